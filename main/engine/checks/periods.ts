/** Whether two periods have a day in common. Pure. */

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether two ISO 8601 dates or intervals ("2024", "2023-01/2023-10") have a day in common; null where either is not settled. */
export function periodsMeet(a: string | null, b: string | null): boolean | null {
  const [x, y] = [daysOf(a), daysOf(b)];
  if (!x || !y) return null;
  return x[0] <= y[1] && y[0] <= x[1];
}

/** First and last day as numbers that compare like days (YYYYMMDD); an open end is unbounded. */
function daysOf(period: string | null): [number, number] | null {
  if (period === null) return null;
  const [from = '', to = from] = period.split('/');
  const first = dayOf(from, 'first');
  const last = dayOf(to, 'last');
  return first === null || last === null ? null : [first, last];
}

function dayOf(text: string, which: 'first' | 'last'): number | null {
  if (text === '..' || text === '') return which === 'first' ? 0 : 99_999_999;
  const match = ISO.exec(text);
  if (!match) return null;
  const [month, day] = which === 'first' ? ['01', '01'] : ['12', '31'];
  return Number(`${match[1]}${match[2] ?? month}${match[3] ?? day}`);
}
