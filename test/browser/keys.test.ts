import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { counts, expectAccessible, knownHome, openSample, waitForVerified } from '../support/shell';

const desks = useDesks();

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Keys' });

/** Chooses a command in the dialog, from its search. */
async function choose(page: Page, words: string): Promise<void> {
  await dialog(page).getByRole('searchbox').fill(words);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.keys-name', { hasText: words }).waitFor();
}

/** Presses a key for the chosen command. */
async function give(page: Page, key: string): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Add a key' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /Press the new key/ }).waitFor();
  await page.keyboard.press(key);
}

const VIEWS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'dark' },
] as const;

describe.each(VIEWS)('changing keys by keyboard, at $viewport.width in $colorScheme', (view) => {
  it('tells conflicts, refuses what others need, shows at once everywhere and is there after a reload', async () => {
    const { page } = await desks.open({ ...view, home: knownHome() });
    await openSample(page);
    await page.keyboard.press('?');
    await choose(page, 'Query and go on');
    await give(page, 'Control+w');
    await dialog(page).getByText('The browser or the system keeps this key for itself.').waitFor();
    await give(page, 'v');
    await dialog(page).getByText('V is used by “Verify and go on”: take it from there?').waitFor();
    await expectAccessible(page, 'the keys, with a conflict');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('button', { name: 'Take V away from “Query and go on”' }).waitFor();
    await choose(page, 'Verify and go on');
    await give(page, 'F9');
    await dialog(page).getByRole('button', { name: 'Take F9 away from “Verify and go on”' }).waitFor();
    // Escape ends taking a key, and only then the dialog.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'F9 Verify' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'F9 Verify' }).waitFor();
    await page.locator('.ag-cell').first().waitFor();
    await page.keyboard.press('F9');
    await waitForVerified(page, 1);
    await page.keyboard.press('v');
    await page.locator('.foot-counts', { hasText: '1 to look at again' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Usual keys for all commands' }).click();
    await page.getByRole('button', { name: 'Take that back' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'V Verify' }).waitFor();
    await page.keyboard.press('F9');
    await expect.poll(() => counts(page)).toContain('1 verified');
  });
});
