import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, selectedRow, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { temporaryFolder } from '../support/host-parts';
import { expectAccessible, knownHome } from '../support/shell';

const desks = useDesks();

/** Our own words; no spaces, full-width digits beside half-width ones. */
function chineseBrief(): string {
  const path = join(temporaryFolder('chinese'), 'c-port.txt');
  writeFileSync(
    path,
    '港口年报\n\n２０２４年港口共接待游客3.2万人次，比上年增长8%。码头工人对新规表示欢迎。\n',
  );
  return path;
}

const found = (page: Page) => page.getByRole('listbox', { name: 'Found' });
const group = (page: Page, name: string | RegExp) => found(page).getByRole('group', { name });

async function seek(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

const VIEWS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'dark' },
] as const;

describe.each(VIEWS)('searching everything, at $viewport.width in $colorScheme', (view) => {
  it('shows figures and texts in context while one types, and goes to the first with Enter', async () => {
    const { page } = await desks.open({ ...view, home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await seek(page, 'passengers');
    await group(page, 'Figures, 1 found').waitFor();
    await expect
      .poll(() => group(page, 'Figures, 1 found').getByRole('option').innerText())
      .toContain('2.6 million');
    await expect
      .poll(() => group(page, 'Ferries carry more people, 1 found').innerText())
      .toMatch(/carried 2\.6 million passengers in 2023/);
    await expectAccessible(page, 'results of a search');
    await page.keyboard.press('Enter');
    await waitForSelected(page, '2.6 million');
    await found(page).waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.closest('[data-pane="figures"]'));
  });

  it('shows a place of the text, marked and with the focus, and takes the marks away with Escape', async () => {
    const { page } = await desks.open({ ...view, home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    // In the text alone, in the other source, and written otherwise than it is sought.
    await seek(page, 'OPERÁTOR');
    await group(page, /^Ferries carry more people/).waitFor();
    await page.keyboard.press('ArrowDown');
    const marked = await page.getByRole('combobox').getAttribute('aria-activedescendant');
    await expect.poll(() => page.locator(`[id="${marked}"]`).innerText()).toContain('operator');
    await page
      .getByRole('option', { name: /plans to buy/ })
      .first()
      .click();
    const here = page.locator('.cm-content .found-here');
    await here.waitFor();
    await expect.poll(() => here.innerText()).toBe('operator');
    await expect.poll(() => page.locator('.cm-content .found').count()).toBe(2);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('cm-content')))
      .toBe(true);
    await page.keyboard.press('Escape');
    await here.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.cm-content .found').count()).toBe(0);
    // On from where one reads, not from the first row.
    await page.keyboard.press('j');
    await waitForSelected(page, 'six');
  });
});

describe('the search field', () => {
  it('filters the grid with Ctrl+Enter or the last line, and shows all again with Escape', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await seek(page, 'ships');
    await page.keyboard.press('Control+Enter');
    await page.locator('.chips-count', { hasText: '2 of 9 figures' }).waitFor();
    await page.getByRole('button', { name: 'Remove filter: Search: ships' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.chips-count', { hasText: /^9 figures/ }).waitFor();
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('');
    // The cell that had the focus went with its row: the figures have it, and not nobody.
    await page.keyboard.press('Escape');
    await page.locator('.figures .ag-cell:focus').waitFor();
    await seek(page, 'ships');
    await found(page).getByRole('group').first().waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.chips-count', { hasText: '2 of 9 figures' }).waitFor();
  });

  it('finds a number by its value, a note, and Chinese whatever the width of its digits', async () => {
    const { page } = await desks.open({ home: knownHome(), files: [...briefs(), chineseBrief()] });
    await waitForSelected(page, '1,240');
    await page.keyboard.press('m');
    await page.keyboard.type('see the annex');
    await page.keyboard.press('Enter');
    await page.getByText('All changes safe on disk').waitFor();
    await seek(page, 'ANNEX');
    await group(page, 'Notes and tags, 1 found').waitFor();
    await seek(page, '2600000');
    await group(page, 'Figures, 1 found').waitFor();
    await expect
      .poll(() => group(page, 'Figures, 1 found').getByRole('option').innerText())
      .toContain('2.6 million');
    await seek(page, '码头工人');
    await group(page, '港口年报, 1 found').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.found-here', { hasText: '码头工人' }).waitFor();
    await seek(page, '2024年');
    await group(page, '港口年报, 1 found').waitFor();
  });

  it('goes where Enter was pressed for, even before the answer was there', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await page.keyboard.press('Control+f');
    // No pause between the last letter and Enter.
    await page.keyboard.insertText('boats');
    await page.keyboard.press('Enter');
    await waitForSelected(page, '14');
    await expect.poll(() => selectedRow(page).first().innerText()).toContain('14');
  });

  it('says that nothing was found, closes with Escape, and gives the focus back', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await page.getByRole('button', { name: 'Side bar' }).focus();
    await seek(page, 'zeppelin');
    await page.getByText('Nothing has “zeppelin”').waitFor();
    await page.getByRole('status').getByText('Nothing found.').waitFor();
    await page.keyboard.press('Escape');
    await found(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Side bar');
  });
});
