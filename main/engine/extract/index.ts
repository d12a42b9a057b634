/** From text to figures. Pure, deterministic, and linear in the length of the text. */
import type { ExtractContext, FoundNumber, NumberKind } from '../../../preload/contract/reading';
import { eachBlock } from './core/blocks';
import { rejoin } from './core/detached';
import type { Found, Language } from './core/language';
import { tokenize } from './core/tokenize';
import { Tokens } from './core/tokens';
import { en } from './en';

/** Changes whenever a reading may differ from that of the version before. */
export const EXTRACTOR_VERSION = '1.3.0';

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

function collect(text: string, context: ExtractContext): Found[] {
  const out: Found[] = [];
  const language = languageOf(context.lang);
  const tokens = new Tokens(text);
  eachBlock(text, (start, end) => {
    const read = end - start <= language.shortest || language.anchors.stand(tokens.codes, start, end);
    if (!read) return;
    const found = language.read(rejoin(tokenize(tokens, start, end, language.rules)), context);
    for (const f of found) out.push(f);
  });
  return out;
}

/** An ordinal that picks out what it stands before ("third quarter") states no quantity; a rank alone does. */
function isAttributive(f: Found): boolean {
  return f.kind === 'ordinal' && f.reading?.counted !== null;
}

/** Turns references between found numbers into indexes of the list. */
function finish(list: Found[]): FoundNumber[] {
  const out: FoundNumber[] = [];
  for (let i = 0; i < list.length; i++) {
    const f = list[i]!;
    const { start, end, exact, kind, reading } = f;
    const restates = f.restates ? indexBefore(list, i, f.restates) : null;
    out.push({ start, end, exact, kind, reading, restates });
  }
  return out;
}

/** A conversion follows what it restates closely. */
const CLOSE = 8;

function indexBefore(list: Found[], i: number, wanted: Found): number | null {
  for (let k = i - 1; k >= 0 && k >= i - CLOSE; k--) if (list[k] === wanted) return k;
  return null;
}

/** The figures of a text in reading order, with the kinds that `context.include` adds. Offsets: UTF-16 code units of `text`. */
export function extract(text: string, context: ExtractContext): FoundNumber[] {
  const kinds = included(context.include);
  return finish(
    collect(text, context).filter(
      (f) => kinds.has(f.kind) && f.reading !== null && !(context.include === 'all' && isAttributive(f)),
    ),
  );
}

/** Everything numeric in a text, labelled with its kind; for coverage. Offsets: UTF-16 code units of `text`. */
export function scan(text: string, context: ExtractContext): FoundNumber[] {
  return finish(collect(text, context));
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
  const inside = collect(text.slice(from, to), context).filter(
    (f) => f.reading && f.start + from < end && start < f.end + from,
  );
  const whole = inside.filter((f) => f.start + from >= start && f.end + from <= end);
  const best = whole[0] ?? inside[0];
  if (best) return { ...best, start: best.start + from, end: best.end + from, restates: null };
  const language = languageOf(context.lang);
  const alone = language.readPlain(
    tokenize(new Tokens(text, start, end), start, end, language.rules),
    context,
  );
  return alone ? { ...alone, restates: null } : null;
}

/** The reading of a found number, in plain sentences. */
export function explain(found: FoundNumber): string {
  return en.explain(found);
}
