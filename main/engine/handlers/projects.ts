import { basename, isAbsolute } from 'node:path';
import { EngineFault } from '../fault';
import { importAll } from './importing';
import { SAMPLE, SAMPLE_NAME } from './sample';
import type { CommandContext, NounHandlers } from './types';

/** Projects: which is open, opening and closing them. */
export const projects: NounHandlers<'projects'> = {
  queries: {
    'projects.recent': ({ workspace }) => workspace.person.recent(),
    'projects.state': ({ workspace }) => workspace.state(),
    'projects.damaged': ({ workspace }) => workspace.damaged,
    'projects.generations': ({ workspace }, { path }) => {
      checkPath(path);
      return workspace.generations(path);
    },
  },
  commands: {
    'projects.create': ({ workspace }, { path, name }) => {
      if (path !== null) checkPath(path);
      const called = name || (path === null ? 'New project' : basename(path).replace(/\.tickmark$/i, ''));
      return workspace.create(path ?? workspace.freePath(called), called);
    },
    'projects.open': (context, { path }) => {
      checkPath(path);
      return context.workspace.open(path, context);
    },
    'projects.recover': (context, { path, generation }) => {
      checkPath(path);
      return context.workspace.recover(path, generation, context);
    },
    'projects.openSample': openSample,
    'projects.close': async ({ workspace }) => {
      await workspace.close();
      return null;
    },
    'projects.discard': async ({ workspace }, { path }) => {
      await workspace.discard(path);
      return null;
    },
    'projects.forget': ({ workspace }, { path }) => workspace.person.forget(path),
  },
};

function checkPath(path: string): void {
  if (isAbsolute(path)) return;
  throw new EngineFault(
    'invalid',
    'The path must begin at the root of the disk. Nothing was made. Choose a folder from the list.',
    { field: 'path' },
  );
}

async function openSample(context: CommandContext) {
  const { workspace } = context;
  const path = workspace.documentPath(SAMPLE_NAME);
  const state = workspace.exists(path)
    ? await workspace.open(path, context)
    : await workspace.create(path, SAMPLE_NAME);
  // Nothing was ever done in it: its documents never came in, because Tickmark ended in between.
  const untouched = state.sources === 0 && state.undo === null && state.redo === null;
  if (!untouched || state.readOnly) return state;
  await importAll(context, SAMPLE);
  return workspace.state()!;
}
