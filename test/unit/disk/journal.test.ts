import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Journal, JournalDamaged, readJournal } from '../../../main/engine/disk';
import { type Entry, entryOf, lineOf } from '../../../main/engine/disk/journal-line';
import { withoutRoom } from '../../../main/engine/disk/journal-read';
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

const fileOf = ({ image }: MemoryDisk) => image.contents.get(image.names.get(PATHS.journal)!)!;

/** A new journal with its first entry in it. */
function begun(entries: readonly Entry[], disk = new MemoryDisk()): { disk: MemoryDisk; journal: Journal } {
  disk.makeFolder('/p');
  return { disk, journal: Journal.begin(disk, PATHS, HEADER, entries.slice(0, 1)) };
}

/** A disk with room for so many bytes in a file: beyond, it takes what fits, and then nothing. */
class SmallDisk extends MemoryDisk {
  most = Number.POSITIVE_INFINITY;
  override write(fd: number, bytes: Uint8Array, from: number, length: number, position: number): number {
    const fits = Math.min(length, this.most - position);
    if (fits <= 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    return super.write(fd, bytes, from, fits, position);
  }
}

describe('room behind the last line of a journal', () => {
  const entries = chain(Array.from({ length: 220 }, (_, at) => `note ${at}`));

  test('is taken many lines at a time, counts as nothing, and is given back when the journal is closed', () => {
    const { disk, journal } = begun(entries);
    const lengths = new Set<number>();
    for (const [at, entry] of entries.entries()) {
      if (at === 0) continue;
      journal.append(entry);
      const file = fileOf(disk);
      lengths.add(file.length);
      expect(journal.length).toBe(withoutRoom(file).length);
      if (at % 50 === 0) {
        const read = readJournal(file);
        expect(read).toMatchObject({ torn: false, whole: journal.length });
        expect(read.entries).toHaveLength(at + 1);
      }
    }
    expect([...lengths]).toEqual([65_536, 131_072]);
    expect(plain(readJournal(fileOf(disk)).entries)).toEqual(plain(entries));
    journal.close();
    expect(fileOf(disk)).toEqual(new Uint8Array(bytesOf(entries)));
  });

  test('that a crash left behind is no torn line, and is cut off when the journal is gone on with', () => {
    const { disk, journal } = begun(entries);
    for (const entry of entries.slice(1, 9)) journal.append(entry);
    const found = readJournal(fileOf(disk));
    expect(found).toMatchObject({ torn: false, whole: journal.length });
    const resumed = Journal.resume(disk, PATHS.journal, found.whole);
    expect(fileOf(disk).length).toBe(found.whole);
    resumed.append(entries[9]!);
    resumed.close();
    expect(fileOf(disk)).toEqual(new Uint8Array(bytesOf(entries.slice(0, 10))));
  });

  test('may hold any part of the line that was written into it when the power failed', () => {
    const { disk, journal } = begun(entries);
    for (const entry of entries.slice(1, 9)) journal.append(entry);
    const line = lineOf(entries[9]!);
    const part = fc.record({ from: fc.nat(line.length), to: fc.nat(line.length) });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const file = Uint8Array.from(fileOf(disk));
        for (const { from, to } of parts) file.set(line.subarray(from, to), journal.length + from);
        const read = readJournal(file);
        const there = Buffer.compare(file.subarray(journal.length, journal.length + line.length), line) === 0;
        expect(plain(read.entries)).toEqual(plain(entries.slice(0, there ? 10 : 9)));
        expect(read.torn).toBe(!there && withoutRoom(file).length > journal.length);
      }),
      { numRuns: 500, examples: [[[{ from: 0, to: line.length }]], [[{ from: 0, to: line.length - 1 }]]] },
    );
  });

  test('is done without where the disk has none, to the last line that fits', () => {
    const { disk, journal } = begun(entries, new SmallDisk());
    const ends = entries.map((_, at) => bytesOf(entries.slice(0, at + 1)).length);
    (disk as SmallDisk).most = ends[20]! + 7;
    for (const entry of entries.slice(1, 21)) journal.append(entry);
    expect(() => journal.append(entries[21]!)).toThrow('full');
    expect(fileOf(disk)).toEqual(new Uint8Array(bytesOf(entries.slice(0, 21))));
    (disk as SmallDisk).most = Number.POSITIVE_INFINITY;
    for (const entry of entries.slice(21)) journal.append(entry);
    expect(plain(readJournal(fileOf(disk)).entries)).toEqual(plain(entries));
  });

  test('is kept from a line that is longer than it', () => {
    const long = chain(['one', 'x'.repeat(200_000), 'three']);
    const { disk, journal } = begun(long);
    for (const entry of long.slice(1)) journal.append(entry);
    expect(fileOf(disk).length % 65_536).toBe(0);
    expect(plain(readJournal(fileOf(disk)).entries)).toEqual(plain(long));
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
    const found = readJournal(fileOf(disk));
    expect(found).toMatchObject({ torn: true });
    const resumed = Journal.resume(disk, PATHS.journal, found.whole);
    resumed.append(entries[2]!);
    const read = readJournal(fileOf(disk));
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
