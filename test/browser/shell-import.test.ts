import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cell } from '../support/briefs';
import { useDesks } from '../support/browser';
import { focusedText, knownHome, ready } from '../support/shell';

const desks = useDesks();

const article = (n: number) => ({
  name: `ferries-${n}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(`Ferry news\n\nThe line carried ${n}4,200 passengers in 2024, up 3.5 percent.\n`),
});

/** The first bytes of a PNG: nobody's text. */
const picture = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1]),
};

async function choose(page: Page, files: (typeof picture)[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+i')]);
  await chooser.setFiles(files);
}

async function drop(page: Page, names: string[]): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const name of given) data.items.add(new File([`${name}: 12,300 seats were sold in 2023.`], name));
    const init = { dataTransfer: data, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('dragenter', init));
    document.body.dispatchEvent(new DragEvent('drop', init));
  }, names);
}

describe('bringing documents in', () => {
  it('takes several files at once, and says which one was left out and why', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await ready(page);
    await choose(page, [article(1), picture, article(2), article(1)]);
    const dialog = page.getByRole('dialog', { name: /2 sources came in/ });
    await dialog.waitFor();
    const rows = await dialog.getByRole('listitem').allInnerTexts();
    expect(rows).toHaveLength(4);
    // What wants a look comes first.
    expect(rows[0]).toMatch(/photo\.png[\s\S]*Left out/);
    expect(rows[0]!.length).toBeGreaterThan('photo.png Left out'.length + 20);
    expect(rows[1]).toContain('Here already');
    expect(rows[2]).toMatch(/ferries-1\.txt[\s\S]*2 figures/);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('.src-title').allInnerTexts()).toHaveLength(2);
    // The project was begun by the import, and the work can begin: a figure is selected.
    await page.getByRole('button', { name: /^V\s*Verify/ }).waitFor();
  });

  it('starts a project with what is dropped on the welcome screen, and adds what is dropped later', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await ready(page);
    await drop(page, ['Harbour.txt']);
    // While the first still comes in: it follows, and is not lost.
    await drop(page, ['Station.txt']);
    await page.getByRole('heading', { level: 1, name: 'Harbour' }).waitFor();
    await page.locator('.src-title').nth(1).waitFor();
    await drop(page, ['Airport.txt']);
    await page.locator('.src-title').nth(2).waitFor();
    await expect
      .poll(() => page.getByText('1 source came in, with 1 figure.').first().isVisible())
      .toBe(true);
  });

  it('says what dropping does while files are over the page, and takes it back when they leave', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await ready(page);
    const drag = (type: string) =>
      page.evaluate((name) => {
        const data = new DataTransfer();
        data.items.add(new File(['x'], 'x.txt'));
        document.body.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true }));
      }, type);
    await drag('dragenter');
    await page.getByText('Drop to start a project with these documents').waitFor();
    await drag('dragleave');
    await page.locator('.veil').waitFor({ state: 'hidden' });
  });

  it('takes pasted text as a source; undo takes it out again', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await ready(page);
    await page.keyboard.press('Control+Shift+V');
    const dialog = page.getByRole('dialog', { name: 'Import pasted text' });
    await dialog.getByLabel(/^Title/).fill('A letter');
    await dialog.getByRole('textbox', { name: 'Text' }).fill('The union has 7,300 members, it said in 2022.');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.src-title', { hasText: 'A letter' }).waitFor();
    await cell(page, '7,300', 'value').click();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Drop your documents here' }).waitFor();
    // The cell that had the focus is gone with its source.
    await expect.poll(() => focusedText(page)).toContain('Choose files');
    await page.keyboard.press('Control+Shift+Z');
    await page.locator('.src-title', { hasText: 'A letter' }).waitFor();
  });

  it('corrects what the reader took for the title, refuses a date that could be two days, and deletes with a way back', async () => {
    const { page } = await desks.open({ home: knownHome() });
    await ready(page);
    await choose(page, [article(3)]);
    // Until the import is answered its progress may lie over the desk, which hears no key then.
    await page.getByText('1 source came in').first().waitFor();
    await page.getByRole('button', { name: /^V\s*Verify/ }).waitFor();
    await page.keyboard.press('Control+Shift+D');
    const dialog = page.getByRole('dialog', { name: 'Details of the source' });
    await dialog.getByLabel('Title').fill('Ferries in winter');
    await dialog.getByLabel('Date').fill('03/09/2025');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('year-month-day');
    await dialog.getByLabel('Date').fill('2025-03-09');
    await page.keyboard.press('Enter');
    await page.locator('.src-title', { hasText: 'Ferries in winter' }).waitFor();
    await expect.poll(() => page.locator('.src-origin').innerText()).toContain('9 Mar 2025');
    await page.keyboard.press('Control+Shift+D');
    await dialog.getByRole('button', { name: 'Delete the source' }).click();
    await page.getByRole('heading', { name: 'Drop your documents here' }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.locator('.src-title', { hasText: 'Ferries in winter' }).waitFor();
  });
});
