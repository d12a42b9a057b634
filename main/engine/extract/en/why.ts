/** A reading in words: one phrase for the card, and whole sentences for `--explain`. */
import type { FoundNumber, NumberKind, Reading } from '../../../../preload/contract/reading';
import { isMisgrouped } from '../core/digits';
import type { Tokens } from '../core/tokens';
import type { Quantity } from './amount';

const UNITS = new Map<Reading['unitKind'], string>([
  ['percent', 'percent after the number'],
  ['currency', 'sign or name of money'],
  ['measure', 'unit of measure'],
  ['ratio', 'rate or share'],
  ['other', 'bare number'],
]);

/** Why a number was read as it was, in one phrase. */
export function because(
  r: Reading,
  { bound, change }: { bound: string | null; change: string | null },
  q: Quantity,
  borrowed: boolean,
  misprint: boolean,
): string {
  let why = basis(r, borrowed);
  if (misprint) why += '; digits grouped as nobody groups them: look at the source';
  if (q.joined) why += `; range joined by '${q.joined}'`;
  if (bound) why += `; '${bound}'`;
  if (change) {
    why += `; '${change}'`;
    if (r.change) why += ` ${r.change}`;
    if (r.changeRole && r.changeRole !== 'by') why += ` (${r.changeRole})`;
  }
  if (r.period) why += `; period '${r.period}'`;
  if (r.attribution) why += `; says '${r.attribution}'`;
  return why;
}

function basis(r: Reading, borrowed: boolean): string {
  const own = r.unitKind === 'count' ? `counts '${r.counted}'` : (UNITS.get(r.unitKind) ?? '');
  if (!borrowed) return own;
  return `${r.unitKind === 'count' ? own : `'${r.unit}'`} borrowed from the number before it`;
}

/** Whether a number of the amount is written so that its value is a guess. */
export function isMisprint(t: Tokens, { from, to }: Quantity): boolean {
  for (let i = from; i < to; i++) if (t.digits(i) === 0 && isMisgrouped(t.at(i))) return true;
  return false;
}

/** What a misprint is worth: less than the least sure reading that was printed right. */
const GUESS = 0.3;

/** How sure the reading is, 0 to 1: a unit or noun of its own is worth most, a bare or borrowed one least. */
export function confidence(r: Reading, kind: NumberKind, q: Quantity, misprint: boolean): number {
  if (misprint) return GUESS;
  const base = q.unit !== null ? 0.96 : r.counted ? 0.9 : r.unit ? 0.8 : 0.6;
  const worn = kind === 'figure' ? 0 : 0.1;
  const vague = q.form === 'vague' || q.form === 'fraction' ? 0.1 : 0;
  return Math.round((base - worn - vague) * 100) / 100;
}

const KINDS: Record<FoundNumber['kind'], string> = {
  figure: 'A figure',
  date: 'A date',
  time: 'A time of day',
  age: 'An age',
  duration: 'A duration that only says when',
  ordinal: 'A rank or an ordinal',
  id: 'A number that only names something',
  name: 'Part of a name',
  page: 'Part of the page, not of the text',
  score: 'A score',
  vague: 'A vague amount',
  pronoun: 'The word "one" or an article, not a count',
};

/** The reading in plain sentences. */
export function explain(found: FoundNumber): string {
  const r = found.reading;
  if (r === null) return `"${found.exact}": ${KINDS[found.kind].toLowerCase()}.`;
  const value = r.value2 === null ? r.value : `${r.value} to ${r.value2}`;
  const lines = [
    `"${found.exact}": ${KINDS[found.kind].toLowerCase()} of ${value}${r.unit ? ` ${r.unit}` : ''}.`,
  ];
  const claims = `${r.interval.lowOpen ? 'above' : 'from'} ${r.interval.low ?? 'anything'} ${r.interval.highOpen ? 'to below' : 'to'} ${r.interval.high ?? 'anything'}`;
  const move = r.value2 !== null && r.changeRole === 'from';
  lines.push(move ? `It went from ${r.value} to ${r.value2}.` : `It claims a true value ${claims}.`);
  if (r.counted) lines.push(`It counts ${r.counted}.`);
  if (r.change) lines.push(`It is a change ${r.change}${r.baseline ? `, against ${r.baseline}` : ''}.`);
  if (r.period) lines.push(`Period: ${r.period}${r.periodIso ? ` (${r.periodIso})` : ''}.`);
  if (r.attribution) lines.push(`According to: ${r.attribution}.`);
  if (r.subject) lines.push(`About: ${r.subject}.`);
  lines.push(`Why: ${r.why}. Confidence ${Math.round(r.confidence * 100)} of 100.`);
  return lines.join(' ');
}
