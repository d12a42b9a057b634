// Runs a bench written in TypeScript on plain Node: bundles it beside the tools' caches, then imports it.
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ASSET = /\?asset$/;
const name = process.argv[2];
const outDir = `node_modules/.cache/tickmark-bench/${name}`;
await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  // As the build does it: an asset is its absolute path.
  plugins: [
    {
      name: 'asset-paths',
      enforce: 'pre',
      load: (id) => (ASSET.test(id) ? `export default ${JSON.stringify(id.replace(ASSET, ''))}` : null),
    },
  ],
  ssr: { noExternal: ['sql.js', 'uuid', 'zod'] },
  build: {
    ssr: `bench/${name}.ts`,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    // What sql.js, a CommonJS module, expects to find around it.
    rolldownOptions: {
      output: {
        // As the build does it: constants stay constants, which compiled code need not ask for again.
        topLevelVar: false,
        banner: 'const __dirname = import.meta.dirname; const __filename = import.meta.filename;',
      },
    },
  },
});
await import(pathToFileURL(`${process.cwd()}/${outDir}/${name}.js`).href);
