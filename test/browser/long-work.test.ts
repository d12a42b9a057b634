import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { temporaryFolder } from '../support/host-parts';
import {
  counts,
  expectAccessible,
  focusedText,
  knownHome,
  openSample,
  ready,
  useScheme,
} from '../support/shell';

const desks = useDesks();

const TEXT = Array.from({ length: 3_000 }, (_, n) => `The quay counted ${n + 2_100} sacks.`).join('\n\n');

/** Bytes of a message that carries a file. */
const FILE = 50_000;

/** Holds back what the page sends from the first message of so many bytes on: the engine then hears of it, and of what came after it, when `letGo` is called. */
const hold = (page: Page, bytes: number) =>
  page.evaluate((least) => {
    const { send } = WebSocket.prototype;
    const held: (() => void)[] = [];
    WebSocket.prototype.send = function (data: Parameters<typeof send>[0]) {
      const long = data instanceof Uint8Array && data.length >= least;
      if (long || held.length > 0) held.push(() => send.call(this, data));
      else send.call(this, data);
    };
    Object.assign(window, {
      letGo: () => {
        WebSocket.prototype.send = send;
        for (const each of held) each();
      },
    });
  }, bytes);

const letGo = (page: Page) => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());

async function importBy(page: Page, ask: () => Promise<void>, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await ask();
  await (await chooser).setFiles(path);
}

const importByKey = (page: Page, path: string) =>
  importBy(page, () => page.keyboard.press('Control+i'), path);

describe('long work', () => {
  it('is shown, cancelled by Escape with nothing left behind, then told to its end, and its undo as well', async () => {
    const { page, host } = await desks.open({ home: knownHome(), viewport: { width: 1024, height: 700 } });
    const path = join(temporaryFolder('quay'), 'quay.txt');
    writeFileSync(path, TEXT);
    const dialog = page.getByRole('dialog', { name: 'Importing your documents' });
    const notices = page.getByRole('list', { name: 'Notices' });

    // Without a project: the one that is begun for it does not stay.
    await ready(page);
    await hold(page, FILE);
    await importBy(page, () => page.getByRole('button', { name: 'choose files' }).click(), path);
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await letGo(page);
    await notices.getByText('The import was cancelled; nothing came in.').waitFor();
    await page.locator('.welcome').waitFor();
    expect(readdirSync(host.documents)).toEqual([]);
    await notices.getByRole('button', { name: 'Dismiss' }).click();

    await openSample(page);
    const before = await counts(page);
    await hold(page, FILE);
    await importByKey(page, path);
    await dialog.waitFor();
    await expectAccessible(page, 'an import that runs, light');
    await useScheme(page, 'dark');
    await expectAccessible(page, 'an import that runs, dark');
    await expect.poll(() => focusedText(page)).toBe('Cancel');
    // What lies behind hears no key, and a second Escape does not close what has not stopped yet.
    await page.keyboard.press('v');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.getByText('Stopping…').waitFor();
    await letGo(page);
    await notices.getByText('The import was cancelled; nothing came in.').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => counts(page)).toBe(before);

    await importByKey(page, path);
    await notices.getByText('1 source came in, with 3,000 figures.').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => counts(page)).not.toBe(before);
    await page.keyboard.press('Control+z');
    await notices.getByText('Undid: Imported “quay.txt”').waitFor();
    await expect.poll(() => counts(page)).toBe(before);
  });

  it('on the selected figures, on the history, and of exporting is cancelled by Escape, and changes nothing', async () => {
    const { page, host } = await desks.open({ home: knownHome(), viewport: { width: 1024, height: 700 } });
    // What wanders until the length is known never comes to rest.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openSample(page);
    const before = await counts(page);
    const dialog = (name: string) => page.getByRole('dialog', { name });
    const cancel = async (name: string, where: string) => {
      await dialog(name).getByRole('button', { name: 'Cancel' }).waitFor();
      await expectAccessible(page, where, { within: 'dialog' });
      await page.keyboard.press('Escape');
      await dialog(name).getByText('Stopping…').waitFor();
      await letGo(page);
    };

    await page.locator('.ag-row-selected .ag-cell').first().click();
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar', { name: 'Selected cells' }).waitFor();
    await hold(page, 0);
    await page.keyboard.press('v');
    await cancel('Changing the selected figures', 'a verdict on many figures');
    await page
      .getByRole('list', { name: 'Notices' })
      .getByText('Cancelled; no figure was changed.')
      .waitFor();
    await expect.poll(() => counts(page)).toBe(before);

    await page.keyboard.press('Control+e');
    await dialog('Export a dataset')
      .getByRole('checkbox', { name: /^Unverified/ })
      .check();
    await dialog('Export a dataset')
      .getByText(/^\d+ rows$/)
      .waitFor();
    await hold(page, 0);
    await page.keyboard.press('Enter');
    await cancel('Export a dataset', 'an export that runs');
    await dialog('Export a dataset').getByText('The export was cancelled; no file was written.').waitFor();
    expect(existsSync(join(host.documents, 'Sample.csv'))).toBe(false);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+h');
    await dialog('History').locator('.act-line').first().waitFor();
    await hold(page, 0);
    await dialog('History').getByRole('button', { name: 'Verify the history' }).click();
    await cancel('History', 'a history that is verified');
    // The focus is where it began, so that it can be asked for again.
    await expect.poll(() => focusedText(page)).toContain('Verify the');
    await page.keyboard.press('Enter');
    await dialog('History').getByText('The history is whole.').waitFor();
  });
});
