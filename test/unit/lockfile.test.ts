import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

/** Where Node would look for `name` when the package at `from` asks for it, nearest first. */
const candidates = (from: string, name: string): string[] => {
  const parents = from.split(/(?=\/?node_modules\/)/);
  return parents.map((_, depth) => `${parents.slice(0, depth + 1).join('')}/node_modules/${name}`);
};

describe('the lock file', () => {
  // A registry that lacks one platform's package makes a lock without it, and `npm ci` then refuses everywhere.
  it('holds every optional package that a locked package names, for every platform', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
    const missing = Object.entries(packages).flatMap(([from, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) =>
          ![`node_modules/${name}`, ...candidates(from, name)].some((path) => packages[path] !== undefined),
      ),
    );
    expect(missing).toEqual([]);
  });
});
