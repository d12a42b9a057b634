/** Check: the recorded unit is the one that the passage states, where it states one. Pure. */
import type { Recorded } from '../../../preload/contract/model';
import type { Reading } from '../../../preload/contract/reading';

/**
 * How the recorded unit contradicts the stated one; null where it does not. A passage without a unit (a number in a
 * table) contradicts nothing; what is counted may be named by any of the words the passage counts.
 */
export function unitDiffers(recorded: Recorded, read: Reading): string | null {
  if (read.unit === null || sameUnit(recorded, read)) return null;
  const opening = read.unitKind === 'count' ? 'The passage counts' : 'The passage says';
  if (recorded.unit === null || fold(recorded.unit) === '') {
    if (read.unitKind === 'count') return null;
    return `${opening} ${named(read.unit)}; the grid has no unit.`;
  }
  if (fold(recorded.unit) === fold(read.unit)) return kindOnly(recorded, read);
  return `${opening} ${named(read.unit)}; the grid says ${named(recorded.unit)}: the unit differs.`;
}

function sameUnit(recorded: Recorded, read: Reading): boolean {
  if (recorded.unit === null || recorded.unitKind !== read.unitKind) return false;
  const written = fold(recorded.unit);
  if (written === fold(read.unit ?? '')) return true;
  if (read.unitKind !== 'count') return false;
  const words = fold(`${read.unit ?? ''} ${read.countedHead ?? ''} ${read.counted ?? ''}`);
  return singular(written) === singular(fold(read.unit ?? '')) || ` ${words} `.includes(` ${written} `);
}

function kindOnly(recorded: Recorded, read: Reading): string {
  return `The passage gives ${KINDS[read.unitKind]}; the grid records ${KINDS[recorded.unitKind]}.`;
}

const KINDS: Readonly<Record<Reading['unitKind'], string>> = {
  count: 'a count',
  percent: 'a share in per cent',
  currency: 'an amount of money',
  measure: 'a measure',
  ratio: 'a ratio',
  other: 'something else',
};

/** Case, width and blanks do not make another unit. */
function fold(unit: string): string {
  return unit.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The plain English plural taken off; enough to see that "cases" and "case" are the same thing. */
function singular(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/([^su])s$/, '$1');
}

function named(unit: string): string {
  if (unit === 'percent') return 'per cent';
  return unit === 'percentage point' ? 'percentage points' : `“${unit}”`;
}
