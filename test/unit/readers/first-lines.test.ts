import { describe, expect, it } from 'vitest';
import { readPasted } from '../../../main/engine/readers';
import { parseDate, parseStamp } from '../../../main/engine/readers/head/dates';
import { readFirstLines } from '../../../main/engine/readers/head/first-lines';
import { readText } from './read';

const BODY =
  'The office counted 4,310 ships in the year, among them 212 tankers, and it expects more of them to come in the next year, the head of the office said on Friday.';

describe('dates', () => {
  it.each([
    ['2023-12-01', '2023-12-01'],
    ['2023-12-01 09:36', '2023-12-01'],
    ['2023/12/1', '2023-12-01'],
    ['2024年1月15日 09:24', '2024-01-15'],
    ['January 15, 2024', '2024-01-15'],
    ['Saturday, July 13, 2024', '2024-07-13'],
    ['Sat 13 Jul 2024 at 10:05 am (GMT)', '2024-07-13'],
    ['09:24, January 15, 2024', '2024-01-15'],
    ['13th of July, 2024', '2024-07-13'],
    ['Sept. 6, 2024', '2024-09-06'],
    ['29 February 2024', '2024-02-29'],
    ['31.12.2024', '2024-12-31'],
    ['12/31/2024', '2024-12-31'],
  ])('reads %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    '03/04/2024',
    '29 February 2023',
    'July 13',
    '2024',
    'March 2024',
    '1024-12-01',
    '2024-13-01',
    '18.5 C',
    'on 13 July 2024 the court rose',
    '555 0142',
    '',
  ])('reads no date in "%s"', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('takes the day of a time stamp as its publisher wrote it', () => {
    expect(parseStamp('2024-01-15T23:30:00+08:00')).toBe('2024-01-15');
    expect(parseStamp('2024-01-15T00:10:00Z')).toBe('2024-01-15');
  });
});

describe('the first lines', () => {
  it.each<[string, string, object]>([
    [
      'a byline with bars',
      `Home / Isles / Money\n\nShips come back\n\nBy Jane van Roe | Example Daily | Updated: 2023-12-01 09:36\nShare\n${BODY}`,
      {
        title: 'Ships come back',
        publisher: 'Example Daily',
        author: 'Jane van Roe',
        published: '2023-12-01',
      },
    ],
    [
      'a source in brackets',
      `Ships come back\n\n(Example Times) 09:24, January 15, 2024\n\n${BODY}`,
      { title: 'Ships come back', publisher: 'Example Times', author: null, published: '2024-01-15' },
    ],
    [
      'weather and a date on top',
      `18.5 C\nSaturday, July 13, 2024\n\nShips come back\n\nMust read\n\n${BODY}`,
      { title: 'Ships come back', publisher: null, published: '2024-07-13' },
    ],
    [
      'a menu above the breadcrumb',
      `Global EditionALL Languages\nHome > Isles\nShips come back\n${BODY}`,
      { title: 'Ships come back' },
    ],
    [
      'a byline alone',
      `Ships come back\nBy Jane Roe and Ann Doe\nExample Herald, 14 May 2024\n${BODY}`,
      { author: 'Jane Roe and Ann Doe', publisher: 'Example Herald', published: '2024-05-14' },
    ],
    [
      'an agency in the dateline',
      `LONDON, March 8 (Exampress) -- ${BODY}`,
      { title: null, publisher: 'Exampress', published: null },
    ],
    [
      'Chinese labels',
      '船只回来了\n来源：新华社\n发布时间：2024年1月15日\n据新华社报道，去年共有四千三百一十艘船。',
      { title: '船只回来了', publisher: '新华社', published: '2024-01-15' },
    ],
    [
      'an outlet presenting itself',
      `Ships come back\nThe Example Times is a platform for stories of the sea, told by those who sail on it every day.\n${BODY}`,
      { publisher: 'The Example Times' },
    ],
  ])('tell of %s', (_, text, told) => {
    expect(readFirstLines(text)).toMatchObject(told);
  });

  it.each<[string, string]>([
    ['a place before the date', `Ships\nPort Alden, July 13, 2024\n${BODY}`],
    ['a section beside the date', `Ships\nPolitics | 14 May 2024\n${BODY}`],
    ['a date within a sentence', `Ships\nThey were handed over on 6 September 2024 at noon.\n${BODY}`],
    ['a title that begins with By', `By Land and By Sea\n${BODY}`],
    ['a first line that is a sentence', BODY],
  ])('do not invent publisher or author from %s', (_, text) => {
    expect(readFirstLines(text)).toMatchObject({ publisher: null, author: null });
  });

  it('give no title when a paragraph comes first; the file’s name stands in', () => {
    expect(readText('/some/where/ships of 2024.txt', `PORT ALDEN – ${BODY}`).title).toBe('ships of 2024');
    expect(readText('.txt', BODY).title).toBe('Untitled');
  });

  it('give a pasted text its first words for a title, when there is none', () => {
    expect(readPasted(BODY).title).toMatch(/^The office counted 4,310 ships .{20,60}…$/);
    expect(readPasted(BODY, '  Mine ').title).toBe('Mine');
    expect(readPasted(`Ships come back\n\n${BODY}`).title).toBe('Ships come back');
  });
});
