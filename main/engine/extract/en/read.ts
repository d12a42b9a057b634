/** Reads one block of English: every number in it, with its context. */
import type { ExtractContext, NumberKind, Reading } from '../../../../preload/contract/reading';
import { powerOfTen } from '../../domain/decimal';
import { claimOf } from '../../domain/interval';
import type { Found } from '../core/language';
import { sentenceStarts } from '../core/sentences';
import { GLYPH, NUMBER, type Tokens, WORD } from '../core/tokens';
import type { Unit } from '../core/unit';
import { isPronoun, readSource, type Source } from './attribution';
import { readBound } from './bounds';
import { type ChangeMatch, readChange } from './change';
import { readClock } from './clock';
import { readDate } from './dates';
import { type Label, readId } from './ids';
import { isMereWord, isRank, kindOf } from './kinds';
import { type Phrase, readPhrase } from './nouns';
import { STARTERS } from './number-words';
import { startsPointed } from './numeral';
import { readMarker } from './page';
import { type Period, readPeriods } from './period';
import { type Quantity, readQuantity } from './quantity';
import { because } from './why';

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st no nr vs inc corp co ltd jan feb mar apr jun jul aug sep sept oct nov dec gen sen rep gov col lt sgt capt rev hon jr sr fig approx est etc al dept univ assn bros rs mt ft'.split(
    ' ',
  ),
);
const CONNECTORS = new Set(
  'a an the of in on at to for with by from and or but as than that which who is are was were be about over more under between per'.split(
    ' ',
  ),
);

/** One block while it is read: sentence limits, and what each sentence says of period and source, worked out once. */
class Block {
  readonly starts: number[];
  private readonly periodsOf = new Map<number, Period[]>();
  private readonly sourceOf = new Map<number, Source | null>();

  constructor(
    readonly t: Tokens,
    readonly context: ExtractContext,
  ) {
    this.starts = sentenceStarts(t, ABBREVIATIONS, CONNECTORS);
  }

  /** Sentences are limited so that text without points stays linear. */
  periods(s: number): Period[] {
    let found = this.periodsOf.get(s);
    if (!found) {
      const from = this.starts[s]!;
      found = readPeriods(this.t, from, Math.min(this.starts[s + 1]!, from + 300), this.context.date);
      this.periodsOf.set(s, found);
    }
    return found;
  }

  source(s: number): Source | null {
    if (s < 0) return null;
    let found = this.sourceOf.get(s);
    if (found === undefined) {
      const from = this.starts[s]!;
      found = readSource(this.t, from, Math.min(this.starts[s + 1]!, from + 300));
      this.sourceOf.set(s, found);
    }
    return found;
  }
}

/** Everything numeric in a block of English. */
export function readBlock(t: Tokens, context: ExtractContext): Found[] {
  const block = new Block(t, context);
  const out: Found[] = [];
  let s = 0;
  let i = 0;
  let last: { q: Quantity; found: Found; sentence: number; change: ChangeMatch | null } | null = null;
  while (i < t.length) {
    while (i >= block.starts[s + 1]!) s++;
    if (!mayStart(t, i)) {
      i++;
      continue;
    }
    const label = readLabel(t, i);
    if (label) {
      out.push(labelled(t, label));
      i = Math.max(i + 1, label.to);
      continue;
    }
    const q = isMereWord(t, i) ? null : readQuantity(t, i);
    if (!q || q.to <= i) {
      i++;
      continue;
    }
    const before = last && last.sentence === s ? last.q : null;
    const made = figure(block, s, q, before);
    if (last && last.sentence === s && isConversion(t, last.q, q)) {
      made.found.restates = last.found;
      inherit(made.found, last.found);
    }
    out.push(made.found);
    last = { q, found: made.found, sentence: s, change: made.change };
    i = q.to;
  }
  return out;
}

