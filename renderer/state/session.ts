import type { DamagedProject, Outcome, ProjectState, Settings, Source } from '../../preload/contract';
import { RESTARTING } from '../engine/transport';
import type { EngineClient } from '../engine/types';
import { clearDesk, type Desk, desk, openDialog, setDesk } from './desk';
import { inDigits } from './display';
import { call, setEngine } from './engine';
import { goTo, refreshFigure, selectFigure, told } from './figures';
import { isCancelled, runJob } from './jobs';
import { announce, notify, notifyToStay } from './notices';

/** Connects the desk to the engine: reads what is open, and keeps reading what changes. */
export async function startSession(client: EngineClient): Promise<void> {
  setEngine(client);
  client.onConnection((connection, connectionWhy) => {
    const before = desk();
    setDesk({ connection, connectionWhy });
    if (before.connection === 'reconnecting' && connection === 'connected')
      told(resume(before.connectionWhy === RESTARTING));
  });
  client.on('changed', ({ nouns }) => told(readAgain(nouns)));
  client.on('project', (project) => told(showProject(project)));
  client.on('damaged', showDamaged);
  client.on('disk', (disk) => setDesk({ disk }));
  await reload();
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
  if (!same) clearDesk();
  setDesk({ project, disk: project?.disk ?? { state: 'safe', why: null } });
  if (!project) return;
  const sources = await call('sources.list', {});
  setDesk({ sources, revision: desk().revision + 1 });
  if (same) {
    await refreshFigure();
    return;
  }
  if (project.recovery) notifyToStay(inDigits(project.recovery));
  await openFirst();
}

/** Shows the first figure without a verdict, else the first of all. */
async function openFirst(): Promise<void> {
  const { view, sources } = desk();
  setDesk({ sourceId: sources[0]?.id ?? null });
  const first =
    (await call('figures.step', { ...view, from: null, direction: 'next', unverifiedOnly: true })) ??
    (await call('figures.step', { ...view, from: null, direction: 'next', unverifiedOnly: false }));
  if (first) await selectFigure(await call('figures.get', { id: first.id }), first.index);
}

async function readAgain(nouns: readonly string[]): Promise<void> {
  const project = await call('projects.state', {});
  if (!project) return;
  const touched = ['sources', 'figures', 'annotations', 'dismissals'].some((noun) => nouns.includes(noun));
  const before = desk().sources;
  const sources = touched ? await call('sources.list', {}) : before;
  // In one step: whoever reads again at a new revision must not ask for a source that is gone.
  setDesk({ project, sources, ...without(sources), revision: desk().revision + 1 });
  const { figure } = desk();
  if (before.length === 0 && sources.length > 0 && !figure) await openFirst();
  // Tags of a figure are those of its annotations.
  else if (figure && (nouns.includes('figures') || nouns.includes('annotations'))) await refreshFigure();
}

/** What is to be let go where it belonged to a source that is not there any more. */
function without(sources: Source[]): Partial<Desk> {
  const there = (id: string | undefined | null) => sources.some((source) => source.id === id);
  const { sourceId, figure } = desk();
  return {
    ...(there(sourceId) ? {} : { sourceId: sources[0]?.id ?? null, selection: null }),
    ...(figure && !there(figure.sourceId) ? { figure: null, figureRow: null } : {}),
  };
}

/** Remembers settings for the person; the page shows them at once. */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  const { settings } = desk();
  if (settings) setDesk({ settings: { ...settings, ...patch } });
  setDesk({ settings: await call('settings.set', patch) });
  if (patch.keys) window.tickmark?.native.keysChanged();
}

const TRAVEL = {
  undo: {
    method: 'history.undo',
    title: 'Undoing',
    idle: 'Looking up what was done…',
    hint: 'Cancelling leaves everything as it is.',
    cancelled: 'Undo was cancelled; nothing was changed.',
  },
  redo: {
    method: 'history.redo',
    title: 'Redoing',
    idle: 'Looking up what was undone…',
    hint: 'Cancelling leaves everything as it is.',
    cancelled: 'Redo was cancelled; nothing was changed.',
  },
} as const;

/** Undoes or redoes one action, says which, and goes to where it happened. */
export async function travel(direction: 'undo' | 'redo'): Promise<void> {
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
