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
  },
  commands: {
    'projects.create': ({ workspace }, { path, name }) => {
      if (path !== null) checkPath(path);
      const called = name || (path === null ? 'New project' : basename(path).replace(/\.tickmark$/i, ''));
      return workspace.create(path ?? workspace.freePath(called), called);
    },
    'projects.open': ({ workspace }, { path }) => {
      checkPath(path);
      return workspace.open(path);
    },
    'projects.openSample': openSample,
    'projects.close': async ({ workspace }) => {
      await workspace.close();
      return null;
    },
    'projects.forget': ({ workspace }, { path }) => workspace.person.forget(path),
  },
};

function checkPath(path: string): void {
  if (isAbsolute(path)) return;
  throw new EngineFault('invalid', 'The path must begin at the root of the disk.', { field: 'path' });
}

async function openSample(context: CommandContext) {
  const { workspace } = context;
  const path = workspace.documentPath(SAMPLE_NAME);
  if (workspace.exists(path)) return workspace.open(path);
  await workspace.create(path, SAMPLE_NAME);
  await importAll(context, SAMPLE);
  return workspace.state()!;
}
