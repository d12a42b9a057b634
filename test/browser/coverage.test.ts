import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { temporaryFolder } from '../support/host-parts';
import { expectAccessible, knownHome } from '../support/shell';

const desks = useDesks();

/** Ages may state a quantity and are no figures by themselves; the year is a date and never counts as left out. */
function pilots(): string {
  const path = join(temporaryFolder('pilots'), 'c-pilots.txt');
  writeFileSync(
    path,
    'Pilots of the harbour\n\nThe eldest pilot is 61 years old, the youngest is 24 years old. Both joined the harbour office in 2019, and they guided 88 ships.\n',
  );
  return path;
}

const gaps = (page: Page) => page.locator('.cm-content .gap');
const notCovered = (page: Page) => page.getByRole('button', { name: /^Not covered/ });
const waitForGaps = (page: Page, count: number) =>
  notCovered(page)
    .filter({ hasText: new RegExp(`${count}$`) })
    .waitFor();

async function openPilots(page: Page): Promise<void> {
  await waitForSelected(page, '88');
}

const VIEWS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'dark' },
] as const;

describe.each(VIEWS)('numbers that no figure covers, at $viewport.width in $colorScheme', (view) => {
  it('are marked on demand, and each is added or dismissed with one key', async () => {
    const { page } = await desks.open({ ...view, home: knownHome(), files: [pilots()] });
    await openPilots(page);
    await expect.poll(() => gaps(page).count()).toBe(0);
    await page.keyboard.press('g');
    await gaps(page).nth(1).waitFor();
    await expect.poll(() => gaps(page).allInnerTexts()).toEqual(['61 years old', '24 years old']);
    await page.keyboard.press('o');
    await page.getByRole('toolbar', { name: 'Selected text' }).getByText('Dismiss').waitFor();
    await expectAccessible(page, 'coverage');
    await page.keyboard.press('f');
    await waitForSelected(page, '61 years old');
    await gaps(page).filter({ hasText: '61' }).waitFor({ state: 'detached' });
    await page.keyboard.press('o');
    await page.getByRole('toolbar', { name: 'Selected text' }).waitFor();
    await page.keyboard.press('d');
    await page
      .getByText('Every number that may state a quantity has a figure, or was dismissed.')
      .first()
      .waitFor();
    await expect.poll(() => gaps(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await gaps(page).filter({ hasText: '24 years old' }).waitFor();
    await page.keyboard.press('g');
    await gaps(page).first().waitFor({ state: 'detached' });
  });
});

describe('numbers that no figure covers', () => {
  it('are dismissed with Delete after a click, and the selected figure stays', async () => {
    const { page } = await desks.open({ home: knownHome(), files: [pilots()] });
    await openPilots(page);
    await waitForGaps(page, 2);
    await page.getByRole('button', { name: 'Numbers without a figure: 2' }).click();
    await gaps(page).first().click();
    await page.getByRole('toolbar', { name: 'Selected text' }).waitFor();
    await page.keyboard.press('Delete');
    await waitForGaps(page, 1);
    await expect.poll(() => page.locator('.chips-count').innerText()).toBe('1 figures');
    await page.getByText(/^1 number without a figure, 1 dismissed$/).waitFor();
  });

  it('are counted for each source and in all, and the count leads to them in whatever source they are', async () => {
    const { page } = await desks.open({ home: knownHome(), files: [...briefs(), pilots()] });
    await waitForSelected(page, '1,240');
    await waitForGaps(page, 2);
    await page.getByRole('button', { name: /Pilots.*2 numbers without a figure/ }).waitFor();
    await notCovered(page).click();
    await gaps(page).first().waitFor();
    await expect.poll(() => page.locator('.source-name').innerText()).toBe('Pilots of the harbour');
    await page.waitForFunction(() => String(getSelection()) === '61 years old');
    await expect.poll(() => notCovered(page).getAttribute('aria-pressed')).toBe('true');
    await page.getByLabel('Dates and names too').check();
    await gaps(page).filter({ hasText: '2019' }).waitFor();
    await notCovered(page).click();
    await gaps(page).first().waitFor({ state: 'detached' });
  });

  it('walk round all sources, and none is left out', async () => {
    const { page } = await desks.open({ home: knownHome(), files: [...briefs(), pilots()] });
    await waitForSelected(page, '1,240');
    await waitForGaps(page, 2);
    const seen: string[] = [];
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press('o');
      const before = seen.at(-1) ?? '';
      await page.waitForFunction((old) => ![old, ''].includes(String(getSelection())), before);
      seen.push(await page.evaluate(() => String(getSelection())));
    }
    expect(seen).toEqual(['61 years old', '24 years old', '61 years old']);
  });
});
