import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_ORDER, FORMATS, renamed } from '../../../renderer/export/formats';
import {
  asFileName,
  joinPath,
  splitPath,
  withExtension,
  withoutOwnParts,
  wrongName,
} from '../../../renderer/project/paths';

describe('paths of another machine’s kind', () => {
  it.each([
    ['/home/ada/briefs', 'a.csv', '/home/ada/briefs/a.csv'],
    ['/', 'a.csv', '/a.csv'],
    ['C:\\Users\\Ada', 'a.csv', 'C:\\Users\\Ada\\a.csv'],
    ['C:\\', 'a.csv', 'C:\\a.csv'],
  ])('%s and %s', (folder, name, path) => {
    expect(joinPath(folder, name)).toBe(path);
    expect(splitPath(path)).toEqual({ folder, name });
  });
});

describe('names of files', () => {
  it('says what is wrong with a name, and makes one of any title that is right', () => {
    expect(wrongName(' ')).toContain('Give it a name');
    expect(wrongName('a/b')).toContain('cannot have');
    expect(wrongName('ends.')).toContain('cannot end');
    expect(wrongName('工资 2024.csv')).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = asFileName(title);
        if (name !== '') expect(wrongName(name)).toBeNull();
      }),
    );
  });

  it('adds an extension once', () => {
    expect(withExtension('Wages', 'tickmark')).toBe('Wages.tickmark');
    expect(withExtension('Wages.TICKMARK', 'tickmark')).toBe('Wages.TICKMARK');
  });

  it('hides what stands beside a project, and nothing of anybody else', () => {
    const folders = ['Wages.originals', 'Wages.backups', 'Films.originals', 'Wages'];
    const listed = [
      ...folders.map((name) => ({ name, folder: true })),
      { name: 'Wages.tickmark', folder: false },
    ];
    expect(withoutOwnParts(listed).map(({ name }) => name)).toEqual([
      'Films.originals',
      'Wages',
      'Wages.tickmark',
    ]);
  });

  it('follows the format with the extension, and keeps the full stops of the name', () => {
    expect(renamed('Wages v1.2.csv', 'xlsx')).toBe('Wages v1.2.xlsx');
    expect(renamed('Wages v1.2', 'jsonl')).toBe('Wages v1.2.jsonl');
    for (const format of FORMAT_ORDER) {
      expect(renamed(renamed('a.csv', format), 'csv')).toBe('a.csv');
      expect(renamed('a', format)).toBe(`a.${FORMATS[format].extension}`);
    }
  });
});
