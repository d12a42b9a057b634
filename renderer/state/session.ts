import type { DamagedProject, Outcome, ProjectState, Settings } from '../../preload/contract';
import { RESTARTING } from '../engine/transport';
import type { EngineClient } from '../engine/types';
import { clearDesk, desk, openDialog, setDesk } from './desk';
import { call, setEngine, turnsProject } from './engine';
import { goTo, refreshFigure, told } from './figures';
import { forgetChanges, openFirst, readChanged, readGiven } from './fresh';
import { isCancelled, runJob } from './jobs';
import { announce, notify, notifyToStay } from './notices';
import { asShown } from './words';

/** Connects the desk to the engine: reads what is open, and keeps reading what changes. */
export async function startSession(client: EngineClient): Promise<void> {
  setEngine(client);
  client.onConnection((connection, connectionWhy) => {
    const before = desk();
    setDesk({ connection, connectionWhy });
    // All is read again once there is a connection.
    if (connection !== 'connected') forgetChanges();
    if (before.connection === 'reconnecting' && connection === 'connected')
      told(resume(before.connectionWhy === RESTARTING));
  });
  client.on('changed', ({ nouns }) => readChanged(nouns));
  client.on('project', (project) => {
    if (!turnsProject()) sayTurned(desk().project, project);
    told(showProject(project));
  });
  client.on('damaged', showDamaged);
  client.on('disk', (disk) => setDesk({ disk }));
  await reload();
}

/** Another window has closed this page's project, or opened another one: the page goes with it, and says why. */
function sayTurned(before: ProjectState | null, now: ProjectState | null): void {
  if (!before || before.path === now?.path) return;
  notify(
    now
      ? `“${now.name}” was opened in place of “${before.name}”, in another window or by a file.`
      : `“${before.name}” was closed. Everything in it is on the disk.`,
  );
}

async function reload(): Promise<void> {
  const [settings, project] = await Promise.all([call('settings.get', {}), call('projects.state', {})]);
  setDesk({ settings });
  await showProject(project);
  // A file that was double-clicked, say, before there was a page to tell.
  const damaged = project ? null : await call('projects.damaged', {});
  if (damaged) showDamaged(damaged);
}

/** Shows what a damaged project can be put back to, whoever wanted to open it. */
function showDamaged({ path, why }: DamagedProject): void {
  openDialog({ kind: 'recovery', path, why });
}

/** Goes on where it was after the connection was lost, and says what happened to the data: nothing, or what is left to do. */
async function resume(restarted: boolean): Promise<void> {
  const before = desk().project;
  await reload();
  if (!before || !restarted) return;
  const { project } = desk();
  if (project?.path === before.path) {
    notifyToStay(`The engine was started again. ${project.recovery ?? 'Nothing had to be restored.'}`);
  } else if (!project) {
    const safe = 'Every change that was answered is on the disk.';
    notify(
      `The engine was started again without “${before.name}”. ${safe} Open it from the list here.`,
      'bad',
    );
  }
}

async function showProject(project: ProjectState | null): Promise<void> {
  const same = project !== null && desk().project?.path === project.path;
  if (!same) {
    forgetChanges();
    clearDesk();
  }
  setDesk({ project, disk: project?.disk ?? { state: 'safe', why: null } });
  if (!project) return;
  const sources = await call('sources.list', {});
  setDesk({ sources, revision: desk().revision + 1 });
  if (same) {
    await refreshFigure();
    return;
  }
  if (project.recovery) notifyToStay(asShown(project.recovery));
  await openFirst();
}

/** Remembers settings for the person; the page shows them at once. */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  const { settings } = desk();
  if (settings) setDesk({ settings: { ...settings, ...patch } });
  setDesk({ settings: await call('settings.set', patch) });
  if (patch.keys) window.tickmark?.native.keysChanged();
}

/** Preparing the change and making it, as shares of the whole. */
const TRAVEL_PARTS = [0.25, 0.65] as const;

const TRAVEL = {
  undo: {
    method: 'history.undo',
    title: 'Undoing',
    idle: 'Looking up what was done…',
    hint: 'Cancelling leaves everything as it is.',
    parts: TRAVEL_PARTS,
    cancelled: 'Undo was cancelled; nothing was changed.',
    // A dialog would swallow the next Ctrl+Z of one who presses it five times.
    quiet: true,
  },
  redo: {
    method: 'history.redo',
    title: 'Redoing',
    idle: 'Looking up what was undone…',
    hint: 'Cancelling leaves everything as it is.',
    parts: TRAVEL_PARTS,
    cancelled: 'Redo was cancelled; nothing was changed.',
    quiet: true,
  },
} as const;

/** Undoes or redoes one action, says which, and goes to where it happened. */
export async function travel(direction: 'undo' | 'redo'): Promise<void> {
  await readGiven();
  const { project } = desk();
  if (!project?.[direction]) {
    announce(direction === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.');
    return;
  }
  const words = TRAVEL[direction];
  try {
    const outcome: Outcome = await runJob(words, (follow) => call(words.method, {}, follow));
    notify(outcome.label);
    await goTo(outcome);
  } catch (error) {
    if (!isCancelled(error)) throw error;
    notify(words.cancelled);
  }
}
