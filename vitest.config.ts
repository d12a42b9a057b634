import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** As the build does it: `import path from 'file?asset'` is the file's absolute path. */
const assetPaths: Plugin = {
  name: 'asset-paths',
  enforce: 'pre',
  load: (id) => (ASSET.test(id) ? `export default ${JSON.stringify(id.replace(ASSET, ''))}` : null),
};
const ASSET = /\?asset$/;

const project = (name: string, include: string[], rest: object = {}) => ({
  plugins: [assetPaths],
  test: {
    name,
    include,
    environment: 'node' as const,
    server: { deps: { inline: [ASSET] } },
    // A poll is told how it looks in the end, not how soon: the usual second is short on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    ...rest,
  },
});

/** Times slower that the pages of a run are made: test/support/slow.ts. */
const SLOWER = Number(process.env.TICKMARK_SLOW ?? 1);

/** A busy machine is no failure: only what hangs should end here. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Vitest leaves a core free; with two cores that means one file after the other, and most of it is waiting for a browser.
    maxWorkers: '100%',
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      project('unit', ['test/unit/**/*.test.ts'], PATIENT),
      project('migrations', ['test/migrations/**/*.test.ts'], PATIENT),
      project('contract', ['test/contract/**/*.test.ts'], PATIENT),
      project('kill', ['test/kill/**/*.test.ts']),
      project('desktop', ['test/desktop/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      // Pictures for people, not tests: `npm run screens`.
      project('screens', ['test/screens/**/*.shots.ts'], { testTimeout: 300_000, hookTimeout: 120_000 }),
      project('browser', ['test/browser/**/*.test.ts'], {
        testTimeout: 120_000 * SLOWER,
        hookTimeout: 120_000 * SLOWER,
      }),
    ],
  },
});
