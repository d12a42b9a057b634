/**
 * Whether figures of two sources state the same quantity, and if so whether they agree. Careful rather than complete: a
 * wrong alarm costs more trust than a missed one, so that numbers alone are never enough; something else of the two
 * texts must be shared: what is counted, what the sentence is about, or a distinctive number beside both. Pure.
 */
import type { Change, ChangeRole, Decimal, Interval, UnitKind } from '../../../preload/contract/reading';
import { absolute, compare, multiply, subtract } from '../domain/decimal';
import { relate, type Slip, slipOf } from '../domain/interval';
import { comparableNouns, contentWords } from './nouns';
import { periodsMeet } from './periods';
import { readable } from './words';

/** A number that stands near a figure in its text. */
export interface Beside {
  value: Decimal;
  unitKind: UnitKind;
  unit: string | null;
  /** The head noun of what is counted. */
  head: string | null;
}

/** What a figure states, with what stands around it; `beside` and `words` may be found out when they are first asked for. */
export interface Stated extends Beside {
  value2: Decimal | null;
  interval: Interval;
  counted: string | null;
  change: Change | null;
  role: ChangeRole | null;
  /** ISO 8601 date or interval, null where it is not settled. */
  period: string | null;
  /** What the sentence is about, as it was read. */
  subject: string | null;
  beside: readonly Beside[];
  /** Words of the text around it, folded; see `contentWords`. */
  words: ReadonlySet<string>;
}

/** What two figures have to do with each other. */
export interface Relation {
  relation: 'conflict' | 'agree';
  slip: Slip | null;
  /** 0 to 1: how much speaks for one quantity. */
  score: number;
  /** What speaks for it, in a phrase. */
  why: string;
}

/** Shared words (of the smaller set) that make two surroundings alike; settled on made-up and real articles, see the tests. */
const ALIKE = 0.5;
const SOMEWHAT_ALIKE = 0.3;
/** Share of the words of the longer subject that two have in common which are one. */
const NEARLY_ALL = 0.75;
/** Share of the larger value by which two may differ that agree, and two that are one quantity at all. */
export const LEVEL: Decimal = '0.05';
export const REACH: Decimal = '0.5';
/** Slips between documents that a reader makes; a differing sign or unit is another statement. */
const TELLING: ReadonlySet<Slip> = new Set(['ten-fold', 'scale', 'digit-swap']);

/** What speaks for the two stating one quantity, and whether they can both be true; null where too little speaks for it. */
export function relationOf(a: Stated, b: Stated): Relation | null {
  if (!sameKind(a, b) || !sameChange(a, b) || periodsMeet(a.period, b.period) === false) return null;
  const relation = relate(a.interval, b.interval);
  const slip = relation === 'conflict' ? tellingSlip(a, b) : null;
  // Most pairs end here: what stands around them need not be looked at.
  if (relation === 'agree' ? !atOneLevel(a, b) : slip === null && !comparable(a, b)) return null;
  const evidence = evidenceOf(a, b);
  const enough =
    relation === 'agree' ? agreeing(a, evidence) : slip ? slipped(evidence) : differing(a, b, evidence);
  if (!enough) return null;
  return { relation, slip, score: scoreOf(evidence), why: whyOf(evidence) };
}

interface Evidence {
  /** A distinctive number that stands beside both. */
  anchor: Beside | null;
  /** What is counted, where both count it in the same two words or more. */
  phrase: string | null;
  /** What both are about, where they say it in nearly the same words, two or more. */
  subject: string | null;
  /** Share of words in common. */
  alike: number;
  /** Whether both periods are settled and meet. */
  period: boolean;
}

function evidenceOf(a: Stated, b: Stated): Evidence {
  const anchors = a.beside.filter((one) => isDistinctive(one) && b.beside.some((other) => same(one, other)));
  // What is counted says more than a bare share does.
  const anchor = anchors.find(({ head }) => head !== null) ?? anchors[0];
  const [x, y] = [plain(a.counted), plain(b.counted)];
  return {
    anchor: anchor ?? null,
    phrase: x !== '' && x === y && x.includes(' ') ? x : null,
    subject: isOneSubject(a.subject, b.subject) ? plain(a.subject) : null,
    alike: shared(a.words, b.words),
    period: periodsMeet(a.period, b.period) === true,
  };
}

