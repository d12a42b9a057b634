import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { useDesks } from '../support/browser';
import { knownHome, openSample, waitForVerified } from '../support/shell';
import { camera, LOOKS } from './pictures';

/**
 * Pictures of every screen for people to look at (`npm run screens`), in two sizes and both themes. They are not
 * compared by pixel. The one in the README is kept under `resources/`; all others go to `out/screens`.
 */
const desks = useDesks({ scrollBars: true });
const README_PICTURE = resolve(import.meta.dirname, '../../resources/screens/desk.png');

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

describe.each(LOOKS)('$viewport.width × $viewport.height, $colorScheme', (look) => {
  it('takes its pictures', async () => {
    const { page } = await desks.open({ home: knownHome(), ...look });
    const shoot = camera(page, look);
    await shoot('welcome');
    await openSample(page);
    // Nothing under the pointer: a picture should not show a hover.
    await page.mouse.move(700, 12);
    await decideSome(page);
    // Conflicts are still being looked for; in a small window the side bar that counts them is out of sight.
    await page.locator('.facet-conflict .facet-count', { hasText: /\d/ }).waitFor({ state: 'attached' });
    await shoot('desk');
    if (look === LOOKS[0]) await page.screenshot({ path: README_PICTURE });
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
