/** Measures the speed of the extractor against its neighbours in the same run, and how its time grows with the text. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { extract } from '../main/engine/extract';
import type { ExtractContext } from '../preload/contract/reading';

const CONTEXT: ExtractContext = { lang: 'en', date: '2024-07-01', include: 'figures' };
const CORPUS = path.resolve(process.env.TICKMARK_SHARED ?? '../shared', 'corpus');
const RUNS = 7;
/**
 * Turns that the extractor and the bare scans take, and how many of the first are told apart: V8 takes a second of a core to
 * compile the extractor, beside the rounds that are timed, and fifteen are over before it is done.
 */
const ROUNDS = 61;
const FIRST = 15;

/** Our own stand-in for an article, where the corpus is absent. */
const STAND_IN = `The harbour board closed its books for the year on Friday. Traffic through the port rose by 12.4% to 3.1 million containers, the board said, after two weak years.
It put the cost of the new quay at $48.5 million, slightly above the plan of 2021. Most of the money comes from fees that shipping lines pay for each call.

Nobody expects the pace to last. Shipowners are waiting for lower tariffs, and the inland railway is still under repair. "We have more than 1,200 people at work every day," the manager said, "and we could use 300 more."
`;

function articles(): string {
  if (!fs.existsSync(CORPUS)) return STAND_IN.repeat(12);
  const files = fs
    .readdirSync(CORPUS)
    .filter((f) => f.endsWith('.txt'))
    .sort();
  return files.map((f) => fs.readFileSync(path.join(CORPUS, f), 'utf8')).join('\n\n');
}

/** Median seconds of `runs` runs, after one to warm up. */
function median(run: () => unknown, runs = RUNS): number {
  run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    times.push(seconds(run));
  }
  return times.sort((a, b) => a - b)[runs >> 1]!;
}

function seconds(run: () => unknown): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

interface Rival {
  name: string;
  text: string;
  run: (text: string) => unknown;
  runs: number;
}

/** Rivals are loaded from the tools' own folder; they are measured on as much text as they manage in a few seconds. */
function rivals(text: string): Rival[] {
  const require = createRequire(path.resolve('package.json'));
  const suite = require('@microsoft/recognizers-text-suite') as Record<
    string,
    (t: string, c: string) => unknown
  >;
  const nlp = require('compromise') as (t: string) => { numbers: () => { json: () => unknown } };
  const models = [
    'recognizeNumber',
    'recognizePercentage',
    'recognizeCurrency',
    'recognizeDimension',
    'recognizeTemperature',
    'recognizeAge',
  ];
  const recognizers = (t: string) => models.map((m) => suite[m]?.(t, 'en-us'));
  return [
    { name: 'Recognizers-Text (six number models)', text: text.slice(0, 4000), run: recognizers, runs: 3 },
    { name: 'compromise (numbers)', text, run: (t) => nlp(t).numbers().json(), runs: 3 },
  ];
}

const DIGITS = /\d+(?:[.,]\d+)*/g;

/** The bare scan as somebody would use it: where each number stands, and its text, which is the least that an extractor gives back. */
function keepDigits(text: string): { start: number; end: number; exact: string }[] {
  const out: { start: number; end: number; exact: string }[] = [];
  for (const m of text.matchAll(DIGITS)) {
    out.push({ start: m.index, end: m.index + m[0].length, exact: m[0] });
  }
  return out;
}

/** The same scan with its matches thrown away: the fastest that the pattern can pass over a text. */
function countDigits(text: string): number {
  let n = 0;
  DIGITS.lastIndex = 0;
  while (DIGITS.exec(text)) n++;
  return n;
}

/** Seconds of each job in each round, taken in turns, so that a machine that is busy for a while is busy for all of them. */
function inTurns(jobs: (() => unknown)[], rounds: number): number[][] {
  for (const job of jobs) job();
  const times: number[][] = jobs.map(() => []);
  for (let r = 0; r < rounds; r++) for (const [i, job] of jobs.entries()) times[i]!.push(seconds(job));
  return times;
}

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;

const mb = (text: string) => Buffer.byteLength(text) / 1e6;
const rate = (text: string, seconds: number) => mb(text) / seconds;

function scanRow(what: string, bare: number, ours: number): Record<string, unknown> {
  return {
    what,
    'MB/s': bare.toFixed(1),
    'ours is': `1/${(bare / ours).toFixed(1)} of it (aim: 1/20 or better)`,
  };
}

function table(): void {
  const text = articles();
  const large = `${text}\n\n`.repeat(Math.ceil(1e6 / text.length));
  const times = inTurns(
    [() => extract(large, CONTEXT), () => keepDigits(large), () => countDigits(large)],
    ROUNDS,
  );
  const [own, kept, counted] = times.map(middle);
  const [ownFirst, keptFirst] = times.map((each) => middle(each.slice(0, FIRST)));
  const ours = rate(large, own!);
  const rows: Record<string, unknown>[] = [
    { what: 'this extractor', 'MB/s': ours.toFixed(2), 'ours is': '' },
    scanRow('bare scan for digits, matches kept', rate(large, kept!), ours),
    scanRow('bare scan for digits, matches only counted', rate(large, counted!), ours),
  ];
  for (const r of rivals(text)) {
    const speed = rate(
      r.text,
      median(() => r.run(r.text), r.runs),
    );
    rows.push({
      what: r.name,
      'MB/s': speed.toFixed(4),
      'ours is': `${Math.round(ours / speed)} times as fast${r.name.startsWith('Rec') ? ' (aim: 1000)' : ''}`,
    });
  }
  console.table(rows);
  const first = (ownFirst! / keptFirst!).toFixed(1);
  console.log(
    `in the first ${FIRST} of ${ROUNDS} rounds, not compiled yet: 1/${first} of the scan, matches kept`,
  );
}

function growth(): void {
  const one = `${articles()}\n\n`;
  const text = one.repeat(Math.ceil(1e7 / one.length)).slice(0, 1e7);
  const small = median(() => extract(text.slice(0, 1e6), CONTEXT), 5);
  const big = median(() => extract(text, CONTEXT), 3);
  console.log(`growth: 10 MB takes ${(big / small).toFixed(2)} times as long as 1 MB (aim: 11 or less)`);
}

table();
growth();
