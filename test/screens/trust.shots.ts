import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { inserted } from '../../main/engine/domain/action';
import { useDesks } from '../support/browser';
import { makeProject, projectWithGenerations, ruin } from '../support/made-project';
import { editPlan, importPlan, removePlan, verdictPlan } from '../support/project';
import { knownHome, ready } from '../support/shell';

/** Pictures of what is seen when something went wrong, and of the history; see desk.shots.ts. */
const desks = useDesks({ scrollBars: true });
const FOLDER = resolve(import.meta.dirname, '../../out/screens');

const LOOKS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' as const },
  { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' as const },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'light' as const },
  { viewport: { width: 1024, height: 700 }, colorScheme: 'dark' as const },
];

/** A source that an earlier extractor read, with one figure on a word, that no later one finds. */
function outdated(): Promise<string> {
  return makeProject('Harbour', (project) => {
    project.act(importPlan(project, 'harbour', 8));
    const found = project.read.row('figures', 'figure-1-4')!;
    const word = { ...found, id: 'on-a-word', start_at: 12, end_at: 17, exact: 'court' };
    project.act(removePlan(project, 'figure-1-4'));
    project.act({ label: 'Found a word', changes: [inserted('figures', word.id, word)] });
    project.act(verdictPlan(project, ['figure-1-0'], 'verified'));
    project.act(editPlan(project, 'figure-1-1', { value: '7' }));
  });
}

describe.each(LOOKS)('$viewport.width × $viewport.height, $colorScheme', ({ viewport, colorScheme }) => {
  const shoot = async (page: Page, name: string) => {
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    await page.screenshot({ path: join(FOLDER, `${name}-${viewport.width}-${colorScheme}.png`) });
  };

  it('a damaged project', async () => {
    mkdirSync(FOLDER, { recursive: true });
    const path = await projectWithGenerations('Harbour');
    ruin(path);
    const { page } = await desks.open({ home: knownHome(), viewport, colorScheme });
    await ready(page);
    await page.keyboard.press('Control+o');
    await page.getByLabel('Folder', { exact: true }).fill(path);
    await page.keyboard.press('Enter');
    await page.locator('.generation').first().waitFor();
    await shoot(page, 'recovery');
    await page.keyboard.press('Enter');
    await page.locator('.notice').waitFor();
    await shoot(page, 'recovered');
  });

  it('reading again, and the history of it', async () => {
    const { page } = await desks.open({
      home: knownHome(),
      files: [await outdated()],
      viewport,
      colorScheme,
    });
    await page.locator('.ag-row-selected').waitFor();
    await shoot(page, 'outdated');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('every source again');
    await page.keyboard.press('Enter');
    await page.locator('.notice').waitFor();
    await page.locator('.ag-row', { hasText: 'court' }).first().click();
    await page.locator('.card-choices').waitFor();
    await shoot(page, 'not-found-again');
    await page.keyboard.press('Control+h');
    await page.locator('.act-line').first().click();
    await page.getByRole('button', { name: 'Verify the history' }).click();
    await page.locator('.proof').waitFor();
    await shoot(page, 'history-open');
  });
});
