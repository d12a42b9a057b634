import { describe, it } from 'vitest';
import { inserted } from '../../main/engine/domain/action';
import { useDesks } from '../support/browser';
import { makeProject, projectWithGenerations, ruin } from '../support/made-project';
import { editPlan, importPlan, removePlan, verdictPlan } from '../support/project';
import { knownHome, ready } from '../support/shell';
import { camera, LOOKS } from './pictures';

/** Pictures of what is seen when something went wrong, and of the history; see desk.shots.ts. */
const desks = useDesks({ scrollBars: true });

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

describe.each(LOOKS)('$viewport.width × $viewport.height, $colorScheme', (look) => {
  it('a damaged project', async () => {
    const path = await projectWithGenerations('Harbour');
    ruin(path);
    const { page } = await desks.open({ home: knownHome(), ...look });
    const shoot = camera(page, look);
    await ready(page);
    await page.keyboard.press('Control+o');
    await page.getByLabel('Folder', { exact: true }).fill(path);
    await page.keyboard.press('Enter');
    await page.locator('.generation').first().waitFor();
    await shoot('recovery');
    await page.keyboard.press('Enter');
    await page.locator('.notice').waitFor();
    await shoot('recovered');
  });

  it('reading again, and the history of it', async () => {
    const { page } = await desks.open({ home: knownHome(), files: [await outdated()], ...look });
    const shoot = camera(page, look);
    await page.locator('.ag-row-selected').waitFor();
    await shoot('outdated');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('every source again');
    await page.keyboard.press('Enter');
    await page.locator('.notice').waitFor();
    await page.locator('.ag-row', { hasText: 'court' }).first().click();
    await page.locator('.card-choices').waitFor();
    await shoot('not-found-again');
    await page.keyboard.press('Control+h');
    await page.locator('.act-line').first().click();
    await page.getByRole('button', { name: 'Verify the history' }).click();
    await page.locator('.proof').waitFor();
    await shoot('history-open');
  });
});
