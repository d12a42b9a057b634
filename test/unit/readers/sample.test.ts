import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../main/engine/readers';

const SAMPLE = resolve(import.meta.dirname, '../../../resources/sample');
const list: { title: string; documents: string[] } = JSON.parse(
  readFileSync(resolve(SAMPLE, 'sample.json'), 'utf8'),
);
const sample = list.documents.map((name) => readSource({ name, bytes: readFileSync(resolve(SAMPLE, name)) }));

describe('the sample project’s documents', () => {
  it('tell title, publisher and date, and are read without a word of warning', () => {
    expect(
      sample.map(({ title, publisher, published, format }) => [publisher, published, format, title]),
    ).toEqual([
      ['Merrow Gazette', '2025-03-11', 'txt', 'Courts close a record number of online fraud cases'],
      ['Harbour Post', '2025-03-12', 'txt', "One trial, 39 suspects: inside Merrow's year of online fraud"],
      ['Tidewater Wire', '2025-03-13', 'html', 'Fraud grew fastest in Port Alden, slowest in the marshes'],
      ['Open Ledger Review', '2025-03-14', 'md', 'Online fraud in Merrow: what the numbers say'],
      ['The Lantern Weekly', '2025-03-20', 'txt', 'The people who pay twice'],
    ]);
    expect(sample.flatMap((source) => source.notes)).toEqual([]);
    expect(new Set(sample.map((source) => source.lang))).toEqual(new Set(['en']));
  });

  it('contradict one another where a newcomer is to find it', () => {
    const [gazette, post, wire, ledger] = sample.map((source) => source.text);
    expect(gazette).toContain('62,000 defendants');
    expect(post).toContain('6,200 suspects');
    expect(gazette).toContain('214 million euros');
    expect(post).toContain('241 million euros');
    expect(post).toContain('fallen by 18.3 percent');
    expect(ledger).toContain('rose by 18.3 percent');
    expect(wire).toContain('Merrow\t32,180\t41,000\t+27.4%');
  });

  it('leave cookies, menus and footers of the saved page behind', () => {
    expect(sample[2]?.text).not.toMatch(/312 partners|Ferry fares|7714|Accept all/);
  });
});
