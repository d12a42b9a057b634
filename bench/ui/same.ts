/** That both pages did the same: a quick answer to another question is no answer. */
import { equal, ok } from 'node:assert/strict';
import type { Side } from './compare';
import { scrollerOf } from './gestures';

type Sides = readonly [Side, Side];

const ofBoth = async <T>([ours, bare]: Sides, look: (side: Side) => Promise<T>): Promise<[T, T]> => [
  await look(ours),
  await look(bare),
];

/** Waits until something holds on a page, ten seconds at most; in front, as a page that is not draws nothing. */
async function soon({ page }: Side, holds: () => Promise<boolean>): Promise<void> {
  await page.bringToFront();
  for (let time = 0; time < 100; time++) {
    if (await holds()) return;
    await page.waitForTimeout(100);
  }
  throw new Error('The two pages do not show the same.');
}

const selectedRow = ({ page, places }: Side) => page.locator(places.row).first().getAttribute('row-index');

/** The pane of a page, width and height in CSS pixels. */
export async function sizeOf({ page, places }: Side, where: 'grid' | 'text'): Promise<string> {
  const box = await page.locator(places[where]).boundingBox();
  ok(box, `${where} is not shown`);
  return `${Math.round(box.width)}x${Math.round(box.height)}`;
}

/** Both pages show panes of one size. */
export async function sameSizes(sides: Sides): Promise<void> {
  for (const where of ['grid', 'text'] as const)
    equal(...(await ofBoth(sides, (side) => sizeOf(side, where))));
}

/** Both pages have the same row selected, and the number it states is what they have highlighted. */
export async function samePassage(sides: Sides): Promise<void> {
  equal(...(await ofBoth(sides, selectedRow)));
  const number = async ({ page, places }: Side) => {
    const text = await page.locator(places.passage).first().textContent();
    return Number.parseInt(text?.replaceAll(',', '') ?? '', 10);
  };
  const [ours, bare] = await ofBoth(sides, number);
  equal(ours, bare);
  ok(ours > 0, 'no number is highlighted');
}

/** Both pages have gone on to the same row, and show the row before it as verified. */
export async function sameVerdict(sides: Sides): Promise<void> {
  const [row, other] = await ofBoth(sides, selectedRow);
  equal(row, other);
  const before = `.ag-row[row-index="${Number(row) - 1}"]`;
  for (const side of sides) {
    const sign = side.page.locator(`${side.places.grid} ${before} ${side.places.verified}`);
    await soon(side, async () => (await sign.count()) > 0);
  }
}

/** How far both pages were scrolled, the rows or words in the middle of the pane being there. */
export async function sameScroll(sides: Sides, where: 'grid' | 'text'): Promise<void> {
  const scrolled = ({ page, places }: Side) =>
    scrollerOf(page, places[where]).then((scroller) => scroller.evaluate(({ scrollTop }) => scrollTop));
  const [ours, bare] = await ofBoth(sides, scrolled);
  // Rows are at places that are the same; of the lines of a text some are estimated until they are in sight.
  ok(Math.abs(ours - bare) <= (where === 'grid' ? 1 : bare * 0.02), `scrolled by ${ours} and ${bare}`);
  for (const side of sides) {
    await soon(side, () =>
      side.page.locator(side.places[where]).evaluate((pane) => {
        const { left, top, width, height } = pane.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return (there?.closest('.ag-row, .cm-line, .cm-content')?.textContent ?? '') !== '';
      }),
    );
  }
}
