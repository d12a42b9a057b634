import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { expectAccessible, knownHome } from '../support/shell';

const desks = useDesks();

const VIEWS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'dark' },
] as const;

const shown = (page: Page, words: string | RegExp) =>
  page.locator('.chips-count', { hasText: words }).waitFor();
const side = (page: Page) => page.getByRole('complementary', { name: 'Sources and filters' });
const facet = (page: Page, name: string) =>
  side(page).getByRole('button', { name: new RegExp(`^${name} ?\\d`) });
const part = (page: Page, name: string) => side(page).getByRole('button', { name, exact: true });

async function openSide(page: Page): Promise<void> {
  // In the narrow window the side bar is a drawer.
  if (!(await side(page).isVisible())) await page.keyboard.press('Control+b');
}

async function runFromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command' }).fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe.each(VIEWS)('finding figures, at $viewport.width in $colorScheme', (view) => {
  it('filters by facets that combine, keeps them as a view, and comes back to it by keys', async () => {
    const { page } = await desks.open({ ...view, home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await page.keyboard.press('v');
    await page.getByText('All changes safe on disk').waitFor();
    await openSide(page);
    await part(page, 'Kind of unit').click();
    await facet(page, 'counts').click();
    await shown(page, '5 of 9 figures');
    await facet(page, 'Unverified').click();
    await shown(page, '4 of 9 figures');
    await part(page, 'Verdict by').click();
    await facet(page, 'nobody yet').waitFor();
    await expectAccessible(page, 'filtered by facets');
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: 'Save what is shown' });
    await dialog.getByText('Kind: counts').waitFor();
    await expectAccessible(page, 'saving a view');
    await page.keyboard.type('Open counts');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('View: Open counts').waitFor();
    await runFromPalette(page, 'Show every figure again');
    await shown(page, /^9 figures/);
    await runFromPalette(page, 'Open counts');
    await shown(page, '4 of 9 figures');
    await page.getByRole('button', { name: 'Remove filter: Unverified' }).click();
    await shown(page, '5 of 9 figures');
  });
});

describe('the side bar', () => {
  it('renames a view, takes other filters into it, and deletes it so that it can be undone', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    const before = await facet(page, 'Unverified').boundingBox();
    await facet(page, 'Unverified').click();
    await shown(page, /^9 figures/);
    // Nothing comes in above what one clicks through.
    expect((await facet(page, 'Unverified').boundingBox())?.y).toBe(before?.y);
    await page.keyboard.press('s');
    await page.keyboard.type('All');
    await page.keyboard.press('Enter');
    await page.getByText('View: All').waitFor();
    await facet(page, 'ships').click();
    await side(page).getByRole('button', { name: 'Change the view All' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ships');
    await page.getByRole('checkbox', { name: /Take the filters/ }).check();
    await page.keyboard.press('Enter');
    await page.getByText('View: Ships').waitFor();
    // A chip that is taken away hands the focus on: to the next one, at last to the figures.
    await page.getByRole('button', { name: 'Remove filter: Unverified' }).press('Enter');
    await page.locator('.chip:focus', { hasText: 'ships' }).waitFor();
    await facet(page, 'Unverified').click();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await shown(page, /^9 figures/);
    await page.locator('.ag-cell:focus').waitFor();
    await side(page).getByRole('button', { name: 'Ships', exact: true }).click();
    await shown(page, '1 of 9 figures');
    await side(page).getByRole('button', { name: 'Change the view Ships' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('View: Ships').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText('View: Ships').waitFor();
  });

  it('finds and sorts sources, tags one, filters by its tag, and deletes one so that it can be undone', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    const titles = () => page.locator('.src-title').allInnerTexts();
    await side(page).getByRole('button', { name: 'Find and sort sources' }).click();
    await side(page).getByLabel('Order of the sources').selectOption('Title');
    expect((await titles())[0]).toContain('Ferries');
    await side(page).getByLabel('Find a source').fill('harb');
    await expect.poll(() => titles()).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.locator('.src-title').nth(1).waitFor();
    await page.locator('.src-pick', { hasText: 'Ferries' }).focus();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: 'Details of the source' });
    await dialog.getByLabel('Title').fill('Ferries in a year');
    await dialog.getByLabel('Tags').fill('press');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.src-title', { hasText: 'Ferries in a year' }).waitFor();
    await facet(page, 'press').click();
    await shown(page, '4 of 9 figures');
    await expectAccessible(page, 'sources with tags');
    await page.getByRole('button', { name: 'Remove filter: Source tag: press' }).click();
    // Two sources at once, by Ctrl and a click.
    await page.locator('.src-pick', { hasText: 'Harbour' }).click();
    await shown(page, '5 of 9 figures');
    await page.locator('.src-pick', { hasText: 'Ferries' }).click({ modifiers: ['Control'] });
    await shown(page, /^9 figures/);
    await page.locator('.src-pick', { hasText: 'Harbour' }).focus();
    await page.keyboard.press('Delete');
    await page.locator('.src-title', { hasText: 'Harbour' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.locator('.src-title', { hasText: 'Harbour' }).waitFor();
  });
});
