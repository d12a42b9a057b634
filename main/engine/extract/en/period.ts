/** Periods as written ("in 2024", "the first 10 months of the year") and as ISO 8601 intervals. */
import { WordClass, WordSet, wordClass } from '../core/classes';
import { LINED, MIXED, NUMBER, NUMERIC, type Tokens, WORD } from '../core/tokens';
import { isDayOf, MONTHS, WEEKDAYS } from './calendar';
import { ZONES } from './dates';
import { daysOfMonth, joinsDays } from './days';
import { DEICTIC, FILLER, LEAD, LEADS, PERIOD, WHOLE } from './flags';
import { isYear, month, monthIn, monthOf, NTH, type Period, period, two, yearAt, yearOf } from './months';
import { ORDINALS, SMALL } from './number-words';
import { isOrigin, openEnd, STANDARDS } from './origins';
import { dayRange, monthRange, OPENS_RANGE, pointRange, spanUpTo } from './spans';
import { STOPS, VERBS } from './words';
import { isLaterDigit, readYear } from './years';

const SPANS = wordClass(
  'year years month months week weeks quarter quarters day days decade decades century half hours minutes weekend summer winter spring autumn fall season night morning evening century',
);

/** All periods of the tokens `from` to before `to`, in order, not overlapping. `date` (ISO) resolves "last year". */
export function readPeriods(t: Tokens, from: number, to: number, date: string | null): Period[] {
  const out: Period[] = [];
  const { flag } = t;
  for (let i = from; i < to; i++) {
    const own = flag[i]!;
    if ((own & OPENS) === 0) continue;
    // Most leads and articles lead to something else.
    if ((own & CORE) === 0 && (flag[i + 1]! & LED) === 0 && !t.is(i, PARTS)) continue;
    // Most digits are no year, and count something else.
    const at = (own & LEAD) === 0 ? i : i + 1;
    if (t.kind[at] === NUMBER && t.digits(at) !== 4 && !t.is(at + 1, COUNTED) && !joinsDays(t, at)) continue;
    const p = periodAt(t, i, to, date);
    if (p === null) continue;
    out.push(p);
    i = p.to - 1;
  }
  return out;
}

/** What a period begins with. */
const OPENS = LEAD | PERIOD | FILLER | NUMERIC;
/** What may be its core. */
const CORE = PERIOD | NUMERIC;
/** What may follow its lead or article. */
const LED = CORE | FILLER | WHOLE;

function periodAt(t: Tokens, i: number, to: number, date: string | null): Period | null {
  const lead = t.has(i, LEAD);
  const at = skipThe(t, lead ? i + 1 : i);
  const kind = t.kind[at];
  if (kind === NUMBER && t.digits(at) !== 4 && !t.is(at + 1, COUNTED) && !joinsDays(t, at)) return null;
  if (kind !== NUMBER && kind !== MIXED && !t.has(at, PERIOD | WHOLE)) return null;
  if (kind === WORD && !t.is(at, ALONE) && t.kind[at + 1] !== NUMBER && !t.is(at + 1, NEXT)) return null;
  const found =
    bounded(t, i, at, to, date) ?? (kind === NUMBER ? numbered(t, i, at, date) : named(t, i, at, date));
  if (found === null || found.to > to) return null;
  if (t.at(found.to) === 'quarter' && t.is(found.to - 1, MONTHS)) endingQuarter(found);
  if ((lead || at > i) && !describes(t, at, found.to)) found.from = i;
  // "from September's pace of 19%" has that number behind it.
  if ((isOrigin(t, i) && t.at(found.to) !== "'s") || (t.at(i) === 'the' && t.is(found.to, STANDARDS)))
    found.origin = true;
  else openEnd(t, i, found);
  return found;
}

/** "the December quarter": the three months that end with it. */
function endingQuarter(p: Period): void {
  p.to += 1;
  const [year = '', last = ''] = p.iso?.split('-') ?? [];
  const first = Number(last) - 2;
  p.iso = /^\d{4}-\d{2}$/.test(p.iso ?? '') && first > 0 ? `${year}-${two(first)}/${year}-${last}` : null;
}

/** "in today's auction", "the 2017-2018 budget": the period belongs to the noun, and what leads up to it does too. */
function describes(t: Tokens, at: number, to: number): boolean {
  if (t.at(to) === "'s") return true;
  const noun = t.kind[to] === WORD && t.gap[to] !== LINED && !t.is(to, STOPS) && !t.is(to, VERBS);
  return t.kind[at] === NUMBER && t.at(at - 1) === 'the' && noun && !t.is(to, SPANS) && t.at(to).length > 1;
}

