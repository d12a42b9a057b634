import type { ConflictPair, Interval, Reading, RelatedFigure } from '../../../preload/contract';
import { contentWords } from '../checks/nouns';
import { type Beside, LEVEL, REACH, relationOf, type Stated } from '../checks/related';
import { lastSignificantPower, shift } from '../domain/decimal';
import { claimOf } from '../domain/interval';
import { unpackReading } from '../domain/reading';
import type { ClaimRow, Likeness, NumberRow, Reader } from '../store';
import { theFigure, theSource } from './found';

/** Code units of text around a figure whose words say what it is about. */
const AROUND = 160;
/** Code units within which another figure stands beside one: the sentence before and the one after. */
const BESIDE = 320;
/** Powers of ten by which a slip may go wrong. */
const FARTHEST = 9;
/** Figures looked at most; more would be a table, and tables have neighbours of their own. */
const MOST = 400;

/** The pairs of figures whose conflict somebody has settled, by `pairKey`. */
export function settledPairs(read: Reader): Set<string> {
  const pairs = new Set<string>();
  for (const row of read.rows('settlements', null)) {
    const ids = JSON.parse(String(row.figures)) as string[];
    for (const a of ids) for (const b of ids) if (a < b) pairs.add(pairKey(a, b));
  }
  return pairs;
}

/** Two ids as one, whichever comes first. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The conflicts of a figure. */
export function conflictsOf(read: Reader, id: string, settled: ReadonlySet<string>): ConflictPair[] {
  return relatedTo(read, id, settled)
    .filter(({ relation }) => relation === 'conflict')
    .map((other) => ({
      figures: [id, other.figure.id],
      slip: other.slip,
      why: other.why,
      settled: other.settled,
    }));
}

/** Figures of other sources that state the same quantity, conflicting ones first. */
export function relatedTo(
  read: Reader,
  id: string,
  settled: ReadonlySet<string> = settledPairs(read),
): RelatedFigure[] {
  theFigure(read, id);
  const row = read.claim(id)!;
  const stated = statedOf(read, row);
  const related: RelatedFigure[] = [];
  for (const other of read.alike(row, likeness(stated))) {
    const found = relationOf(stated, statedOf(read, other));
    if (!found) continue;
    const figure = read.figure(other.id)!;
    related.push({ figure, ...found, settled: settled.has(pairKey(id, other.id)) });
  }
  // A source that says the same does not also say otherwise.
  const agreeing = new Set(
    related.filter(({ relation }) => relation === 'agree').map(({ figure: { sourceId } }) => sourceId),
  );
  return related
    .filter(({ relation, figure: { sourceId } }) => relation === 'agree' || !agreeing.has(sourceId))
    .sort((a, b) => Number(a.relation === 'agree') - Number(b.relation === 'agree') || b.score - a.score);
}

/** What to look for: only where the period is settled may a value differ by more than roundings do. */
function likeness({ value, period }: Stated): Likeness {
  return { values: valuesNear(value), share: Number(period === null ? LEVEL : REACH), most: MOST };
}

/** What a row states; most are told apart by that, so that what stands around them is looked up when it is asked for. */
function statedOf(read: Reader, row: ClaimRow): Stated {
  const reading = unpackReading(row.read);
  let beside: Beside[] | undefined;
  let words: Set<string> | undefined;
  return {
    ...besideOf(row, reading),
    value2: row.value2,
    interval: intervalOf(row, reading),
    counted: row.counted,
    change: row.change,
    role: reading?.changeRole ?? null,
    period: reading?.period === row.period ? (reading?.periodIso ?? null) : null,
    subject: reading?.subject ?? null,
    get beside() {
      beside ??= besideAll(read, row);
      return beside;
    },
    get words() {
      words ??= contentWords(around(read, row));
      return words;
    },
  };
}

function besideAll(read: Reader, { id, source_id, start_at, end_at }: ClaimRow): Beside[] {
  return read
    .beside(theSource(read, source_id), start_at - BESIDE, end_at + BESIDE)
    .filter((other) => other.id !== id)
    .map((other) => besideOf(other, unpackReading(other.read)));
}

function around(read: Reader, { source_id, start_at, end_at }: ClaimRow): string {
  return read.text(theSource(read, source_id)).slice(Math.max(0, start_at - AROUND), end_at + AROUND);
}

function besideOf({ value, unit_kind, unit, counted }: NumberRow, reading: Reading | null): Beside {
  const head = counted === reading?.counted ? (reading?.countedHead ?? null) : null;
  return {
    value,
    unitKind: unit_kind,
    unit,
    head: head ?? (unit_kind === 'count' ? (unit ?? counted) : null),
  };
}

/** What the figure claims: as it was read, unless a person recorded something else. */
function intervalOf({ value, value2, bound }: ClaimRow, read: Reading | null): Interval {
  if (read && read.value === value && read.value2 === value2 && read.bound === bound) return read.interval;
  const precision = Math.min(read?.precision ?? 0, lastSignificantPower(value));
  return claimOf({ value, value2, precision, bound });
}

/** The value itself, its powers of ten, and it with two neighbouring digits swapped. */
function valuesNear(value: string): string[] {
  const values = new Set<string>();
  for (let power = -FARTHEST; power <= FARTHEST; power++) values.add(shift(value, power));
  for (let at = 0; at + 1 < value.length; at++) {
    const step = value[at + 1] === '.' ? 2 : 1;
    const [x, y] = [value[at], value[at + step]];
    if (x === undefined || y === undefined || !/\d\d/.test(x + y)) continue;
    values.add(value.slice(0, at) + y + value.slice(at + 1, at + step) + x + value.slice(at + step + 1));
  }
  return [...values];
}
