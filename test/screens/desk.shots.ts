import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { useDesks } from '../support/browser';
import { knownHome, openSample, waitForVerified } from '../support/shell';

/**
 * Pictures of every screen for people to look at (`npm run screens`), in two sizes and both themes. They are not
 * compared by pixel. The one in the README is kept under `resources/`; all others go to `out/screens`.
 */
const desks = useDesks({ scrollBars: true });
const FOLDER = resolve(import.meta.dirname, '../../out/screens');
const README_PICTURE = resolve(import.meta.dirname, '../../resources/screens/desk.png');

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];
const SCHEMES = ['light', 'dark'] as const;
const LOOKS = SIZES.flatMap((viewport) => SCHEMES.map((colorScheme) => ({ viewport, colorScheme })));

/** Waits until what moves has come to rest and fonts are there, so that no picture shows a half-way state. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

async function decideSome(page: Page): Promise<void> {
  let verified = 0;
  for (const key of ['v', 'v', 'q', 'v', 'x', 'v']) {
    await page.keyboard.press(key);
    if (key === 'v') verified += 1;
    await waitForVerified(page, verified);
  }
}

const DIALOGS: readonly [string, string][] = [
  ['export', 'Control+e'],
  ['palette', 'Control+k'],
  ['keys', '?'],
  ['history', 'Control+h'],
  ['annotate', 'a'],
];

describe.each(LOOKS)('$viewport.width × $viewport.height, $colorScheme', ({ viewport, colorScheme }) => {
  it('takes its pictures', async () => {
    mkdirSync(FOLDER, { recursive: true });
    const { page } = await desks.open({ home: knownHome(), viewport, colorScheme });
    const shoot = async (name: string) => {
      await settle(page);
      await page.screenshot({ path: join(FOLDER, `${name}-${viewport.width}-${colorScheme}.png`) });
    };
    await shoot('welcome');
    await openSample(page);
    // Nothing under the pointer: a picture should not show a hover.
    await page.mouse.move(700, 12);
    await decideSome(page);
    await shoot('desk');
    if (viewport.width === 1440 && colorScheme === 'light') await page.screenshot({ path: README_PICTURE });
    for (const [name, key] of DIALOGS) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await shoot(name);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.keyboard.press('Control+\\');
    await page.locator('.ag-row-selected').waitFor();
    await shoot('stacked');
  });
});
