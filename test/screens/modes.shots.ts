import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { useDesks } from '../support/browser';
import { gazettes } from '../support/gazettes';
import { knownHome } from '../support/shell';

/** Pictures of the screens for reviewing and for conflicts; see desk.shots.ts. */
const desks = useDesks({ scrollBars: true });
const FOLDER = resolve(import.meta.dirname, '../../out/screens');

const LOOKS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' as const },
  { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' as const },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'light' as const },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'dark' as const },
];

describe.each(LOOKS)('$viewport.width × $viewport.height, $colorScheme', ({ viewport, colorScheme }) => {
  const shoot = async (page: Page, name: string) => {
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    await page.screenshot({ path: join(FOLDER, `${name}-${viewport.width}-${colorScheme}.png`) });
  };

  it('one by one, typing again, conflicts', async () => {
    mkdirSync(FOLDER, { recursive: true });
    const { page } = await desks.open({ home: knownHome(), files: gazettes(), viewport, colorScheme });
    await page.locator('.ag-row-selected').waitFor();
    await page.keyboard.press('r');
    await page.locator('.passage-mark').waitFor();
    await page.keyboard.press('v');
    await page.locator('.card-conflict').last().waitFor();
    await shoot(page, 'one-by-one');
    await page.keyboard.press('c');
    await page.locator('.compare-why').waitFor();
    await shoot(page, 'conflict');
    await page.keyboard.press('t');
    await page.locator('.rekey-plan').waitFor();
    await shoot(page, 'type-again-choice');
    await page.keyboard.press('Enter');
    await page.locator('.rekey-number').waitFor();
    await page.keyboard.type('777');
    await shoot(page, 'type-again');
    await page.keyboard.press('Enter');
    await page.locator('.rekey-differs').waitFor();
    await shoot(page, 'type-again-differs');
  });
});
