import type { NativeVerbs } from '../../preload/contract';
import { desk, openDialog, setDesk } from '../state/desk';
import { call } from '../state/engine';
import { during, openPath, unlessDamaged } from '../state/opening';

/** The desktop's own verbs, or null in a browser. */
export function native(): NativeVerbs | null {
  return window.tickmark?.native ?? null;
}

/** Asks where, and makes a new project there. */
export async function newProject(): Promise<void> {
  const verbs = native();
  if (!verbs) {
    openDialog({ kind: 'newProject' });
    return;
  }
  const path = await verbs.pickSave('Untitled.tickmark', 'tickmark');
  if (path !== null) await during('Making the project…', call('projects.create', { path, name: null }));
}

/** Asks which project, and opens it. */
export async function openProject(): Promise<void> {
  const verbs = native();
  if (!verbs) {
    openDialog({ kind: 'openProject' });
    return;
  }
  const path = await verbs.pickProject();
  if (path !== null) await openPath(path);
}

/** Opens the sample project; false where it is damaged. */
export function openSample(): Promise<boolean> {
  return unlessDamaged(during('Preparing the sample…', call('projects.openSample', {})));
}

/** Back to the welcome screen; everything is on the disk already. */
export async function closeProject(): Promise<void> {
  await call('projects.close', {});
  // What was told of the work in it is of no use any more, and could not be undone; what went wrong must still be read.
  const notices = desk().notices.filter(({ tone, stays }) => tone === 'bad' || stays);
  // How far it got is remembered as the last thing: the list on the welcome screen may have been read before.
  setDesk({ notices, revision: desk().revision + 1 });
}
