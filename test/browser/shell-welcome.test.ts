import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { knownHome, openSample, waitForVerified } from '../support/shell';

const desks = useDesks();

/** Waits until a field holds what `is` says, and answers it. */
async function valueWhen(field: Locator, is: (value: string) => boolean): Promise<string> {
  await expect.poll(async () => is(await field.inputValue())).toBe(true);
  return field.inputValue();
}

describe('from the welcome screen', () => {
  it('tells what Tickmark is, and that the browser is not Tickmark', async () => {
    const { page } = await desks.open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('Tickmark sends nothing; your own browser may');
    await expect.poll(() => page.title()).toBe('Tickmark');
  });

  it('opens the sample, asks the name once, and lists the project afterwards', async () => {
    const { page } = await desks.open();
    await page.getByRole('button', { name: /Try the sample/ }).click();
    const ask = page.getByRole('dialog', { name: 'Who is verifying?' });
    await ask.getByLabel('Your name').waitFor();
    await page.keyboard.type('Ada Lin');
    await page.keyboard.press('Enter');
    await ask.waitFor({ state: 'hidden' });
    await page
      .getByRole('region', { name: 'Selected figure' })
      .getByRole('button', { name: /Verify/ })
      .waitFor();
    await page.keyboard.press('v');
    await waitForVerified(page, 1);
    await page.keyboard.press('Control+h');
    const latest = page.getByRole('dialog', { name: 'History' }).getByRole('button', { expanded: false });
    // The list comes a moment after its dialog.
    await expect.poll(() => latest.first().innerText()).toContain('Ada Lin');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('close the');
    await page.keyboard.press('Enter');
    const recent = page.getByRole('button', { name: /^Sample/ });
    await recent.getByText(/1 of \d+ verified/).waitFor();
    // What the desk had still asked when its project closed is no failure to tell of.
    await expect.poll(() => page.getByText('No project is open').count()).toBe(0);
    await recent.click();
    await waitForVerified(page, 1);
    await expect.poll(() => ask.count()).toBe(0);
  });

  it('takes a skipped name for an answer', async () => {
    const { page } = await desks.open();
    await page.getByRole('button', { name: /Try the sample/ }).click();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.reload();
    await page.locator('.foot-counts').waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('makes a new project by keyboard, and says what to do in it', async () => {
    const { page, host } = await desks.open({ home: knownHome() });
    await page.getByRole('button', { name: /New project/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New project' });
    await dialog.waitFor();
    await page.keyboard.type('Wages / 2024');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('cannot have');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Wages');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Drop your documents here' }).waitFor();
    expect(existsSync(join(host.documents, 'Wages.tickmark'))).toBe(true);
    await expect.poll(() => page.title()).toContain('Wages');
  });

  it('refuses a name that is taken, and opens that project through its own file dialog', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await openSample(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('new project');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'New project' }).getByLabel('Name').fill('Sample');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('dialog').getByRole('alert').innerText()).toContain('already');
    await page.getByLabel('Name').fill('Another');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Drop your documents here' }).waitFor();
    await page.keyboard.press('Control+o');
    const folder = page.getByLabel('Folder', { exact: true });
    const where = await valueWhen(folder, (value) => value !== '');
    await folder.fill(`${where}/..`);
    await page.keyboard.press('Enter');
    await valueWhen(folder, (value) => value === dirname(where));
    // The folder has come in while the field has the focus: what is typed takes its place.
    await page.keyboard.type(where);
    await expect.poll(() => folder.inputValue()).toBe(where);
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog', { name: 'Open a project' })
      .getByRole('button', { name: /^Sample\.tickmark/ })
      .click();
    await page.locator('.foot-counts').waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('is read-only where another Tickmark has the project, and says so', async () => {
    const home = knownHome();
    const first = await desks.open({ home });
    await openSample(first.page);
    const second = await desks.open({ home });
    await openSample(second.page);
    const banner = second.page.locator('.banner');
    await expect.poll(() => banner.innerText()).toContain('Read-only.');
    await expect.poll(() => second.page.getByText('All changes safe on disk').count()).toBe(0);
    await expect.poll(() => first.page.locator('.banner').count()).toBe(0);
    // Nothing is typed that could not be kept.
    await second.page.getByRole('button', { name: 'Nothing to undo' }).waitFor();
    await second.page.locator('.ag-row-selected').first().waitFor();
    await second.page.keyboard.press('e');
    await second.page.getByText('This project is open to read only').first().waitFor();
    expect(await second.page.locator('.field-editor').count()).toBe(0);
  });
});