/** Behind digits that are no year, one of these makes a period. */
const COUNTED = new WordClass([...MONTHS.keys(), ...SPANS.keys(), ...NTH.keys(), 'consecutive', 'straight']);

/** Words that may be a period, or begin one, whatever follows. */
const ALONE = new WordClass([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...'yesterday today tonight year quarter fiscal financial calendar'.split(' '),
]);

/** What follows any other word that a period begins with ("this | year", "six | months", "first | three", "a | year"). */
const NEXT = new WordClass([
  ...SPANS.keys(),
  ...SMALL.keys(),
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...'few several couple time fiscal calendar financial first second third fourth full latest consecutive straight -'.split(
    ' ',
  ),
]);

/** A period that says where it begins and ends. */
function bounded(t: Tokens, i: number, at: number, to: number, date: string | null): Period | null {
  const span = spanUpTo(t, i, date) ?? daysOfMonth(t, i, at, to, date);
  if (span !== null) return span;
  const own = t.is(i, OPENS_RANGE)
    ? (dayRange(t, i, to, date) ?? monthRange(t, i, to, date) ?? pointRange(t, i, to, date))
    : null;
  return own ?? (at > i && t.is(at, OPENS_RANGE) ? monthRange(t, at, to, date) : null);
}

/** A period that begins with digits at token `at`. */
function numbered(t: Tokens, i: number, at: number, date: string | null): Period | null {
  return month(t, at, date) ?? years(t, i, at) ?? ago(t, i, at, date);
}

/** A period that begins with a word at token `at`. */
function named(t: Tokens, i: number, at: number, date: string | null): Period | null {
  return (
    deictic(t, at, date) ??
    firstMonths(t, at, date) ??
    quarter(t, at) ??
    month(t, at, date) ??
    ago(t, i, at, date) ??
    yearAgo(t, at)
  );
}

function skipThe(t: Tokens, i: number): number {
  if (!t.has(i, FILLER)) return t.is(i, SORTS_OF_YEAR) && t.kind[i + 1] !== WORD ? i + 1 : i;
  let j = t.at(i) === 'the' ? i + 1 : i;
  if (t.is(j, PARTS)) {
    j++;
    if (t.at(j) === '-') j++;
    if (t.at(j) === 'of') j++;
    if (t.at(j) === 'the') j++;
  }
  return t.is(j, SORTS_OF_YEAR) ? j + 1 : j;
}

/** "fiscal 2024", "the financial year". */
const SORTS_OF_YEAR = wordClass('fiscal financial calendar');

/** Parts of a span that it is named by. */
const PARTS = wordClass('late early mid end beginning start whole');

/** "last year", "the past 8 weeks", "this month", "last August", "the previous day". */
function deictic(t: Tokens, i: number, date: string | null): Period | null {
  const w = t.at(i);
  if (!t.is(i, DEICTIC)) return null;
  // "this time last year".
  if (
    (w === 'this' || w === 'same') &&
    t.at(i + 1) === 'time' &&
    t.at(i + 2) === 'last' &&
    t.is(i + 3, SPANS)
  )
    return period(i, i + 4, null);
  let j = i + 1;
  let n = 1;
  if (t.at(j) === 'couple' && t.at(j + 1) === 'of') {
    n = 2;
    j += 2;
  } else if (t.kind[j] === NUMBER || t.is(j, SMALL) || t.at(j) === 'few' || t.at(j) === 'several') {
    n = t.of(j, SMALL) ?? (Number(t.at(j)) || 0);
    j++;
  } else if (t.at(j) === 'fiscal' || t.at(j) === 'calendar' || t.at(j) === 'financial') j++;
  const m = monthOf(t, j);
  if (m !== null || t.is(j, WEEKDAYS)) return period(i, j + 1, m && date ? nearMonth(w, m, date) : null);
  if (!t.is(j, SPANS)) return null;
  if (w === 'same' && t.at(j + 1) === 'last') return period(i, j + 3, null);
  return period(i, j + 1, date && n === 1 ? relative(w, t.at(j), date) : null);
}

