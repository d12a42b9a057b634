// Runs a bench written in TypeScript on plain Node: bundles it beside the tools' caches, then imports it.
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const name = process.argv[2];
const outDir = `node_modules/.cache/tickmark-bench/${name}`;
await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: { ssr: `bench/${name}.ts`, outDir, emptyOutDir: true, minify: false, target: 'node20' },
});
await import(pathToFileURL(`${process.cwd()}/${outDir}/${name}.js`).href);
