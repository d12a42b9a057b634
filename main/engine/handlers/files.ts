import type { NounHandlers } from './types';

/** Folders, for the page's own file dialog. */
export const files: NounHandlers<'files'> = {
  queries: {
    'files.folder': ({ workspace }, { path, extensions }) => workspace.folder(path, extensions),
  },
  commands: {},
};
