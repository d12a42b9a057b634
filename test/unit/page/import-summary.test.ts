import { describe, expect, it } from 'vitest';
import { MAX_SOURCE_BYTES, tooLarge } from '../../../main/engine/readers';
import type { ImportedFile } from '../../../preload/contract';
import { LARGEST, readFiles } from '../../../renderer/import/files';
import { byNeed, importedSentence, needsLook } from '../../../renderer/import/summary';

const file = (
  outcome: ImportedFile['outcome'],
  figures = 0,
  message: string | null = null,
): ImportedFile => ({
  name: 'a.txt',
  outcome,
  sourceId: null,
  figures,
  message,
});

describe('what an import tells', () => {
  it.each<[ImportedFile[], string]>([
    [[file('imported', 14)], '1 source came in, with 14 figures.'],
    [[file('imported', 1), file('imported', 0)], '2 sources came in, with 1 figure.'],
    [[file('imported', 2), file('same')], '1 source came in, with 2 figures; 1 was here already.'],
    [[file('same'), file('refused')], '1 source was here already; 1 could not be read.'],
    [[file('same'), file('same')], '2 sources were here already.'],
    [[file('refused')], '1 file could not be read.'],
    [[], 'Nothing came in.'],
  ])('%#', (files, sentence) => {
    expect(importedSentence(files)).toBe(sentence);
  });

  it('shows the list only where there is something in it to look at', () => {
    expect(needsLook([file('imported', 3)])).toBe(false);
    expect(needsLook([file('imported', 3), file('refused')])).toBe(true);
    expect(needsLook([file('same')])).toBe(true);
    expect(needsLook([file('imported', 3, 'A byte order mark was left out.')])).toBe(true);
  });
});

describe('reading chosen files', () => {
  it('keeps the others where one cannot be read, is a project, or is huge', async () => {
    const locked = new File(['x'], 'locked.txt');
    locked.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
    const huge = new File(['x'], 'huge.txt');
    Object.defineProperty(huge, 'size', { value: 51 * 1024 * 1024 });
    huge.arrayBuffer = () => Promise.reject(new Error('It need not be read.'));
    const chosen = [locked, huge, new File(['x'], 'Old.tickmark'), new File(['Ferries: 12'], 'ok.txt')];
    const { files, unread } = await readFiles(chosen);
    expect(files.map(({ name }) => name)).toEqual(['ok.txt']);
    expect(unread.map(({ name }) => name)).toEqual(['locked.txt', 'huge.txt', 'Old.tickmark']);
    // As the engine refuses it, which would have to be sent all of it.
    expect(LARGEST).toBe(MAX_SOURCE_BYTES);
    expect(unread[1]?.message).toBe(tooLarge('huge.txt', 51 * 1024 * 1024).message);
    expect(unread[2]?.message).toContain('Open a project');
  });
});

describe('files that are too much together', () => {
  it('come in as far as one message holds them; the others are told, and are not read', async () => {
    const large = (name: string) => {
      const file = new File(['x'], name);
      Object.defineProperty(file, 'size', { value: LARGEST });
      file.arrayBuffer = async () => new ArrayBuffer(1);
      return file;
    };
    const chosen = ['1', '2', '3', '4', '5', '6'].map(large);
    const { files, unread } = await readFiles([...chosen, new File(['Ferries: 12'], 'small')], undefined);
    expect(files.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5', 'small']);
    expect(unread.map(({ name }) => name)).toEqual(['6']);
    expect(unread[0]?.message).toContain('import it by itself');
  });
});

describe('the list of what became of each file', () => {
  it('begins with what was left out, however many came in before it', () => {
    const results = [file('imported', 3), file('same'), file('imported', 1), file('refused')];
    expect(byNeed(results).map(({ outcome }) => outcome)).toEqual([
      'refused',
      'same',
      'imported',
      'imported',
    ]);
    expect(byNeed(results).at(-1)?.figures).toBe(1);
  });
});
