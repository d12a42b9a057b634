import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useDesks } from '../support/browser';
import { temporaryFolder } from '../support/host-parts';

const desks = useDesks();

function article(): string {
  const path = join(temporaryFolder('articles'), 'harbour.txt');
  writeFileSync(path, 'The harbour handled 4,200 containers in March, 12% more than a year before.');
  return path;
}

describe('the address', () => {
  it('opens the desk on the files it was started with, and the token does not stay in it', async () => {
    const { page } = await desks.open({ files: [article()] });
    await page.getByText('4,200').first().waitFor();
    expect(page.url()).toBe(`${new URL(page.url()).origin}/`);
  });

  it('works once; a reload goes on without it', async () => {
    const { page, host, context, watch } = await desks.open();
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#root')?.childElementCount);
    const stranger = await context.browser()!.newContext();
    const other = await stranger.newPage();
    await other.goto(host.url);
    await other.getByText('This address was used already').waitFor();
    await stranger.close();
    watch.check();
  });

  it('without its token says what to do', async () => {
    const { host, context } = await desks.open();
    const stranger = await context.browser()!.newContext();
    const other = await stranger.newPage();
    await other.goto(new URL(host.url).origin);
    await other.getByText('Use the whole address that its terminal shows').waitFor();
    await stranger.close();
  });
});

describe('the page', () => {
  it('cannot send anything anywhere, nor write markup from text', async () => {
    const { page, watch } = await desks.open();
    const outcome = await page.evaluate(async () => {
      const elsewhere = 'https://elsewhere.test/';
      const asked = await fetch(elsewhere).then(
        () => 'answered',
        () => 'refused',
      );
      const socket = await new Promise((settle) => {
        const opened = new WebSocket('ws://127.0.0.1:9/');
        opened.onopen = () => settle('opened');
        opened.onerror = () => settle('refused');
      });
      let markup = 'refused';
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        markup = 'written';
      } catch {
        // As it should be.
      }
      return { asked, socket, markup };
    });
    expect(outcome).toEqual({ asked: 'refused', socket: 'refused', markup: 'refused' });
    // Refused by the content policy, which says so in the console; nothing was asked of anywhere.
    watch.check(/^console: .*(Content Security Policy|TrustedHTML|Refused to connect|violates)/);
  });

  it.each(['on the desk', 'on the welcome screen'])(
    'says so when Tickmark is ended, and that nothing is lost, %s',
    async (where) => {
      const { page, host, watch } = await desks.open(where === 'on the desk' ? { files: [article()] } : {});
      if (where === 'on the desk') await page.getByText('4,200').first().waitFor();
      else await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await host.stop('SIGINT')).toBe(0);
      await page
        .getByRole('alert')
        .getByText('Tickmark was ended. Every answered change is on the disk.')
        .waitFor();
      // A weight of the font that nothing had used before is asked of a host that is no more.
      watch.check(/ERR_CONNECTION_REFUSED/);
    },
  );
});
