/**
 * How quick the desk feels, beside AG Grid and CodeMirror as they come: the same gestures, data and run, in headless
 * Chromium, round by round in turn. `npm run bench:ui [-- --figures 100000 --characters 5000000 --rounds 5 --times 20]`.
 * Aim: at most 1.5 times as long at p95.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { createEngine } from '../main/engine';
import { IN_ONE, longText, source } from './ui/data';
import { keyToPaint, type Places, scrollFrames, type Wanted } from './ui/gestures';
import { launch, serveBare, startOurs } from './ui/pages';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    figures: { type: 'string', default: '100000' },
    characters: { type: 'string', default: '5000000' },
    rounds: { type: 'string', default: '5' },
    times: { type: 'string', default: '20' },
    frames: { type: 'string', default: '150' },
  },
});
const [FIGURES, CHARACTERS] = [Number(values.figures), Number(values.characters)];
const [ROUNDS, TIMES, FRAMES] = [Number(values.rounds), Number(values.times), Number(values.frames)];

/** Pixels a frame: some ten rows, some fifteen lines; a quick turn of the wheel. */
const ROWS_BY = 330;
const LINES_BY = 400;
/** Longer than this, milliseconds, a frame is seen to be late: two at 60 a second. */
const LATE_MS = 33.4;

const CACHE = resolve('node_modules/.cache/tickmark-bench/ui-data');
const OURS: Places = {
  row: '.figures .ag-row-selected',
  passage: '.source .fig-selected',
  search: '#search',
  found: '.hits-list',
  grid: '.figures-grid',
  text: '.source-reader',
};
const BARE: Places = {
  row: '#grid .ag-row-selected',
  passage: '#text .selected',
  search: '#search',
  found: '#search',
  grid: '#grid',
  text: '#text',
};

/** A project with these texts, kept for the next run: it takes longer to make than to measure. */
async function project(name: string, texts: () => string[]): Promise<string> {
  const path = join(CACHE, `${name}.tickmark`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  const engine = await createEngine({ home: join(CACHE, 'home'), documents: CACHE });
  await engine.call('projects.create', { path, name });
  const all = texts().map((text, at) => ({ name: `${at}.txt`, bytes: new Uint8Array(Buffer.from(text)) }));
  for (let from = 0; from < all.length; from += 10) {
    const answer = await engine.call('sources.import', { files: all.slice(from, from + 10) });
    if (!answer.ok) throw new Error(answer.fault.message);
  }
  await engine.close();
  return path;
}

interface Side {
  page: Page;
  places: Places;
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

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const median = (numbers: readonly number[]) => at(sorted(numbers), 0.5);

/** A gesture done a number of times on one page; answers the milliseconds of each. */
type Gesture = (side: Side) => Promise<number[]>;

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

interface Line {
  gesture: string;
  [column: string]: string;
}

/** Rounds of both pages in turn; of each round the p50 and the p95, and of the rounds the median. */
async function compare(
  name: string,
  gesture: Gesture,
  sides: readonly [Side, Side],
  frames: boolean,
): Promise<Line> {
  const rounds: { ours: number[]; bare: number[] }[] = [];
  // The first round warms both up, and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    const took: number[][] = [];
    // Whoever is first has the quieter machine at times; so they take turns.
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const side = sides[which]!;
      await side.page.bringToFront();
      took[which] = sorted(await gesture(side));
    }
    if (round > 0) rounds.push({ ours: took[0]!, bare: took[1]! });
  }
  const of = (share: number, which: 'ours' | 'bare') =>
    median(rounds.map((round) => at(round[which], share)));
  const ratio = (share: number) => median(rounds.map(({ ours, bare }) => at(ours, share) / at(bare, share)));
  const late = (which: 'ours' | 'bare') =>
    median(rounds.map((round) => round[which].filter((ms) => ms > LATE_MS).length / round[which].length));
  const ms = (share: number) => `${of(share, 'ours').toFixed(0)} / ${of(share, 'bare').toFixed(0)}`;
  return {
    gesture: name,
    'p50 ms, ours / bare': ms(0.5),
    'p95 ms, ours / bare': ms(0.95),
    'ratio p50': ratio(0.5).toFixed(2),
    'ratio p95': ratio(0.95).toFixed(2),
    'over 33 ms, ours / bare': frames
      ? `${(late('ours') * 100).toFixed(1)} % / ${(late('bare') * 100).toFixed(1)} %`
      : '',
  };
}

async function main(): Promise<void> {
  const sources = Math.ceil(FIGURES / IN_ONE);
  const rowsAt = await project(`rows-2-${FIGURES}`, () =>
    Array.from({ length: sources }, (_, one) => source(one)),
  );
  const textAt = await project(`text-${CHARACTERS}`, () => [longText(CHARACTERS)]);
  const home = join(CACHE, 'home');
  const asked = { analyst: 'Bench', nameAsked: true, tourSeen: true };
  writeFileSync(join(home, 'settings.json'), JSON.stringify(asked));
  const browser = await launch();
  const bare = await serveBare(resolve('node_modules/.cache/tickmark-bench/ui-bare'));
  const lines: Line[] = [];
  for (const kind of ['rows', 'text'] as const) {
    const ours = await startOurs(home, kind === 'rows' ? rowsAt : textAt);
    const query = kind === 'rows' ? `figures=${FIGURES}` : `characters=${CHARACTERS}`;
    const sides: [Side, Side] = [
      { page: await open(browser, ours.url, [OURS.row, OURS.passage]), places: OURS },
      { page: await open(browser, `${bare.url}?${query}`, ['body[data-ready]']), places: BARE },
    ];
    const run = async (name: string, gesture: Gesture, frames = false) => {
      lines.push(await compare(name, gesture, sides, frames));
      console.log(Object.values(lines.at(-1)!).join(' | '));
    };
    if (kind === 'rows') {
      await run('row selected → passage painted', press('j', 'passage'));
      await run('verdict key → next row painted', press('v', 'row'));
      await run('typing in search → results', typing);
      await run(`scroll of ${FIGURES} rows`, scrolling('grid', ROWS_BY), true);
    } else await run(`scroll of ${CHARACTERS} characters`, scrolling('text', LINES_BY), true);
    for (const { page } of sides) await page.context().close();
    ours.process.kill('SIGINT');
    await new Promise((resolve) => ours.process.on('exit', resolve));
  }
  console.table(lines);
  await browser.close();
  bare.server.close();
}

await main();
