import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { knownHome, openSample } from '../support/shell';
import { camera, LOOKS } from './pictures';

/** Pictures of finding, tags, annotations and the source pane's card, for people to look at; see desk.shots.ts. */
const desks = useDesks({ scrollBars: true });

async function makeTags(page: Page): Promise<void> {
  await page.keyboard.press('Shift+T');
  for (const [name, key] of [
    ['to check', '1'],
    ['trend', '2'],
    ['court', 'y'],
  ] as const) {
    await page.getByLabel('New tag').fill(name);
    await page.keyboard.press('Enter');
    await page.getByLabel(`Key of the tag ${name}`).focus();
    await page.keyboard.press(key);
    // Once it is recorded it works.
    await expect.poll(() => page.getByLabel(`Key of the tag ${name}`).inputValue()).toBe(key.toUpperCase());
  }
}

describe.each(LOOKS)('$viewport.width × $viewport.height, $colorScheme', (look) => {
  it('takes its pictures', async () => {
    const { page } = await desks.open({ home: knownHome(), ...look });
    const shoot = camera(page, look);
    await openSample(page);
    await makeTags(page);
    await shoot('tags');
    await page.keyboard.press('Escape');
    await page.keyboard.press('y');
    await page.getByText('Tagged “court” on').first().waitFor();
    await page.keyboard.press('Shift+A');
    await page.getByRole('dialog', { name: 'Annotations' }).getByText('1 annotation').waitFor();
    await shoot('annotations');
    await page.keyboard.press('Escape');
    await page.keyboard.press('i');
    await page.getByRole('tooltip').waitFor();
    await shoot('card-of-a-figure');
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    if (look.viewport.width < 1100) await page.keyboard.press('Control+b');
    await page.getByRole('button', { name: /^Unverified ?\d/ }).click();
    await page.getByRole('button', { name: 'Remove filter: Unverified' }).waitFor();
    await shoot('filtered');
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: 'Save what is shown' }).waitFor();
    await shoot('view');
  });
});
