/** From text to figures. Pure, deterministic, and linear in the length of the text. */
import type { ExtractContext, FoundNumber, NumberKind } from '../../../preload/contract/reading';
import { eachBlock } from './core/blocks';
import { rejoin } from './core/detached';
import type { Found, Language } from './core/language';
import { tokenize } from './core/tokenize';
import { Tokens } from './core/tokens';
import { en } from './en';

/** Changes whenever a reading may differ from that of the version before. */
export const EXTRACTOR_VERSION = '1.4.0';

/** What `include: 'all'` adds to figures: whatever states a quantity, but no dates, times, ids, names or page furniture. */
const QUANTITIES: ReadonlySet<NumberKind> = new Set<NumberKind>([
  'figure',
  'age',
  'duration',
  'ordinal',
  'vague',
  'pronoun',
]);
const FIGURES: ReadonlySet<NumberKind> = new Set<NumberKind>(['figure']);

function languageOf(_lang: ExtractContext['lang']): Language {
  return en;
}

function included(include: ExtractContext['include']): ReadonlySet<NumberKind> {
  if (include === 'all') return QUANTITIES;
  return include === 'figures' ? FIGURES : new Set<NumberKind>(['figure', ...include]);
}

/** What a caller asks for: the kinds, figures among them, and whether an ordinal before a noun is among them; null asks for all that is there. */
interface Wanted {
  kinds: ReadonlySet<NumberKind>;
  attributive: boolean;
}

function collect(text: string, context: ExtractContext, wanted: Wanted | null): FoundNumber[] {
  const out: Found[] = [];
  const language = languageOf(context.lang);
  const kinds = wanted?.kinds ?? null;
  const tokens = new Tokens(text);
  eachBlock(text, (start, end) => {
    if (end - start > language.shortest) {
      tokens.look(start, end);
      const { base, codes } = tokens;
      if (!language.anchors.stand(codes, start - base, end - base)) return;
    }
    const found = language.read(rejoin(tokenize(tokens, start, end, language.rules)), context, kinds);
    for (let i = 0; i < found.length; i++)
      if (wanted === null || isWanted(found[i]!, wanted)) add(out, found[i]!);
  });
  tokens.drop();
  // Each names by its index what it restates.
  return out as FoundNumber[];
}

/** An ordinal that picks out what it stands before ("third quarter") states no quantity; a rank alone does. */
function isWanted({ kind, reading }: Found, { kinds, attributive }: Wanted): boolean {
  if (reading === null || (kind !== 'figure' && !kinds.has(kind))) return false;
  return attributive || kind !== 'ordinal' || reading.counted === null;
}

function add(out: Found[], f: Found): void {
  if (f.restates !== null) f.restates = indexOf(out, f.restates);
  out.push(f);
}

/** A conversion follows what it restates closely. */
const CLOSE = 8;

function indexOf(list: readonly Found[], wanted: Found | number): number | null {
  for (let k = list.length - 1; k >= 0 && k >= list.length - CLOSE; k--) if (list[k] === wanted) return k;
  return null;
}

/** The figures of a text in reading order, with the kinds that `context.include` adds. Offsets: UTF-16 code units of `text`. */
export function extract(text: string, context: ExtractContext): FoundNumber[] {
  const attributive = context.include !== 'all';
  return collect(text, context, { kinds: included(context.include), attributive });
}

/** Everything numeric in a text, labelled with its kind; for coverage. Offsets: UTF-16 code units of `text`. */
export function scan(text: string, context: ExtractContext): FoundNumber[] {
  return collect(text, context, null);
}

/** How far around a selection its context is read; code units. */
const REACH = 2000;

/** The reading of a selection made by hand: the number inside it, read within the text around it; null where it holds none. */
export function readSelection(
  text: string,
  start: number,
  end: number,
  context: ExtractContext,
): FoundNumber | null {
  const from = Math.max(0, text.lastIndexOf('\n\n', start - 1), start - REACH);
  const blank = text.indexOf('\n\n', end);
  const to = Math.min(blank < 0 ? text.length : blank, end + REACH);
  const inside = collect(text.slice(from, to), context, null).filter(
    (f) => f.reading && f.start + from < end && start < f.end + from,
  );
  const whole = inside.filter((f) => f.start + from >= start && f.end + from <= end);
  const best = whole[0] ?? inside[0];
  if (best !== undefined) return { ...best, start: best.start + from, end: best.end + from, restates: null };
  const language = languageOf(context.lang);
  const selected = tokenize(new Tokens(text), start, end, language.rules);
  const alone = language.readPlain(selected, context);
  selected.drop();
  return alone !== null ? { ...alone, restates: null } : null;
}

/** The reading of a found number, in plain sentences. */
export function explain(found: FoundNumber): string {
  return en.explain(found);
}
