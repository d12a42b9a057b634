/** Makes the reading of one amount: its bound, change, unit, noun, period, source and subject. */

import type { Interval, NumberKind, Reading } from '../../../../preload/contract/reading';
import { powerOfTen } from '../../domain/decimal';
import { claimed } from '../core/claim';
import type { Found } from '../core/language';
import { NUMBER, type Tokens } from '../core/tokens';
import type { Unit } from '../core/unit';
import { again } from './again';
import type { Quantity } from './amount';
import { isPronoun, type Source } from './attribution';
import { type Baseline, comparedBy, readBaseline, rivalBefore } from './baseline';
import { type Block, LONGEST_SENTENCE } from './block';
import { type BoundMatch, readBound } from './bounds';
import { type ChangeMatch, isLoss, readChange, type Span } from './change';
import {
  dates,
  isAhead,
  isDistance,
  isOfNearer,
  opensClause,
  overSoFar,
  saysAgain,
  tellsWhen,
  writtenFrom,
} from './clause';
import { type Counted, countedBy, type Earlier } from './counted';
import { SIGNS } from './currency';
import { isRank, kindOf } from './kinds';
import { type Period, UNASKED } from './months';
import { withoutStops } from './shorten';
import { readSubject, type Span as SubjectSpan } from './subject';
import { because, confidence, isMisprint } from './why';

/** A found number with what its right neighbours may lean on. */
export interface Made extends Earlier {
  found: Found;
  sentence: number;
  /** The number whose noun or unit a bare one may borrow: this one, or the one before a percentage. */
  lender: Earlier | null;
  /** The money that conversions of this sentence restate ("2 million yen ($18,000)"), until another takes its place. */
  priced: Unit | null;
}

const AGE: Unit = { name: 'year of age', kind: 'measure', ucum: 'a', dimension: 'age' };

/** The reading of amount `q` in sentence `s`; `earlier` is the number before it in the same sentence. */
export function makeFigure(block: Block, s: number, q: Quantity, earlier: Made | null): Made {
  const { t } = block;
  const start = block.startOf(s);
  if (q.unit === null && earlier?.priced && isPriced(t, q)) q.unit = earlier.priced;
  let kind = kindOf(t, q);
  const counted = countedBy(t, q, kind, earlier?.lender ?? null, earlier);
  if (counted.unit?.dimension === 'time' && kind === 'figure') kind = 'duration';
  // "1- and 2-year-olds".
  if (counted.unit?.dimension === 'age' && kind === 'figure' && t.at(q.to) === '-') kind = 'age';
  if (kind === 'figure' && earlier !== null && continues(t, q, earlier)) kind = 'duration';
  if (kind === 'figure' && !measures(q, counted) && joinsNames(t, q, earlier)) kind = 'name';
  const unit = kind === 'age' && q.unit === null ? AGE : (q.unit ?? counted.unit);
  const bound = kind === 'ordinal' ? null : readBound(t, q.from, q.to);
  let change =
    kind === 'ordinal'
      ? null
      : (readChange(t, bound?.from ?? q.from, q.to, earlier !== null ? spanOf(earlier) : null, start) ??
        (earlier !== null && earlier.change !== null ? leaning(t, q, unit, earlier, earlier.change) : null));
  if (change !== null && isLoss(t, change.word, q)) change = null;
  const baseline = change !== null ? readBaseline(t, q.from, q.to, block.endOf(s)) : null;
  const reading = blank(t, q, unit, counted);
  if (q.form === 'ordinal' && !isRank(t, q)) reading.counted = t.raw(q.to < t.length ? q.to : q.from);
  reading.bound = q.limits !== null ? '=' : (bound?.bound ?? '=');
  setChange(t, reading, change, baseline);
  setPeriod(block, s, q, reading, baseline);
  const passing = unit?.dimension === 'share' || unit?.dimension === 'time' || unit?.dimension === 'age';
  const lender = earlier !== null && passing ? earlier.lender : null;
  const made: Made = {
    found: found(t, q, kind, reading),
    q,
    sentence: s,
    change,
    phrase: counted.phrase,
    unit,
    lender: null,
    priced: earlier?.priced ?? null,
  };
  made.lender = lender ?? made;
  if (block.wants(kind)) finish(block, made, reading, bound, counted.borrowed ?? false);
  return made;
}

/** What no other reading leans on. */
function finish(block: Block, made: Made, r: Reading, bound: BoundMatch | null, borrowed: boolean): void {
  const { q, found, change } = made;
  r.interval = q.limits ?? claimed(r, bound?.below ?? false);
  addSubject(block, made);
  const source = sourceFor(block, q, made.sentence);
  r.attribution = source !== null ? block.t.slice(source.from, source.to) : null;
  const misprint = isMisprint(block.t, q);
  r.confidence = confidence(r, found.kind, q, misprint);
  r.why = because(r, { bound: bound?.words ?? null, change: change?.word ?? null }, q, borrowed, misprint);
}

