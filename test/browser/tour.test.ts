import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { expectAccessible, knownHome, openSample, waitForVerified } from '../support/shell';

const desks = useDesks();

const at = (page: Page, step: number) => page.locator('.tour-at', { hasText: `${step} of 7` }).waitFor();

/** Waits until the mark stands still, and says how much of what it speaks of it covers. */
const covered = (page: Page) =>
  page.evaluate(async () => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
    const [mark, frame] = [box('.tour'), box('.tour-frame')];
    const out = mark.left < 0 || mark.top < 0 || mark.right > innerWidth || mark.bottom > innerHeight;
    const width = Math.min(mark.right, frame.right) - Math.max(mark.left, frame.left);
    const height = Math.min(mark.bottom, frame.bottom) - Math.max(mark.top, frame.top);
    return { out, covers: width > 0 && height > 0 };
  });

const VIEWS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'dark' },
] as const;

describe.each(VIEWS)('the tour, at $viewport.width in $colorScheme', (view) => {
  it('goes on as one does what it says, by keys alone, and covers nothing it speaks of', async () => {
    const { page } = await desks.open({ ...view, home: knownHome({ tourSeen: false }) });
    const seen = async (step: number) => {
      await at(page, step);
      await expect
        .poll(() => covered(page), { message: `step ${step}` })
        .toEqual({ out: false, covers: false });
    };
    await page.getByRole('button', { name: 'Take the two-minute tour' }).press('Enter');
    await page
      .getByRole('region', { name: 'Selected figure' })
      .getByRole('button', { name: /Verify/ })
      .waitFor();
    await seen(1);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-pane')))
      .toBe('tour');
    await expectAccessible(page, 'the tour');
    await page.keyboard.press('j');
    await seen(2);
    // The card itself, which has the focus as the tour begins, takes Enter as well.
    await page.locator('.tour').press('Enter');
    await seen(3);
    await page.keyboard.press('v');
    await seen(4);
    await page.keyboard.press('Control+z');
    await waitForVerified(page, 0);
    await seen(5);
    // It speaks of a contradiction, so one has to be there.
    await page.locator('.card-conflict').getByText('ten times fewer').waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).press('Enter');
    await seen(6);
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog', { name: 'Export a dataset' }).waitFor();
    await expect.poll(() => page.locator('.tour').count()).toBe(0);
    await page.keyboard.press('Escape');
    await seen(7);
    await page.getByRole('button', { name: 'Done' }).press('Enter');
    await expect.poll(() => page.locator('.tour').count()).toBe(0);
    const focused = page.locator('.figures .ag-cell:focus');
    await expect.poll(() => focused.evaluate((cell) => getComputedStyle(cell).outlineStyle)).toBe('solid');
  });
});

describe('the tour', () => {
  it('is told of once, is in nobody’s way, ends with Escape, and is found again among the commands', async () => {
    const { page } = await desks.open({ home: knownHome({ tourSeen: false }) });
    const notices = page.getByRole('list', { name: 'Notices' });
    const told = notices.getByText('New here? A two-minute tour shows the desk.');
    await page.getByRole('button', { name: /Try the sample/ }).click();
    await told.waitFor();
    await notices.getByRole('button', { name: 'Dismiss' }).click();
    await notices.waitFor({ state: 'hidden' });
    await page.locator('.ag-row-selected').waitFor();
    await page.keyboard.press('v');
    await waitForVerified(page, 1);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('tour');
    await page.keyboard.press('Enter');
    await at(page, 1);
    await page.keyboard.press('Escape');
    await page.locator('.tour').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('close the project');
    await page.keyboard.press('Enter');
    await openSample(page);
    await waitForVerified(page, 1);
    await expect.poll(() => told.count()).toBe(0);
  });
});
