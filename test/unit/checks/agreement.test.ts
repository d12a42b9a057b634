import { expect, it } from 'vitest';
import { disagreement } from '../../../main/engine/checks';
import { proposed } from '../../../main/engine/domain/figure';
import { extract, readSelection } from '../../../main/engine/extract';

/** Every way of stating a figure that the checks tell apart, several to a text so that contexts overlap. */
const TEXT = `Harbour fees rose 26.7% last year to more than 3.5 billion yuan ($488.3 million), the port office said.

Nearly 52 percent of the 82,000 dock workers, some 40,000 of them women, were paid between 5 and 10 euros an hour.

The share of late ships fell by 2.2 percentage points to 4.1 percent; at least 1,200 boats waited up to 9 hours, from 300 to 450 tonnes each.
`;

it('a figure never disagrees with the passage it was just read from, and does once it slips', () => {
  const context = { lang: 'en', date: null, include: 'figures' } as const;
  const found = extract(TEXT, context).filter(({ reading }) => reading !== null);
  expect(found.length).toBeGreaterThanOrEqual(10);
  for (const { start, end, exact, reading } of found) {
    const again = readSelection(TEXT, start, end, context)?.reading ?? null;
    const recorded = proposed(reading!);
    expect([exact, disagreement(recorded, again, exact)]).toEqual([exact, null]);
    expect(disagreement({ ...recorded, value: `${recorded.value.replace('.', '')}0` }, again, exact)).toMatch(
      /grid/,
    );
  }
});
