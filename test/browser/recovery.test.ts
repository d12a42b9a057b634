import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { makeProject, projectWithGenerations, ruin } from '../support/made-project';
import { importPlan } from '../support/project';
import { startHost } from '../support/running-host';
import { expectAccessible, knownHome, openSample, ready, waitForVerified } from '../support/shell';

const desks = useDesks();

const dialog = (page: Page, name = 'Port') => page.getByRole('dialog', { name: `${name} is damaged` });
const notices = (page: Page) => page.getByRole('list', { name: 'Notices' });

/** Opens a project as a person does who types its path. */
async function openByPath(page: Page, path: string): Promise<void> {
  await ready(page);
  await page.keyboard.press('Control+o');
  await page.getByLabel('Folder', { exact: true }).fill(path);
  await page.keyboard.press('Enter');
}

describe('a damaged project', () => {
  it.each(['light', 'dark'] as const)(
    'shows what can be restored and restores it by Enter, with every edit; nothing is deleted (%s)',
    async (colorScheme) => {
      const path = await projectWithGenerations('Port');
      ruin(path);
      const { page } = await desks.open({ home: knownHome(), colorScheme });
      await openByPath(page, path);
      await dialog(page)
        .getByText(/cannot be opened as it is\. The file is cut off/)
        .waitFor();
      await dialog(page).getByRole('radio').first().waitFor();
      await expect.poll(() => dialog(page).getByRole('radio').first().isDisabled()).toBe(true);
      const proposed = dialog(page).getByRole('radio').nth(1);
      await expect.poll(() => proposed.isChecked()).toBe(true);
      await expect.poll(() => proposed.evaluate((radio) => document.activeElement === radio)).toBe(true);
      await expect
        .poll(() => dialog(page).locator('.generation').nth(1).innerText())
        .toMatch(/6 edits.*reaches furthest/s);
      await expectAccessible(page, `recovery, ${colorScheme}`);
      await page.keyboard.press('Enter');
      await waitForVerified(page, 5);
      await notices(page)
        .getByText(/^Restored to edit 6.*is kept in Port\.backups\.$/)
        .waitFor();
      const kept = readdirSync(join(dirname(path), 'Port.backups'));
      expect(kept.some((name) => name.endsWith('Port.tickmark'))).toBe(true);
      await page.keyboard.press('Control+z');
      await waitForVerified(page, 4);
    },
  );

  it('can be put back to an earlier state by the arrow keys', async () => {
    const path = await projectWithGenerations('Port');
    ruin(path);
    for (const seq of [2, 4]) rmSync(join(dirname(path), `Port.backups/00000000${seq}.journal`));
    const { page } = await desks.open({ home: knownHome() });
    await openByPath(page, path);
    const earliest = dialog(page).locator('.generation', { hasText: '2 edits fewer' });
    await earliest.waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => earliest.getByRole('radio').isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await waitForVerified(page, 1);
  });

  it('of which nothing is left says so, and leaves everything as it is', async () => {
    const path = await makeProject('Port', (project) => void project.act(importPlan(project, 'harbour', 2)));
    ruin(path);
    rmSync(join(dirname(path), 'Port.backups'), { recursive: true, force: true });
    const { page } = await desks.open({ home: knownHome() });
    await openByPath(page, path);
    await dialog(page).getByText('None of these can be read.').waitFor();
    const restore = dialog(page).getByRole('button', { name: 'Restore' });
    await expect.poll(() => restore.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page, 'nothing to restore');
    await dialog(page).getByRole('button', { name: 'Leave it as it is' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    expect(existsSync(path)).toBe(true);
    await expect.poll(() => page.locator('.welcome').count()).toBe(1);
  });

  it('is one too where the journal beside it belongs to another project', async () => {
    const path = await projectWithGenerations('Port');
    const other = await makeProject('Other', (project) => void project.act(importPlan(project, 'pier', 2)));
    const journal = (of: string) => of.replace('.tickmark', '.journal');
    rmSync(journal(path));
    writeFileSync(journal(path), (await import('node:fs')).readFileSync(journal(other)));
    const { page } = await desks.open({ home: knownHome() });
    await openByPath(page, path);
    await dialog(page)
      .getByText(/belongs to another project/)
      .waitFor();
    await dialog(page).getByRole('radio', { checked: true }).waitFor();
    await page.keyboard.press('Enter');
    await waitForVerified(page, 5);
  });

  it('given on the command line is told there too, and shown in the page', async () => {
    const path = await projectWithGenerations('Port');
    ruin(path);
    const host = await startHost({ files: [path], home: knownHome() });
    expect(host.said()).toContain(`tickmark recover "${path}"`);
    const { page, close } = await desks.openAt(host.url);
    await dialog(page).getByRole('radio', { checked: true }).waitFor();
    await page.keyboard.press('Enter');
    await waitForVerified(page, 5);
    // What the page still asks for would be refused by a host that has gone before it.
    await close();
    await host.stop();
  });

  it('is one too where it is the sample', async () => {
    const home = knownHome();
    const made = await projectWithGenerations('Sample');
    cpSync(dirname(made), join(home, 'projects'), { recursive: true });
    ruin(join(home, 'projects/Sample.tickmark'));
    const { page } = await desks.open({ home });
    await ready(page);
    await page.getByRole('button', { name: /^Try the sample/ }).click();
    await dialog(page, 'Sample').getByRole('radio', { checked: true }).waitFor();
    await page.keyboard.press('Enter');
    await waitForVerified(page, 5);
  });
});

describe('after a crash', () => {
  it('the project comes back with every answered edit, and says so until it is read', async () => {
    const home = knownHome();
    const first = await desks.open({ home });
    await openSample(first.page);
    for (const verified of [1, 2, 3]) {
      await first.page.keyboard.press('v');
      await waitForVerified(first.page, verified);
    }
    await first.page.getByText('All changes safe on disk').waitFor();
    await first.page.goto('about:blank');
    await first.host.stop('SIGKILL');
    const { page } = await desks.open({ home });
    await ready(page);
    await page.clock.install();
    await page.getByRole('button', { name: /^Sample/ }).click();
    await waitForVerified(page, 3);
    const said = notices(page).getByText(/^\d edits since .* were restored\.$/);
    await said.waitFor();
    // What is only news goes by itself; this does not.
    await page.keyboard.press('Control+z');
    await notices(page)
      .getByText(/^Undid/)
      .waitFor();
    await page.clock.fastForward('05:00');
    await notices(page)
      .getByText(/^Undid/)
      .waitFor({ state: 'hidden' });
    await expect.poll(() => said.count()).toBe(1);
    await notices(page).getByRole('button', { name: 'Dismiss' }).click();
    await said.waitFor({ state: 'hidden' });
  });
});
