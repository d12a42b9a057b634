import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, cell, FIGURES, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { knownHome } from '../support/shell';

const desks = useDesks();
const [[FIRST, SECOND, THIRD, FOURTH, FIFTH]] = FIGURES;

const periods = (page: Page) =>
  Promise.all(
    [FIRST, SECOND, THIRD, FOURTH, FIFTH].map(async (exact) =>
      (await cell(page, exact, 'period').innerText()).trim(),
    ),
  );

/** Drags the handle at the corner of a cell down to the row of another, and leaves the mouse pressed. */
async function dragHandle(page: Page, exact: string, to: string): Promise<void> {
  await cell(page, exact, 'period').and(page.locator('.cell-corner')).waitFor();
  const [a, b] = [
    await cell(page, exact, 'period').boundingBox(),
    await cell(page, to, 'period').boundingBox(),
  ];
  await page.mouse.move(a!.x + a!.width - 4, a!.y + a!.height - 4);
  await page.mouse.down();
  await page.mouse.move(b!.x + 30, b!.y + b!.height / 2, { steps: 6 });
}

/** Waits until a fill is answered: rows show it sooner, and until then its progress may come to lie over the grid. */
async function answered(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).waitFor();
}

describe('the handle at the corner of what is selected', () => {
  it('fills the rows below with those of the block, over and over, and nothing where Escape is pressed', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, FIRST);
    const before = await periods(page);
    // The last two say no period.
    expect(before[3]).not.toBe(before[0]);
    await cell(page, FIRST, 'period').click();
    await dragHandle(page, FIRST, FOURTH);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => periods(page)).toEqual(before);

    await dragHandle(page, FIRST, FOURTH);
    await page.mouse.up();
    await expect.poll(() => periods(page)).toEqual([before[0], before[0], before[0], before[0], before[4]]);
    // A block of two rows is repeated.
    await answered(page);
    await cell(page, SECOND, 'period').dblclick();
    const editor = page.getByRole('combobox', { name: 'Period' });
    await editor.fill('in 1999');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await periods(page))[1]).toBe('in 1999');
    await cell(page, FIRST, 'period').click();
    await cell(page, SECOND, 'period').click({ modifiers: ['Shift'] });
    await dragHandle(page, SECOND, FIFTH);
    await page.mouse.up();
    const [odd, even] = [before[0], 'in 1999'];
    await expect.poll(() => periods(page)).toEqual([odd, even, odd, even, odd]);
    await answered(page);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await periods(page)).slice(3)).toEqual([odd, before[4]]);
  });
});
