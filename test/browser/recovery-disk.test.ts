import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { temporaryFolder } from '../support/host-parts';
import { makeProject } from '../support/made-project';
import { importPlan } from '../support/project';
import { expectAccessible, knownHome, waitForVerified } from '../support/shell';

/* A real disk that is really full: a small one in memory, which only some may mount. */

const desks = useDesks();
const disk = smallDisk();

function smallDisk(): string | null {
  const folder = join(temporaryFolder('full'), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

afterAll(() => {
  if (disk !== null) execFileSync('umount', ['--lazy', disk]);
});

/** Takes all the room that is left. */
function fill(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'filler'), new Uint8Array(bavail * bsize));
}

const decided = async (text: Promise<string>): Promise<number> => Number(/^\d+/.exec(await text)?.[0]);

describe.skipIf(disk === null)('a disk that refuses (skipped where nobody may mount a small one)', () => {
  it('refuses the edit, visibly; what was there stays, and with room again all goes on', async () => {
    const made = await makeProject('Port', (project) => void project.act(importPlan(project, 'harbour', 60)));
    const path = join(disk!, 'Port.tickmark');
    copyFileSync(made, path);
    const { page } = await desks.open({ home: knownHome(), files: [path] });
    await page.locator('.ag-row-selected').waitFor();
    // Before the first edit, with which the journal would take room for a hundred more.
    fill(disk!);
    await page.keyboard.press('v');
    await waitForVerified(page, 1);
    const banner = page.locator('.banner-bad');
    // The journal has room up to the end of its last block.
    for (let tries = 0; tries < 40 && !(await banner.isVisible()); tries++) {
      await page.keyboard.press('v');
      await page.waitForFunction(() => !document.querySelector('.disk-writing'));
    }
    await expect
      .poll(() => banner.innerText())
      .toMatch(/cannot write to the disk\..*the disk is full\..*safe on the disk/s);
    await page.getByText('Cannot write', { exact: true }).waitFor();
    await page
      .getByRole('list', { name: 'Notices' })
      .getByText(/The change was not made: the disk is full/)
      .waitFor();
    await expectAccessible(page, 'a disk that is full');
    const before = await decided(page.locator('.foot-counts').innerText());
    const refused = await page.locator('.ag-row-selected [col-id="passage"] b').first().innerText();
    await expect.poll(() => page.locator('.ag-row-selected .vmark-unverified').count()).toBe(1);
    rmSync(join(disk!, 'filler'));
    await page.keyboard.press('v');
    await waitForVerified(page, before + 1);
    await banner.waitFor({ state: 'hidden' });
    await page.getByText('All changes safe on disk').waitFor();
    await page.keyboard.press('Control+h');
    const latest = page.getByRole('dialog', { name: 'History' }).locator('.act-line').first();
    await expect.poll(() => latest.innerText()).toContain(`Verified “${refused}”`);
  });
});
