import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inserted } from '../../main/engine/domain/action';
import { useDesks } from '../support/browser';
import { makeProject } from '../support/made-project';
import { editPlan, importPlan, removePlan, verdictPlan } from '../support/project';
import { expectAccessible, knownHome, ready, waitForVerified } from '../support/shell';

const desks = useDesks();

/**
 * A source that an earlier extractor read as no later one would: two of its eight figures were missed, one was found on a
 * word, the others are read with less in them. Two of them are decided.
 */
function outdated(): Promise<string> {
  return makeProject('Port', (project) => {
    project.act(importPlan(project, 'harbour', 8));
    for (const at of [5, 6]) project.act(removePlan(project, `figure-1-${at}`));
    const found = project.read.row('figures', 'figure-1-4')!;
    const start = 'The harbour '.length;
    const word = {
      ...found,
      id: 'on-a-word',
      start_at: start,
      end_at: start + 'court'.length,
      exact: 'court',
    };
    project.act(removePlan(project, 'figure-1-4'));
    project.act({ label: 'Found a word', changes: [inserted('figures', word.id, word)] });
    project.act(verdictPlan(project, ['figure-1-0'], 'verified'));
    project.act(editPlan(project, 'figure-1-1', { value: '7' }));
  });
}

const OFFER = 'Read it again';
const RESULT =
  'Read again: 3 new figures, 3 read otherwise, 1 not found again. The 2 figures you decided on are as they were.';

const notices = (page: Page) => page.getByRole('list', { name: 'Notices' });

async function opened(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const { page } = await desks.open({ home: knownHome(), files: [await outdated()], colorScheme });
  await ready(page);
  await page.locator('.ag-row-selected').waitFor();
  return page;
}

describe('reading again', () => {
  it.each(['light', 'dark'] as const)(
    'is offered, told in words, and taken back in one step (%s)',
    async (colorScheme) => {
      const page = await opened(colorScheme);
      await page.getByText('1 source was read by an earlier extractor.').waitFor();
      await expectAccessible(page, `an offer to read again, ${colorScheme}`);
      await page.getByRole('button', { name: OFFER }).click();
      // It stays as long as the pointer is on it.
      await notices(page).getByText(RESULT).hover();
      await page.getByRole('button', { name: OFFER }).waitFor({ state: 'hidden' });
      await expectAccessible(page, `what was not found again, ${colorScheme}`);
      await page.locator('.chips-count', { hasText: '9 figures' }).waitFor();
      await notices(page).getByRole('button', { name: 'Undo' }).click();
      await page.locator('.chips-count', { hasText: '6 figures' }).waitFor();
      await page.getByRole('button', { name: OFFER }).waitFor();
    },
  );

  it('leaves what was not found again to a decision: keep it by a verdict, or delete it', async () => {
    const page = await opened();
    await page.getByRole('button', { name: OFFER }).click();
    await notices(page).getByText(RESULT).waitFor();
    const facet = page.getByRole('button', { name: /^Not found again/ });
    await expect.poll(() => facet.innerText()).toMatch(/1$/);
    await facet.click();
    await page.locator('.chips-count', { hasText: '1 of 9 figures' }).waitFor();
    await page.getByRole('img', { name: /^Not found again: / }).waitFor();
    await page.locator('.ag-row', { hasText: 'court' }).first().click();
    const card = page.getByRole('region', { name: 'Selected figure' });
    await card.getByText('Not found again.').waitFor();
    await expectAccessible(page, 'a figure that was not found again');
    await card.getByRole('button', { name: 'Keep it: verify' }).click();
    await waitForVerified(page, 2);
    await expect.poll(() => facet.innerText()).toMatch(/0$/);
    await page.keyboard.press('Control+z');
    await waitForVerified(page, 1);
    await card.getByRole('button', { name: 'Delete it' }).click();
    await page.locator('.chips-count', { hasText: 'of 8 figures' }).waitFor();
    await expect.poll(() => facet.innerText()).toMatch(/0$/);
    await page.keyboard.press('Control+z');
    await page.locator('.chips-count', { hasText: '1 of 9 figures' }).waitFor();
  });

  it('is in the palette and in the details of a source, and where nothing is read otherwise says that', async () => {
    const page = await opened();
    await page.keyboard.press('Control+Shift+D');
    await page.getByRole('button', { name: /^Read again with extractor / }).click();
    await notices(page).getByText(RESULT).waitFor();
    await notices(page).getByRole('button', { name: 'Dismiss' }).click();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('every source again');
    await page.keyboard.press('Enter');
    await notices(page)
      .getByText('Read again: nothing is read otherwise. The 2 figures you decided on are as they were.')
      .waitFor();
    await expect.poll(() => notices(page).getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  it('can be cancelled, and has then changed nothing', async () => {
    const path = await makeProject('Many', (project) => {
      for (let at = 0; at < 300; at++) project.act(importPlan(project, `harbour ${at}`, 60));
    });
    const { page } = await desks.open({ home: knownHome(), files: [path] });
    await page.locator('.ag-row-selected').waitFor();
    await page.getByText('All sources were read by an earlier extractor.').waitFor();
    const before = await page.locator('.chips-count').innerText();
    await page.getByRole('button', { name: 'Read them again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reading your sources again' });
    await dialog.getByText(/^Reading “On harbour \d+” again — \d+ of 300/).waitFor();
    await page.keyboard.press('Enter');
    await notices(page).getByText('Reading again was cancelled; nothing was changed.').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('.chips-count').innerText()).toBe(before);
    await page.getByRole('button', { name: 'Read them again' }).waitFor();
  });
});
