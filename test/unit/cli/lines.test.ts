import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf } from '../../../main/cli/lines';

async function all(chunks: readonly Uint8Array[]): Promise<string[]> {
  const stream = (async function* () {
    yield* chunks;
  })();
  const lines: string[] = [];
  for await (const line of linesOf(stream)) lines.push(line);
  return lines;
}

it('takes LF and CRLF for ends, and nothing else', async () => {
  const text = '{"a":"x\u2028y"}\r\n\n{"b":"\u0085\r."}\nlast';
  expect(await all([Buffer.from(text)])).toEqual(['{"a":"x\u2028y"}', '', '{"b":"\u0085\r."}', 'last']);
});

it('passes over a byte order mark, and an empty end', async () => {
  expect(await all([Buffer.from('\ufeffa\n')])).toEqual(['a']);
  expect(await all([])).toEqual([]);
});

it('gives the same lines wherever the stream is cut, inside a character too', async () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '中', '😀', '\n', '\r\n', '\u2028'), maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.nat(80)), async (text, cuts) => {
      const bytes = Buffer.from(text);
      const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      const lines = text.split(/\r?\n/);
      expect(await all(chunks)).toEqual(lines.at(-1) === '' ? lines.slice(0, -1) : lines);
    }),
  );
});
