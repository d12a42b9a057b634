/** Names of months and days. */

/** Month names and their abbreviations, to 1–12. */
export const MONTHS = new Map<string, number>();
'january february march april may june july august september october november december'
  .split(' ')
  .forEach((m, i) => {
    MONTHS.set(m, i + 1);
    if (m !== 'may') MONTHS.set(m.slice(0, 3), i + 1);
  });
MONTHS.set('sept', 9);

/** Names of days, with abbreviations. */
export const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
);
