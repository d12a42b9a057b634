import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { counts, knownHome, openSample, ready, waitForVerified } from '../support/shell';

const desks = useDesks();

describe('by keyboard', () => {
  it('undoes and redoes any number of steps, and says which', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await openSample(page);
    for (const verified of [1, 2, 3]) {
      await page.keyboard.press('v');
      await waitForVerified(page, verified);
    }
    for (const verified of [2, 1, 0]) {
      await page.keyboard.press('Control+z');
      await waitForVerified(page, verified);
    }
    await page.keyboard.press('Control+Shift+Z');
    await waitForVerified(page, 1);
    await page.keyboard.press('Control+y');
    await waitForVerified(page, 2);
    await expect
      .poll(() => page.getByRole('button', { name: /^Undo: / }).getAttribute('title'))
      .toContain('Ctrl+Z');
    await page.getByText('All changes safe on disk').waitFor();
  });

  it('gives no verdicts by letter where letters are switched off, and remembers it; the palette still does', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await openSample(page);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    const letters = dialog.getByRole('switch', { name: 'Single-letter keys' });
    await expect.poll(() => letters.getAttribute('aria-checked')).toBe('true');
    await letters.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => letters.getAttribute('aria-checked')).toBe('false');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const before = await counts(page);
    await page.keyboard.press('v');
    await page.keyboard.press('x');
    await page.reload();
    await page.locator('.foot-counts').waitFor();
    await page.keyboard.press('q');
    await expect.poll(() => counts(page)).toBe(before);
    // Where the grid has the focus by now, the letter began to write into a cell.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('verify and');
    await page.keyboard.press('Enter');
    await waitForVerified(page, 1);
    // The way to the switch stays.
    await page.keyboard.press('?');
    await dialog.waitFor();
  });

  it('lists every command that has a key under ?', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await ready(page);
    await page.keyboard.press('?');
    const text = await page.getByRole('dialog', { name: 'Keys' }).innerText();
    for (const label of ['Verify and go on', 'Undo', 'Import files…', 'Export…', 'Go to the next pane']) {
      expect(text).toContain(label);
    }
  });

  it('goes round the panes with F6, and gives the focus back after a dialog', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await openSample(page);
    const pane = () =>
      page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));
    const seen = new Set<string | null | undefined>();
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('F6');
      seen.add(await pane());
    }
    expect([...seen].sort()).toEqual(['card', 'figures', 'side', 'source', 'top']);
    await page.getByRole('button', { name: 'Side bar' }).focus();
    for (const key of ['Control+k', 'Control+e', 'Control+h', '?']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), { message: key })
        .toBe('Side bar');
    }
  });

  it('finds a command by a few letters, and a source by its title', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await openSample(page);
    const title = (await page.locator('.src-title').nth(1).innerText()).slice(0, 9);
    await page.keyboard.press('Control+k');
    const options = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
    await page.keyboard.type('uts');
    await expect.poll(() => options.first().innerText()).toContain('Turn the split');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(title);
    await expect.poll(() => options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.locator('.src').nth(1).locator('[aria-pressed="true"]').waitFor();
    await page
      .getByRole('list', { name: 'Filters' })
      .getByText(`Source: ${title}`, { exact: false })
      .waitFor();
  });

  it('filters by facets, which show as chips and combine', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await openSample(page);
    await page.keyboard.press('v');
    await waitForVerified(page, 1);
    const verified = page.getByRole('button', { name: /^Verified/ });
    await verified.click();
    await page.locator('.chips-count', { hasText: /^1 of/ }).waitFor();
    await expect.poll(() => verified.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: /^Unverified/ }).click();
    await page.locator('.chips-count', { hasText: /^\d+ figures/ }).waitFor();
    await page.getByRole('button', { name: 'Remove filter: Verified' }).click();
    await expect
      .poll(() => page.getByRole('list', { name: 'Filters' }).getByRole('listitem').allInnerTexts())
      .toEqual(['Unverified']);
  });
});
