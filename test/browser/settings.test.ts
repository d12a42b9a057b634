import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, cell, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { expectAccessible, knownHome, openSample } from '../support/shell';

const desks = useDesks();

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
const choose = (page: Page, group: string, option: string) =>
  dialog(page).getByRole('group', { name: group }).getByText(option, { exact: true }).click();
/** Pixels of an element's text. Asked in one go: AG Grid may take a row away between finding it and asking. */
const sizeOf = async (page: Page, selector: string): Promise<number> => {
  const size = await page.waitForFunction((wanted) => {
    const element = document.querySelector(wanted);
    return element && Number.parseFloat(getComputedStyle(element).fontSize);
  }, selector);
  return (await size.jsonValue()) ?? 0;
};

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await dialog(page).waitFor();
}

async function done(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

const VIEWS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'dark' },
] as const;

describe.each(VIEWS)('settings, at $viewport.width in $colorScheme', (view) => {
  it('change theme, sizes and dates at once, and are there again after a reload', async () => {
    const { page } = await desks.open({ ...view, home: knownHome() });
    await openSample(page);
    const before = { grid: await sizeOf(page, '.ag-cell'), source: await sizeOf(page, '.cm-content') };
    await open(page);
    await expectAccessible(page, 'settings');
    const other = view.colorScheme === 'light' ? 'Dark' : 'Light';
    await choose(page, 'Theme', other);
    await choose(page, 'Text of the desk', 'Large');
    await choose(page, 'Text of the source', 'Largest');
    await choose(page, 'Dates', '2024-03-09');
    await done(page);
    const check = async () => {
      await page.locator('.src-origin', { hasText: /2025-03-11/ }).waitFor({ state: 'attached' });
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(other.toLowerCase());
      await expect.poll(() => sizeOf(page, '.ag-cell')).toBeGreaterThan(before.grid * 1.1);
      await expect.poll(() => sizeOf(page, '.cm-content')).toBeGreaterThan(before.source * 1.25);
    };
    await check();
    await expectAccessible(page, 'the desk in large text');
    await page.reload();
    await page.locator('.ag-cell').first().waitFor();
    await page.locator('.cm-content').waitFor();
    await check();
  });
});

describe('settings', () => {
  it('show numbers in another way and read them so, while what is kept stays as it was', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await open(page);
    await choose(page, 'Numbers', '1.200,5');
    await done(page);
    const value = cell(page, '1,240', 'value');
    await value.filter({ hasText: '1.240' }).waitFor();
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1.250');
    await page.keyboard.press('Enter');
    await value.filter({ hasText: '1.250' }).waitFor();
    await open(page);
    await choose(page, 'Numbers', '1,200.5');
    await done(page);
    await value.filter({ hasText: '1,250' }).waitFor();
  });

  it('keep the name that goes on verdicts', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await open(page);
    await dialog(page)
      .getByRole('textbox', { name: /Your name/ })
      .fill('Mei Tanaka');
    await done(page);
    await page.keyboard.press('v');
    await page.keyboard.press('k');
    await page.getByText(/Verified by Mei Tanaka/).waitFor();
  });
});
