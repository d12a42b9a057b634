import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Settings } from '../../preload/contract';
import { temporaryFolder } from './host-parts';

/** A home of an analyst who was asked for a name and told of the tour already. */
export function knownHome(settings: object = {}): string {
  const home = temporaryFolder('known-home');
  mkdirSync(home, { recursive: true });
  const kept = { analyst: 'Ada Lin', nameAsked: true, tourSeen: true, ...settings };
  writeFileSync(join(home, 'settings.json'), JSON.stringify(kept));
  return home;
}

/**
 * Waits until the settings on the disk of a home are such: a page that is loaded anew a moment after a drag, sooner than any
 * hand could, would take what was not yet told to the engine with it.
 */
export async function waitForKept(home: string, such: (settings: Settings) => boolean): Promise<void> {
  const read = () => JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8')) as Settings;
  await expect.poll(() => such(read())).toBe(true);
}

/** Waits until the page listens: keys pressed while it still connects go nowhere. */
export async function ready(page: Page): Promise<void> {
  await page.locator('.welcome, .bench').waitFor();
}

/** Opens the sample project from the welcome screen, and waits until a figure is selected. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Try the sample/ }).click();
  await page
    .getByRole('region', { name: 'Selected figure' })
    .getByRole('button', { name: /Verify/ })
    .waitFor();
}

/** How far the project is, as the foot says it: `0 verified · 0 to look at again · …`. */
export function counts(page: Page): Promise<string> {
  return page.locator('.foot-counts').innerText();
}

/** Waits until the foot says so many verified. */
export async function waitForVerified(page: Page, verified: number): Promise<void> {
  await page.locator('.foot-counts', { hasText: new RegExp(`^${verified} verified`) }).waitFor();
}

/** Makes the system light or dark, and waits until the page is. */
export async function useScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
}

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with what axe finds against WCAG 2.2 AA on the page as it is, or by some of its rules, or on a part of the page, only. */
export async function expectAccessible(
  page: Page,
  where: string,
  { rules = [], within }: { rules?: readonly string[]; within?: string } = {},
): Promise<void> {
  // Half-transparent text would be measured: wait until what moves, or begins to with the next frame, has come to rest.
  await page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)));
  });
  // Put in by hand: the builder of axe for Playwright opens a page more for each analysis, which takes four times as long.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([selector, runOnly]) => {
      const here = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await here.run(selector ?? document, { runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    },
    [within, rules.length > 0 ? [...rules] : STANDARD] as const,
  );
  expect(found, where).toEqual([]);
}

/** The text of what has the focus; empty where it is on nothing, as the page itself holds every text. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: focused } = document;
    return focused && focused !== document.body ? (focused.textContent ?? '') : '';
  });
