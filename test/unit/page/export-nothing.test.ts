import { describe, expect, it } from 'vitest';
import { nothingWords } from '../../../renderer/export/nothing';

describe('why an export has no rows', () => {
  it.each([
    [[], false, false, /^No verdict is chosen/, /choose those/],
    [['verified'], false, false, /^No figure has these/, /verify some first/],
    [['verified'], false, true, /^No figure has these/, /verify some first/],
    // Verified figures there may be: the filter hides them.
    [['verified'], true, true, /the grid shows/, /more than what the grid shows/],
    // The filter was taken away since the box was ticked.
    [['verified'], true, false, /^No figure has these/, /verify some first/],
  ] as const)(
    '%j, only what the grid shows: %s, of a filtered grid: %s',
    (verdicts, shownOnly, filtered, short, todo) => {
      const words = nothingWords({ verdicts: [...verdicts], shownOnly }, filtered);
      expect(words.short).toMatch(short);
      expect(words.todo).toMatch(todo);
    },
  );
});
