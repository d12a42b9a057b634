/**
 * How quick the desk feels, beside AG Grid and CodeMirror as they come: the same gestures, data and run, in headless
 * Chromium, round by round in turn. Aim: at most 1.5 times as long at p95.
 * `npm run bench:ui [-- --only select,verdict,search,rows,text --figures 100000 --characters 5000000 --rounds 5 --times 40]`;
 * `--profile` tells instead what both pages' time goes into, `--built DIR` takes another build than `out`,
 * `--make` only makes the projects, which takes longer than measuring.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { type Compared, compare, type Gesture, type Line, type Side } from './ui/compare';
import { IN_ONE, longText, source } from './ui/data';
import { keyToPaint, type Places, scrollFrames, type Wanted } from './ui/gestures';
import { launch, serveBare, startOurs } from './ui/pages';
import { profiled } from './ui/profile';
import { samePassage, sameScroll, sameSizes, sameVerdict, sizeOf } from './ui/same';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    figures: { type: 'string', default: '100000' },
    characters: { type: 'string', default: '5000000' },
    rounds: { type: 'string', default: '5' },
    times: { type: 'string', default: '40' },
    frames: { type: 'string', default: '150' },
    only: { type: 'string', default: 'select,verdict,search,rows,text' },
    built: { type: 'string', default: 'out' },
    make: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
});
const ONLY = values.only.split(',');
const [FIGURES, CHARACTERS] = [Number(values.figures), Number(values.characters)];
const [ROUNDS, TIMES, FRAMES] = [Number(values.rounds), Number(values.times), Number(values.frames)];

/** Pixels a frame: some ten rows, some fifteen lines; a quick turn of the wheel. */
const ROWS_BY = 330;
const LINES_BY = 400;

const CACHE = resolve('node_modules/.cache/tickmark-bench/ui-data');
const HOME = join(CACHE, 'home');
const OURS: Places = {
  row: '.figures .ag-row-selected',
  passage: '.source .fig-selected',
  search: '#search',
  found: '.hits-list',
  grid: '.figures-grid',
  text: '.source-reader',
  verified: '.vmark-verified',
};
const BARE: Places = {
  row: '#grid .ag-row-selected',
  passage: '#text .selected',
  search: '#search',
  found: '#search',
  grid: '#grid',
  text: '#text',
  verified: ':text-is("verified")',
};

/** A folder that is gone when the bench ends. */
function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-ui-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A project with these texts, kept for the next run: it takes longer to make than to measure. */
function project(name: string, texts: () => string[]): string {
  const path = join(CACHE, `${name}.tickmark`);
  if (existsSync(path)) return path;
  const folder = scratch();
  const files = texts().map((text, at) => {
    writeFileSync(join(folder, `${at}.txt`), text);
    return join(folder, `${at}.txt`);
  });
  execFileSync(process.execPath, [join(values.built, 'main/cli.js'), 'import', path, ...files], {
    env: { ...process.env, TICKMARK_HOME: HOME },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return path;
}

async function open(browser: Browser, url: string, ready: readonly string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(url);
  for (const selector of ready) await page.locator(selector).first().waitFor({ state: 'attached' });
  // What is made ready after opening is not what is measured.
  await page.waitForTimeout(3_000);
  return page;
}

const press =
  (key: string, wanted: Wanted): Gesture =>
  async ({ page, places }) => {
    const took: number[] = [];
    for (let time = 0; time < TIMES; time++) took.push(await keyToPaint(page, key, wanted, places));
    return took;
  };

const typing: Gesture = async ({ page, places }) => {
  const took: number[] = [];
  await page.locator(places.search).click();
  for (const letter of 'cases of libel') took.push(await keyToPaint(page, letter, 'found', places));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await page.locator(places.grid).evaluate(() => (document.activeElement as HTMLElement).blur());
  return took;
};

const scrolling =
  (where: 'grid' | 'text', pixels: number): Gesture =>
  ({ page, places }) =>
    scrollFrames(page, places[where], pixels, FRAMES);

/** All that is compared, by the name that `--only` knows it by, and the project it is done in. */
const COMPARED: Readonly<Record<string, Compared & { kind: 'rows' | 'text' }>> = {
  select: {
    kind: 'rows',
    name: 'row selected → passage painted',
    gesture: press('j', 'passage'),
    isSame: samePassage,
  },
  verdict: {
    kind: 'rows',
    name: 'verdict key → next row painted',
    gesture: press('v', 'row'),
    isSame: sameVerdict,
  },
  // That each letter was answered is what is waited for.
  search: { kind: 'rows', name: 'typing in search → results', gesture: typing, isSame: samePassage },
  rows: {
    kind: 'rows',
    name: `scroll of ${FIGURES} rows`,
    gesture: scrolling('grid', ROWS_BY),
    isSame: (sides) => sameScroll(sides, 'grid'),
    frames: true,
  },
  text: {
    kind: 'text',
    name: `scroll of ${CHARACTERS} characters`,
    gesture: scrolling('text', LINES_BY),
    isSame: (sides) => sameScroll(sides, 'text'),
    frames: true,
  },
};

/** A copy to work in, so that each run begins with the same. */
function copied(path: string): string {
  const copy = join(scratch(), basename(path));
  copyFileSync(path, copy);
  return copy;
}

const made = {
  rows: () =>
    project(`rows-3-${FIGURES}`, () => Array.from({ length: FIGURES / IN_ONE }, (_, one) => source(one))),
  text: () => project(`text-${CHARACTERS}`, () => [longText(CHARACTERS)]),
};

async function main(): Promise<void> {
  mkdirSync(HOME, { recursive: true });
  const asked = { analyst: 'Bench', nameAsked: true, tourSeen: true };
  writeFileSync(join(HOME, 'settings.json'), JSON.stringify(asked));
  const browser = await launch();
  const bare = await serveBare(resolve('node_modules/.cache/tickmark-bench/ui-bare'));
  const lines: Line[] = [];
  for (const kind of ['rows', 'text'] as const) {
    const wanted = ONLY.flatMap((name) => (COMPARED[name]?.kind === kind ? [COMPARED[name]] : []));
    if (wanted.length === 0) continue;
    const path = made[kind]();
    if (values.make) continue;
    const ours = await startOurs(values.built, HOME, copied(path));
    const desk = { page: await open(browser, ours.url, [OURS.row, OURS.passage]), places: OURS };
    const data = kind === 'rows' ? `figures=${FIGURES}` : `characters=${CHARACTERS}`;
    const sizes = `grid=${await sizeOf(desk, 'grid')}&text=${await sizeOf(desk, 'text')}`;
    const url = `${bare.url}?${data}&${sizes}`;
    const sides: [Side, Side] = [
      desk,
      { page: await open(browser, url, ['body[data-ready]']), places: BARE },
    ];
    await sameSizes(sides);
    for (const one of wanted) {
      if (values.profile) for (const side of sides) lines.push(await profiled(one, side));
      else lines.push(await compare(one, sides, ROUNDS));
      console.log(Object.values(lines.at(-1)!).join(' | '));
    }
    for (const { page } of sides) await page.context().close();
    ours.process.kill('SIGINT');
    await new Promise((resolve) => ours.process.on('exit', resolve));
  }
  console.table(lines);
  await browser.close();
  bare.server.close();
}

await main();
