/** Units as people type them, read into the names that the extractor uses; what it does not know is left as it was typed. Pure. */
import type { UnitKind } from '../../../preload/contract';
import { ISO_CODES } from '../extract/en/currency';
import { NAMES, RISKY_SYMBOLS, SYMBOLS } from '../extract/en/unit-table';

/** A unit with the kind that goes with it. */
export interface KnownUnit {
  name: string;
  kind: UnitKind;
}

const PERCENT: KnownUnit = { name: 'percent', kind: 'percent' };
const POINTS: KnownUnit = { name: 'percentage point', kind: 'percent' };

const SHARES: ReadonlyMap<string, KnownUnit> = new Map([
  ...['%', '％', 'percent', 'per cent', 'pct'].map((text) => [text, PERCENT] as const),
  ...['pp', 'p.p.', 'percentage point', 'percentage points'].map((text) => [text, POINTS] as const),
]);

/** The unit that a text names; null where it is none that is known ("defendants"), or could be several ("m"). */
export function knownUnit(typed: string): KnownUnit | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  const lower = text.toLowerCase();
  const share = SHARES.get(lower);
  if (share) return share;
  if (ISO_CODES.has(text)) return { name: text, kind: 'currency' };
  const unit = NAMES.get(lower) ?? (RISKY_SYMBOLS.has(text) ? undefined : SYMBOLS.get(text));
  return unit ? { name: unit.name, kind: unit.kind } : null;
}

/** Every unit that is known, by name: shares first, then measures, then money. */
export function knownUnits(): string[] {
  const measures = [...NAMES.values()].map(({ name }) => name);
  return [...new Set([PERCENT.name, POINTS.name, ...measures, ...ISO_CODES])];
}
