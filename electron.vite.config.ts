import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string) => resolve(import.meta.dirname, path);

/**
 * Everything is bundled, so that what ships needs no node_modules: the engine, the command line and the loopback host
 * run from `out/` alone, and the packaged application stays small.
 */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        // Optional native parts of `ws`, which works without them.
        external: ['electron', 'bufferutil', 'utf-8-validate'],
        input: {
          index: here('main/electron/index.ts'),
          cli: here('main/cli/index.ts'),
          engine: here('main/engine/entry.ts'),
        },
        // Constants that stay constants: as `var`, which is the default, compiled code asks each time what they are.
        output: { topLevelVar: false },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { index: here('preload/index.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    build: {
      minify: true,
      // Served from this machine, in kilobytes: the page loads whole at once anyway.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: here('renderer/index.html') } },
    },
  },
});
