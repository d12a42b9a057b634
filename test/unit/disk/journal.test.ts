import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Journal, JournalDamaged, readJournal } from '../../../main/engine/disk';
import { type Entry, entryOf, lineOf } from '../../../main/engine/disk/journal-line';
import { projectPaths } from '../../../main/engine/disk/paths';
import { type Action, inserted, NO_HASH } from '../../../main/engine/domain/action';
import { sha256 } from '../../../main/engine/hash';
import { MemoryDisk } from '../../support/memory-disk';

const PATHS = projectPaths('/p/Port.tickmark');
const HEADER = { journal: 'tickmark', version: 1, project: 'one', seq: 0, hash: NO_HASH } as const;

/** Nasty for a format of lines: line ends of all kinds, NUL, quotes, a word of the format itself, emoji, the last code point. */
const NASTY = ['a\nb\r\nc\u2028d\u0000"\\', '","texts":{"', '诈骗 📒 \u{10ffff}', '', ' '.repeat(5000)];

function chain(notes: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (const [at, note] of notes.entries()) {
    const action: Action = {
      seq: at + 1,
      at: '2025-03-10T14:02:00.000Z',
      who: 'Ada',
      label: note,
      mode: 'do',
      undoes: null,
      changes: [inserted('figures', `f${at}`, { note, value: '1', n: at / 3 })],
      texts: at % 2 ? [] : [sha256(note)],
      prev: entries.at(-1)?.hash ?? NO_HASH,
    };
    entries.push(entryOf(action, at % 2 ? new Map() : new Map([[sha256(note), note]])));
  }
  return entries;
}

/** To be compared: byte by byte takes a hundred times as long as the text of the bytes. */
function plain(entries: readonly Entry[]): unknown[] {
  return entries.map((entry) => ({ ...entry, body: Buffer.from(entry.body).toString('latin1') }));
}

function bytesOf(entries: readonly Entry[]): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(HEADER)}\n`), ...entries.map(lineOf)]);
}

describe('a journal', () => {
  const entries = chain(NASTY.map((note) => note.slice(0, 40)));
  const whole = bytesOf(entries);

  test('gives back what was written', () => {
    const read = readJournal(bytesOf(chain(NASTY)));
    expect(plain(read.entries)).toEqual(plain(chain(NASTY)));
    expect(read).toMatchObject({ header: HEADER, torn: false });
  });

  test('torn at any byte gives every line that is whole, and says whether there was more', () => {
    const first = whole.indexOf(10) + 1;
    const ends = [first];
    for (const entry of entries) ends.push(ends.at(-1)! + lineOf(entry).length);
    for (let cut = 0; cut <= whole.length; cut++) {
      if (cut < first) {
        expect(() => readJournal(whole.subarray(0, cut)), String(cut)).toThrow(JournalDamaged);
        continue;
      }
      const read = readJournal(whole.subarray(0, cut));
      const expected = ends.filter((end) => end <= cut).length - 1;
      expect(plain(read.entries)).toEqual(plain(entries.slice(0, expected)));
      expect(read.torn).toBe(!ends.includes(cut));
      expect(read.whole).toBe(ends[expected]);
    }
  });

  test('changed anywhere is named, or loses its last line and says so; it never tells another story', () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, to } of changes) bytes[at] = to;
        if (bytes.equals(whole)) return;
        let read: ReturnType<typeof readJournal>;
        try {
          read = readJournal(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(JournalDamaged);
          return;
        }
        const known = entries.slice(0, read.entries.length);
        expect(read.entries.map(({ hash }) => hash)).toEqual(known.map(({ hash }) => hash));
        expect(read.entries.map(({ action }) => action)).toEqual(known.map(({ action }) => action));
        for (const [at, { texts }] of read.entries.entries()) {
          for (const [hash, text] of texts) expect(known[at]!.texts.get(hash)).toBe(text);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('with lines left out, doubled or exchanged is named', () => {
    const [one, two, three] = entries;
    for (const wrong of [
      [two!, three!],
      [one!, three!, two!],
      [one!, one!, two!],
      [one!, three!],
    ]) {
      expect(() => readJournal(bytesOf(wrong))).toThrow(/does not follow/);
    }
  });
});

describe('writing a journal', () => {
  test('after a torn end goes on from the last whole line', () => {
    const entries = chain(['one', 'two', 'three']);
    const disk = new MemoryDisk();
    disk.makeFolder('/p');
    const journal = Journal.begin(disk, PATHS, HEADER, entries.slice(0, 1));
    journal.append(entries[1]!);
    journal.close();
    const fd = disk.open(PATHS.journal, 'r+');
    disk.write(fd, Buffer.from('{"hash":"torn'), 0, 13, disk.size(fd));
    disk.close(fd);
    const found = readJournal(disk.image.contents.get(disk.image.names.get(PATHS.journal)!)!);
    expect(found).toMatchObject({ torn: true });
    const resumed = Journal.resume(disk, PATHS.journal, found.whole);
    resumed.append(entries[2]!);
    const read = readJournal(disk.image.contents.get(disk.image.names.get(PATHS.journal)!)!);
    expect(plain(read.entries)).toEqual(plain(entries));
    expect(read.torn).toBe(false);
  });

  test('refuses to go on in a file that is not the one it wrote', () => {
    const entries = chain(['one', 'two']);
    const disk = new MemoryDisk();
    disk.makeFolder('/p');
    const journal = Journal.begin(disk, PATHS, HEADER, entries.slice(0, 1));
    journal.close();
    const fd = disk.open(PATHS.journal, 'w');
    disk.write(fd, Buffer.from('short'), 0, 5, 0);
    disk.close(fd);
    expect(() => journal.append(entries[1]!)).toThrow(/another journal/);
  });
});
