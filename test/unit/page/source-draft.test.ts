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

  it.each(['09/03/2025', '2025-3-9', '2025-02-30', '2025-13-01', 'yesterday'])(
    'refuse %s as a date',
    (published) => {
      expect(wrongDraft({ ...draftOf(source), published })).toContain('year-month-day');
    },
  );

  it('take a real day, no day, but no empty title', () => {
    expect(wrongDraft({ ...draftOf(source), published: '2024-02-29' })).toBeNull();
    expect(wrongDraft({ ...draftOf(source), published: '' })).toBeNull();
    expect(wrongDraft({ ...draftOf(source), title: '  ' })).toContain('needs a title');
  });
});
