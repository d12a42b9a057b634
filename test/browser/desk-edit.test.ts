import { describe, expect, it } from 'vitest';
import { briefs, cell, FIGURES, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { knownHome } from '../support/shell';

const desks = useDesks();
const [HARBOUR] = FIGURES;

describe('editing in place', () => {
  it('refuses what is no number: the cell keeps the focus and says why, and nothing is written', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await page.keyboard.press('e');
    const editor = page.getByRole('textbox', { name: 'Value' });
    await expect.poll(() => editor.inputValue()).toBe('1,240');
    await page.keyboard.type('a dozen or so');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/is not a number/)
      .waitFor();
    await expect.poll(() => editor.evaluate((input) => document.activeElement === input)).toBe(true);
    await expect.poll(() => editor.getAttribute('aria-invalid')).toBe('true');
    // A click elsewhere is no way to get it written either: the cell comes back, with its text and its reason.
    await cell(page, '48', 'period').click();
    await expect.poll(() => editor.evaluate((input) => document.activeElement === input)).toBe(true);
    await expect.poll(() => editor.inputValue()).toBe('a dozen or so');
    await waitForSelected(page, HARBOUR[0]);
    await page.keyboard.press('Escape');
    await editor.waitFor({ state: 'detached' });
    await expect.poll(() => cell(page, HARBOUR[0], 'value').innerText()).toBe('1,240');
    await expect
      .poll(() => page.getByRole('button', { name: /^Undo/ }).getAttribute('title'))
      .not.toContain('value');
  });

  it('tells that the grid and the passage disagree: in the row, in words, and beside the line', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await page.keyboard.press('e');
    await page.keyboard.type('12,400');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /Grid and passage disagree: .*12,400/ }).waitFor();
    const card = page.getByRole('region', { name: 'Selected figure' });
    await card.getByText(/The passage says 1,240; the grid says 12,400/).waitFor();
    await card.getByText('exactly 12,400').waitFor();
    await page.locator('.margin-problem').waitFor();
    // Verified all the same: both are shown.
    await page.keyboard.press('v');
    await page.keyboard.press('k');
    await card.getByText(', corrected').waitFor();
    await card.getByText(/^1,240, from “1,240”/).waitFor();
    await card.getByRole('button', { name: 'Take back what the passage says' }).click();
    await card.getByText('the passage agrees').waitFor();
    await page.locator('.margin-problem').waitFor({ state: 'detached' });
  });

  it('reads what people type: scale words, ranges, a sign for the bound', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    const big = page.locator('.card-number');
    for (const [typed, shown] of [
      ['1.24 thousand', '1,240'],
      ['1,200–1,300', '1,200–1,300'],
      ['> 1,200', '> 1,200'],
    ] as const) {
      await page.keyboard.press('e');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'Value' }).waitFor({ state: 'detached' });
      await expect.poll(() => big.innerText()).toBe(shown);
    }
  });

  it('loses no key that comes while the edit is being written: Enter, then V at once', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await page.keyboard.press('e');
    await page.keyboard.type('1,241');
    await page.keyboard.press('Enter');
    await page.keyboard.press('v');
    await waitForSelected(page, HARBOUR[1]);
    await page.locator('.foot-counts', { hasText: /^1 verified/ }).waitFor();
    await page.keyboard.press('k');
    await expect.poll(() => page.locator('.card-number').innerText()).toBe('1,241');
  });

  it('edits unit and note by their keys, and period and bound in their cells', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await page.keyboard.press('w');
    await page.keyboard.type('vessels');
    await page.keyboard.press('Enter');
    await cell(page, HARBOUR[0], 'unit').getByText('vessels').waitFor();
    await page.keyboard.press('m');
    await page.keyboard.type('Ask the harbour office.');
    await page.keyboard.press('Enter');
    await page
      .getByRole('region', { name: 'Selected figure' })
      .getByText('Ask the harbour office.')
      .waitFor();
    // The note is written in the card; the arrows go on in the grid, where the key was pressed.
    await page.locator('.ag-cell:focus').waitFor();
    await cell(page, HARBOUR[0], 'period').dblclick();
    await page.getByRole('combobox', { name: 'Period' }).fill('the year 2024');
    await page.keyboard.press('Enter');
    await cell(page, HARBOUR[0], 'period').getByText('the year 2024').waitFor();
    for (let step = 0; step < 6; step += 1) {
      if (await page.locator('.ag-cell-focus[col-id="bound"]').count()) break;
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Bound' }).selectOption('>=');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.card-number').innerText()).toBe('≥ 1,240');
    // The sign of the verdict has no value to edit, but verdicts to choose from.
    await cell(page, HARBOUR[0], 'verdict').dblclick();
    const verdicts = page.getByRole('menu', { name: 'Verdict' });
    await expect.poll(() => verdicts.getByRole('menuitem').count()).toBe(4);
    await verdicts.getByRole('menuitem', { name: /^Query/ }).click();
    await page.locator('.foot-counts', { hasText: /1 to look at again/ }).waitFor();
  });

  it('types into a cell from its first key, and by an input method from its first stroke', async () => {
    const home = knownHome({ letterKeys: false });
    const { page, context } = await desks.open({ home, files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await cell(page, HARBOUR[0], 'value').click();
    await page.keyboard.type('77');
    await expect.poll(() => page.getByRole('textbox', { name: 'Value' }).inputValue()).toBe('77');
    await page.keyboard.press('Escape');
    await cell(page, HARBOUR[0], 'unit').click();
    // As Chromium does for a Chinese input method: the key is announced as 229, the text is composed, then committed.
    const cdp = await context.newCDPSession(page);
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'KeyC',
      windowsVirtualKeyCode: 229,
    });
    await cdp.send('Input.imeSetComposition', { text: 'c', selectionStart: 1, selectionEnd: 1 });
    const unit = page.getByRole('combobox', { name: 'Unit' });
    await expect.poll(() => unit.inputValue()).toBe('c');
    await cdp.send('Input.imeSetComposition', { text: 'chuan', selectionStart: 5, selectionEnd: 5 });
    // Enter belongs to the input method while it composes.
    await unit.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
    await expect.poll(() => unit.inputValue()).toBe('chuan');
    await cdp.send('Input.insertText', { text: '船' });
    await expect.poll(() => unit.inputValue()).toBe('船');
    await page.keyboard.press('Enter');
    await cell(page, HARBOUR[0], 'unit').getByText('船').waitFor();
  });
});
