import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSpans, type Span, uncovered, unpackSpans } from '../../../main/engine/domain/coverage';

const span = fc
  .record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 12 }) })
  .map(({ start, length }): Span => ({ start, end: start + length }));

describe('coverage', () => {
  it('leaves exactly the spans that overlap no cover, whatever lies inside what', () => {
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (spans, covers) => {
        const open = uncovered(spans, covers);
        const bare = spans.filter((a) => !covers.some((b) => a.start < b.end && b.start < a.end));
        expect(new Set(open)).toEqual(new Set(bare));
        expect(open).toHaveLength(bare.length);
      }),
    );
  });

  it('does not take spans that touch for spans that overlap', () => {
    expect(uncovered([{ start: 4, end: 8 }], [span2(0, 4), span2(8, 9)])).toHaveLength(1);
  });

  it('keeps spans as text and back, in any order and overlapping', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        expect(unpackSpans(packSpans(spans))).toEqual(spans);
      }),
    );
  });
});

function span2(start: number, end: number): Span {
  return { start, end };
}
