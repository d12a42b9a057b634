import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, dragOver, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { expectAccessible, knownHome } from '../support/shell';

const desks = useDesks();

const VIEWS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'dark' },
] as const;

const tags = (page: Page) => page.getByRole('dialog', { name: 'Tags' });
const notes = (page: Page) => page.getByRole('dialog', { name: 'Annotations' });

/** Makes a tag in the dialog that is open, and gives it a key. */
async function makeTag(page: Page, name: string, key: string): Promise<void> {
  await tags(page).getByLabel('New tag').fill(name);
  await page.keyboard.press('Enter');
  await tags(page).getByLabel(`Key of the tag ${name}`).focus();
  await page.keyboard.press(key);
}

const keyIs = (page: Page, name: string, key: string) =>
  page.waitForFunction(
    ([label, wanted]) =>
      document.querySelector<HTMLInputElement>(`[aria-label="Key of the tag ${label}"]`)?.value === wanted,
    [name, key],
  );

describe.each(VIEWS)('tags and annotations, at $viewport.width in $colorScheme', (view) => {
  it('have colours and keys, are set by key on figure and passage, and stand in one list', async () => {
    const { page } = await desks.open({ ...view, home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await page.keyboard.press('Shift+T');
    await tags(page)
      .getByText(/No tags yet/)
      .waitFor();
    await makeTag(page, 'trend', 'v');
    await tags(page).getByText('V means “Verify and go on”. Choose another key.').waitFor();
    await page.keyboard.press('y');
    await keyIs(page, 'trend', 'Y');
    await makeTag(page, 'press', 'y');
    await tags(page).getByText('Y sets the tag “trend” already. Choose another key.').waitFor();
    await page.keyboard.press('1');
    await keyIs(page, 'press', '1');
    await tags(page).getByRole('group', { name: 'Colour of the tag press' }).getByLabel('Purple').check();
    await expectAccessible(page, 'the tags');
    await page.keyboard.press('Escape');

    await page.keyboard.press('y');
    await page.getByText('Tagged “trend” on').first().waitFor();
    await dragOver(page, 'turned away');
    await page.keyboard.press('1');
    await page.locator('.cm-content .annotated[data-colour="purple"]', { hasText: 'turned away' }).waitFor();
    await page.keyboard.press('Shift+A');
    await notes(page).getByText('2 annotations').waitFor();
    await expectAccessible(page, 'the list of annotations');
    await notes(page)
      .getByRole('button', { name: /^press/ })
      .click();
    await notes(page).getByText('1 annotation').waitFor();
    await notes(page)
      .getByRole('button', { name: /^press/ })
      .click();
    await notes(page).getByLabel('Find an annotation').fill('AWAY');
    await notes(page).getByText('1 annotation').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await notes(page).waitFor({ state: 'hidden' });
    await page.locator('.found-here', { hasText: 'turned away' }).waitFor();
  });
});

describe('annotations', () => {
  it('are changed and deleted from the list, undone, and filter the figures by tag', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await page.keyboard.press('a');
    const form = page.getByRole('dialog', { name: 'Annotate' });
    await form.getByLabel('Note').fill('First line\nsecond line');
    await form.getByLabel('Tags').fill('storm');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^storm ?1/ }).click();
    await page.locator('.chips-count', { hasText: '1 of 9 figures' }).waitFor();
    // That a filter shows no tagged figure is not that there is none.
    await page.getByRole('button', { name: /^Verified ?0/ }).click();
    await page.getByText('None of the figures shown has one.').waitFor();
    await page.getByRole('button', { name: /^Verified ?0/ }).click();
    await page.locator('.chips-count', { hasText: '1 of 9 figures' }).waitFor();
    await page.keyboard.press('Shift+A');
    await notes(page).getByText('second line').waitFor();
    await notes(page)
      .getByRole('button', { name: /^Edit the annotation/ })
      .click();
    await page.getByRole('dialog', { name: 'Annotation', exact: true }).getByLabel('Note').fill('Third');
    await page.keyboard.press('Control+Enter');
    // Back in the list it was opened from.
    await notes(page).getByText('Third').waitFor();
    await notes(page).locator('.note-go').focus();
    await page.keyboard.press('Delete');
    await notes(page)
      .getByText(/No annotations yet/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Shift+A');
    await notes(page).getByText('Third').waitFor();
    await expect.poll(() => notes(page).locator('.tag').allInnerTexts()).toEqual(['storm']);
  });

  it('keep a tag that is renamed or deleted, with undo', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await page.keyboard.press('Shift+T');
    await makeTag(page, 'storm', 'b');
    await keyIs(page, 'storm', 'B');
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.getByRole('button', { name: /^storm ?1/ }).waitFor();
    await page.keyboard.press('Shift+T');
    await tags(page).getByLabel('Name of the tag storm').fill('gale');
    await page.keyboard.press('Enter');
    await tags(page).getByLabel('Name of the tag gale').waitFor();
    await tags(page).getByText('1 figure').waitFor();
    await tags(page).getByRole('button', { name: 'Delete the tag gale' }).click();
    await tags(page)
      .getByText(/No tags yet/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    // With its colour, and so with its key.
    await page
      .getByRole('button', { name: /^storm ?1/ })
      .locator('.tag-dot[data-colour]')
      .waitFor();
    // The key takes it off again.
    await page.keyboard.press('b');
    await page.getByRole('button', { name: /^storm ?1/ }).waitFor({ state: 'detached' });
  });
});
