import { describe, expect, it } from 'vitest';
import type { Source } from '../../../preload/contract';
import { draftOf, patchOf, wrongDraft } from '../../../renderer/sidebar/draft';

const source = {
  title: 'Port wages',
  publisher: 'The Harbour Gazette',
  author: null,
  published: '2025-03-09',
  url: null,
  lang: 'en',
} as Source;

describe('the details of a source', () => {
  it('change nothing where nothing was changed', () => {
    expect(patchOf(source, draftOf(source))).toEqual({});
    expect(patchOf(source, { ...draftOf(source), title: ' Port wages ' })).toEqual({});
  });

  it('become unknown again where they are emptied', () => {
    const draft = { ...draftOf(source), publisher: ' ', author: 'B. Lin ' };
    expect(patchOf(source, draft)).toEqual({ publisher: null, author: 'B. Lin' });
  });

  it.each([
    '09/03/2025',
    '9.3.2025',
    '2025-02-30',
    '2025-13-01',
    '31 Apr 2025',
    '9 Smarch 2025',
    'yesterday',
  ])('refuse %s as a date', (published) => {
    expect(wrongDraft({ ...draftOf(source), published })).toContain('year-month-day');
  });

  it.each([
    '2025-3-8',
    '2025/03/08',
    '2025.3.8',
    '2025年3月8日',
    '8 Mar 2025',
    '8th of March, 2025',
    'Saturday, 8 March 2025',
    'March 8, 2025',
    'Mar. 8th 2025',
  ])('keep %s as the one day that it can be', (published) => {
    const draft = { ...draftOf(source), published };
    expect(wrongDraft(draft)).toBeNull();
    expect(patchOf(source, draft)).toEqual({ published: '2025-03-08' });
  });

  it('know the day that is there already in other words', () => {
    expect(patchOf(source, { ...draftOf(source), published: '9 March 2025' })).toEqual({});
  });

  it('take a real day, no day, but no empty title', () => {
    expect(wrongDraft({ ...draftOf(source), published: '2024-02-29' })).toBeNull();
    expect(wrongDraft({ ...draftOf(source), published: '' })).toBeNull();
    expect(wrongDraft({ ...draftOf(source), title: '  ' })).toContain('needs a title');
  });
});
