import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { GAZETTE_FIGURES, gazettes } from '../support/gazettes';
import { expectAccessible, knownHome } from '../support/shell';

const desks = useDesks();
const WIDE = { width: 1440, height: 900 };
const SMALL = { width: 1024, height: 700 };

/** What the screen says of where one is: `2 of 7`. */
const place = (page: Page) => page.locator('.flow-progress > p').first();
const shown = (page: Page, exact: string) =>
  page.locator('.passage-mark', { hasText: new RegExp(`^${exact.replace(/[$.]/g, '\\$&')}$`) }).waitFor();
/** What a screen reader is told. */
const said = (page: Page, words: RegExp) =>
  page.locator('.sr-only[role="status"]', { hasText: words }).waitFor();

/** Whoever points at a notice keeps it there: it stands beside the tabs, as what lies under it could not be clicked. */
async function expectTabsFree(page: Page): Promise<void> {
  for (const viewport of [SMALL, WIDE]) {
    await page.setViewportSize(viewport);
    await page.locator('.notice').last().hover();
    const notice = await page.locator('.notice').last().boundingBox();
    const tabs = await page.locator('.mode-tabs').boundingBox();
    expect(notice?.x).toBeGreaterThan((tabs?.x ?? Infinity) + (tabs?.width ?? 0));
  }
}

describe('one by one', () => {
  it('goes through the figures with keys, edits in place, never past a refusal, and ends in a summary', async () => {
    const { page } = await desks.open({ home: knownHome(), files: gazettes(), viewport: WIDE });
    await waitForSelected(page, GAZETTE_FIGURES[0]);
    // By mouse from the desk: the button stands above the grid.
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await shown(page, GAZETTE_FIGURES[0]);
    await page.locator('.flow-coming li', { hasText: '71,400' }).waitFor();
    await expectAccessible(page, 'one by one');
    await page.keyboard.press('v');
    await shown(page, GAZETTE_FIGURES[1]);
    await said(page, /^36,500 verified\. 71,400, unverified, 2 of 7, 6 left\.$/);
    // No command reaches the desk behind.
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+e');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    // A refused value stays, with the figure, whatever is pressed then.
    await page.keyboard.press('e');
    await page.keyboard.type('seventy-one and a bit');
    await page.keyboard.press('Enter');
    const editor = page.locator('.flow').getByLabel('Value', { exact: true });
    await page.locator('.flow .field-editor-error', { hasText: 'not a number' }).waitFor();
    await page.locator('.flow').getByRole('button', { name: 'Verify' }).click();
    await expect.poll(() => editor.inputValue()).toBe('seventy-one and a bit');
    await expect.poll(() => place(page).innerText()).toMatch(/^2\s+of 7/);
    // Nor does another screen open, which would not show it and could not be left.
    await page
      .getByRole('navigation', { name: 'Review' })
      .getByRole('button', { name: /Type again/ })
      .click();
    await page.locator('.flow .field-editor-error:not([hidden])').waitFor();
    await expect.poll(() => editor.inputValue()).toBe('seventy-one and a bit');
    // At once: also an Escape that comes before the refusal gives up.
    await editor.press('Escape');
    await editor.waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    await page.waitForFunction(() => document.activeElement?.matches('.flow input, .flow textarea'));
    await page.keyboard.type('Ask the court');
    await page.keyboard.press('Enter');
    await page.locator('.flow .card-cell', { hasText: 'Ask the court' }).waitFor();
    await page.keyboard.press('q');
    await shown(page, GAZETTE_FIGURES[2]);
    await page.keyboard.press('k');
    await shown(page, GAZETTE_FIGURES[1]);
    await page.keyboard.press('Escape');
    // Back at the desk where one was, and in again at the same figure.
    await waitForSelected(page, GAZETTE_FIGURES[1]);
    await page.keyboard.press('j');
    await waitForSelected(page, GAZETTE_FIGURES[2]);
    await page.keyboard.press('r');
    await shown(page, GAZETTE_FIGURES[2]);
    for (const left of [4, 3, 2, 1]) {
      await page.keyboard.press('v');
      await page.locator('.flow-open', { hasText: `${left} figure` }).waitFor();
    }
    await page.keyboard.press('x');
    await page.getByRole('heading', { name: 'All 7 done: 5 verified, 1 queried, 1 rejected.' }).waitFor();
    await expectAccessible(page, 'the summary');
    await page.keyboard.press('Control+z');
    await expectTabsFree(page);
    await page.locator('.flow-open', { hasText: '1 figure left' }).waitFor();
    await page.keyboard.press('v');
    // That of the summary, not the tab.
    await page.locator('.mode-summary').getByRole('button', { name: 'Second look' }).click();
    await shown(page, GAZETTE_FIGURES[1]);
    await expect.poll(() => place(page).innerText()).toMatch(/^1\s+of 1/);
    await page.keyboard.press('v');
    await page.getByRole('heading', { name: 'All 1 done: 1 verified.' }).waitFor();
    await page.keyboard.press('Enter');
    await waitForSelected(page, GAZETTE_FIGURES[1]);
  });
});

