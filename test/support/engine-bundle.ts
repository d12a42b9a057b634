import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const ASSET = /\?asset$/;

const assetPaths: Plugin = {
  name: 'asset-paths',
  enforce: 'pre',
  load: (id) => (ASSET.test(id) ? `export default ${JSON.stringify(id.replace(ASSET, ''))}` : null),
};

/** What sql.js, a CommonJS module, expects to find around it; electron-vite puts the same there. */
const CJS = 'const __dirname = import.meta.dirname; const __filename = import.meta.filename;';

let bundling: Promise<string> | null = null;

/** Bundles the engine's entry from the sources, once for this process; answers the path of a script that a worker can run. */
export function bundleEngine(): Promise<string> {
  bundling ??= bundleScript('main/engine/entry.ts');
  return bundling;
}

/** Bundles one script of the repository to plain JavaScript for Node; answers its absolute path. */
export async function bundleScript(script: string): Promise<string> {
  const name = createHash('sha256').update(`${ROOT}/${script}/${process.pid}`).digest('hex').slice(0, 16);
  const target = join(tmpdir(), `tickmark-bundle-${name}`);
  if (existsSync(target)) return join(target, 'script.mjs');
  const building = mkdtempSync(join(tmpdir(), 'tickmark-building-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [assetPaths],
    ssr: { noExternal: true },
    build: {
      ssr: resolve(ROOT, script),
      outDir: building,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'script.mjs', banner: CJS } },
    },
  });
  try {
    renameSync(building, target);
  } catch {
    rmSync(building, { recursive: true, force: true });
  }
  process.once('exit', () => rmSync(target, { recursive: true, force: true }));
  return join(target, 'script.mjs');
}
