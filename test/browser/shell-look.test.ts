import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { expectAccessible, knownHome, openSample, ready, useScheme, waitForVerified } from '../support/shell';

const desks = useDesks();

const DIALOGS = [
  ['Control+k', 'the palette'],
  ['Control+e', 'the export'],
  ['Control+h', 'the history'],
  ['Control+Shift+D', 'the details of a source'],
  ['Control+o', 'opening a project'],
  ['Control+Shift+V', 'pasting'],
  ['?', 'the keys'],
] as const;

/** What opens a dialog that has no key, from the palette. */
const COMMANDS = [
  ['Settings…', 'the settings'],
  ['New project…', 'a new project'],
  ['Choose columns…', 'the columns'],
  ['Your name…', 'the name'],
  ['Annotate the selected text', 'an annotation'],
  ['All annotations…', 'the annotations'],
  ['Tags: colours and keys…', 'the tags'],
  ['Find and replace…', 'find and replace'],
  ['Save what is shown as a view…', 'a view'],
] as const;

/** Everything in the light theme; what the theme changes, the colours, in the dark one too. */
async function expectBoth(page: Page, where: string, within?: string): Promise<void> {
  const part = within ? { within } : {};
  await expectAccessible(page, `${where}, light`, part);
  await useScheme(page, 'dark');
  await expectAccessible(page, `${where}, dark`, { rules: ['color-contrast'], ...part });
  await useScheme(page, 'light');
}

async function expectDialog(page: Page, name: string, open: () => Promise<void>): Promise<void> {
  await open();
  await page.getByRole('dialog').waitFor();
  // The desk behind it cannot be reached, and is looked at on its own.
  await expectBoth(page, name, 'dialog[open]');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function choose(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(label);
  await page.getByRole('option', { name: label }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor({ state: 'hidden' });
}

describe('the look', () => {
  it('is accessible on every screen and in the dialogs that have a key, in both themes', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await ready(page);
    await expectBoth(page, 'welcome');
    await openSample(page);
    await page.keyboard.press('v');
    await waitForVerified(page, 1);
    await page.locator('.src-pick').nth(1).click();
    await page.getByRole('list', { name: 'Filters' }).waitFor();
    await expectBoth(page, 'desk');
    for (const [key, name] of DIALOGS) await expectDialog(page, name, () => page.keyboard.press(key));
  });

  it('is accessible in the dialogs that have none, in both themes', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await openSample(page);
    // Without a filter there is no view to save.
    await page.locator('.src-pick').nth(1).click();
    await page.getByRole('list', { name: 'Filters' }).waitFor();
    for (const [label, name] of COMMANDS) await expectDialog(page, name, () => choose(page, label));
  });

  it('shows the focus on everything that takes it, and what is chosen also without colours', async () => {
    const { page } = await desks.open({ home: knownHome(), reducedMotion: 'reduce' });
    await openSample(page);
    const seen = () =>
      page.evaluate(() => {
        // What takes the focus, or the box around it that shows it.
        const shows = (element: Element | null) => {
          if (!element) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        };
        const on = document.activeElement;
        const around = [on, on?.parentElement ?? null, on?.closest('[data-pane]') ?? null];
        const beside = [...(on?.parentElement?.children ?? [])];
        return [on, ...around, ...beside].some(shows) ? '' : (on?.outerHTML.slice(0, 200) ?? 'nothing');
      });
    const hidden = new Set<string>();
    for (let press = 0; press < 45; press++) {
      await page.keyboard.press('Tab');
      hidden.add(await seen());
    }
    expect([...hidden].filter(Boolean)).toEqual([]);
    // Nothing moves for whoever asked for that.
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog').waitFor();
    await expect
      .poll(() =>
        page.evaluate(() => document.getAnimations().filter((each) => each.playState === 'running').length),
      )
      .toBe(0);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ forcedColors: 'active' });
    const styles = await page.evaluate(() => {
      const of = (selector: string) => {
        const style = getComputedStyle(document.querySelector(selector)!);
        return {
          outline: style.outlineStyle,
          border: style.borderTopStyle,
          background: style.backgroundColor,
        };
      };
      return {
        row: of('.ag-row-selected > .ag-grid-scrolling-cells'),
        other: of('.ag-row:not(.ag-row-selected) > .ag-grid-scrolling-cells'),
        mark: of('.fig-selected'),
        text: of('.cm-line'),
      };
    });
    expect(styles.row).not.toEqual(styles.other);
    expect(styles.mark).not.toEqual(styles.text);
  });

  it('is judged by a check that finds a picture without words and grey text on grey', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await ready(page);
    await expectAccessible(page, 'welcome');
    await page.evaluate(() => {
      const grey = Object.assign(document.createElement('p'), { textContent: 'grey' });
      grey.style.cssText = 'color: #999; background: #aaa';
      document.querySelector('main')?.append(document.createElement('img'), grey);
    });
    const found = ['color-contrast', 'image-alt'].map((rule) => expect.stringContaining(rule));
    await expect(expectAccessible(page, 'spoiled')).rejects.toMatchObject({ actual: found });
  });

  it('follows the setting before the system', async () => {
    const { page } = await desks.open({ home: knownHome({ theme: 'dark' }), colorScheme: 'light' });
    await ready(page);
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    await expect.poll(() => theme()).toBe('dark');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
    await useScheme(page, 'dark');
    await page.getByText('The theme follows your system.').first().waitFor({ state: 'attached' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  });

  it.each([
    ['1024×700', 1024, 700],
    ['1440×900 at 200 %', 720, 450],
  ])('fits a window of %s: nothing hangs out, and the side bar is a drawer', async (_, width, height) => {
    const { page } = await desks.open({ home: knownHome(), viewport: { width, height } });
    const outside = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const out = [...document.querySelectorAll('header button, footer, .dialog footer button')].filter(
          (each) => {
            const { right, width: wide } = each.getBoundingClientRect();
            return wide > 0 && right > clientWidth + 1;
          },
        );
        return { over: scrollWidth - clientWidth, out: out.map((each) => each.outerHTML) };
      });
    await openSample(page);
    await expect.poll(() => outside()).toEqual({ over: 0, out: [] });
    // There is room for three rows; the selected one is among them.
    for (const _ of [1, 2, 3]) await page.keyboard.press('j');
    await page.locator('.card-number', { hasText: '0.6666' }).waitFor();
    const rowInSight = () =>
      page.locator('.ag-row-selected .vmark').evaluate((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === mark;
      });
    await expect.poll(rowInSight).toBe(true);
    await expect.poll(() => page.locator('#side').isVisible()).toBe(false);
    await page.keyboard.press('Control+b');
    await page.locator('.src-pick').first().click();
    await page.locator('#side').waitFor({ state: 'hidden' });
    // The focus does not stay in what is hidden.
    await page.locator('.ag-row .ag-cell:focus').waitFor();
    await page.keyboard.press('Control+b');
    await page.locator('#side').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#side').waitFor({ state: 'hidden' });
    // Back to where it was when the key was pressed.
    await page.locator('.ag-row .ag-cell:focus').waitFor();
    for (const [key] of DIALOGS) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await expect.poll(() => outside(), { message: key }).toEqual({ over: 0, out: [] });
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });
});