/** Whether two subjects have nearly all their words in common, and not just one. */
function isOneSubject(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [contentWords(a), contentWords(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return common >= 2 && common >= NEARLY_ALL * Math.max(x.size, y.size);
}

function sameKind(a: Beside, b: Beside): boolean {
  if (a.unitKind !== b.unitKind) return false;
  if (a.unitKind !== 'count') return a.unit !== null && plain(a.unit) === plain(b.unit);
  return comparableNouns(a.head, b.head);
}

/** Shares and their changes are other things, and so are the difference and the level reached. */
function sameChange(a: Stated, b: Stated): boolean {
  if (a.unitKind === 'percent' && a.change !== b.change) return false;
  if (a.change !== null && b.change !== null && a.change !== b.change) return false;
  return a.role === null || b.role === null || a.role === b.role;
}

function same(a: Beside, b: Beside): boolean {
  return compare(a.value, b.value) === 0 && sameKind(a, b);
}

/** A number that two texts hardly share by chance: large, or of three digits that say something. */
function isDistinctive({ value }: Beside): boolean {
  return compare(absolute(value), '1000') >= 0 || digitsOf(value).length >= 3;
}

function digitsOf(value: Decimal): string {
  return absolute(value).replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
}

function tellingSlip(a: Stated, b: Stated): Slip | null {
  if (a.value2 !== null || b.value2 !== null || digitsOf(a.value).length < 2) return null;
  const slip = slipOf(a, { value: b.value, unit: a.unit });
  return slip !== null && TELLING.has(slip) ? slip : null;
}

function atOneLevel(a: Stated, b: Stated): boolean {
  return (a.value2 === null) === (b.value2 === null) && near(a.value, b.value, LEVEL);
}

function agreeing(a: Stated, { anchor, phrase, subject, alike }: Evidence): boolean {
  return anchor !== null || phrase !== null || (isDistinctive(a) && (subject !== null || alike >= ALIKE));
}

function slipped({ anchor, phrase, subject, alike }: Evidence): boolean {
  const named = anchor !== null || subject !== null;
  return (named && alike >= SOMEWHAT_ALIKE / 2) || (phrase !== null && alike >= SOMEWHAT_ALIKE);
}

/** Without a slip the numbers say nothing for one quantity, so that the periods must meet and the words say all of it. */
function comparable(a: Stated, b: Stated): boolean {
  return periodsMeet(a.period, b.period) === true && near(a.value, b.value, REACH);
}

function differing(a: Stated, b: Stated, { phrase, subject, anchor, alike }: Evidence): boolean {
  if (alike < ALIKE) return false;
  return phrase !== null || subject !== null || (anchor !== null && near(a.value, b.value, '0.2'));
}

/** Whether two values differ by a share of the larger one at most. */
function near(a: Decimal, b: Decimal, share: Decimal): boolean {
  const [x, y] = [absolute(a), absolute(b)];
  const larger = compare(x, y) > 0 ? x : y;
  return compare(absolute(subtract(a, b)), multiply(larger, share)) <= 0;
}

function scoreOf({ anchor, phrase, subject, alike, period }: Evidence): number {
  const score = (anchor ? 0.4 : 0) + (phrase || subject ? 0.3 : 0) + 0.3 * alike + (period ? 0.1 : 0);
  return Math.min(1, Number(score.toFixed(2)));
}

function whyOf({ anchor, phrase, subject, alike, period }: Evidence): string {
  const parts = [
    anchor ? `both stand beside ${readable(anchor.value)}${anchor.head ? ` ${anchor.head}` : ''}` : null,
    phrase ? `both count “${phrase}”` : null,
    subject ? `both are about “${subject}”` : null,
    alike >= SOMEWHAT_ALIKE ? 'the words around them are alike' : null,
    period ? 'the periods meet' : null,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  // Of two or three words any may be shared by chance.
  if (small.size < 4) return 0;
  let count = 0;
  for (const word of small) if (large.has(word)) count++;
  return count / small.size;
}

function plain(text: string | null): string {
  return (text ?? '').normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');
}
