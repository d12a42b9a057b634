import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runProgram } from '../../../main/cli/program';
import { records, run } from './run';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tickmark-extract-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const FIRST_FIELDS =
  'start end exact value value2 bound unitKind unit counted change period attribution scale interval changeRole baseline periodIso subject';

describe('extract', () => {
  it('prints a figure a line, with the fields that scripts rely on in their order', async () => {
    const { code, out, err } = await run(['extract'], 'Harbour fees rose 26.7% to 3.5 billion yuan.');
    expect([code, err]).toEqual([0, '']);
    const [share, money] = records(out);
    expect(Object.keys(share!).join(' ')).toMatch(new RegExp(`^source ${FIRST_FIELDS} `));
    expect(share).toMatchObject({
      source: '-',
      exact: '26.7%',
      value: '26.7',
      unitKind: 'percent',
      change: 'up',
    });
    expect(money).toMatchObject({ value: '3500000000', scale: '1000000000', unit: 'CNY', value2: null });
  });

  it('names the file as it was given, and reads pages and other encodings', async () => {
    const page = file('page.html', '<html><body><nav>Page 9</nav><p>It moved 1,200 boats.</p></body></html>');
    const utf16 = file('wide.txt', Buffer.from('\ufeffIt moved 82,000 boats.', 'utf16le'));
    const { code, out } = await run(['extract', page, utf16]);
    expect(code).toBe(0);
    expect(records(out).map(({ source, value }) => [source, value])).toEqual([
      [page, '1200'],
      [utf16, '82000'],
    ]);
  });

  it('counts code units, or code points where asked', async () => {
    const text = '😀😀 It moved 1,200 boats and 40 ships.';
    for (const unit of ['utf16', 'codepoint']) {
      const { out } = await run(['extract', '--offsets', unit], text);
      const chars = unit === 'utf16' ? text.split('') : [...text];
      const found = records(out);
      expect(found).toHaveLength(2);
      for (const { start, end, exact } of found) {
        expect(chars.slice(start as number, end as number).join('')).toBe(exact);
      }
    }
  });

  it('takes other kinds of number where asked', async () => {
    const text = 'Ada Quay, 62, sold 40 boats.';
    const values = async (...args: string[]) =>
      records((await run(['extract', ...args], text)).out).map((r) => r.value);
    expect(await values()).toEqual(['40']);
    expect(await values('--include', 'age')).toEqual(['62', '40']);
    expect(await values('--include', 'all')).toEqual(['62', '40']);
  });

  it('gives nothing for nothing through a pipe, as filters do', async () => {
    expect(await run(['extract'], '')).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('explains where asked', async () => {
    const [figure] = records((await run(['extract', '--explain'], 'It sold 40 boats.')).out);
    expect(figure?.explanation).toEqual(expect.stringContaining('40'));
  });

  it('does the others where one file cannot be read, and ends with 1', async () => {
    const good = file('good.txt', 'It sold 40 boats.');
    const { code, out, err } = await run([
      ...[
        'extract',
        join(folder, 'none.txt'),
        folder,
        file('empty.txt', ''),
        file('a.bin', Buffer.alloc(64)),
      ],
      good,
    ]);
    expect(code).toBe(1);
    expect(records(out).map(({ source }) => source)).toEqual([good]);
    expect(err.trim().split('\n')).toHaveLength(4);
    expect(err).toMatch(
      /none\.txt: there is no such file\.\n.*this is a folder.*\n.*holds no text.*\n.*not a text file/,
    );
  });
});

describe('extract --jsonl-in', () => {
  it('gives back each id, whatever it is', async () => {
    const lines = [
      '{"id":7,"text":"It sold 40 boats."}',
      '',
      '{"text":"It sold 5,000 ships.","id":{"n":"a"},"more":1}',
    ];
    const { code, out } = await run(['extract', '--jsonl-in'], lines.join('\r\n'));
    expect(code).toBe(0);
    expect(records(out).map(({ id, value }) => [id, value])).toEqual([
      [7, '40'],
      [{ n: 'a' }, '5000'],
    ]);
    expect(Object.keys(records(out)[0]!).join(' ')).toMatch(new RegExp(`^id ${FIRST_FIELDS} `));
  });

  it('tells each bad line by its number, does the others, and ends with 1', async () => {
    const good = '{"id":"x","text":"It sold 40 boats."}';
    const lines = [
      'not json',
      good,
      'null',
      '[]',
      '{"id":1}',
      '{"text":"5 cars"}',
      '{"id":1,"text":5}',
      good,
    ];
    const { code, out, err } = await run(['extract', '--jsonl-in'], lines.join('\n'));
    expect(code).toBe(1);
    expect(records(out)).toHaveLength(2);
    expect(err.match(/^line \d+/gm)).toEqual(['line 1', 'line 3', 'line 4', 'line 5', 'line 6', 'line 7']);
  });

  it('does not break a line at a separator of lines inside a text', async () => {
    const { out } = await run(['extract', '--jsonl-in'], '{"id":1,"text":"A.\u2028It sold 40 boats."}\n');
    expect(records(out)[0]).toMatchObject({ exact: '40', start: 11 });
  });

  it('reads no further than its reader has come', async () => {
    let given = 0;
    const input = Readable.from(
      (function* () {
        for (; given < 2000; given++) yield `{"id":${given},"text":"It sold 40 boats and 50 ships."}\n`;
      })(),
      { objectMode: true, highWaterMark: 1 },
    );
    const waiting: (() => void)[] = [];
    const out = new Writable({
      highWaterMark: 1000,
      write: (_chunk, _encoding, done) => void waiting.push(done),
    });
    const ended = runProgram(['extract', '--jsonl-in'], { in: input, out, err: process.stderr });
    await vi.waitUntil(() => waiting.length > 0);
    // Whatever could still run without the reader has its chance.
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    expect(given).toBeLessThan(10);
    out._write = (_chunk, _encoding, done) => done();
    waiting[0]!();
    expect(await ended).toBe(0);
    expect(given).toBe(2000);
  });

  it('reads files of lines, and names the file of a bad one', async () => {
    const path = file('some.jsonl', 'bad\n{"id":1,"text":"It sold 40 boats."}\n');
    const { code, out, err } = await run(['extract', '--jsonl-in', path]);
    expect([code, records(out).length, err]).toEqual([1, 1, `${path}: line 1: this is not JSON.\n`]);
    expect((await run(['extract', '--jsonl-in', join(folder, 'none.jsonl')])).err).toMatch(
      /there is no such file/,
    );
  });

  it('takes text as it is, offsets into it unchanged by any tidying', async () => {
    const text = 'a\r\nb\ud83d\0 It sold 40 boats.';
    const [figure] = records((await run(['extract', '--jsonl-in'], JSON.stringify({ id: 1, text }))).out);
    expect(text.slice(figure!.start as number, figure!.end as number)).toBe('40');
  });
});