function mayStart(t: Tokens, i: number): boolean {
  const kind = t.kind[i];
  if (kind === NUMBER || kind === GLYPH) return true;
  if (kind === WORD) {
    const w = t.lower[i]!;
    if (STARTERS.has(w)) return true;
    if (
      w === 'a' ||
      w === 'an' ||
      w === 'several' ||
      w === 'many' ||
      w === 'few' ||
      w === 'minus' ||
      w === 'negative' ||
      w === 'tens'
    )
      return true;
    return (
      w.length > 8 && w.charCodeAt(0) < 128 && /^(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y/.test(w)
    );
  }
  return startsPointed(t, i);
}

function readLabel(t: Tokens, i: number): Label | null {
  if (t.kind[i] === NUMBER) return readDate(t, i) ?? readId(t, i) ?? readClock(t, i) ?? readMarker(t, i);
  return t.kind[i] === WORD ? (readDate(t, i) ?? readClock(t, i)) : null;
}

function labelled(t: Tokens, l: Label): Found {
  const start = t.start[l.from]!;
  const end = t.end[l.to - 1]!;
  return { start, end, exact: t.text.slice(start, end), kind: l.kind, reading: null, restates: null };
}

/** "3.5 billion yuan ($488.3 million)": the second, in brackets, restates the first in another unit of the same kind. */
function isConversion(t: Tokens, a: Quantity, b: Quantity): boolean {
  let j = b.from - 1;
  let steps = 0;
  while (j >= a.to && steps < 4 && t.at(j) !== '(') {
    j--;
    steps++;
  }
  if (t.at(j) !== '(' || j < a.to || j - a.to > 3) return false;
  if (!a.unit || !b.unit || a.unit.name === b.unit.name) return false;
  return a.unit.dimension === b.unit.dimension && a.unit.dimension !== 'share' && a.unit.dimension !== 'time';
}

function inherit(b: Found, a: Found): void {
  if (!a.reading || !b.reading) return;
  const { bound, change, changeRole } = a.reading;
  if (b.reading.change === null && change !== null) {
    b.reading.change = change;
    b.reading.changeRole = changeRole;
  }
  if (b.reading.bound === '=' && bound !== '=' && bound !== '~') b.reading.bound = bound;
  b.reading.subject ??= a.reading.subject;
  b.reading.countedHead ??= a.reading.countedHead;
}

interface Made {
  found: Found;
  change: ChangeMatch | null;
}

function figure(block: Block, s: number, q: Quantity, before: Quantity | null): Made {
  const { t } = block;
  const kind = kindOf(t, q);
  const bound = q.form === 'ordinal' ? null : readBound(t, q.from, q.to);
  const from = bound ? bound.from : q.from;
  const sentenceStart = block.starts[s]!;
  const change = q.form === 'ordinal' ? null : readChange(t, from, q.to, before, sentenceStart);
  const phrase = countedBy(t, q, kind);
  const unit = kind === 'age' && !q.unit ? AGE : q.unit;
  const period = nearestPeriod(block, s, q);
  const source = sourceFor(block, s);
  const reading = assemble(t, q, unit, phrase);
  if (kind === 'ordinal' && !isRank(t, q)) reading.counted = t.raw(q.to) || t.raw(q.from);
  reading.bound = bound?.bound ?? q.bound ?? '=';
  reading.interval = claimOf({ ...reading, below: bound?.below ?? false });
  reading.change = change?.change ?? null;
  reading.changeRole = change?.role ?? null;
  reading.period = period ? t.slice(period.from, period.to) : null;
  reading.periodIso = period?.iso ?? null;
  reading.attribution = source ? t.slice(source.from, source.to) : null;
  reading.why = because(reading, bound?.words ?? null, change?.word ?? null, q);
  const start = t.start[q.from]!;
  const end = t.end[q.to - 1]!;
  return { found: { start, end, exact: t.text.slice(start, end), kind, reading, restates: null }, change };
}

const AGE: Unit = { name: 'year of age', kind: 'measure', ucum: 'a', dimension: 'age' };

function countedBy(t: Tokens, q: Quantity, kind: NumberKind): Phrase | null {
  if (q.unit || kind === 'age' || q.form === 'ordinal' || kind === 'name' || kind === 'score') return null;
  const hyphen = t.at(q.to) === '-' && t.glued(q.to) && t.glued(q.to + 1) ? 1 : 0;
  let at = q.to + hyphen;
  if (t.at(at) === 'of') {
    at++;
    while (
      t.at(at) === 'the' ||
      t.at(at) === 'its' ||
      t.at(at) === 'their' ||
      t.at(at) === 'his' ||
      t.at(at) === 'her' ||
      t.at(at) === 'these' ||
      t.at(at) === 'those'
    )
      at++;
  }
  if (t.at(at) === 'or' && (t.at(at + 1) === 'more' || t.at(at + 1) === 'so')) at += 2;
  if (t.at(at) === 'more' || t.at(at) === 'additional' || t.at(at) === 'fewer') at++;
  return readPhrase(t, at, q.value === '1' || hyphen === 1);
}

function assemble(
  t: Tokens,
  q: Quantity,
  unit: Unit | null,
  phrase: Phrase | null,
  _kind: NumberKind,
): Reading {
  return {
    value: q.value,
    value2: q.value2,
    scale: powerOfTen(q.scalePower),
    precision: q.precision,
    interval: { low: null, lowOpen: true, high: null, highOpen: true },
    bound: '=',
    unitKind: unit?.kind ?? (phrase ? 'count' : q.form === 'fraction' ? 'ratio' : 'other'),
    unit: unit?.name ?? (phrase ? t.raw(phrase.head) : null),
    ucum: unit?.ucum ?? null,
    counted: phrase ? t.slice(phrase.from, phrase.to) : null,
    countedHead: phrase ? t.raw(phrase.head) : null,
    change: null,
    changeRole: null,
    baseline: null,
    period: null,
    periodIso: null,
    attribution: null,
    subject: null,
    confidence: unit ? 0.95 : phrase ? 0.9 : 0.6,
    why: '',
  };
}

/** The period nearest to the number in its sentence. */
function nearestPeriod(block: Block, s: number, q: Quantity): Period | null {
  let best: Period | null = null;
  let distance = 300;
  for (const p of block.periods(s)) {
    if (p.from < q.to && q.from < p.to) continue;
    const d = p.to <= q.from ? q.from - p.to : p.from - q.to;
    if (d < distance) {
      best = p;
      distance = d;
    }
  }
  return best;
}

/** Who says so in this sentence, or in the one before where this one names nobody or only "it". */
function sourceFor(block: Block, s: number): Source | null {
  const own = block.source(s);
  if (own && !isPronoun(block.t, own)) return own;
  for (let k = s - 1; k >= 0 && k >= s - 2; k--) {
    const earlier = block.source(k);
    if (earlier && !isPronoun(block.t, earlier)) return earlier;
  }
  return own;
}
