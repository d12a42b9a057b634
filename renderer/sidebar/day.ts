const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `2025-3-9`, `2025/03/09`, `2025.3.9`, `2025年3月9日`: the year first, so the rest can be read in one way only. */
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
/** `9 Mar 2025`, `Sunday, 9th of March, 2025`. */
const DAY_FIRST = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})$/;
/** `March 9, 2025`, `Sun, Mar. 9th 2025`. */
const MONTH_FIRST = /^(?:[a-z]+,\s+)?([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;

/** The number of a month by its English name or the beginning of it; 0 where it is none. */
function monthOf(word: string): number {
  const at = MONTHS.indexOf(word.slice(0, 3));
  const full = at < 0 ? '' : new Date(Date.UTC(2000, at)).toLocaleDateString('en', { month: 'long' });
  return word === 'sept' || (word.length >= 3 && full.toLowerCase().startsWith(word)) ? at + 1 : 0;
}

function parts(text: string): [year: string, month: number, day: string] | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return [iso[1]!, Number(iso[2]), iso[3]!];
  const day = DAY_FIRST.exec(text);
  if (day) return [day[3]!, monthOf(day[2]!), day[1]!];
  const month = MONTH_FIRST.exec(text);
  return month && [month[3]!, monthOf(month[1]!), month[2]!];
}

/**
 * The day that was typed, as YYYY-MM-DD; null for what is no day of the calendar, and for what is one day in London and
 * another in New York (`03/09/2025`).
 */
export function readDay(typed: string): string | null {
  const found = parts(typed.trim().toLowerCase());
  if (!found) return null;
  const [year, month, day] = found;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
