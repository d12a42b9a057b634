import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { ARTICLES, WITHOUT_ARTICLES } from '../support/corpus';
import { startHost } from '../support/running-host';
import { knownHome, openSample, waitForVerified } from '../support/shell';

/**
 * The main job as its user does it, by keyboard, on the built bundle: import, select, see the passage, verify, edit,
 * undo, annotate, export, reopen. Over the sample project always, over the five real articles where they are there.
 */
const desks = useDesks();

const selectedPassage = (page: Page) => page.locator('.cm-content [aria-current="true"]').first();
const selectedRow = (page: Page) => page.locator('.ag-row-selected').first();

/** The passage shown as selected stands in sight, and reads as the row says. */
async function expectSideBySide(page: Page): Promise<string> {
  await selectedPassage(page).waitFor();
  await selectedRow(page).waitFor();
  const passage = await selectedPassage(page).innerText();
  expect((await selectedRow(page).innerText()).replace(/\s+/g, ' ')).toContain(passage.replace(/\s+/g, ' '));
  const box = await selectedPassage(page).boundingBox();
  const pane = await page.locator('.cm-scroller').boundingBox();
  if (!box || !pane) throw new Error('The passage or its pane is not drawn.');
  expect(box.y).toBeGreaterThanOrEqual(pane.y);
  expect(box.y + box.height).toBeLessThanOrEqual(pane.y + pane.height);
  return passage;
}

/** Verifies figures by key, each seen beside its passage; answers what was verified, in order. */
async function verifySome(page: Page, count: number): Promise<string[]> {
  const verified: string[] = [];
  for (let done = 1; done <= count; done += 1) {
    verified.push(await expectSideBySide(page));
    await page.keyboard.press('v');
    await waitForVerified(page, done);
  }
  return verified;
}

/** Changes the selected value, sees the disagreement in words, takes it back. */
async function editAndUndo(page: Page): Promise<void> {
  await page.keyboard.press('e');
  const editor = page.getByRole('textbox', { name: /value/i });
  await editor.fill('987654321');
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: 'Selected figure' });
  await card.getByText(/the grid says 987,654,321/i).waitFor();
  await page.keyboard.press('Control+z');
  await card.getByText(/the grid says 987,654,321/i).waitFor({ state: 'detached' });
}

/** Annotates the selected figure. */
async function annotate(page: Page, note: string): Promise<void> {
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Annotate' });
  await dialog.getByLabel('Note').fill(note);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
}

async function exportVerified(page: Page): Promise<void> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export a dataset' });
  await dialog.getByText(/^\d+ rows?$/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Exported' }).waitFor();
  await page.keyboard.press('Enter');
}

const rowsOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { columns: true, bom: true });

/** Exported offsets count code points: a stranger can cut the passage out of the text with them. */
function expectRecheckable(rows: Record<string, string>[], texts: ReadonlyMap<string, string>): void {
  for (const row of rows) {
    const text = texts.get(row.source_title ?? '');
    if (text === undefined) throw new Error(`No text for ${row.source_title}`);
    const cut = Array.from(text).slice(Number(row.start), Number(row.end)).join('');
    expect(cut).toBe(row.exact);
  }
}

describe('the main job', () => {
  it('takes the sample from the first figure to a dataset, and finds everything again', async () => {
    const home = knownHome();
    const { page, host, watch } = await desks.open({ home });
    await openSample(page);
    const verified = await verifySome(page, 3);
    await editAndUndo(page);
    await annotate(page, 'Ask the court for its list');
    await exportVerified(page);
    const rows = rowsOf(join(host.documents, 'Sample.csv'));
    expect(rows.map((row) => row.exact)).toEqual(verified);
    expect(new Set(rows.map((row) => row.verdict_by))).toEqual(new Set(['Ada Lin']));

    // A pulled plug, not a polite end: what was answered must be there all the same.
    await host.stop('SIGKILL');
    await page.close();
    watch.check(/ERR_CONNECTION_REFUSED|WebSocket/);
    const again = await desks.open({ home, files: [join(host.documents, 'Sample.tickmark')] });
    await waitForVerified(again.page, 3);
    await again.page
      .getByText(/Ask the court for its list/)
      .first()
      .waitFor();
    await again.page.keyboard.press('Control+z');
    await again.page
      .getByText(/Ask the court for its list/)
      .first()
      .waitFor({ state: 'detached' });
  });

  it.skipIf(WITHOUT_ARTICLES)('does the job on the five articles (needs ../shared/corpus)', async () => {
    const { page, host } = await desks.open({ home: knownHome(), files: ARTICLES });
    await page
      .getByText(/\d+ figures/)
      .first()
      .waitFor();
    await verifySome(page, 12);
    await editAndUndo(page);
    await exportVerified(page);
    const name = page.locator('.foot-counts');
    await expect.poll(() => name.innerText()).toMatch(/^12 verified/);
    const texts = new Map<string, string>();
    for (const path of ARTICLES) {
      const text = readFileSync(path, 'utf8').replace(/\r\n?/g, '\n');
      texts.set(text, text);
    }
    const exported = readdirSync(host.documents).find((each) => each.endsWith('.csv'));
    const rows = rowsOf(join(host.documents, exported ?? ''));
    expect(rows).toHaveLength(12);
    const first = texts.values().next().value ?? '';
    expectRecheckable(rows, new Map(rows.map((row) => [row.source_title ?? '', first])));
  });

  it('keeps a second instance from writing, and says who holds the project', async () => {
    const home = knownHome();
    const { page, host } = await desks.open({ home });
    await openSample(page);
    const second = await desks.open({ home: knownHome(), files: [join(host.documents, 'Sample.tickmark')] });
    await second.page
      .getByText(/read.only/i)
      .first()
      .waitFor();
    await second.page.keyboard.press('v');
    await expect.poll(() => second.page.locator('.foot-counts').innerText()).toMatch(/^0 verified/);
  });

  it('says what is wrong with a project that is none, and leaves it alone', async () => {
    const home = knownHome();
    const path = join(home, 'notes.tickmark');
    writeFileSync(path, 'This is not a database.');
    await expect(startHost({ home, files: [path] })).rejects.toThrow(
      /not a Tickmark project[\s\S]*The file was not touched/,
    );
    expect(readFileSync(path, 'utf8')).toBe('This is not a database.');
  });
});
