import { describe, it } from 'vitest';
import { useDesks } from '../support/browser';
import { gazettes } from '../support/gazettes';
import { knownHome } from '../support/shell';
import { camera, LOOKS } from './pictures';

/** Pictures of the screens for reviewing and for conflicts; see desk.shots.ts. */
const desks = useDesks({ scrollBars: true });

describe.each(LOOKS)('$viewport.width × $viewport.height, $colorScheme', (look) => {
  it('one by one, typing again, conflicts', async () => {
    const { page } = await desks.open({ home: knownHome(), files: gazettes(), ...look });
    const shoot = camera(page, look);
    await page.locator('.ag-row-selected').waitFor();
    await page.keyboard.press('r');
    await page.locator('.passage-mark').waitFor();
    await page.keyboard.press('v');
    await page.locator('.card-conflict').last().waitFor();
    await shoot('one-by-one');
    await page.keyboard.press('c');
    await page.locator('.compare-why').waitFor();
    await shoot('conflict');
    await page.keyboard.press('t');
    await page.locator('.rekey-plan').waitFor();
    await shoot('type-again-choice');
    await page.keyboard.press('Enter');
    await page.locator('.rekey-number').waitFor();
    await page.keyboard.type('777');
    await shoot('type-again');
    await page.keyboard.press('Enter');
    await page.locator('.rekey-differs').waitFor();
    await shoot('type-again-differs');
  });
});
