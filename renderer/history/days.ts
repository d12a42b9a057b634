import type { ActionEntry } from '../../preload/contract';
import { dayLabel, localDay } from '../state/words';

/** Actions of one local day, in the order in which they were given. */
export interface Day {
  /** YYYY-MM-DD by the local clock. */
  day: string;
  /** `Today`, `Yesterday`, `9 Mar 2025`. */
  label: string;
  rows: ActionEntry[];
}

/** Actions by the local day on which they were done; `now` says which day is today. */
export function byDay(rows: readonly ActionEntry[], now: Date): Day[] {
  const days: Day[] = [];
  for (const row of rows) {
    const day = localDay(row.at);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, label: dayWord(day, now), rows: [row] });
  }
  return days;
}

/** A local day (YYYY-MM-DD) as people say it, seen from `now`. */
export function dayWord(day: string, now: Date): string {
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day === localDay(now.toISOString())) return 'Today';
  return day === localDay(before.toISOString()) ? 'Yesterday' : dayLabel(day);
}