describe('type again', () => {
  it('hides what is recorded, verifies what is equal, shows both where they differ, and can be gone on with', async () => {
    const { page, context } = await desks.open({
      home: knownHome(),
      files: gazettes(),
      viewport: SMALL,
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await waitForSelected(page, GAZETTE_FIGURES[0]);
    // Something is recorded that is nowhere in the text, so that it can be looked for on the screen.
    await page.keyboard.press('e');
    await page.keyboard.type('98765');
    await page.keyboard.press('Enter');
    await page.locator('.card-number', { hasText: '98,765' }).waitFor();
    await page.keyboard.press('t');
    await page.getByLabel(/^All 7/).check();
    await expectAccessible(page, 'the choice of what to type');
    await page.getByRole('button', { name: 'Begin with 7 figures' }).click();
    await shown(page, GAZETTE_FIGURES[0]);
    // Neither to the eye, nor to a screen reader, nor on hovering.
    const visible = await page.evaluate(() => {
      const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((each) => {
        return getComputedStyle(each).visibility === 'visible';
      });
      const own = (each: HTMLElement) =>
        [...each.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent);
      const names = (each: HTMLElement) =>
        ['title', 'aria-label', 'value'].map((name) => each.getAttribute(name) ?? '');
      return seen.flatMap((each) => [...own(each), ...names(each)]).join(' ');
    });
    expect(visible).toContain('What does the passage say?');
    expect(visible).not.toMatch(/98[,.]?765/);
    await expectAccessible(page, 'typing');
    await page.keyboard.type('many');
    await page.keyboard.press('Enter');
    await page.locator('.rekey-error', { hasText: '“many” is not a number' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('36,500');
    await page.keyboard.press('Tab');
    await page.keyboard.type('cases');
    await page.keyboard.press('Enter');
    const both = page.getByRole('region', { name: 'What you typed differs' });
    await both.waitFor();
    await expect.poll(() => both.innerText()).toMatch(/You typed\s*36,500 cases\s*Recorded\s*98,765/);
    await expectAccessible(page, 'both shown');
    // At 200 % too: what is to be compared, and what can be done about it.
    await page.setViewportSize({ width: 720, height: 450 });
    const seen = (part: Locator) =>
      part.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return there !== null && (element.contains(there) || there.contains(element));
      });
    const parts = [
      both.getByRole('heading', { name: 'Recorded' }),
      both.getByText('The two differ'),
      both.getByText('Decide later'),
    ];
    await expect.poll(async () => Promise.all(parts.map(seen))).toEqual([true, true, true]);
    await page.setViewportSize(SMALL);
    await page.getByRole('button', { name: 'Record what I typed' }).click();
    await shown(page, GAZETTE_FIGURES[1]);
    await page.keyboard.type('71.4 thousand');
    await page.keyboard.press('Enter');
    await shown(page, GAZETTE_FIGURES[2]);
    await page.locator('.rekey-foot', { hasText: '2 of 7 re-keyed, 1 error' }).waitFor();
    // Interrupted, even by loading the page anew, and gone on with.
    await page.keyboard.press('Escape');
    await page.locator('.foot-counts', { hasText: /^2 verified/ }).waitFor();
    await page.reload();
    await page.locator('.ag-row-selected').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Go on: 5 left' }).click();
    await shown(page, GAZETTE_FIGURES[2]);
    for (const typed of ['3.5 million', 'six', '36500', '7,140', '140']) {
      const before = await place(page).innerText();
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (was) => document.querySelector<HTMLElement>('.flow-progress > p')?.innerText !== was,
        before,
      );
    }
    await page.getByText('All 7 re-keyed, 1 error: 14.3 % wrong.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Copy the statement' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^All 7 re-keyed, 1 error: 14\.3 % wrong\. \(All figures; all of them; Ada Lin, /);
    // A random sample says what it says of all.
    await page.getByRole('button', { name: 'Type others again' }).click();
    await page.getByLabel('A random sample').check();
    await page.getByLabel('Size of the sample').fill('2');
    await page.getByLabel('Seed').fill('harbour');
    await page.getByText('If all 2 agree, at most 77.6 % of the 7').waitFor();
    await page.getByRole('button', { name: 'Begin with 2 figures' }).press('Enter');
    await page.locator('.flow-title', { hasText: 'sample, seed harbour' }).waitFor();
  });
});

describe('conflicts between sources', () => {
  it('are found, told in the card, compared side by side, queried, explained, and settled', async () => {
    const { page } = await desks.open({ home: knownHome(), files: gazettes(), viewport: WIDE });
    await waitForSelected(page, GAZETTE_FIGURES[0]);
    await page.keyboard.press('j');
    await page.locator('.card-conflict', { hasText: 'says 7,140 suspects: ten times fewer' }).waitFor();
    await page.getByRole('button', { name: /^Sources conflict\s*1$/ }).waitFor();
    const signs = page.getByRole('img', { name: 'Another source contradicts this figure' });
    await expect.poll(() => signs.count()).toBe(2);
    await page.locator('.margin-conflict').waitFor();
    // What is rejected contradicts nothing, nor does what is put right; both come back with an undo.
    await page.keyboard.press('x');
    await expect.poll(() => signs.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => signs.count()).toBe(2);
    await page.keyboard.press('e');
    await page.keyboard.type('7,140');
    await page.keyboard.press('Enter');
    await expect.poll(() => signs.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => signs.count()).toBe(2);
    await page.keyboard.press('c');
    const side = page.getByRole('region', { name: 'Side by side' });
    await side.getByText('They cannot both be true').waitFor();
    await expect.poll(() => side.locator('.passage-mark').allInnerTexts()).toEqual(['71,400', '7,140']);
    await expectAccessible(page, 'side by side');
    await page.keyboard.press('q');
    await expect.poll(() => side.getByText('Query by Ada Lin').count()).toBe(2);
    await page.keyboard.press('m');
    await page.keyboard.type('Suspects of one court only');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No source contradicts another' }).waitFor();
    // The field that had the focus is gone with the conflict.
    await page.waitForFunction(() => document.activeElement?.matches('.mode'));
    await page.locator('.conflicts-settled', { hasText: 'Suspects of one court only, Ada Lin' }).waitFor();
    await page.getByRole('button', { name: 'Open again' }).click();
    await side.waitFor();
    await page.keyboard.press('1');
    await page.locator('.conflicts-settled', { hasText: '71,400 defendants stands' }).waitFor();
    await page.keyboard.press('Escape');
    await waitForSelected(page, GAZETTE_FIGURES[1]);
    await page
      .locator('.foot-counts', { hasText: /^1 verified · 0 to look at again · 1 rejected/ })
      .waitFor();
    await expect.poll(() => signs.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await page.locator('.foot-counts', { hasText: /^0 verified · 2 to look at again/ }).waitFor();
    await expect.poll(() => signs.count()).toBe(2);
  });
});
