import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { temporaryFolder } from '../support/host-parts';
import { expectAccessible, focusedText, knownHome, waitForKept } from '../support/shell';

const desks = useDesks();

/** Four short sources with a figure each. */
function notes(): string[] {
  const folder = temporaryFolder('notes');
  return ['Ash', 'Birch', 'Cedar', 'Dogwood'].map((tree, at) => {
    const path = join(folder, `${tree}.txt`);
    writeFileSync(path, `${tree} in the parks\n\nThe office counted ${at + 41} of these trees in 2024.\n`);
    return path;
  });
}

const source = (page: Page, tree: string) => page.locator('.src-pick', { hasText: `${tree} in the parks` });
const chosen = (page: Page) => page.getByRole('region', { name: 'Chosen sources' });
const chips = (page: Page, words: string) => page.locator('.chips-count', { hasText: words });

describe('many sources', () => {
  it('are chosen by clicks and by keys, edited as one action, and deleted as another', async () => {
    const { page } = await desks.open({ home: knownHome(), files: notes() });
    await source(page, 'Ash').click();
    await chips(page, '1 of 4 figures').waitFor();
    await source(page, 'Cedar').click({ modifiers: ['Shift'] });
    await chosen(page).getByText('3 sources chosen').waitFor();
    await source(page, 'Birch').click({ modifiers: ['ControlOrMeta'] });
    await chosen(page).getByText('2 sources chosen').waitFor();
    await source(page, 'Birch').focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focusedText(page)).toContain('Ash');
    await page.keyboard.press('Control+a');
    await chosen(page).getByText('4 sources chosen').waitFor();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: 'Details of 4 sources' });
    await dialog.getByLabel('Publisher').fill('Parks Office');
    await dialog.getByLabel('Date').fill('9 March 2025');
    await expectAccessible(page, 'the details of many sources', { within: 'dialog' });
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect
      .poll(() => page.locator('.src-origin').allInnerTexts())
      .toEqual(Array.from({ length: 4 }, () => 'Parks Office · 9 Mar 2025'));
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByText('Parks Office').count()).toBe(0);

    await source(page, 'Ash').click();
    await page.keyboard.press('Shift+ArrowDown');
    await chosen(page).getByText('2 sources chosen').waitFor();
    await page.keyboard.press('Delete');
    await page.getByText('Deleted 2 sources').first().waitFor();
    await expect.poll(() => page.locator('.src-pick').count()).toBe(2);
    await chips(page, '2 figures').waitFor();
    await page.locator('.src-pick:focus', { hasText: 'Cedar' }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.src-pick').count()).toBe(4);
  });

  it('stand in a bar that is made wider by dragging and by keys, which is remembered', async () => {
    const home = knownHome();
    const { page } = await desks.open({ home, files: notes() });
    await source(page, 'Ash').waitFor();
    const width = () => page.locator('#side').evaluate((side) => Math.round(side.clientWidth));
    const edge = page.getByRole('separator', { name: 'Width of the side bar' });
    const box = (await edge.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(400, box.y + 220, { steps: 4 });
    await page.mouse.up();
    await expect.poll(width).toBeGreaterThan(395);
    const dragged = await width();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(width).toBe(dragged - 16);
    await waitForKept(home, ({ sideBarWidth }) => sideBarWidth !== null && sideBarWidth < dragged);
    await page.reload();
    await source(page, 'Ash').waitFor();
    await expect.poll(width).toBe(dragged - 16);
    await edge.dblclick();
    await expect.poll(width).toBeLessThan(300);
  });
});
