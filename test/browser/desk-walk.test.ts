import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, cell, FIGURES, longBrief, selectedMark, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { knownHome } from '../support/shell';

const desks = useDesks();
const [HARBOUR, FERRIES] = FIGURES;

/** Frames from a key or a press of the mouse until another passage is painted as selected. */
async function framesUntilShown(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const shown = () => {
      const mark = document.querySelector('.cm-content mark[aria-current="true"]');
      const row = document.querySelector('.ag-row-selected');
      return `${mark?.getAttribute('data-figure')} ${row?.getAttribute('row-index')}`;
    };
    const before = shown();
    const found = new Promise<number>((resolve) => {
      const start = () => {
        let frames = 0;
        const look = () => {
          frames += 1;
          if (shown() !== before || frames > 300) resolve(frames);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      document.addEventListener('keydown', start, { capture: true, once: true });
      document.addEventListener('mousedown', start, { capture: true, once: true });
    });
    Object.assign(window, { shownAfter: found });
  });
  await act();
  return page.evaluate(() => (window as unknown as { shownAfter: Promise<number> }).shownAfter);
}

describe('walking through figures', () => {
  it('shows the passage of a selected row within two frames, across sources too', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    expect(await framesUntilShown(page, () => page.keyboard.press('j'))).toBeLessThanOrEqual(2);
    expect(await framesUntilShown(page, () => page.keyboard.press('k'))).toBeLessThanOrEqual(2);
    expect(await framesUntilShown(page, () => cell(page, '48', 'value').click())).toBeLessThanOrEqual(2);
    await waitForSelected(page, '48');
    // The next row is in the other source.
    expect(await framesUntilShown(page, () => page.keyboard.press('ArrowDown'))).toBeLessThanOrEqual(2);
    await waitForSelected(page, FERRIES[0]);
    expect(await framesUntilShown(page, () => page.keyboard.press('ArrowUp'))).toBeLessThanOrEqual(2);
    await waitForSelected(page, '48');
  });

  it('gives a verdict by key, goes on, and never gives it to the figure after', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    // Without a pause: the engine is still writing the first verdict when the others come.
    for (const key of ['v', 'q', 'x', 'v']) await page.keyboard.press(key);
    await waitForSelected(page, HARBOUR[4]);
    await page
      .locator('.foot-counts', { hasText: /^2 verified · 1 to look at again · 1 rejected/ })
      .waitFor();
    const verdicts = ['Verified', 'Query', 'Rejected', 'Verified', 'Unverified'];
    for (const [at, verdict] of verdicts.entries()) {
      await cell(page, HARBOUR[at] ?? '', 'verdict')
        .getByLabel(verdict, { exact: true })
        .waitFor();
    }
    for (const kind of ['verified', 'query', 'rejected']) {
      await page.locator(`.cm-content mark.fig-${kind}`).first().waitFor();
    }
    await page.keyboard.press('k');
    await waitForSelected(page, HARBOUR[3]);
    await page.keyboard.press('u');
    await page.locator('.foot-counts', { hasText: /^1 verified/ }).waitFor();
    await waitForSelected(page, HARBOUR[3]);
  });

  it('undoes across sources, and goes where it undid', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, HARBOUR[0]);
    for (const _ of HARBOUR) await page.keyboard.press('v');
    await waitForSelected(page, FERRIES[0]);
    await page.keyboard.press('x');
    await page.locator('.foot-counts', { hasText: /1 rejected/ }).waitFor();
    await page.keyboard.press('Control+z');
    await waitForSelected(page, FERRIES[0]);
    await page.keyboard.press('Control+z');
    await waitForSelected(page, HARBOUR[4]);
    await page
      .locator('.foot-counts', { hasText: /^4 verified · 0 to look at again · 0 rejected/ })
      .waitFor();
    await page.keyboard.press('Control+y');
    await page.locator('.foot-counts', { hasText: /^5 verified/ }).waitFor();
  });

  it('says so when every figure has a verdict', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs().slice(1) });
    await waitForSelected(page, FERRIES[0]);
    for (const _ of FERRIES) await page.keyboard.press('v');
    await page
      .getByText(/Every figure in this view has a verdict/)
      .first()
      .waitFor();
    await page.locator('.foot-counts', { hasText: /^4 verified/ }).waitFor();
  });

  it('brings a passage that is out of sight to the middle, and leaves one in sight where it is', async () => {
    const { page } = await desks.open({ home: knownHome(), files: [longBrief(260)] });
    await waitForSelected(page, '1001');
    const top = () => page.locator('.cm-scroller').evaluate((scroller) => scroller.scrollTop);
    await page.keyboard.press('j');
    await waitForSelected(page, '1002');
    await expect.poll(() => top()).toBe(0);
    await page.keyboard.press('k');
    // Round the end, 259 rows further: another block of rows, another end of the text.
    await page.keyboard.press('k');
    await waitForSelected(page, '1260');
    await expect.poll(async () => (await selectedMark(page).boundingBox())?.y).toBeGreaterThan(200);
    const box = await selectedMark(page).boundingBox();
    expect(box?.y).toBeLessThan(700);
    await expect.poll(() => top()).toBeGreaterThan(1000);
    // Row and passage stay in sight in a window made smaller, where lines wrap otherwise.
    const within = (part: string, pane: string) =>
      page.evaluate(
        ([inner, outer]) => {
          const [a, b] = [inner, outer].map((each) => document.querySelector(each)?.getBoundingClientRect());
          return a !== undefined && b !== undefined && a.top >= b.top && a.bottom <= b.bottom + 1;
        },
        [part, pane] as const,
      );
    for (const [width, height] of [
      [1024, 560],
      [800, 460],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => within('.cm-content mark[aria-current="true"]', '.cm-scroller')).toBe(true);
      await expect.poll(() => within('.ag-row-selected', '.ag-grid-viewport')).toBe(true);
    }
  });
});
