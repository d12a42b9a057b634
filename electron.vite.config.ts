import { resolve, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const here = (path: string) => resolve(import.meta.dirname, path);

/**
 * Makes the functions that the engine's modules declare constants, which stand before all else in their module, as declared ones
 * do. A declared function may be assigned anew, so that compiled code asks at each call whether it was; the extractor takes a
 * sixth longer so. Only for modules that do not import each other in a circle.
 */
function constantFunctions(): Plugin {
  const engine = `${here('main/engine').split(sep).join('/')}/`;
  return {
    name: 'constant-functions',
    enforce: 'post',
    transform(code, id) {
      if (!id.startsWith(engine)) return null;
      let functions = '';
      let others = '';
      let at = 0;
      for (const node of this.parse(code).body) {
        const made = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
        if (made?.type !== 'FunctionDeclaration' || !made.id || made.async || made.generator) continue;
        const exported = made === node ? '' : 'export ';
        functions += `${exported}const ${made.id.name} = function${code.slice(made.id.end, made.end)};\n`;
        others += code.slice(at, node.start);
        at = node.end;
      }
      return { code: functions + others + code.slice(at), map: null };
    },
  };
}

/**
 * Everything is bundled, so that what ships needs no node_modules: the engine, the command line and the loopback host
 * run from `out/` alone, and the packaged application stays small.
 */
export default defineConfig({
  main: {
    plugins: [constantFunctions()],
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
