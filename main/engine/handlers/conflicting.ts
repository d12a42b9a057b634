import type { ConflictPair, Figure, Interval, Mark, RelatedFigure } from '../../../preload/contract';
import { contentWords } from '../checks/nouns';
import { type Beside, relationOf, type Stated } from '../checks/related';
import { lastSignificantPower, shift } from '../domain/decimal';
import { claimOf } from '../domain/interval';
import type { Reader } from '../store';
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
  const figure = read.figure(id)!;
  const near = nearby(read);
  const stated = statedOf(read, figure, near);
  const related: RelatedFigure[] = [];
  for (const other of read.alike(figure, valuesNear(figure.value), MOST)) {
    const found = relationOf(stated, statedOf(read, other, near));
    if (found) related.push({ figure: other, ...found, settled: settled.has(pairKey(id, other.id)) });
  }
  // A source that says the same does not also say otherwise.
  const agreeing = new Set(
    related.filter(({ relation }) => relation === 'agree').map(({ figure: { sourceId } }) => sourceId),
  );
  return related
    .filter(({ relation, figure: { sourceId } }) => relation === 'agree' || !agreeing.has(sourceId))
    .sort((a, b) => Number(a.relation === 'agree') - Number(b.relation === 'agree') || b.score - a.score);
}

/** The figures that lie in a stretch of a source; each source is looked through once, however many figures ask. */
function nearby(read: Reader): (sourceId: string, from: number, to: number) => Figure[] {
  const marks = new Map<string, Mark[]>();
  const figures = new Map<string, Figure>();
  const figureOf = (id: string) => {
    const figure = figures.get(id) ?? read.figure(id)!;
    figures.set(id, figure);
    return figure;
  };
  return (sourceId, from, to) => {
    const all = marks.get(sourceId) ?? read.marks(theSource(read, sourceId));
    marks.set(sourceId, all);
    return all.filter(({ start, end }) => end > from && start < to).map(({ id }) => figureOf(id));
  };
}

function statedOf(read: Reader, figure: Figure, near: ReturnType<typeof nearby>): Stated {
  const source = theSource(read, figure.sourceId);
  const { start, end } = figure.passage;
  const text = read.text(source).slice(Math.max(0, start - AROUND), end + AROUND);
  const beside = near(figure.sourceId, start - BESIDE, end + BESIDE).filter(({ id }) => id !== figure.id);
  return {
    ...besideOf(figure),
    value2: figure.value2,
    interval: intervalOf(figure),
    counted: figure.counted,
    change: figure.change,
    role: figure.read?.changeRole ?? null,
    period: figure.read?.period === figure.period ? (figure.read?.periodIso ?? null) : null,
    beside: beside.map(besideOf),
    words: contentWords(text),
  };
}

function besideOf({ value, unitKind, unit, counted, read }: Figure): Beside {
  const head = counted === read?.counted ? (read?.countedHead ?? null) : null;
  return { value, unitKind, unit, head: head ?? (unitKind === 'count' ? (unit ?? counted) : null) };
}

/** What the figure claims: as it was read, unless a person recorded something else. */
function intervalOf({ value, value2, bound, read }: Figure): Interval {
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
