/** Checks the figures of the articles that were read by hand: value, unit, direction, bound, period, who says so. */
import fs from 'node:fs';
import path from 'node:path';
import { extract } from '../main/engine/extract';
import type { FoundNumber } from '../preload/contract/reading';
import type { Line } from './extract';

interface Figure {
  id: string;
  doc: string;
  start: number;
  end: number;
  quote: string;
  resolved: number;
  unit: string | null;
  unitKind: string;
  countedHead: string | null;
  bound: string;
  change: string | null;
  period: string | null;
  attribution: string | null;
  baseline: string | null;
}
interface Hand {
  figures: Figure[];
  distractors: { doc: string; start: number; end: number; quote: string }[];
  optional: { doc: string; start: number; end: number }[];
}

const CODES: Record<string, string> = {
  USD: 'dollar',
  CNY: 'chinese yuan',
  percent: 'percentage',
  'percentage point': 'percentage point',
};
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Words that carry meaning, lower-case, without plural s. */
function stems(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, ' ')
    .split(' ');
  const stop = new Set('the a an of in on at to from and by for with is was who that it its'.split(' '));
  return new Set(words.filter((w) => w && !stop.has(w)).map((w) => w.replace(/s$/, '')));
}

function shares(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const x = stems(a);
  for (const w of stems(b)) if (x.has(w)) return true;
  return false;
}

function unitRight(f: Figure, p: FoundNumber): boolean {
  const r = p.reading!;
  if (f.unitKind === 'count') return shares(f.countedHead, r.countedHead);
  return CODES[r.unit ?? ''] === f.unit;
}

/** "nearly" is written "<~" by hand: below and close; a reading says so by a loose bound with an open upper end, or by "<". */
function boundRight(f: Figure, p: FoundNumber): boolean {
  const r = p.reading!;
  return f.bound === '<~' ? (r.bound === '~' && r.interval.highOpen) || r.bound === '<' : r.bound === f.bound;
}

/** A period is right where both name the same year, month or relative word; a hand note in brackets is only a gloss. */
function periodRight(f: Figure, p: FoundNumber): boolean {
  const got = p.reading!.period;
  if (f.period === null) return got === null;
  if (got === null) return false;
  const want = f.period.toLowerCase().replace(/\(.*?\)/g, '');
  const keys = [...stems(want)].filter(
    (w) =>
      /^\d{4}$/.test(w) ||
      MONTHS.some((m) => m.replace(/s$/, '') === w) ||
      /last|year|month|sept|consecutive|\d/.test(w),
  );
  const have = stems(got);
  return keys.every((k) => have.has(k) || (k === 'sept' && have.has('september')));
}

/** A figure without a named source by hand is not judged: the hand notes give none where it stands further off. */
function attributionRight(f: Figure, p: FoundNumber): boolean {
  const got = p.reading!.attribution;
  if (f.attribution === null) return true;
  // Where a paragraph says only "it said", "it" is all it names: nothing is carried over a blank line.
  const quoted = /"(\w+) said"/.exec(f.attribution);
  return shares(f.attribution, got) || (quoted !== null && got === quoted[1]);
}

function pct(right: number, all: number): number {
  return all ? (100 * right) / all : 0;
}

/** The table lines for the articles under `shared/corpus`. */
export function articleChecks(shared: string): Line[] {
  const hand = JSON.parse(fs.readFileSync(path.join(shared, 'corpus', 'figures.json'), 'utf8')) as Hand;
  const found = new Map<string, FoundNumber[]>();
  for (const doc of new Set(hand.figures.map((f) => f.doc))) {
    const text = fs.readFileSync(path.join(shared, 'corpus', doc), 'utf8');
    found.set(doc, extract(text, { lang: 'en', date: null, include: 'figures' }));
  }
  return tally(hand, found);
}

const CHECKS: [string, number, (f: Figure, p: FoundNumber) => boolean][] = [
  ['+ unit (lenient) %', 95, unitRight],
  ['direction %', 95, (f, p) => p.reading!.change === f.change],
  ['bound %', 95, boundRight],
  ['period %', 90, periodRight],
  ['attribution %', 85, attributionRight],
];

function tally(hand: Hand, found: Map<string, FoundNumber[]>): Line[] {
  const over = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;
  const pairs = hand.figures.map((f) => {
    const p = found
      .get(f.doc)!
      .find((x) => over(x, f) && Math.abs(Number(x.reading!.value) - f.resolved) < 1e-9);
    return [f, p] as const;
  });
  const matched = pairs.filter((x): x is readonly [Figure, FoundNumber] => x[1] !== undefined);
  const all = [...found].flatMap(([doc, list]) => list.map((p) => ({ doc, p })));
  const extra = all.filter(
    ({ doc, p }) =>
      !hand.figures.some((f) => f.doc === doc && over(f, p)) &&
      !hand.optional.some((f) => f.doc === doc && over(f, p)),
  );
  const hit = hand.distractors.filter((d) =>
    found.get(d.doc)!.some((p) => over(p, d) && !hand.figures.some((f) => f.doc === d.doc && over(f, p))),
  );
  if (process.env.BENCH_ERRORS === 'articles')
    report(
      pairs,
      extra.map((e) => e.p),
      hit,
    );
  const line = (measure: string, aim: number, got: number): Line => ({
    measure: `articles ${measure}`,
    aim: `>= ${aim}`,
    got: got.toFixed(1),
    reached: got >= aim,
  });
  return [
    line('value recall', 100, pct(matched.length, pairs.length)),
    line('precision', 97, pct(all.length - extra.length, all.length)),
    { measure: 'articles distractors hit', aim: '<= 1', got: String(hit.length), reached: hit.length <= 1 },
    ...CHECKS.map(([name, aim, right]) =>
      line(name, aim, pct(matched.filter(([f, p]) => right(f, p)).length, pairs.length)),
    ),
  ];
}

function report(
  pairs: (readonly [Figure, FoundNumber | undefined])[],
  extra: FoundNumber[],
  hit: { quote: string }[],
): void {
  for (const [f, p] of pairs) {
    if (!p) console.log('MISSED', f.id, f.quote);
    else
      for (const [name, , right] of CHECKS)
        if (!right(f, p))
          console.log(
            'WRONG',
            name,
            f.id,
            f.quote,
            '|',
            JSON.stringify({
              unit: f.unit,
              change: f.change,
              bound: f.bound,
              period: f.period,
              attribution: f.attribution,
            }),
            '| got',
            JSON.stringify({
              counted: p.reading!.counted,
              unit: p.reading!.unit,
              change: p.reading!.change,
              bound: p.reading!.bound,
              period: p.reading!.period,
              attribution: p.reading!.attribution,
            }),
          );
  }
  for (const p of extra) console.log('EXTRA', p.exact, p.kind, p.start);
  for (const d of hit) console.log('DISTRACTOR', d.quote);
}
