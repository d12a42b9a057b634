import { scan } from '../../../main/engine/extract';
import type { FoundNumber, Reading } from '../../../preload/contract/reading';
import { context } from './read';

/** The day that "last year" is reckoned from in these tests. */
const TODAY = '2024-07-15';

/** Everything numeric in a sentence, each in one line that holds its whole reading but for subject and words of explanation. */
export function told(text: string): string[] {
  return scan(text, context('figures', TODAY)).map(line);
}

function line(f: FoundNumber): string {
  const r = f.reading;
  return r ? [`${f.kind} ${f.exact} = ${amount(r)}`, ...parts(r, f)].join('; ') : `${f.kind} ${f.exact}`;
}

function amount(r: Reading): string {
  const value = r.value2 === null ? r.value : `${r.value} to ${r.value2}`;
  return r.precision === 0 ? value : `${value} (10^${r.precision})`;
}

function* parts(r: Reading, f: FoundNumber): Generator<string> {
  if (r.unit) yield `${r.unitKind} ${r.unit}`;
  if (r.counted && r.counted !== r.unit) yield `of ${r.counted}`;
  if (r.bound !== '=') yield r.bound;
  if (r.changeRole) yield `${r.change ?? 'moves'} ${r.changeRole}`;
  if (r.baseline) yield `against ${r.baseline}`;
  if (r.period) yield `[${r.period}]${r.periodIso ? ` ${r.periodIso}` : ''}`;
  if (r.attribution) yield `says ${r.attribution}`;
  if (f.restates !== null) yield `restates ${f.restates}`;
}
