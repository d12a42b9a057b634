import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { temporaryFolder } from '../support/host-parts';
import { counts, expectAccessible, knownHome, openSample, useScheme } from '../support/shell';

const desks = useDesks();

const TEXT = Array.from({ length: 3_000 }, (_, n) => `The quay counted ${n + 2_100} sacks.`).join('\n\n');

/** Holds back what the page sends from the first long message on, which carries the file: the engine then hears of it, and of what came after it, when `letGo` is called. */
const hold = (page: Page) =>
  page.evaluate(() => {
    const { send } = WebSocket.prototype;
    const held: (() => void)[] = [];
    WebSocket.prototype.send = function (data: Parameters<typeof send>[0]) {
      const long = data instanceof Uint8Array && data.length > 50_000;
      if (long || held.length > 0) held.push(() => send.call(this, data));
      else send.call(this, data);
    };
    Object.assign(window, {
      letGo: () => {
        WebSocket.prototype.send = send;
        for (const each of held) each();
      },
    });
  });

const letGo = (page: Page) => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());

async function importByKey(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+i');
  await (await chooser).setFiles(path);
}

describe('long work', () => {
  it('is shown, cancelled by Escape with nothing left behind, then told to its end, and its undo as well', async () => {
    const { page } = await desks.open({ home: knownHome(), viewport: { width: 1024, height: 700 } });
    await openSample(page);
    const before = await counts(page);
    const path = join(temporaryFolder('quay'), 'quay.txt');
    writeFileSync(path, TEXT);
    const dialog = page.getByRole('dialog', { name: 'Importing your documents' });
    const notices = page.getByRole('list', { name: 'Notices' });

    await hold(page);
    await importByKey(page, path);
    await dialog.waitFor();
    await expectAccessible(page, 'an import that runs, light');
    await useScheme(page, 'dark');
    await expectAccessible(page, 'an import that runs, dark');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
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
});
