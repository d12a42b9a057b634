import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from './host-parts';

/** Two short briefs of our own; their figures in reading order are in FIGURES. */
const HARBOUR = `Harbour traffic in a year of storms

The harbour office counted 1,240 ships in 2024, up 12.5% from the year before. It turned away about 300 vessels.

Repairs to the north pier cost more than $3.5 million, the office said. Some 48 workers were hired for them.
`;

const FERRIES = `Ferries carry more people

Ferries carried 2.6 million passengers in 2023, the operator said. Delays fell 7% in the same year.

The fleet has 14 boats. The operator plans to buy six more.
`;

/** The passages of the briefs' figures, brief by brief, in reading order. */
export const FIGURES = [
  ['1,240', '12.5%', '300', '$3.5 million', '48'],
  ['2.6 million', '7%', '14', 'six'],
] as const;

/** Writes the two briefs into a folder of their own; answers their paths. */
export function briefs(): string[] {
  const folder = temporaryFolder('briefs');
  return [
    ['a-harbour.txt', HARBOUR],
    ['b-ferries.txt', FERRIES],
  ].map(([name = '', text = '']) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}

/** A text so long that it does not fit a pane: `count` paragraphs with one figure each. */
export function longBrief(count: number): string {
  const paragraphs = Array.from(
    { length: count },
    (_, n) =>
      `In district ${String.fromCharCode(65 + (n % 26))} the office counted ${n + 1001} trees, it said in its report on parks, streets and river banks.`,
  );
  const path = join(temporaryFolder('long'), 'c-trees.txt');
  writeFileSync(path, `Trees by district\n\n${paragraphs.join('\n\n')}\n`);
  return path;
}

/** The selected figure's passage in the source. */
export const selectedMark = (page: Page) => page.locator('.cm-content mark[aria-current="true"]').first();

/** The selected row of the grid. */
export const selectedRow = (page: Page) => page.locator('.ag-row-selected');

/** A cell of the row whose passage holds this text. */
export const cell = (page: Page, exact: string, column: string) =>
  page
    .locator('.ag-row', {
      has: page.locator(`[col-id="passage"] b:text-is("${exact}")`),
    })
    .locator(`[col-id="${column}"]`);

/** Waits until this passage is the selected one, in the grid and in the source. */
export async function waitForSelected(page: Page, exact: string): Promise<void> {
  await page.locator('.cm-content mark[aria-current="true"]', { hasText: exact }).first().waitFor();
  await page.locator('.ag-row-selected b', { hasText: exact }).first().waitFor();
}

/** Selects text of the source with the mouse, as a person does. */
export async function dragOver(page: Page, text: string): Promise<void> {
  // Where a figure was just taken away its mark may part the words still.
  const found = await page.waitForFunction((wanted) => {
    const content = document.querySelector('.cm-content');
    if (!content) return null;
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      // The words may stand on two lines.
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (!first || !last) break;
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, text);
  const box = (await found.jsonValue())!;
  await page.mouse.move(box.from.x, box.from.y);
  await page.mouse.down();
  await page.mouse.move(box.to.x, box.to.y, { steps: 4 });
  await page.mouse.up();
}
