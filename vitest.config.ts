import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], rest: object = {}) => ({
  test: { name, include, environment: 'node' as const, ...rest },
});

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      project('unit', ['test/unit/**/*.test.ts']),
      project('migrations', ['test/migrations/**/*.test.ts']),
      project('contract', ['test/contract/**/*.test.ts']),
      project('desktop', ['test/desktop/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('browser', ['test/browser/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000 }),
    ],
  },
});
