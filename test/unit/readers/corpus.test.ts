import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../main/engine/readers';

const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpus');
const missing = !existsSync(CORPUS);

describe('the real articles', () => {
  const read = (prefix: string) => {
    const name = readdirSync(CORPUS).find((file) => file.startsWith(prefix)) ?? prefix;
    const bytes = readFileSync(resolve(CORPUS, name));
    return { raw: bytes.toString('utf8'), source: readSource({ name, bytes }) };
  };

  it.skipIf(missing)(
    'tell who published them and when, or nothing (skipped where ../shared/corpus is absent)',
    () => {
      const told = ['000', '001', '002', '003', '004'].map((prefix) => {
        const { title, publisher, author, published, lang } = read(prefix).source;
        return [title.slice(0, 9), publisher, author, published, lang];
      });
      expect(told).toEqual([
        ['China’s C', null, null, null, 'en'],
        ['001_59620', null, null, null, 'en'],
        ['Iron fist', 'China Daily', 'Yang Zekun', '2023-12-01', 'en'],
        ['China dea', 'The Caspian Times', null, '2024-07-13', 'en'],
        ['Telecommu', 'Global Times', null, '2024-01-15', 'en'],
      ]);
    },
  );

  it.skipIf(missing)(
    'are taken letter for letter, links of their kind included (skipped where ../shared/corpus is absent)',
    () => {
      for (const prefix of ['000', '001', '002', '003', '004']) {
        const { raw, source } = read(prefix);
        expect(source.text).toBe(raw.replace(/\r\n/g, '\n'));
        expect(source.notes).toEqual([]);
      }
    },
  );
});
