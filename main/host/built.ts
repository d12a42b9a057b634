import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where what was built lies; all paths absolute. */
export interface Built {
  /** Folder of the page. */
  page: string;
  /** Script of the engine process. */
  engine: string;
  /** Script of Electron's main process. */
  electron: string;
  /** The preload script. */
  preload: string;
  /** The folder that holds `out`, and `node_modules` where there is one. */
  root: string;
}

/** Finds what was built, upwards from a folder within it: bundled code lies at no fixed depth. Throws where it is not built. */
export function findBuilt(from: string): Built {
  for (let folder = from; ; folder = dirname(folder)) {
    const out = folder;
    if (existsSync(join(out, 'renderer/index.html')) && existsSync(join(out, 'main/engine.js'))) {
      return {
        page: join(out, 'renderer'),
        engine: join(out, 'main/engine.js'),
        electron: join(out, 'main/index.js'),
        preload: join(out, 'preload/index.cjs'),
        root: dirname(out),
      };
    }
    if (dirname(folder) === folder) throw new Error('Tickmark is not built. Run “npm run build” first.');
  }
}
