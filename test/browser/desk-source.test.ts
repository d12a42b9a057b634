import { describe, expect, it } from 'vitest';
import {
  briefs,
  cell,
  dragOver,
  FIGURES,
  selectedMark,
  selectedRow,
  waitForSelected,
} from '../support/briefs';
import { useDesks } from '../support/browser';
import { focusedText, knownHome } from '../support/shell';

const desks = useDesks();
const [HARBOUR, FERRIES] = FIGURES;

describe('the source pane', () => {
  it('selects the row of a passage that is clicked', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await page.locator('.cm-content mark', { hasText: '300' }).click();
    await waitForSelected(page, '300');
    await page.locator('.cm-content mark', { hasText: '$3.5 million' }).click();
    await waitForSelected(page, '$3.5 million');
  });

  it('makes a figure of text selected by mouse, and reads its value', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await page.keyboard.press('Delete');
    await page.locator('.chips-count', { hasText: '8 figures' }).waitFor();
    await dragOver(page, '1,240 ships');
    const bar = page.getByRole('toolbar', { name: 'Selected text' });
    await bar.getByText(/^Reads as /).waitFor();
    await bar.getByRole('button', { name: /New figure/ }).click();
    await waitForSelected(page, '1,240');
    await expect.poll(() => cell(page, '1,240 ships', 'value').innerText()).toBe('1,240');
    await bar.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.locator('.chips-count', { hasText: '8 figures' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.chips-count', { hasText: '9 figures' }).waitFor();
    await waitForSelected(page, '1,240');
  });

  it('makes a figure of text selected by keys alone, and says so where there is no number in it', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await page.getByRole('textbox', { name: /Text of Harbour traffic/ }).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+Control+ArrowRight');
    await page.keyboard.press('f');
    await page
      .getByText(/There is no number in the selected words/)
      .first()
      .waitFor();
    // To the second paragraph's "48", which is a figure; the words around it make another.
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Control+ArrowLeft');
    for (let word = 0; word < 6; word += 1) await page.keyboard.press('Shift+Control+ArrowLeft');
    await page.keyboard.press('f');
    await page.locator('.chips-count', { hasText: '10 figures' }).waitFor();
    await expect.poll(() => selectedMark(page).innerText()).toMatch(/48 workers/);
  });

  it('annotates a passage with note and tags, shows it in the margin, edits it and deletes it', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await dragOver(page, 'turned away');
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: 'Annotate' });
    await dialog.getByText('turned away').waitFor();
    await page.keyboard.type('Why?');
    await dialog.getByLabel('Tags').fill('to ask');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Remove the tag to ask' }).waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.cm-content .annotated', { hasText: 'turned away' }).waitFor();
    await page.locator('.margin-bar').waitFor();
    await page.locator('.margin-note').click();
    const open = page.getByRole('dialog', { name: 'Annotation' });
    await open.getByLabel('Note').fill('Why were they turned away?');
    await page.keyboard.press('Control+Enter');
    await open.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '1 annotation' }).click();
    await page
      .getByRole('list', { name: 'Annotations of this source' })
      .getByRole('button', { name: /turned away/ })
      .click();
    await expect.poll(() => open.getByLabel('Note').inputValue()).toBe('Why were they turned away?');
    await open.getByRole('button', { name: 'Delete' }).click();
    await page.locator('.cm-content .annotated').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.locator('.cm-content .annotated', { hasText: 'turned away' }).waitFor();
  });

  it('finds in the source while one types; letters in the field are no commands', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await page.locator('.source-text').hover({ position: { x: 200, y: 300 } });
    const start = page.locator('.passage-end[data-end="start"]');
    await start.waitFor();
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.type('office');
    const bar = page.getByRole('search').filter({ has: page.getByLabel('Find in this source') });
    await bar.getByText('1 of 2').waitFor();
    // The bar pushes the text down, and the ends of the passage with it.
    const apart = async () => {
      const [end, passage] = [await start.boundingBox(), await selectedMark(page).boundingBox()];
      return Math.abs((end?.y ?? 0) - (passage?.y ?? 99));
    };
    await expect.poll(apart).toBeLessThan(8);
    await page.keyboard.press('Enter');
    await bar.getByText('2 of 2').waitFor();
    await expect.poll(() => page.locator('.cm-searchMatch-selected').innerText()).toBe('office');
    await expect.poll(() => page.getByLabel('Find in this source').inputValue()).toBe('office');
    await page.keyboard.type('xyz');
    await bar.getByText('Not found').waitFor();
    // What was found for fewer letters does not stay selected.
    await expect.poll(() => page.locator('.cm-selectionBackground').count()).toBe(0);
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await waitForSelected(page, HARBOUR[0]);
    await page
      .locator('.foot-counts', { hasText: /^0 verified · 0 to look at again · 0 rejected/ })
      .waitFor();
  });

  it('goes back and forward between sources', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    await cell(page, '300', 'value').click();
    await cell(page, '14', 'value').click();
    await waitForSelected(page, '14');
    await page.getByRole('button', { name: 'back' }).click();
    await waitForSelected(page, '300');
    // There is nothing before it, and the button has the focus still.
    await page.locator('[aria-disabled="true"]', { hasText: 'back' }).waitFor();
    await expect.poll(() => focusedText(page)).toContain('back');
    await page.getByRole('button', { name: 'forward' }).click();
    await waitForSelected(page, '14');
  });

  it('is reached by F6, as are the grid and the card', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    const seen = new Set<string>();
    for (let pane = 0; pane < 6; pane += 1) {
      await page.keyboard.press('F6');
      const name = await page.evaluate(() =>
        document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'),
      );
      if (name) seen.add(name);
      if (name === 'figures') {
        await page.keyboard.press('ArrowDown');
        await waitForSelected(page, HARBOUR[1]);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['figures', 'card', 'source']));
    await expect.poll(() => selectedRow(page).getAttribute('aria-selected')).toBe('true');
    expect(FERRIES).toHaveLength(4);
  });
});
