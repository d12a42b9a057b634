import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, cell, FIGURES, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { expectAccessible, knownHome, waitForKept } from '../support/shell';

const desks = useDesks();
const [HARBOUR, FERRIES] = FIGURES;
const ALL = [...HARBOUR, ...FERRIES];

const passages = (page: Page) =>
  page
    .locator('.ag-row')
    .evaluateAll((rows) =>
      rows
        .sort((a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')))
        .map((row) => row.querySelector('[col-id="passage"] b')?.textContent ?? ''),
    );

const expectRows = (page: Page, expected: readonly string[]) =>
  expect.poll(() => passages(page)).toEqual(expected);

const heading = (page: Page, column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`);

/** Columns out of sight are not drawn: back to the first ones. */
async function scrollToStart(page: Page): Promise<void> {
  await page.locator('.figures-grid').hover({ position: { x: 20, y: 420 } });
  await page.mouse.wheel(-4000, 0);
}

/** Brings a heading into sight as a person does: by the keyboard's focus, which scrolls the grid. */
async function openFilter(page: Page, column: string): Promise<void> {
  await scrollToStart(page);
  await heading(page, 'value').focus();
  for (let step = 0; step < 16 && !(await heading(page, column).isVisible()); step += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await heading(page, column).hover();
  await heading(page, column).locator('.ag-header-cell-filter-button').click();
}

async function filterText(page: Page, column: string, text: string): Promise<void> {
  await openFilter(page, column);
  const popup = page.locator('.ag-filter-menu, .ag-filter').last();
  await popup.getByRole('textbox').first().fill(text);
}

async function clearFilters(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await scrollToStart(page);
  await page.locator('.chips .chip').first().click();
  await expectRows(page, ALL);
}

const isFocused = (element: Element): boolean => element === document.activeElement;

describe('the grid of figures', () => {
  it('shows every figure in reading order, each value as it is stated', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await expectRows(page, ALL);
    await expect
      .poll(() => cell(page, '$3.5 million', 'value').innerText())
      .toMatch(/^>\s*3\s*\.5\s*million$/);
    await expect.poll(() => cell(page, '300', 'value').innerText()).toMatch(/^≈\s*300$/);
    await expect.poll(() => cell(page, '12.5%', 'unit').innerText()).toMatch(/^%\s*↑/);
  });

  it('filters by each column, in the engine, with a chip for each filter', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await expectRows(page, ALL);
    for (const [column, text, left] of [
      ['unit', 'ships', ['1,240']],
      // The words around a passage are in its row, and are found; those of the next paragraph are not.
      ['passage', 'million', ['$3.5 million', '48', '2.6 million', '7%']],
      ['passage', 'vessels', ['12.5%', '300']],
      ['counted', 'boats', ['14']],
      ['period', '2023', ['2.6 million']],
      ['source', 'ferries', [...FERRIES]],
    ] as const) {
      await filterText(page, column, text);
      await scrollToStart(page);
      await expectRows(page, left);
      await page.locator('.chips-count', { hasText: `${left.length} of 9 figures` }).waitFor();
      await clearFilters(page);
    }
  });

  it('filters values as exact numbers, and verdicts, bounds and changes by choice', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await expectRows(page, ALL);
    await filterText(page, 'value', '1.2 thousand');
    await expectRows(page, ['1,240', '$3.5 million', '2.6 million']);
    await clearFilters(page);
    await openFilter(page, 'change');
    await page.getByRole('checkbox', { name: '↓ down' }).check();
    await scrollToStart(page);
    await expectRows(page, ['7%']);
    await clearFilters(page);
    await openFilter(page, 'bound');
    await page.getByRole('checkbox', { name: /more than/ }).check();
    await scrollToStart(page);
    await expectRows(page, ['$3.5 million']);
    await clearFilters(page);
    await page.keyboard.press('v');
    await openFilter(page, 'verdict');
    await page.getByRole('checkbox', { name: 'Verified', exact: true }).check();
    await expectRows(page, ['1,240']);
    await clearFilters(page);
  });

  it('sorts by a click on a heading, up, down, and back to reading order', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await expectRows(page, ALL);
    const up = ['six', '7%', '12.5%', '14', '48', '300', '1,240', '2.6 million', '$3.5 million'];
    const value = heading(page, 'value').locator('.ag-header-cell-text');
    await value.click();
    await expectRows(page, up);
    await expect.poll(() => heading(page, 'value').getAttribute('aria-sort')).toBe('ascending');
    await value.click();
    await expectRows(page, up.toReversed());
    // The selected figure stays selected, and in sight.
    await waitForSelected(page, HARBOUR[0]);
    await value.click();
    await expectRows(page, ALL);
  });

  it('remembers which columns are shown and how wide they are', async () => {
    const home = knownHome();
    const { page } = await desks.open({ home, files: briefs() });
    await expectRows(page, ALL);
    await page.getByRole('button', { name: 'Choose columns' }).click();
    const dialog = page.getByRole('dialog', { name: 'Columns' });
    await expect.poll(() => dialog.getByRole('checkbox').first().evaluate(isFocused)).toBe(true);
    await dialog.getByRole('checkbox', { name: 'Period' }).uncheck();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await heading(page, 'unit').hover();
    const edge = await heading(page, 'unit').boundingBox();
    if (!edge) throw new Error('The heading is not drawn.');
    await page.mouse.move(edge.x + edge.width - 1, edge.y + 10);
    await page.mouse.down();
    await page.mouse.move(edge.x + edge.width + 59, edge.y + 10, { steps: 5 });
    await page.mouse.up();
    const width = async () => Math.round((await heading(page, 'unit').boundingBox())?.width ?? 0);
    const wide = await width();
    expect(wide).toBeGreaterThan(edge.width + 40);
    await waitForKept(home, ({ columns }) =>
      columns.some((each) => each.column === 'unit' && each.width === wide),
    );
    await page.reload();
    await expectRows(page, ALL);
    await expect.poll(width).toBe(wide);
    expect(await heading(page, 'period').count()).toBe(0);
  });

  it('turns the split, moves it by keys, and remembers both', async () => {
    const home = knownHome();
    const { page } = await desks.open({ home, files: briefs() });
    await expectRows(page, ALL);
    const source = page.getByRole('region', { name: 'Source', exact: true });
    const grid = page.getByRole('region', { name: 'Figures', exact: true });
    const stacked = async () => {
      const [below, above] = [await source.boundingBox(), await grid.boundingBox()];
      return below !== null && above !== null && below.y >= above.y + above.height;
    };
    await expect.poll(() => stacked()).toBe(false);
    await page.keyboard.press('Control+\\');
    await expect.poll(stacked).toBe(true);
    const divider = page.getByRole('separator', { name: 'Divide grid and source' });
    const before = Number(await divider.getAttribute('aria-valuenow'));
    await divider.focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => Number(await divider.getAttribute('aria-valuenow'))).toBeLessThan(before);
    const moved = Number(await divider.getAttribute('aria-valuenow'));
    await waitForKept(home, ({ split, splitShare }) => {
      return split === 'stacked' && Math.abs(splitShare * 100 - moved) < 1;
    });
    await page.reload();
    await expectRows(page, ALL);
    await expect
      .poll(async () => {
        const now = Number(await divider.getAttribute('aria-valuenow'));
        return (await stacked()) && Math.abs(now - moved) < 1;
      })
      .toBe(true);
  });

  it('can be used by everyone: axe finds nothing, light and dark, wide and small', async () => {
    for (const [colorScheme, viewport] of [
      ['light', { width: 1440, height: 900 }],
      ['dark', { width: 1024, height: 700 }],
    ] as const) {
      const { page } = await desks.open({ home: knownHome(), files: briefs(), colorScheme, viewport });
      await expectRows(page, ALL);
      for (const key of ['v', 'q', 'x']) await page.keyboard.press(key);
      await waitForSelected(page, HARBOUR[3]);
      await page.locator('.foot-counts', { hasText: '1 rejected' }).waitFor();
      await expectAccessible(page, `${colorScheme} ${viewport.width}`);
    }
  });
});
