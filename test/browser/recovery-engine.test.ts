import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useDesks } from '../support/browser';
import { makeProject } from '../support/made-project';
import { type MortalHost, startMortalHost } from '../support/mortal-host';
import { importPlan } from '../support/project';
import { expectAccessible, waitForVerified } from '../support/shell';

/* The built engine, killed while a person works. */

const desks = useDesks();
const hosts: MortalHost[] = [];

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
  vi.restoreAllMocks();
});

const project = () =>
  makeProject('Port', (made) => void made.act(importPlan(made, 'harbour', 400)), {
    later: () => () => undefined,
  });

async function start(): Promise<MortalHost> {
  // The host tells its terminal of each death.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const host = await startMortalHost(await project());
  hosts.push(host);
  return host;
}

const selected = (page: Page) => page.locator('.ag-row-selected [col-id="passage"] b').first().innerText();
/** How far the grid is scrolled, by whichever of its parts scrolls. */
const scrolled = (page: Page) =>
  page
    .locator('.figures')
    .evaluate((grid) =>
      Math.max(...[...grid.querySelectorAll('*')].map((each) => Math.round(each.scrollTop))),
    );

/** Waits until the desk is connected again to the engine that was started next. */
async function back(page: Page): Promise<void> {
  await page
    .getByText(/^The engine was started again\./)
    .first()
    .waitFor();
  await page.locator('.banner').waitFor({ state: 'hidden' });
}

describe('an engine that dies', () => {
  it('comes back with the selection, the scroll and every answered edit, and says so', async () => {
    const host = await start();
    const { page } = await desks.openAt(host.url);
    await page.locator('.ag-row-selected').waitFor();
    for (let at = 0; at < 60; at++) await page.keyboard.press('j');
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    await waitForVerified(page, 2);
    await page.getByText('All changes safe on disk').waitFor();
    const before = [await selected(page), await scrolled(page)];
    expect(before[1]).toBeGreaterThan(500);
    host.kill();
    await back(page);
    expect(host.started()).toBe(2);
    await waitForVerified(page, 2);
    expect([await selected(page), await scrolled(page)]).toEqual(before);
    await page.getByText('2 edits since').first().waitFor();
    await page.keyboard.press('v');
    await waitForVerified(page, 3);
    await page.keyboard.press('Control+z');
    await waitForVerified(page, 2);
  });

  it('for the third time within a minute is not started again, and the page says where the data is', async () => {
    const host = await start();
    const { page } = await desks.openAt(host.url);
    await page.locator('.ag-row-selected').waitFor();
    for (const deaths of [1, 2]) {
      host.kill();
      await expect.poll(() => host.started()).toBe(deaths + 1);
      // The banner may come and go before anybody looks: the test above says that it comes.
      await page.locator('.banner').waitFor({ state: 'hidden' });
      await page.getByText('All changes safe on disk').waitFor();
    }
    host.kill();
    const banner = page.locator('.banner-bad');
    await banner.getByText(/stopped three times within a minute/).waitFor();
    await expect
      .poll(() => banner.innerText())
      .toMatch(/Your data is in .*Port\.tickmark .* tickmark export/s);
    await page.keyboard.press('v');
    // The banner stands; that the key did nothing is said aloud once more, and not written twice.
    const said = page.locator('.sr-only[role="status"]');
    await expect.poll(() => said.textContent()).toContain('was not started again');
    await expect
      .poll(() =>
        page
          .getByRole('list', { name: 'Notices' })
          .getByText(/was not started again/)
          .count(),
      )
      .toBe(0);
    await expect.poll(() => page.locator('.foot-counts').innerText()).toMatch(/^0 verified/);
    await expectAccessible(page, 'an engine that is given up');
  });
});
