import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { expectAccessible, knownHome, openSample, ready, waitForVerified } from '../support/shell';

const desks = useDesks();

const DIALOGS = [
  ['Control+k', 'the palette'],
  ['Control+e', 'the export'],
  ['Control+h', 'the history'],
  ['Control+Shift+D', 'the details of a source'],
  ['Control+o', 'opening a project'],
  ['Control+Shift+V', 'pasting'],
  ['?', 'the keys'],
] as const;

async function walk(page: Page, theme: string): Promise<void> {
  await ready(page);
  await expectAccessible(page, `welcome, ${theme}`);
  await openSample(page);
  await page.keyboard.press('v');
  await waitForVerified(page, 1);
  await page.locator('.src-pick').nth(1).click();
  await page.getByRole('list', { name: 'Filters' }).waitFor();
  await expectAccessible(page, `desk, ${theme}`);
  for (const [key, name] of DIALOGS) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, `${name}, ${theme}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

describe('the look', () => {
  it.each(['light', 'dark'] as const)(
    'is accessible on every screen in the %s theme',
    async (colorScheme) => {
      const { page } = await desks.open({ home: knownHome(), colorScheme });
      await walk(page, colorScheme);
    },
  );

  it('follows the setting before the system', async () => {
    const { page } = await desks.open({ home: knownHome({ theme: 'dark' }), colorScheme: 'light' });
    await ready(page);
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe('dark');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.getByText('The theme follows your system.').count()).toBeGreaterThan(0);
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  });

  it.each([
    ['1024×700', 1024, 700],
    ['1440×900 at 200 %', 720, 450],
  ])('fits a window of %s: nothing hangs out, and the side bar is a drawer', async (_, width, height) => {
    const { page } = await desks.open({ home: knownHome(), viewport: { width, height } });
    const outside = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const out = [...document.querySelectorAll('header button, footer, .dialog footer button')].filter(
          (each) => {
            const { right, width: wide } = each.getBoundingClientRect();
            return wide > 0 && right > clientWidth + 1;
          },
        );
        return { over: scrollWidth - clientWidth, out: out.map((each) => each.outerHTML) };
      });
    await openSample(page);
    expect(await outside()).toEqual({ over: 0, out: [] });
    expect(await page.locator('#side').isVisible()).toBe(false);
    await page.keyboard.press('Control+b');
    await page.locator('.src-pick').first().click();
    await page.locator('#side').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+b');
    await page.locator('#side').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#side').waitFor({ state: 'hidden' });
    for (const [key] of DIALOGS) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await outside(), key).toEqual({ over: 0, out: [] });
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });
});
