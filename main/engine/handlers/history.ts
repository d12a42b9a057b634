import type { NounHandlers } from './types';

/** What was done, and taking it back. */
export const history: NounHandlers<'history'> = {
  queries: {
    'history.page': ({ read }, { offset, limit }) => ({
      rows: read.history(offset, limit),
      total: read.historyLength(),
    }),
  },
  commands: {
    'history.undo': ({ project }) => project.undo(),
    'history.redo': ({ project }) => project.redo(),
  },
};
