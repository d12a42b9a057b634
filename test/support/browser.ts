import { mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type RunningHost, type StartOptions, startHost } from './running-host';
import { slowDown } from './slow';

/**
 * The package's own arguments switch off web security, and with it what some tests are about; these are the ones that
 * a container needs.
 */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-dev-shm-usage'];

const UNPACK_MS = 60_000;
/** What has not come by then does not come: the usual half a minute has been too short for busy machines. */
const PATIENCE_MS = 60_000;

/** Path of Chromium. It is unpacked on first use, by one process while the others wait. */
export async function chromiumPath(): Promise<string> {
  if (process.env.TICKMARK_CHROMIUM) return process.env.TICKMARK_CHROMIUM;
  const lock = join(tmpdir(), 'tickmark-unpacking-chromium');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > UNPACK_MS) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    return await sparticuz.executablePath();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Headless Chromium; close it when done. With `scrollBars` it draws them, as a window on a person's screen does. */
export async function launchBrowser(more: readonly string[] = [], scrollBars = false): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [...ARGUMENTS, ...more],
    ...(scrollBars ? { ignoreDefaultArgs: ['--hide-scrollbars'] } : {}),
  });
}

/** What must not happen in any test: what a page complained of, or asked of elsewhere. */
export class Watch {
  readonly problems: string[] = [];

  /** Watches every page of a context; `allowed` is the only place requests may go to, e.g. `127.0.0.1:4000`. */
  constructor(context: BrowserContext, allowed: string) {
    context.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => this.problems.push(`uncaught: ${error.error().stack}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      const own = url.host === allowed || ['data:', 'blob:', 'about:'].includes(url.protocol);
      if (!own) this.problems.push(`request: ${request.method()} ${request.url()}`);
    });
  }

  /** Throws where anything was noticed since the last call; `expected` takes away what a test meant to cause. */
  check(expected: RegExp | null = null): void {
    const found = this.problems.splice(0).filter((problem) => !expected?.test(problem));
    if (found.length > 0) throw new Error(`The page has problems:\n${found.join('\n')}`);
  }
}

/** A page on the workbench. */
export interface Seen {
  page: Page;
  context: BrowserContext;
  watch: Watch;
  close(): Promise<void>;
}

/** A page on the workbench, with the host behind it. */
export interface Desk extends Seen {
  host: RunningHost;
}

/** How a desk is opened. */
export interface DeskOptions extends StartOptions, PageOptions {}

/** What the page's window and system are like. */
export interface PageOptions {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
}

/** Starts the built workbench on folders of its own and opens it in a new context. */
export async function openDesk(browser: Browser, options: DeskOptions = {}): Promise<Desk> {
  const host = await startHost(options);
  const seen = await openPage(browser, host.url, options);
  const close = async () => {
    await seen.close();
    await host.stop();
  };
  return { ...seen, host, close };
}

/** Opens the workbench that runs at an address in a new context, and waits until it shows something. */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<Seen> {
  const { viewport = { width: 1440, height: 900 }, colorScheme = 'light', reducedMotion } = options;
  const contextOptions: BrowserContextOptions = { viewport, colorScheme, acceptDownloads: false };
  if (reducedMotion) contextOptions.reducedMotion = reducedMotion;
  const context = await browser.newContext(contextOptions);
  context.setDefaultTimeout(PATIENCE_MS);
  const watch = new Watch(context, new URL(url).host);
  const page = await context.newPage();
  // Whoever asks for a file dialog only as it opens may be late: it is caught from now on.
  page.on('filechooser', () => {});
  await slowDown(page);
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('#root')?.childElementCount);
  return { page, context, watch, close: () => context.close() };
}

/** What a page shows, as somebody who listens to it is told. */
async function onScreen(page: Page): Promise<string> {
  if (page.isClosed()) return 'The page was closed.';
  const seen = await page.locator('body').ariaSnapshot({ timeout: 5_000 });
  return `The page showed:\n${seen}`;
}

/** Opens desks in the Chromium of a test file. */
export interface Desks {
  open(options?: DeskOptions): Promise<Desk>;
  /** A page on a host that the test has started, and ends, itself. */
  openAt(url: string, options?: PageOptions): Promise<Seen>;
}

/**
 * For a test file: one Chromium for all its tests, and `open` for desks that are closed after each test. A test fails on
 * what its pages complained of, and on requests to anywhere but its host. `scrollBars` draws them, for pictures.
 */
export function useDesks({ scrollBars = false } = {}): Desks {
  let browser: Browser;
  const desks: Seen[] = [];
  beforeAll(async () => {
    browser = await launchBrowser([], scrollBars);
  });
  afterEach(async ({ task }) => {
    const opened = desks.splice(0);
    // What was on the screen says more than what was waited for in vain.
    if (task.result?.state === 'fail') for (const { page } of opened) console.log(await onScreen(page));
    await Promise.all(opened.map((desk) => desk.close()));
    for (const desk of opened) desk.watch.check();
  });
  afterAll(() => browser?.close());
  return {
    async open(options) {
      const desk = await openDesk(browser, options);
      desks.push(desk);
      return desk;
    },
    async openAt(url, options) {
      const seen = await openPage(browser, url, options);
      desks.push(seen);
      return seen;
    },
  };
}
