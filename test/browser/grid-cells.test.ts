import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, cell, FIGURES, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { expectAccessible, knownHome, waitForKept, waitForVerified } from '../support/shell';

const desks = useDesks();
const [HARBOUR, FERRIES] = FIGURES;
const COUNT = HARBOUR.length + FERRIES.length;

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected cells' });
const notice = (page: Page, text: string | RegExp) => page.locator('.notice', { hasText: text });

const barSays = (page: Page, cells: number, figures: number) =>
  bar(page)
    .getByText(`${cells} cells · ${figures} figure${figures === 1 ? '' : 's'}`)
    .waitFor();

async function drag(page: Page, from: [string, string], to: [string, string]): Promise<void> {
  const [a, b] = [await cell(page, ...from).boundingBox(), await cell(page, ...to).boundingBox()];
  if (!a || !b) throw new Error('A cell is not in sight.');
  await page.mouse.move(a.x + 12, a.y + 12);
  await page.mouse.down();
  await page.mouse.move(a.x + 24, a.y + 20, { steps: 2 });
  await page.mouse.move(b.x + 12, b.y + 12, { steps: 4 });
  await page.mouse.up();
}

const units = (page: Page, ...exacts: string[]) =>
  Promise.all(exacts.map(async (exact) => (await cell(page, exact, 'unit').innerText()).trim()));

async function clipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const forms: Record<string, string> = {};
    for (const type of item?.types ?? []) forms[type] = await (await item!.getType(type)).text();
    return forms;
  });
}

