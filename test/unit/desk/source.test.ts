import { Text } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, Verdict } from '../../../preload/contract';
import { tagsIn } from '../../../renderer/annotations/tags';
import { decorateFigures, redecorate } from '../../../renderer/source/highlights';
import { beginsWithTitle, lineKind } from '../../../renderer/source/lines';
import { trimmed } from '../../../renderer/source/readingState';
import { arrive, go, NO_VISITS } from '../../../renderer/source/visits';

const mark = (start: number, end: number, over: Partial<Mark> = {}): Mark => ({
  id: `${start}-${end}`,
  start,
  end,
  verdict: 'unverified',
  mismatch: false,
  ...over,
});

const LENGTH = 50;

function painted(set: DecorationSet) {
  const found: { from: number; to: number; classes: string }[] = [];
  set.between(0, LENGTH, (from, to, value) => {
    found.push({ from, to, classes: value.spec.class });
  });
  return found.sort((a, b) => a.from - b.from || a.to - b.to || a.classes.localeCompare(b.classes));
}

const anyMark = fc
  .record({
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
    verdict: fc.constantFrom<Verdict>('unverified', 'verified', 'query', 'rejected'),
    mismatch: fc.boolean(),
  })
  .map(({ start, end, ...rest }) => mark(start, end, rest));
const anyMarks = fc.uniqueArray(anyMark, { selector: ({ id }) => id });

describe('the highlights of a source', () => {
  it('paint each figure by its verdict', () => {
    const marks = [mark(0, 4, { verdict: 'verified' }), mark(10, 12, { verdict: 'query', mismatch: true })];
    expect(painted(decorateFigures(marks, LENGTH))).toEqual([
      { from: 0, to: 4, classes: 'fig fig-verified' },
      { from: 10, to: 12, classes: 'fig fig-query fig-mismatch' },
    ]);
  });

  it('take any figures, overlapping, out of order or outside the text, without throwing', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= LENGTH);
        expect(painted(decorateFigures(marks, LENGTH))).toHaveLength(inside.length);
      }),
    );
  });

  it('are the same whether they were changed or painted anew', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (before, now) => {
        const changed = redecorate(decorateFigures(before, LENGTH), before, now, LENGTH);
        expect(painted(changed)).toEqual(painted(decorateFigures(now, LENGTH)));
      }),
    );
  });
});

describe('a text set as an article', () => {
  const long =
    'A sentence that is long enough to be a paragraph of its own and not a line broken by hand, surely.';

  it('finds its own title in the first line, however it is written', () => {
    expect(beginsWithTitle(Text.of(['# A  year of fraud', '']), 'A year of Fraud')).toBe(true);
    expect(beginsWithTitle(Text.of(['Another thing']), 'A year of fraud')).toBe(false);
  });

  it('tells empty lines, headings and paragraphs', () => {
    const doc = Text.of(['Title', '', 'A heading', long, long, 'short line.']);
    const kinds = [1, 2, 3, 4, 5, 6].map((n) => lineKind(doc, doc.line(n), true));
    expect(kinds).toEqual(['title', 'blank', 'head', 'paragraph', 'paragraph', null]);
  });
});

describe('selected text', () => {
  it('loses the blanks at its ends and keeps its offsets', () => {
    const doc = Text.of(['one  82,000 ', 'two']);
    expect(trimmed(doc, 3, 13)).toEqual({ start: 5, end: 11 });
  });
});

describe('going back and forward', () => {
  const at = (sourceId: string, figureId: string | null = null) => ({ sourceId, figureId });

  it('goes back to the source before, with the figure that was selected last there', () => {
    const visits = [at('a', '1'), at('a', '2'), at('b', '7')].reduce(arrive, NO_VISITS);
    expect(visits.places).toHaveLength(2);
    const back = go(visits, -1);
    expect(back?.place).toEqual(at('a', '2'));
    expect(back && go(back.visits, 1)?.place).toEqual(at('b', '7'));
    expect(go(visits, 1)).toBeNull();
  });

  it('forgets what lay ahead once one goes elsewhere', () => {
    const visits = [at('a'), at('b')].reduce(arrive, NO_VISITS);
    const back = go(visits, -1);
    const elsewhere = back && arrive(back.visits, at('c'));
    expect(elsewhere?.places).toEqual([at('a'), at('c')]);
  });
});

describe('tags', () => {
  it('are parted by commas of any width, without signs, each once', () => {
    expect(tagsIn('#to check, trend，trend、 two  words ,')).toEqual(['to check', 'trend', 'two words']);
  });
});
