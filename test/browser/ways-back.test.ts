import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { expectAccessible, focusedText, knownHome, openSample, ready } from '../support/shell';

const desks = useDesks();

describe('what was taken away by mouse', () => {
  it('is told with a way back: a tag in its manager, the project by another window, its place on the list', async () => {
    const { page, context } = await desks.open({ home: knownHome() });
    await ready(page);
    await openSample(page);
    const notice = (text: RegExp) => page.locator('.notice', { hasText: text });

    await page.getByRole('button', { name: 'Tags: colours and keys' }).click();
    const tags = page.getByRole('dialog', { name: 'Tags' });
    await tags.getByLabel('New tag').fill('later');
    await tags.getByRole('button', { name: 'Add' }).click();
    await tags.getByRole('button', { name: 'Delete the tag later' }).click();
    await tags.getByText('Deleted the tag “later”.').waitFor();
    await expectAccessible(page, 'a tag deleted', { within: 'dialog' });
    // The button that had the focus went with its row.
    await expect.poll(() => focusedText(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    await tags.getByRole('button', { name: 'Delete the tag later' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('New tag');
    await expect.poll(() => tags.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await tags.getByRole('button', { name: 'Done' }).click();

    // Two pages on one project: closed in one, the other says why it is empty.
    const other = await context.newPage();
    await other.goto(new URL(page.url()).origin);
    await other.getByRole('button', { name: /^V\s*Verify/ }).waitFor();
    await other.getByRole('button', { name: 'Commands' }).click();
    await other.getByRole('combobox', { name: 'Find a command' }).fill('close the project');
    await other.getByRole('option', { name: /Close the project/ }).click();
    await other.locator('.welcome').waitFor();
    await other.close();
    await notice(/“Sample” was closed/).waitFor();

    await page.getByRole('button', { name: 'Take Sample off this list' }).click();
    await notice(/“Sample” is off the list.*Sample\.tickmark; Open… brings it back/).waitFor();
    await expect.poll(() => page.locator('.recent-item').count()).toBe(0);
    await expect.poll(() => focusedText(page)).toContain('New project');
  });
});