/** Sets what the figure is about. */
export function addSubject(block: Block, { q, sentence, found }: Made): void {
  const { t } = block;
  const subject = behindPeriod(block, sentence, readSubject(t, q.from, q.to, block.startOf(sentence)));
  if (found.reading !== null)
    found.reading.subject = subject !== null ? t.slice(subject.from, subject.to) : null;
}

/** The change that a number shares with the one before it, which took part in `first`. */
function leaning(
  t: Tokens,
  q: Quantity,
  unit: Unit | null,
  earlier: Made,
  first: ChangeMatch,
): ChangeMatch | null {
  // "eased to 2.9% in May from 3.4%": the level that was left, with other words between.
  const left = first.role !== 'from' && q.value2 === null && comparedBy(t, q.from) === 'from';
  if (left) return { change: null, role: 'from', word: 'from' };
  return unit !== null && first.role === 'by' ? again(t, q, unit, earlier, first) : null;
}

/** "Between 2019 and 2023 the number …", "sales last month": a subject without the period that opens its sentence, or ends it. */
function behindPeriod(block: Block, s: number, subject: SubjectSpan | null): SubjectSpan | null {
  if (subject === null) return null;
  const periods = block.periods(s);
  for (let k = 0; k < periods.length; k++) {
    const p = periods[k]!;
    if (p.from > subject.from || p.to <= subject.from) continue;
    const from = block.t.at(p.to) === "'s" ? p.to + 1 : p.to;
    return p.to < subject.to && from < subject.to ? { from, to: subject.to } : null;
  }
  return beforePeriod(block.t, subject, periods);
}

/** The subject without the period that ends it. */
function beforePeriod(t: Tokens, subject: SubjectSpan, periods: readonly Period[]): SubjectSpan | null {
  for (let k = 0; k < periods.length; k++) {
    const { from, to } = periods[k]!;
    if (from > subject.from && from < subject.to && to >= subject.to)
      return withoutStops(t, subject.from, from);
  }
  return subject;
}

/** "… and 1.2 million ($11,000) without": a bare amount that is converted as one before it was. */
function isPriced(t: Tokens, q: Quantity): boolean {
  return t.at(q.to) === '(' && t.is(q.to + 1, SIGNS) && t.kind[q.to + 2] === NUMBER;
}

/** "two hours and ten minutes": the parts of one duration are of one kind. */
function continues(t: Tokens, q: Quantity, earlier: Made): boolean {
  if (earlier.found.kind !== 'duration' || q.unit?.dimension !== 'time') return false;
  for (let j = earlier.q.to; j < q.from; j++) if (t.at(j) !== ',' && t.at(j) !== 'and') return false;
  return true;
}

function measures(q: Quantity, counted: Counted): boolean {
  return q.unit !== null || counted.phrase !== null || counted.unit !== null;
}

/** "rooms 3, 4 and 5": labels in a row. */
function joinsNames(t: Tokens, q: Quantity, earlier: Made | null): boolean {
  if (earlier?.found.kind !== 'name' || q.from - earlier.q.to > 2) return false;
  for (let j = earlier.q.to; j < q.from; j++)
    if (t.at(j) !== ',' && t.at(j) !== 'and' && t.at(j) !== 'or') return false;
  return true;
}

function spanOf(e: Made): Span {
  const to = e.phrase !== null && e.phrase.from >= e.q.to ? e.phrase.to : e.q.to;
  return { from: e.q.from, to, change: e.change?.change ?? null };
}

function found(t: Tokens, q: Quantity, kind: NumberKind, reading: Reading): Found {
  const start = t.start[q.from]!;
  const end = t.end[q.to - 1]!;
  return { start, end, exact: t.text.slice(start, end), kind, reading, restates: null };
}

function blank(t: Tokens, q: Quantity, unit: Unit | null, { phrase }: Counted): Reading {
  const head = phrase !== null ? t.raw(phrase.head) : null;
  // The noun is mostly one word.
  const single = phrase !== null && phrase.to - phrase.from === 1;
  return {
    value: q.value,
    value2: q.value2,
    scale: powerOfTen(q.scalePower),
    precision: q.precision,
    interval: UNREAD,
    bound: '=',
    unitKind: unit?.kind ?? (q.form === 'fraction' ? 'ratio' : phrase !== null ? 'count' : 'other'),
    unit: unit?.name ?? (q.form !== 'fraction' ? head : null),
    ucum: unit?.ucum ?? null,
    counted: single || phrase === null ? head : t.slice(phrase.from, phrase.to),
    countedHead: head,
    change: null,
    changeRole: null,
    baseline: null,
    period: null,
    periodIso: null,
    attribution: null,
    subject: null,
    confidence: 0,
    why: '',
  };
}