function relative(w: string, span: string, date: string): string | null {
  const back =
    w === 'last' || w === 'previous' || w === 'past'
      ? -1
      : w === 'this' || w === 'current'
        ? 0
        : w === 'next' || w === 'coming'
          ? 1
          : null;
  if (back === null || w === 'past') return null;
  const y = yearOf(date);
  if (span === 'year') return String(y + back);
  if (span !== 'month') return null;
  const months = y * 12 + monthIn(date) - 1 + back;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

function nearMonth(w: string, m: number, date: string): string | null {
  const y = yearOf(date);
  const now = monthIn(date);
  if (w === 'this') return `${y}-${two(m)}`;
  if (w !== 'last') return null;
  return `${m < now ? y : y - 1}-${two(m)}`;
}

/** "first 10 months of 2023", "first half of the year". */
function firstMonths(t: Tokens, i: number, date: string | null): Period | null {
  const w = t.at(i);
  const nth = t.of(i, ORDINALS);
  if (nth === undefined && w !== 'final' && w !== 'opening') return null;
  let j = i + 1;
  const counted = t.kind[j] === NUMBER || t.is(j, SMALL);
  const n = counted ? Number(t.of(j, SMALL) ?? t.at(j)) : 1;
  if (counted) j++;
  const span = t.at(j);
  if (!t.is(j, SPANS)) return null;
  if (!counted && span !== 'quarter' && span !== 'half' && t.at(j + 1) !== 'of') return null;
  let end = j + 1;
  let year: string | null = null;
  if (t.at(end) === 'of' || t.at(end) === 'in') {
    const y =
      t.at(end + 1) === 'the' || t.at(end + 1) === 'this' || t.at(end + 1) === 'last' ? end + 2 : end + 1;
    if (isYear(t, y)) {
      // A part of "the 2023/24 season" is in either year.
      const both = t.is(y + 1, YEAR_JOINS) && t.glued(y + 1) && /^\d{2}(?:\d{2})?$/.test(t.at(y + 2));
      if (both) return period(i, t.among(y + 3, SEASONS) ? y + 4 : ownYear(t, y + 3), null);
      year = t.at(y);
    } else if (t.at(y) === 'year' && date) year = String(yearOf(date) - (t.at(y - 1) === 'last' ? 1 : 0));
    if (year !== null || t.at(y) === 'year') end = year === null ? y + 1 : ownYear(t, y + 1);
  } else {
    const own = yearAt(t, end, date);
    year = own?.year ?? null;
    end = own?.to ?? end;
  }
  return period(i, end, year === null ? null : partOfYear(year, nth ?? 0, n, span));
}

function partOfYear(year: string, nth: number, n: number, span: string): string | null {
  if (span.startsWith('month') && nth === 1 && n >= 1 && n <= 12) return `${year}-01/${year}-${two(n)}`;
  if (span === 'quarter' && nth >= 1 && nth <= 4)
    return `${year}-${two(nth * 3 - 2)}/${year}-${two(nth * 3)}`;
  if (span === 'quarters' && nth === 1 && n >= 1 && n <= 4) return `${year}-01/${year}-${two(n * 3)}`;
  if (span === 'half' && nth <= 2 && nth > 0)
    return nth === 1 ? `${year}-01/${year}-06` : `${year}-07/${year}-12`;
  return null;
}

/** "Q1 2019", "2019 Q3". */
function quarter(t: Tokens, i: number): Period | null {
  if (t.kind[i] !== MIXED) return null;
  const q = /^(?:q|h)([1-4])$/.exec(t.at(i));
  if (q !== null) {
    const y = t.at(i + 1);
    if (!isYear(t, i + 1)) return period(i, i + 1, null);
    const span = t.at(i).startsWith('q') ? 'quarter' : 'half';
    return period(i, i + 2, partOfYear(y, Number(q[1]), 1, span));
  }
  return null;
}

function years(t: Tokens, i: number, at: number): Period | null {
  if (!isYear(t, at) || isNumberedAct(t, at) || t.is(at + 1, ZONES) || readYear(t, at) === null) return null;
  const w = t.at(at);
  // "pre-2021": not that year.
  if (t.at(at - 1) === '-' && t.glued(at) && t.among(at - 2, AROUND)) return period(at - 2, at + 1, null);
  if (t.at(at + 1) === 's' && t.glued(at + 1)) return period(i, at + 2, null);
  if (t.is(at + 1, YEAR_JOINS)) {
    const joined = joinedYears(t, i, at);
    if (joined !== undefined) return joined;
  }
  if (
    !t.is(i, LEADS) &&
    t.gap[at + 1] === 1 &&
    t.kind[at + 1] === WORD &&
    at > 0 &&
    t.kind[at - 1] === WORD &&
    !t.is(at - 1, DEICTIC)
  ) {
    return period(at, at + 1, w);
  }
  // "through the 2012 season".
  if (t.at(at - 1) === 'the' && t.among(at + 1, SEASONS)) return period(i, at + 2, w);
  return yearsPart(t, i, at) ?? period(i, ownYear(t, at + 1), w);
}

const AROUND = new WordSet(['pre', 'post']);

const SEASONS = new WordSet(['season', 'summer', 'winter', 'spring', 'autumn']);

/** "the 2023 first quarter", "2023 second half". */
function yearsPart(t: Tokens, i: number, at: number): Period | null {
  const nth = t.of(at + 1, ORDINALS);
  const span = t.at(at + 2);
  if (nth === undefined || (span !== 'quarter' && span !== 'half')) return null;
  return period(i, at + 3, partOfYear(t.at(at), nth, 1, span));
}

const YEAR_JOINS = wordClass('- \u2013 /');

/** "2018-2020", "in 2023/24", "2024-05-03": what a year is joined to by a sign; null where that is no period, undefined where the year stands by itself. */
function joinedYears(t: Tokens, i: number, at: number): Period | null | undefined {
  const w = t.at(at);
  const dash = t.at(at + 1) !== '/';
  const end = t.at(at + 2);
  // As many digits as the writer thought were needed: "2007-9", "2013-14".
  const second = /^\d{1,2}$/.test(end) ? w.slice(0, 4 - end.length) + end : end;
  const later = end.length > 1 || isLaterDigit(w, end, !dash);
  const spans =
    later && second > w && /^\d{4}$/.test(second) && t.glued(at + 2) && !(t.at(at + 3) === t.at(at + 1));
  if (spans && dash) return period(at, at + 3, `${w}/${second}`);
  // "in 2023/24": a year of accounts or a season, which a lead belongs to.
  if (spans && t.at(at + 1) === '/' && t.glued(at + 1)) return period(i, at + 3, `${w}/${second}`);
  if (dash && t.glued(at + 2) && /^(?:\d{2}|\d{4})$/.test(t.at(at + 2))) return isoDay(t, i, at);
  return undefined;
}

/** "2024-05-03" and "2024-05", where they cannot be years: a year goes on to a later one only. */
function isoDay(t: Tokens, i: number, at: number): Period | null {
  const m = Number(t.at(at + 2));
  if (t.at(at + 2).length !== 2 || m < 1 || m > 12) return null;
  const day = t.at(at + 3) === '-' && t.glued(at + 4) && t.digits(at + 4) === 2 ? t.at(at + 4) : null;
  const iso = `${t.at(at)}-${t.at(at + 2)}`;
  if (day === null) return period(i, at + 3, iso);
  return period(i, at + 5, isDayOf(m, Number(day)) ? `${iso}-${day}` : null, true);
}

/** "the 2019 fiscal year". */
function ownYear(t: Tokens, j: number): number {
  const k = t.is(j, SORTS_OF_YEAR) ? j + 1 : j;
  return t.at(k) === 'year' ? k + 1 : j;
}

/** "Regulation 2022/2554": the year is a part of a number. */
function isNumberedAct(t: Tokens, at: number): boolean {
  return t.at(at + 1) === '/' && t.glued(at + 1) && /^\d{3,}$/.test(t.at(at + 2)) && !isYear(t, at + 2);
}

/** The year that "10 years ago" names; other spans stay unresolved. */
function yearsBefore(w: string, span: string, date: string | null): string | null {
  const n = w === 'a' ? 1 : (SMALL.get(w) ?? (/^\d{1,3}$/.test(w) ? Number(w) : 0));
  return date && n > 0 && span.startsWith('year') ? String(yearOf(date) - n) : null;
}

/** "the year-ago quarter", "the year-earlier period". */
function yearAgo(t: Tokens, at: number): Period | null {
  const back = t.at(at + 1) === '-' && t.is(at + 2, BACK);
  return back && (t.is(at + 3, SPANS) || t.at(at + 3) === 'period') ? period(at, at + 4, null) : null;
}

const BACK = wordClass('ago earlier');
const IN_A_ROW = wordClass('consecutive straight');

/** "a year ago", "yesterday", "on Thursday", "10 years ago". */
function ago(t: Tokens, i: number, at: number, date: string | null): Period | null {
  const w = t.at(at);
  if (w === 'yesterday' || w === 'today' || w === 'tonight')
    return period(at, at + 1, w === 'today' ? date : null);
  if (t.is(at, WEEKDAYS) && w.length > 3 && (t.at(i) === 'on' || t.capital(at)))
    return period(i, at + 1, null, true);
  const counted = t.kind[at] === NUMBER || t.is(at, SMALL) || w === 'a' || w === 'several' || w === 'few';
  if (!counted) return null;
  if (t.is(at + 1, SPANS))
    return t.is(at + 2, BACK) ? period(at, at + 3, yearsBefore(w, t.at(at + 1), date)) : null;
  const consecutive = t.is(at + 1, IN_A_ROW) && t.is(at + 2, SPANS) && t.at(i) === 'for';
  return consecutive ? period(i, at + 3, null) : null;
}
