import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { alterProject, makeProject } from '../support/made-project';
import { editPlan, importPlan, verdictPlan } from '../support/project';
import { expectAccessible, knownHome, openSample, waitForVerified } from '../support/shell';

const desks = useDesks();

const dialog = (page: Page) => page.getByRole('dialog', { name: 'History' });
/** The lines of the history, newest first. */
const lines = (page: Page) => dialog(page).locator('.act-line');
const total = (page: Page, words: string) => dialog(page).locator('.history-count', { hasText: words });

/** A project of 240 actions by two people: the import, then notes on its figures in turn, ten an hour. */
function longWork(): Promise<string> {
  let at = 0;
  return makeProject(
    'Long',
    (project) => {
      project.act(importPlan(project, 'harbour', 4));
      for (at = 1; at < 240; at++)
        project.act(editPlan(project, `figure-1-${at % 4}`, { note: `note ${at}` }));
    },
    {
      who: () => (at % 3 === 0 ? 'Ben Okoro' : 'Ada Lin'),
      now: () => new Date(2025, 2, 10 + Math.floor(at / 100), 9, (at % 100) / 2, 0),
    },
  );
}

describe('the history', () => {
  it('tells by keyboard alone what an action changed, and undoes an old one alone', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await openSample(page);
    const first = await page.locator('.ag-row-selected [col-id="passage"] b').innerText();
    await page.keyboard.press('v');
    await waitForVerified(page, 1);
    await page.keyboard.press('v');
    await waitForVerified(page, 2);
    await page.keyboard.press('Control+h');
    await page.waitForFunction(() => document.activeElement?.classList.contains('act-line'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const opened = dialog(page).locator('.act-open');
    await opened.getByText(`“${first}”`).waitFor();
    await expect.poll(() => opened.locator('.changed-before').innerText()).toBe('Unverified');
    await expect
      .poll(() => opened.locator('.changed-after').innerText())
      .toMatch(/^Verified \(Ada Lin, \d\d:\d\d\)$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').innerText()).toContain('Undo this');
    await page.keyboard.press('Enter');
    await total(page, '4 actions').waitFor();
    await dialog(page).locator('.act[data-undone="true"]', { hasText: first }).waitFor();
    await expect.poll(() => lines(page).first().innerText()).toContain('Undid alone');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await waitForVerified(page, 1);
  });

  it('says in its place what touched the same cells later', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await openSample(page);
    await page.keyboard.press('q');
    await page.keyboard.press('k');
    await page.keyboard.press('v');
    await waitForVerified(page, 1);
    await page.keyboard.press('Control+h');
    await lines(page).nth(1).click();
    await dialog(page).getByRole('button', { name: 'Undo this' }).click();
    const alert = dialog(page).getByRole('alert');
    await expect
      .poll(() => alert.innerText())
      .toMatch(/cannot be undone alone: “Verified .*” \(Ada Lin, .*action 3\)/);
    await expect.poll(() => total(page, '3 actions').count()).toBe(1);
    await expectAccessible(page, 'an action that cannot be undone alone');
  });

  it('goes to a figure from what was done to it', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await openSample(page);
    const first = await page.locator('.ag-row-selected [col-id="passage"] b').innerText();
    await page.keyboard.press('v');
    await waitForVerified(page, 1);
    await page.keyboard.press('Control+h');
    await lines(page).first().click();
    await dialog(page)
      .getByRole('button', { name: `“${first}”`, exact: true })
      .click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.locator('.ag-row-selected b', { hasText: first }).waitFor();
  });

  it('is read a hundred at a time, and by arrows to its very beginning', async () => {
    const { page } = await desks.open({ home: knownHome(), files: [await longWork()] });
    await page.locator('.foot-counts').waitFor();
    await page.keyboard.press('Control+h');
    await total(page, '240 actions').waitFor();
    await expect.poll(() => lines(page).count()).toBe(100);
    await lines(page).first().focus();
    for (let shown = 100; shown < 240; shown = await lines(page).count()) {
      await page.keyboard.press('End');
      await page.waitForFunction((n) => document.querySelectorAll('.act-line').length > n, shown);
    }
    await page.keyboard.press('End');
    await expect.poll(() => page.locator(':focus').innerText()).toContain('Imported harbour');
    const seqs = await lines(page).evaluateAll((all) =>
      all.map((line) => Number((line as HTMLElement).dataset.seq)),
    );
    expect(seqs).toEqual(Array.from({ length: 240 }, (_, at) => 240 - at));
  });

  it('is narrowed to a person, a day, a source and the selected figure, together and apart', async () => {
    const { page } = await desks.open({ home: knownHome(), files: [await longWork()] });
    await page.locator('.ag-row-selected').waitFor();
    await page.keyboard.press('h');
    // The import, and every fourth of the notes.
    await total(page, '60 actions').waitFor();
    await dialog(page).getByLabel('Person').selectOption('Ben Okoro');
    await total(page, '20 actions').waitFor();
    for (const who of await dialog(page).locator('.act-who').allInnerTexts()) expect(who).toBe('Ben Okoro');
    await dialog(page)
      .getByRole('button', { name: /^Figure “/ })
      .click();
    await total(page, '80 actions').waitFor();
    await dialog(page).getByLabel('Day').fill('2025-03-12');
    await total(page, '13 actions').waitFor();
    await expect.poll(() => dialog(page).locator('.acts-day').allInnerTexts()).toEqual(['12 Mar 2025']);
    await dialog(page).getByRole('button', { name: 'Show everything' }).click();
    await total(page, '240 actions').waitFor();
    await dialog(page).getByRole('button', { name: '12 Mar 2025' }).click();
    await total(page, '40 actions').waitFor();
    await dialog(page).getByLabel('Day').fill('2024-01-01');
    await dialog(page).getByText('Nothing was done that fits all of this.').waitFor();
    await dialog(page).getByLabel('Day').fill('');
    await dialog(page).getByLabel('Source').selectOption({ label: 'On harbour' });
    await total(page, '240 actions').waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'is verified where it is shown, and says what that proves (%s)',
    async (colorScheme) => {
      const { page } = await desks.open({ home: knownHome(), colorScheme });
      await openSample(page);
      await page.keyboard.press('v');
      await waitForVerified(page, 1);
      await page.keyboard.press('Control+z');
      await waitForVerified(page, 0);
      await page.keyboard.press('Control+h');
      await lines(page).nth(1).click();
      await dialog(page).getByRole('button', { name: 'Verify the history' }).click();
      const proof = dialog(page).getByRole('region', { name: 'Verification of the history' });
      await expect
        .poll(() => proof.innerText())
        .toMatch(/The history is whole\. 3 actions:.*What it cannot prove/s);
      await expectAccessible(page, `history, ${colorScheme}`);
    },
  );

  it('names what is not as the history says', async () => {
    const path = await makeProject('Told', (project) => {
      project.act(importPlan(project, 'harbour', 3));
      project.act(verdictPlan(project, ['figure-1-0'], 'verified'));
    });
    // As an editor of databases can, who knows how the file is sealed.
    await alterProject(path, "UPDATE figures SET note = 'slipped in' WHERE id = 'figure-1-1'");
    const { page } = await desks.open({ home: knownHome(), files: [path] });
    await page.locator('.ag-row-selected').waitFor();
    await page.keyboard.press('Control+h');
    await dialog(page).getByRole('button', { name: 'Verify the history' }).click();
    const proof = dialog(page).getByRole('region', { name: 'Verification of the history' });
    await expect.poll(() => proof.innerText()).toMatch(/The history is not whole\..*figures/s);
    await expectAccessible(page, 'a history that is not whole');
  });
});
