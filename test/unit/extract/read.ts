import { extract, scan } from '../../../main/engine/extract';
import type { ExtractContext, FoundNumber, Reading } from '../../../preload/contract/reading';

/** A plain English context; `include` as asked. */
export const context = (
  include: ExtractContext['include'] = 'figures',
  date: string | null = null,
): ExtractContext => ({
  lang: 'en',
  date,
  include,
});

/** The figures of a sentence, in short: value, or both ends of a range. */
export function values(text: string, include: ExtractContext['include'] = 'figures'): string[] {
  return extract(text, context(include)).map((f) =>
    f.reading!.value2 === null ? f.reading!.value : `${f.reading!.value}..${f.reading!.value2}`,
  );
}

/** The reading of the number whose passage holds `exact`; fails loudly where there is none. */
export function reading(
  text: string,
  exact: string,
  include: ExtractContext['include'] = 'all',
  date: string | null = null,
): Reading {
  const at = text.indexOf(exact);
  const hit = extract(text, context(include, date)).find((f) => f.start <= at && at < f.end);
  if (!hit?.reading) throw new Error(`nothing read at "${exact}" in "${text}"`);
  return hit.reading;
}

/** Kind and passage of everything numeric in a text. */
export function kinds(text: string): string[] {
  return scan(text, context()).map((f: FoundNumber) => `${f.kind} ${f.exact}`);
}