/** As another program leaves a copied block. */
async function fillClipboard(page: Page, context: BrowserContext, text: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** Whether a column is pinned to the left. */
const LEFT = ({ pinned }: { pinned: unknown }) => pinned === 'left';

const undo = (page: Page) => page.keyboard.press('Control+z');

describe('blocks of cells', () => {
  it('are selected by mouse and keys, copied with headings, and decided on at once', async () => {
    const { page, context } = await desks.open({ home: knownHome(), files: briefs() });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await waitForSelected(page, HARBOUR[0]);
    await drag(page, [HARBOUR[0], 'value'], [HARBOUR[2], 'unit']);
    await barSays(page, 6, 3);
    await expect.poll(() => page.locator('.ag-cell.cell-chosen[aria-selected="true"]').count()).toBe(6);
    // The figure is the one at which the block begins; its passage stays in sight.
    await waitForSelected(page, HARBOUR[0]);
    await page.keyboard.press('Control+c');
    await notice(page, 'Copied 6 cells of 3 figures, with headings.').waitFor();
    const copied = await clipboard(page);
    expect(copied['text/plain']).toBe('Value\tUnit\r\n1240\tships\r\n12.5\tpercent\r\n≈ 300\tvessels');
    expect(copied['text/html']).toMatch(/x:num="1240"[^>]*>1,240<.*≈ 300</s);
    // Cutting copies, and takes nothing away.
    await page.keyboard.press('Control+x');
    await notice(page, 'Cutting takes nothing away').waitFor();
    await expect.poll(() => units(page, HARBOUR[0])).toEqual(['ships']);
    await page.keyboard.press('Shift+ArrowDown');
    await barSays(page, 8, 4);
    await page.keyboard.press('Shift+ArrowRight');
    await barSays(page, 12, 4);
    await page.keyboard.press('Control+Shift+ArrowDown');
    await barSays(page, 3 * COUNT, COUNT);
    await page.keyboard.press('Control+a');
    await bar(page).getByText(`${COUNT} figures`).waitFor();
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
    await cell(page, HARBOUR[1], 'value').click();
    await cell(page, HARBOUR[3], 'value').click({ modifiers: ['Shift'] });
    await barSays(page, 3, 3);
    await waitForSelected(page, HARBOUR[1]);
    await page.keyboard.press('v');
    await notice(page, 'Verified 3 figures').getByRole('button', { name: 'Undo' }).click();
    await waitForVerified(page, 0);
    // One figure further, and the block is gone: keys are about one figure again.
    await cell(page, HARBOUR[1], 'value').click();
    await page.keyboard.press('Shift+ArrowDown');
    await barSays(page, 2, 2);
    await page.keyboard.press('j');
    await bar(page).waitFor({ state: 'detached' });
    await page.keyboard.press('v');
    await waitForVerified(page, 1);
  });

  it('are filled down, set, emptied, and replaced in, each taken back as one step', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    const three = HARBOUR.slice(0, 3);
    const before = await units(page, ...three);
    await cell(page, HARBOUR[0], 'unit').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await notice(page, 'Changed 2 cells of 2 figures').waitFor();
    await expect
      .poll(() => units(page, ...three))
      .toEqual(['ships', 'ships ↑\nup', 'ships'].map((text) => expect.stringContaining(text.slice(0, 5))));
    await undo(page);
    await expect.poll(() => units(page, ...three)).toEqual(before);
    // Undo goes to the first figure it changed, a moment after the cells; the block begins anew.
    await waitForSelected(page, HARBOUR[1]);
    await cell(page, HARBOUR[0], 'unit').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+Enter');
    const set = page.getByRole('dialog', { name: 'Set a value on 3 figures' });
    await page.keyboard.type('boats');
    await set.getByText('3 cells of 3 figures will change.').waitFor();
    await page.keyboard.press('Enter');
    await set.waitFor({ state: 'detached' });
    await cell(page, HARBOUR[2], 'unit').getByText('boats').waitFor();
    // The block is there still: Delete empties its cells, where a figure alone would be deleted.
    await barSays(page, 3, 3);
    await page.keyboard.press('Delete');
    await notice(page, 'Changed 3 cells of 3 figures').waitFor();
    await expect.poll(() => units(page, HARBOUR[0], HARBOUR[2])).toEqual(['', '']);
    await undo(page);
    await cell(page, HARBOUR[2], 'unit').getByText('boats').waitFor();
    await page.keyboard.press('Control+Shift+H');
    const replace = page.getByRole('dialog', { name: 'Find and replace' });
    await replace.getByLabel('Column').selectOption('unit');
    await replace.getByLabel('Find').fill('BOAT');
    await replace.getByLabel('Replace with').fill('vessel');
    const row = replace.getByRole('row', { name: new RegExp(HARBOUR[1].replace('.', '\\.')) });
    await row.getByText('vessels').waitFor();
    await row.getByRole('checkbox').uncheck();
    await page.keyboard.press('Enter');
    await replace.waitFor({ state: 'detached' });
    await cell(page, HARBOUR[2], 'unit').getByText('vessels').waitFor();
    await cell(page, HARBOUR[1], 'unit').getByText('boats').waitFor();
    await undo(page);
    await cell(page, HARBOUR[2], 'unit').getByText('boats').waitFor();
  });

  it('are pasted by a preview that tells what is refused, small and dark', async () => {
    const look = { colorScheme: 'dark', viewport: { width: 1024, height: 700 } } as const;
    const { page, context } = await desks.open({ home: knownHome(), files: briefs(), ...look });
    await waitForSelected(page, HARBOUR[0]);
    await cell(page, HARBOUR[0], 'value').click();
    await fillClipboard(
      page,
      context,
      'Value\tUnit\tVerdict\r\n> 1,250\tvessels\tVerified\r\nmany\tpercent\t\r\n',
    );
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog', { name: 'Paste into the grid' });
    await dialog.getByText(/3 cells of 1 figure will change, .*2 are refused/).waitFor();
    await dialog.getByText('“many” is not a number').waitFor();
    await dialog.getByText(/A verdict is not typed/).waitFor();
    await expectAccessible(page, 'the preview of a paste');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => cell(page, HARBOUR[0], 'value').innerText()).toMatch(/^>\s*1,250$/);
    await expect.poll(() => cell(page, HARBOUR[1], 'value').innerText()).toMatch(/^12\s*\.5/);
    await undo(page);
    await expect.poll(() => cell(page, HARBOUR[0], 'value').innerText()).toBe('1,240');
    await cell(page, HARBOUR[0], 'unit').getByText('ships').waitFor();
    // One cell into a block fills it, after the same preview; one cell into one cell asks nothing.
    await cell(page, HARBOUR[3], 'unit').click();
    await fillClipboard(page, context, 'EUR');
    await page.keyboard.press('Control+v');
    await cell(page, HARBOUR[3], 'unit').getByText('EUR').waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+v');
    await page.getByRole('button', { name: 'Change 1 cell' }).click();
    await cell(page, HARBOUR[4], 'unit').getByText('EUR').waitFor();
    await expectAccessible(page, 'a selected block');
  });
});

