import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { knownHome, openSample, waitForVerified } from '../support/shell';

const desks = useDesks();

const rowsOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(path, 'utf8'), { columns: true, bom: true, relax_column_count: false });

describe('exporting', () => {
  it('writes the verified figures, asks before it replaces a file, and keeps the old one meanwhile', async () => {
    const { page, host } = await desks.open({ home: knownHome() });
    await openSample(page);
    const path = join(host.documents, 'Sample.csv');
    const dialog = page.getByRole('dialog', { name: 'Export a dataset' });
    const done = page.getByRole('dialog', { name: 'Exported' });

    await page.keyboard.press('Control+e');
    await dialog.getByText('No figure has these verdicts yet.').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('verify some first');
    expect(existsSync(path)).toBe(false);
    await page.keyboard.press('Escape');

    await page.keyboard.press('v');
    await waitForVerified(page, 1);
    await page.keyboard.press('Control+e');
    await dialog.getByText('1 row').waitFor();
    await page.keyboard.press('Enter');
    await done.getByText('1 row').waitFor();
    await expect.poll(() => done.innerText()).toContain(path);
    expect(rowsOf(path)).toHaveLength(1);
    await page.keyboard.press('Enter');

    writeFileSync(path, 'mine\n');
    await page.keyboard.press('v');
    await waitForVerified(page, 2);
    await page.keyboard.press('Control+e');
    await dialog.getByText('2 rows').waitFor();
    await page.keyboard.press('Enter');
    const replace = dialog.getByRole('button', { name: 'Replace it' });
    await replace.waitFor();
    // Enter falls on the safe answer.
    await page.keyboard.press('Enter');
    await replace.waitFor({ state: 'hidden' });
    expect(readFileSync(path, 'utf8')).toBe('mine\n');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await replace.click();
    await done.getByText('2 rows').waitFor();
    expect(rowsOf(path)).toHaveLength(2);
  });

  it('writes other verdicts and formats by choice, under another name', async () => {
    const { page, host } = await desks.open({ home: knownHome() });
    await openSample(page);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export a dataset' });
    await dialog.getByRole('radio', { name: 'JSON Lines' }).check({ force: true });
    await expect.poll(() => dialog.getByLabel('File').inputValue()).toBe('Sample.jsonl');
    await expect.poll(() => dialog.getByRole('checkbox', { name: /For Excel/ }).count()).toBe(0);
    await dialog.getByRole('checkbox', { name: /^Unverified/ }).check();
    await dialog.getByRole('checkbox', { name: /^With the texts/ }).check();
    await expect.poll(() => dialog.getByRole('checkbox', { name: /^Only what the grid/ }).count()).toBe(0);
    await dialog.getByLabel('File').fill('everything.jsonl');
    const rows = Number(/(\d+) rows/.exec(await dialog.innerText())?.[1]);
    expect(rows).toBeGreaterThan(20);
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('dialog', { name: 'Exported' }).waitFor();
    const lines = readFileSync(join(host.documents, 'everything.jsonl'), 'utf8').trimEnd().split('\n');
    const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types.filter((type) => type === 'figure')).toHaveLength(rows);
    expect(types.filter((type) => type === 'source')).toHaveLength(5);
    await page.keyboard.press('Enter');

    await page.locator('.src-pick').nth(2).click();
    await page.locator('.chip').waitFor();
    await page.keyboard.press('Control+e');
    await dialog.getByRole('checkbox', { name: /^Only what the grid/ }).check();
    await dialog.getByText('24 rows').waitFor();
    await dialog.getByRole('checkbox', { name: /^Unverified/ }).uncheck();
    await dialog.getByText('No figure that the grid shows has these verdicts.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('begins a CSV with a byte order mark where Excel is to read it', async () => {
    const { page, host } = await desks.open({ home: knownHome() });
    await openSample(page);
    await page.keyboard.press('v');
    await waitForVerified(page, 1);
    await page.keyboard.press('Control+e');
    await page.getByRole('checkbox', { name: /For Excel/ }).check();
    await page.getByRole('button', { name: 'Export', exact: true }).last().click();
    await page.getByRole('dialog', { name: 'Exported' }).waitFor();
    expect([...readFileSync(join(host.documents, 'Sample.csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
