/** A found number as one line of JSON. */
import type { FoundNumber } from '../../preload/contract/reading';
import { toCodePoints } from '../engine/domain/codepoints';
import { explain } from '../engine/extract';

/** What the lines say, and how. */
export interface RecordOptions {
  offsets: 'utf16' | 'codepoint';
  /** Say of each number how it was read, in sentences. */
  explain: boolean;
}

/** The field that says where a number was found: a file's path, or the `id` of a line. */
export type Origin = { source: string } | { id: unknown };

/** The lines for the numbers of one text, in its order; "" where there are none. `restates` counts these lines from 0. */
export function toLines(
  origin: Origin,
  text: string,
  found: readonly FoundNumber[],
  options: RecordOptions,
): string {
  const offsets = offsetsOf(text, found, options.offsets);
  const lines = found.map((each, at) => {
    const [start, end] = offsets[at]!;
    const { exact, kind, restates } = each;
    const record = { ...origin, start, end, exact, ...readingOf(each), kind, restates };
    return `${JSON.stringify(options.explain ? { ...record, explanation: explain(each) } : record)}\n`;
  });
  return lines.join('');
}

function offsetsOf(
  text: string,
  found: readonly FoundNumber[],
  unit: RecordOptions['offsets'],
): [number, number][] {
  if (unit === 'utf16') return found.map(({ start, end }) => [start, end]);
  const points = toCodePoints(
    text,
    found.flatMap(({ start, end }) => [start, end]),
  );
  return found.map((_, at) => [points[2 * at]!, points[2 * at + 1]!]);
}

/** The fields of a reading; the first ones, and their order, are relied upon by scripts. */
function readingOf({ reading }: FoundNumber): Record<string, unknown> {
  return {
    value: reading?.value ?? null,
    value2: reading?.value2 ?? null,
    bound: reading?.bound ?? null,
    unitKind: reading?.unitKind ?? null,
    unit: reading?.unit ?? null,
    counted: reading?.counted ?? null,
    change: reading?.change ?? null,
    period: reading?.period ?? null,
    attribution: reading?.attribution ?? null,
    scale: reading?.scale ?? null,
    interval: reading?.interval ?? null,
    changeRole: reading?.changeRole ?? null,
    baseline: reading?.baseline ?? null,
    periodIso: reading?.periodIso ?? null,
    subject: reading?.subject ?? null,
    countedHead: reading?.countedHead ?? null,
    ucum: reading?.ucum ?? null,
    confidence: reading?.confidence ?? null,
    why: reading?.why ?? null,
  };
}
