/** Names of months and days. */
import { WordTable, wordClass } from '../core/classes';

/** Month names and their abbreviations, to 1–12. */
export const MONTHS = new WordTable<number>();
'january february march april may june july august september october november december'
  .split(' ')
  .forEach((m, i) => {
    MONTHS.set(m, i + 1);
    if (m !== 'may') MONTHS.set(m.slice(0, 3), i + 1);
  });
MONTHS.set('sept', 9);

/** Names of days, with abbreviations. */
export const WEEKDAYS = wordClass(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a month (1–12) can have a day of this number, in a leap year at the latest. */
export function isDayOf(month: number, day: number): boolean {
  return day >= 1 && day <= (LENGTHS[month - 1] ?? 0);
}
