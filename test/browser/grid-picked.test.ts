import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, cell, FIGURES, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { expectAccessible, knownHome, waitForVerified } from '../support/shell';

const desks = useDesks();
const [HARBOUR] = FIGURES;

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected cells' });
const barSays = (page: Page, figures: string) => bar(page).getByText(`${figures} picked`).waitFor();
const notice = (page: Page, text: string | RegExp) => page.locator('.notice', { hasText: text });
const beside = (page: Page, exact: string) => cell(page, exact, 'value').click({ modifiers: ['Control'] });

/** What stands in the value's cell of each row that is marked as picked. */
const marked = (page: Page) =>
  page.locator('.ag-cell[col-id="value"].cell-chosen[aria-selected="true"]').allInnerTexts();

describe('figures that do not lie together', () => {
  it('are picked by Ctrl and a click, copied, tagged with one value, and decided on as one action', async () => {
    const { page, context } = await desks.open({ home: knownHome(), files: briefs() });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await waitForSelected(page, HARBOUR[0]);
    // The selected one is the first of them, as in a list of files.
    await beside(page, HARBOUR[2]);
    await barSays(page, '2 figures');
    await waitForSelected(page, HARBOUR[2]);
    await beside(page, HARBOUR[4]);
    await beside(page, HARBOUR[2]);
    await barSays(page, '2 figures');
    await expect.poll(async () => (await marked(page)).length).toBe(2);
    await expectAccessible(page, 'picked figures');
    await page.keyboard.press('Control+c');
    await notice(page, /^Copied \d+ cells of 2 figures, with headings\./).waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(HARBOUR[0].replace(',', ''));
    await page.keyboard.press('Control+d');
    await notice(page, 'Filling down needs rows that lie together.').waitFor();
    await page.keyboard.press('Control+Enter');
    const set = page.getByRole('dialog', { name: 'Set a value on 2 figures' });
    await set.getByLabel('Column').selectOption('attribution');
    await set.getByLabel('Value', { exact: true }).fill('the harbour master');
    await set.getByText('2 cells of 2 figures will change.').waitFor();
    await page.keyboard.press('Enter');
    await set.waitFor({ state: 'detached' });
    // They stay picked: what comes next is about them too.
    await page.keyboard.press('v');
    await notice(page, 'Verified 2 figures').waitFor();
    await waitForVerified(page, 2);
    await bar(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await waitForVerified(page, 0);
    await page.keyboard.press('Control+z');
  });

  it('are picked by key while one walks on, and let go by Esc, a click, or another view', async () => {
    const look = { colorScheme: 'dark', viewport: { width: 1024, height: 700 } } as const;
    const { page } = await desks.open({ home: knownHome(), files: briefs(), ...look });
    await waitForSelected(page, HARBOUR[0]);
    await cell(page, HARBOUR[0], 'value').click();
    await page.keyboard.press('p');
    await barSays(page, '1 figure');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await waitForSelected(page, HARBOUR[2]);
    await page.keyboard.press('Insert');
    await barSays(page, '2 figures');
    await page.keyboard.press('ArrowDown');
    await waitForSelected(page, HARBOUR[3]);
    await expectAccessible(page, 'picked figures, dark');
    // About those that are picked, not about the one that is selected; its card says so as well.
    await page.getByRole('button', { name: /Query 2$/ }).waitFor();
    await page.keyboard.press('q');
    await notice(page, 'Queried 2 figures').getByRole('button', { name: 'Undo' }).click();
    await bar(page).waitFor({ state: 'detached' });

    await cell(page, HARBOUR[1], 'value').click();
    await page.keyboard.press('p');
    await barSays(page, '1 figure');
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
    // From another pane as well.
    await page.keyboard.press('p');
    await barSays(page, '1 figure');
    await page.keyboard.press('F6');
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
    await page.keyboard.press('p');
    await barSays(page, '1 figure');
    await page.getByRole('button', { name: 'Let the selection go' }).click();
    await bar(page).waitFor({ state: 'detached' });
    // The button had the focus, and went with the bar.
    await page.locator('.ag-row .ag-cell:focus').waitFor();
    await page.keyboard.press('p');
    await barSays(page, '1 figure');
    await cell(page, HARBOUR[3], 'value').click();
    await bar(page).waitFor({ state: 'detached' });
    // A block becomes rows that are picked, without the one that is left out.
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    await bar(page).getByText('3 figures').waitFor();
    await beside(page, HARBOUR[2]);
    await barSays(page, '2 figures');
    await page.locator('.ag-header-cell[col-id="value"]').click();
    await bar(page).waitFor({ state: 'detached' });
  });
});
