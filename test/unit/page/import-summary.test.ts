import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../../preload/contract';
import { readFiles } from '../../../renderer/import/files';
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
    [[file('same'), file('refused')], '1 was here already; 1 could not be read.'],
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
    Object.defineProperty(huge, 'size', { value: 300 * 1024 * 1024 });
    const chosen = [locked, huge, new File(['x'], 'Old.tickmark'), new File(['Ferries: 12'], 'ok.txt')];
    const { files, unread } = await readFiles(chosen);
    expect(files.map(({ name }) => name)).toEqual(['ok.txt']);
    expect(unread.map(({ name }) => name)).toEqual(['locked.txt', 'huge.txt', 'Old.tickmark']);
    expect(unread[1]?.message).toContain('300 MB');
    expect(unread[2]?.message).toContain('Open a project');
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
