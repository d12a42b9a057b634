import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** Where the pictures go. */
const FOLDER = resolve(import.meta.dirname, '../../out/screens');

/** A size of the window and a theme. */
export interface Look {
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
}

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 1024, height: 700 };

/** Two sizes, each in both themes. */
export const LOOKS: readonly Look[] = [WIDE, NARROW].flatMap((viewport) => [
  { viewport, colorScheme: 'light' },
  { viewport, colorScheme: 'dark' },
]);

/** Waits until what moves has come to rest and fonts are there, so that no picture shows a half-way state. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** Takes pictures of a page, called `name-width-theme.png` in `out/screens`. */
export function camera(page: Page, { viewport, colorScheme }: Look): (name: string) => Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  return async (name) => {
    await settle(page);
    await page.screenshot({ path: join(FOLDER, `${name}-${viewport.width}-${colorScheme}.png`) });
  };
}
