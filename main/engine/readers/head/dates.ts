/**
 * Dates of publication as pages and bylines write them. Only whole dates are read: a date without a year, and an
 * all-number date whose day and month could be exchanged (03/04/2024), give null: better no date than a wrong one.
 */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const CLOCK = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?';
const ZONE = '(?:z|utc|gmt|[a-z]{1,4}t|[+-]\\d{2}:?\\d{2}|(?:utc|gmt)[+-]\\d{1,2})';
const TIME = `(?:at\\s+)?${CLOCK}(?:\\s?[ap]\\.?m\\.?)?(?:\\s?\\(?${ZONE}\\)?)?`;

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const CHINESE = /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const MONTH_FIRST = new RegExp(`^${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i');
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH}\\.?,?[\\s-]+(\\d{4})$`,
  'i',
);

const LEADING = new RegExp(`^(?:(?:${TIME}|${WEEKDAY})[\\s,]+)+`, 'i');
const TRAILING = new RegExp(`(?:[\\s,|T]+|(?<=日))(?:${TIME})$`, 'i');
const TRAILING_WEEKDAY = new RegExp(`[\\s,]+\\(?${WEEKDAY}\\)?$`, 'i');

/** Longest text that can be a date, in UTF-16 code units; it keeps the patterns quick on hostile lines. */
const LONGEST = 80;

/** The date that the whole of `text` states, as YYYY-MM-DD, or null. A time and a weekday may stand with it. */
export function parseDate(text: string): string | null {
  if (text.length > LONGEST) return null;
  const bare = text.trim().replace(LEADING, '').replace(TRAILING, '').replace(TRAILING_WEEKDAY, '').trim();
  const parts = YEAR_FIRST.exec(bare) ?? CHINESE.exec(bare) ?? COMPACT.exec(bare);
  if (parts) return calendar(parts[1], parts[2], parts[3]);
  const named = MONTH_FIRST.exec(bare);
  if (named) return calendar(named[3], monthNumber(named[1]), named[2]);
  const dayFirst = DAY_FIRST.exec(bare);
  if (dayFirst) return calendar(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  return unambiguous(NUMBERS.exec(bare));
}

const LABEL =
  /^(?:first\s+)?(?:published|updated|posted|released|issued|last\s+(?:updated|modified)|publication\s+date|date|发布时间|发布日期|更新时间|时间|日期)(?:\s+on)?\s*[:：]?\s*/iu;

/** The date that a line of nothing else states, with or without a label ("Updated: 2023-12-01 09:36"), or null. */
export function labelledDate(line: string): string | null {
  return line.length > 2 * LONGEST ? null : parseDate(line.replace(LABEL, ''));
}

/** The calendar date at the start of a machine-written time stamp ("2024-01-15T09:24:00+08:00"), or null. */
export function parseStamp(text: string): string | null {
  const stamp = /^\s*(\d{4})-(\d{2})-(\d{2})(?=$|[T\s])/.exec(text.slice(0, LONGEST));
  return stamp ? calendar(stamp[1], stamp[2], stamp[3]) : parseDate(text);
}

/** Day and month as numbers only: read where one of the two cannot be a month. */
function unambiguous(parts: RegExpExecArray | null): string | null {
  const first = Number(parts?.[1]);
  const second = Number(parts?.[3]);
  if (first > 12) return calendar(parts?.[4], second, first);
  if (second > 12) return calendar(parts?.[4], first, second);
  return first === second ? calendar(parts?.[4], first, second) : null;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

type Part = string | number | undefined;

function calendar(year: Part, month: Part, day: Part): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  // Newspapers before 1800 are read by nobody here; a number like 1024 or 9999 is no year.
  if (!(y >= 1800 && y <= 2199 && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m))) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
