import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { briefs, cell, longBrief, selectedMark, waitForSelected } from '../support/briefs';
import { useDesks } from '../support/browser';
import { expectAccessible, knownHome } from '../support/shell';

const desks = useDesks();

const VIEWS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'light' },
] as const;

const card = (page: Page) => page.getByRole('tooltip');
const mark = (page: Page, words: string) => page.locator('.cm-content mark', { hasText: words }).first();
const passage = async (page: Page) => (await page.locator('.fig-selected').allInnerTexts()).join('');

async function passageIs(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.fig-selected')].map((each) => each.textContent).join('') === wanted,
    words,
  );
}

describe.each(VIEWS)('a passage, at $viewport.width in $colorScheme', (view) => {
  it('has a card that comes with the pointer or a key, can be gone to, never lies on it, and goes with Escape', async () => {
    const { page } = await desks.open({ ...view, home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await page.clock.install();
    await mark(page, '$3.5 million').hover();
    await page.clock.fastForward(1_000);
    await card(page).getByText('3.5 million').waitFor();
    const [on, at] = await Promise.all([mark(page, '$3.5 million').boundingBox(), card(page).boundingBox()]);
    expect(at!.y >= on!.y + on!.height || at!.y + at!.height <= on!.y).toBe(true);
    // It stays while the pointer is on it (WCAG 1.4.13).
    await page.mouse.move(at!.x + 20, at!.y + 12, { steps: 6 });
    await page.clock.fastForward(5_000);
    await expect.poll(() => card(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.clock.resume();
    await page.keyboard.press('i');
    await card(page).getByText('1,240').waitFor();
    await expectAccessible(page, 'the card of a figure');
    await page.keyboard.press('j');
    await card(page).getByText('12.5').waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  });

  it('is made longer and shorter by keys, step by step undone, and says where it says something else', async () => {
    const { page } = await desks.open({ ...view, home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await passageIs(page, '1,240 ships');
    await expect.poll(() => cell(page, '1,240 ships', 'value').innerText()).toBe('1,240');
    // Two quick ones: each goes on from where the last one left it.
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await passageIs(page, 'office counted 1,240 ships');
    await page.getByRole('textbox', { name: /Text of Harbour traffic/ }).focus();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('[');
    await passageIs(page, 'office counted');
    const notice = page.getByText(/The passage is “office counted” now/);
    await notice.first().waitFor();
    await page.getByRole('note').getByText('Grid and passage disagree').waitFor();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+z');
    await passageIs(page, '1,240');
    await page.keyboard.press('Alt+[');
    await passageIs(page, '1,24');
  });
});

describe('the source pane', () => {
  it('lets the ends of a passage be dragged, as one action, and left as they were with Escape', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    const grab = async (by: number) => {
      await page.locator('.source-text').hover({ position: { x: 200, y: 300 } });
      const box = await page.locator('.passage-end[data-end="end"]').boundingBox();
      const [x, y] = [box!.x + box!.width / 2, box!.y + box!.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + by, y, { steps: 4 });
    };
    await grab(60);
    // How far the last move came is not always shown yet.
    const wider = /^1,240 shi/;
    await expect.poll(() => passage(page)).toMatch(wider);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await passageIs(page, '1,240');
    await grab(60);
    await page.mouse.up();
    await page.getByText('All changes safe on disk').waitFor();
    await expect.poll(() => passage(page)).toMatch(wider);
    await page.keyboard.press('Control+z');
    await passageIs(page, '1,240');
  });

  it('scrolls while an end is held at its edge, also once the passage’s other end is out of sight', async () => {
    const { page } = await desks.open({ home: knownHome(), files: [longBrief(60)] });
    await waitForSelected(page, '1001');
    const scrolled = () => page.locator('.cm-scroller').evaluate((pane) => pane.scrollTop);
    const box = await page.locator('.passage-end[data-end="end"]').boundingBox();
    const pane = await page.locator('.cm-scroller').boundingBox();
    await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2);
    await page.mouse.down();
    await page.mouse.move(box!.x + 20, pane!.y + pane!.height - 2, { steps: 4 });
    await expect.poll(scrolled).toBeGreaterThan(pane!.height);
    expect((await passage(page)).length).toBeGreaterThan(500);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => page.locator('.passage-end').count()).toBe(0);
    await page.locator('.cm-scroller').evaluate((each) => each.scrollTo(0, 0));
    await passageIs(page, '1001');
  });

  it('sets figures on one another apart, and picks them from the inside out', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    // By keys: to the beginning of the paragraph, past "The harbour office", and over what follows.
    await page.getByRole('textbox', { name: /Text of Harbour traffic/ }).focus();
    await page.keyboard.press('Control+Home');
    for (let line = 0; line < 2; line += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+ArrowRight');
    for (let word = 0; word < 5; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('f');
    await page.locator('.chips-count', { hasText: '10 figures' }).waitFor();
    const outer = page.locator('.cm-content .fig-lane-1').first();
    await outer.waitFor();
    expect((await page.locator('.cm-content .fig-lane-1').allInnerTexts()).join('')).toContain('counted');
    // Nothing of the two is selected now; the first click takes the inner one.
    await mark(page, '300').click();
    await waitForSelected(page, '300');
    const inner = page.locator('.cm-content mark.fig:not(.fig-lane-1)', { hasText: '1,240' }).first();
    await inner.click();
    await passageIs(page, '1,240');
    await selectedMark(page).click();
    await passageIs(page, 'counted 1,240 ships');
    await inner.click();
    await passageIs(page, '1,240');
  });

  it('goes back and forward between sources by keys, and marks what is found along the scroll bar', async () => {
    const { page } = await desks.open({ home: knownHome(), files: briefs() });
    await waitForSelected(page, '1,240');
    await cell(page, '14', 'value').click();
    await waitForSelected(page, '14');
    await page.keyboard.press('Alt+ArrowLeft');
    await waitForSelected(page, '1,240');
    await page.keyboard.press('Alt+ArrowRight');
    await waitForSelected(page, '14');
    const coloured = () =>
      page.locator('.scroll-map canvas').evaluate((canvas: HTMLCanvasElement) => {
        const context = canvas.getContext('2d');
        const { data } = context!.getImageData(11, 0, 2, canvas.height);
        // Violet: more blue and red than green.
        return data.filter((_, at) => at % 4 === 0 && data[at + 3]! > 0 && data[at + 2]! > data[at + 1]! + 60)
          .length;
      });
    await expect.poll(() => coloured()).toBe(0);
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.type('the');
    await page.waitForFunction(() => document.querySelector('.find-count')?.textContent?.includes(' of '));
    await expect.poll(coloured).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(coloured).toBe(0);
  });
});
