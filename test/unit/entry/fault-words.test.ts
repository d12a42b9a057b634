import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const MAIN = resolve(import.meta.dirname, '../../../main');

/** Sentences that need no more: they say what to do alone, or there is nothing that could be done. */
const ENOUGH =
  /^(Say|Choose|Type|Select) |^There is nothing to (undo|redo)\.$|^An undo is taken back by redo/;

/** Every whole sentence given to a fault, with the file it stands in. */
function words(): [string, string][] {
  const files = readdirSync(MAIN, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file));
  const given = /(?:EngineFault|HostFault|refused)\(\s*(?:'[a-z-]+',\s*)?(['`])([A-Z“][^\n]*?[.!])\1/g;
  return files.flatMap((file) =>
    [...readFileSync(join(MAIN, file), 'utf8').matchAll(given)].map((found): [string, string] => [
      file,
      found[2]!,
    ]),
  );
}

describe('what a fault says', () => {
  const all = words();

  it('is found in the sources', () => {
    expect(all.length).toBeGreaterThan(20);
  });

  it.each(all)('%s: %s', (_, sentence) => {
    // What happened, and then what is safe or what to do: two parts at least.
    const parts = sentence.split(/[.;:!]\s|\$\{/).filter(Boolean);
    expect(ENOUGH.test(sentence) || parts.length > 1, sentence).toBe(true);
  });
});
