import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { useDesks } from '../support/browser';
import { knownHome, openSample } from '../support/shell';
import { camera, LOOKS } from './pictures';

/** Pictures of blocks of cells, their menu and their dialogs, for people to look at; see desk.shots.ts. */
const desks = useDesks({ scrollBars: true });
// The first and the last differ in both size and theme.
const FEW = [LOOKS[0]!, LOOKS.at(-1)!];

const cell = (page: Page, row: number, column: string) =>
  page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);

async function selectBlock(page: Page): Promise<void> {
  await cell(page, 2, 'value').click();
  await cell(page, 5, 'unit').click({ modifiers: ['Shift'] });
  await page.getByRole('toolbar', { name: 'Selected cells' }).waitFor();
}

const PASTED = 'Value\tUnit\tPassage\n62,001\tpeople\tnobody said it\nmany\tEUR\t\n0.7\t\t';

describe.each(FEW)('$viewport.width × $viewport.height, $colorScheme', (look) => {
  it('takes its pictures', async () => {
    const { page, context } = await desks.open({ home: knownHome(), ...look });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const picture = camera(page, look);
    const shoot = (name: string) => picture(`grid-${name}`);
    const dialog = async (name: string, key: string, ready: () => Promise<void>) => {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await ready();
      await shoot(name);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    };
    await openSample(page);
    await selectBlock(page);
    await shoot('block');
    await cell(page, 3, 'unit').click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    await shoot('menu');
    await page.keyboard.press('Escape');
    await page.evaluate((text) => navigator.clipboard.writeText(text), PASTED);
    await dialog('paste', 'Control+v', () => page.getByText(/will change/).waitFor());
    await dialog('set', 'Control+Enter', async () => {
      await page.keyboard.type('people');
      await page
        .getByText(/“people” is not a number/)
        .first()
        .waitFor();
    });
    await dialog('replace', 'Control+Shift+H', async () => {
      await page.getByLabel('Only the 4 selected figures').uncheck();
      await page.getByRole('dialog').getByLabel('Column').selectOption('unit');
      await page.getByLabel('Find', { exact: true }).fill('a');
      await page.getByText(/will change/).waitFor();
    });
    await cell(page, 3, 'unit').click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('per');
    await page.getByRole('listbox').waitFor();
    await shoot('words');
  });
});