/** Until a reading is finished. */
const UNREAD: Interval = { low: null, lowOpen: true, high: null, highOpen: true };

function setChange(t: Tokens, r: Reading, change: ChangeMatch | null, baseline: Baseline | null): void {
  r.change = change?.change ?? null;
  r.changeRole = change?.role ?? null;
  r.baseline = baseline !== null ? t.slice(baseline.from, baseline.to) : null;
}

function setPeriod(block: Block, s: number, q: Quantity, r: Reading, baseline: Baseline | null): void {
  const { t } = block;
  const rival = q.value2 === null && comparedBy(t, q.from) !== null;
  const own = nearestPeriod(block, s, q, baseline, rival);
  if (own !== null && !rival && own.rival < 0) block.carry(s, own);
  const period = own ?? (rival ? null : carriedPeriod(block, s));
  r.period = period !== null ? t.slice(writtenFrom(t, period), period.to) : null;
  r.periodIso = period?.iso ?? null;
}

/** The period of the sentence before, within its line and where it is no day and nothing to compare with. */
function carriedPeriod(block: Block, s: number): Period | null {
  const period = s > 0 ? block.carriedBy(s - 1) : null;
  return period === null || period.day || period.origin || isDistance(block.t, period) || block.opensLine(s)
    ? null
    : period;
}

/** Days of the week and single days mostly date a report; anything else is nearer by this many tokens. */
const DAY_HANDICAP = 12;

/** A period of another clause; a semicolon parts more than a colon. Tokens. */
const CLAUSE_HANDICAP = 40;

/** How much farther a period counts for standing in another clause than the number. */
function apart(clauses: readonly number[], start: number, q: Quantity, p: Period): number {
  if (clauses.length === 0) return 0;
  const between = Math.abs(signsBefore(clauses, q.from - start) - signsBefore(clauses, p.from - start));
  return CLAUSE_HANDICAP * Math.min(2, between);
}

function signsBefore(clauses: readonly number[], i: number): number {
  return clauses[Math.max(0, Math.min(i, clauses.length - 1))]!;
}

/** Whether a period belongs to a number that is set against others: to none of these, then. */
function isAnothers(t: Tokens, q: Quantity, p: Period): boolean {
  if (p.rival === UNASKED) p.rival = rivalBefore(t, p.from);
  const { rival } = p;
  if (rival < 0 || (rival >= q.from && rival < q.to) || opensClause(t, p)) return false;
  return !(rival < q.from && saysAgain(t, rival, q, p));
}

/** The period nearest to the number in its sentence, but for the one that only names what a change is measured against; behind a `rival` none counts that stands before it. */
function nearestPeriod(
  block: Block,
  s: number,
  q: Quantity,
  baseline: Baseline | null,
  rival: boolean,
): Period | null {
  let best: Period | null = null;
  let distance = LONGEST_SENTENCE;
  const { t } = block;
  const start = block.startOf(s);
  const periods = block.periods(s);
  for (let k = 0; k < periods.length; k++) {
    const p = periods[k]!;
    if (p.from < q.to && q.from < p.to) continue;
    if ((p.origin && !(q.from > p.to && tellsWhen(t, p))) || isAnothers(t, q, p)) continue;
    if ((rival && p.to <= q.from) || dates(t, p)) continue;
    if (p.from >= q.to && (opensClause(t, p) || isOfNearer(t, q.to, p))) continue;
    if (baseline !== null && p.from < baseline.to && baseline.lead < p.to) continue;
    const clauses = block.clauses(s);
    if (p.from >= q.to && (apart(clauses, start, q, p) > CLAUSE_HANDICAP || isAhead(t, q.to, p))) continue;
    const gap = p.to <= q.from ? q.from - p.to : p.from - overSoFar(t, q.to);
    const d = gap + (p.day ? DAY_HANDICAP : 0) + apart(clauses, start, q, p);
    if (d < distance) {
      best = p;
      distance = d;
    }
  }
  return best;
}

/** Who says so in this sentence, or in the two before where this names nobody or only "it"; never those who are counted. */
function sourceFor(block: Block, q: Quantity, s: number): Source | null {
  const own = block.source(s);
  if (own !== null && !isPronoun(block.t, own)) return own.from < q.to && q.from < own.to ? null : own;
  for (let k = s - 1; k >= 0 && k >= s - 2 && !block.opensLine(k + 1); k--) {
    const earlier = block.source(k);
    if (earlier !== null && !isPronoun(block.t, earlier)) return earlier;
  }
  return own;
}