describe('columns and headings', () => {
  it('sort by several columns, are pinned and moved, and are remembered for the project', async () => {
    const look = { colorScheme: 'dark', viewport: { width: 1440, height: 900 } } as const;
    const home = knownHome();
    const { page } = await desks.open({ home, files: briefs(), ...look });
    await waitForSelected(page, HARBOUR[0]);
    const heading = (column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`);
    await heading('unit').locator('.ag-header-cell-text').click();
    await heading('value')
      .locator('.ag-header-cell-text')
      .click({ modifiers: ['Shift'] });
    await expect.poll(() => heading('value').innerText()).toContain('2');
    await expect.poll(() => heading('unit').getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(() => heading('value').getAttribute('aria-sort')).toBe('ascending');
    // By the menu of a heading, opened and used by keys.
    await heading('unit').click({ button: 'right' });
    const menu = page.getByRole('menu', { name: 'Column Unit' });
    await expectAccessible(page, 'the menu of a heading');
    await menu.getByRole('menuitem', { name: 'Back to reading order' }).click();
    await expect.poll(() => heading('unit').getAttribute('aria-sort')).not.toBe('ascending');
    await page.getByRole('button', { name: 'Choose columns' }).click();
    const dialog = page.getByRole('dialog', { name: 'Columns' });
    await dialog.getByRole('checkbox', { name: 'Tags' }).check();
    await dialog.getByLabel('Pin Unit').selectOption('left');
    for (let step = 0; step < 9; step += 1)
      await dialog.getByRole('button', { name: 'Move Tags up' }).click();
    await expectAccessible(page, 'the choice of columns');
    await page.keyboard.press('Escape');
    const order = () =>
      page.locator('.ag-header-cell').evaluateAll((cells) =>
        cells
          .sort((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x)
          .map((each) => each.getAttribute('col-id'))
          .slice(0, 5),
      );
    const expected = ['verdict', 'value', 'unit', 'period', 'tags'];
    await expect.poll(order).toEqual(expected);
    await waitForKept(home, ({ columns }) => {
      const shown = columns.filter(({ hidden }) => !hidden);
      const inOrder = [...shown.filter(LEFT), ...shown.filter((one) => !LEFT(one))];
      return expected.every((column, at) => inOrder[at]?.column === column);
    });
    await page.reload();
    await waitForSelected(page, HARBOUR[0]);
    await expect.poll(order).toEqual(expected);
  });
});

describe('typing into cells', () => {
  it('offers the words of the column, tells how a value reads, and leaves the input method its keys', async () => {
    const { page, context } = await desks.open({ home: knownHome(), files: briefs() });
    const warned: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
    await waitForSelected(page, HARBOUR[0]);
    await cell(page, HARBOUR[0], 'unit').click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('perc');
    await page
      .getByRole('option', { name: /^percent\b/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Unit' }).getAttribute('aria-activedescendant'))
      .toBeTruthy();
    await expectAccessible(page, 'the words of a column');
    await page.keyboard.press('Enter');
    await cell(page, HARBOUR[0], 'unit').getByText('%').waitFor();
    await page.keyboard.press('e');
    await page.keyboard.type('3.5 billion');
    await page.getByText('Reads as 3,500,000,000').waitFor();
    await page.keyboard.press('Escape');
    // Letters are commands here, yet a stroke of an input method types; it keeps its arrows and its Enter.
    await cell(page, HARBOUR[2], 'unit').click();
    const cdp = await context.newCDPSession(page);
    const stroke = { type: 'rawKeyDown', key: 'Process', code: 'KeyH', windowsVirtualKeyCode: 229 } as const;
    await cdp.send('Input.dispatchKeyEvent', stroke);
    await cdp.send('Input.imeSetComposition', { text: 'ふ', selectionStart: 1, selectionEnd: 1 });
    const unit = page.locator('.field-editor-input');
    await expect.poll(() => unit.inputValue()).toBe('ふ');
    await cdp.send('Input.imeSetComposition', { text: 'ふね', selectionStart: 2, selectionEnd: 2 });
    for (const key of ['ArrowDown', 'Enter'])
      await unit.dispatchEvent('keydown', { key, keyCode: 229, isComposing: true });
    await expect.poll(() => unit.inputValue()).toBe('ふね');
    await cdp.send('Input.insertText', { text: '船' });
    await page.keyboard.press('Enter');
    await cell(page, HARBOUR[2], 'unit').getByText('船').waitFor();
    // New rows that an import brings are no cause for a warning of the grid.
    await page.keyboard.press('Control+Shift+V');
    await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill('The harbour has 31 cranes. It had 29 cranes in 2020.');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.locator('.chips-count', { hasText: `${COUNT + 2} figures` }).waitFor();
    await page.locator('.ag-row b', { hasText: '29' }).waitFor();
    expect(warned.filter((text) => text.includes('AG Grid'))).toEqual([]);
  });
});
