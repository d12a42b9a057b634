import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { dayLabel } from '../state/words';
import { ActionItem } from './ActionItem';
import { byDay } from './days';
import type { ReadHistory } from './useHistory';

interface Props {
  history: ReadHistory;
  more: () => void;
  /** Narrows the history to a day. */
  onDay: (day: string) => void;
}

const lines = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.act-line')];

/** The line to go to by a key, by its place in the list; null for any other key. */
function placeAfter(key: string, at: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'PageDown') return Math.min(at + 10, last);
  if (key === 'PageUp') return Math.max(at - 10, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** Calls `more` while the end of the list is near what is in sight; it is asked again after each reading, for one that runs keeps it from another. */
function useNearEnd(more: () => void, history: ReadHistory) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(more);
  latest.current = more;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read anew is looked at anew, for its end may be in sight still
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver(
      ([seen]) => seen?.isIntersecting && latest.current(),
      // The list is the scroller, so its own margin counts: about ten lines before the end.
      { root: end.current.closest('.acts'), rootMargin: '400px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [history]);
  return end;
}

/** The actions day by day, newest first; arrows go from line to line, Enter opens one, more are read near the end. */
export function ActionList({ history, more, onDay }: Props) {
  const { rows, total } = history;
  const list = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState<number | null>(null);
  const end = useNearEnd(more, history);
  const tab = rows.some(({ seq }) => seq === current) ? current : (rows[0]?.seq ?? null);
  const toggle = (seq: number) => {
    const next = new Set(open);
    if (!next.delete(seq)) next.add(seq);
    setOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const line = (event.target as HTMLElement).closest<HTMLElement>('.act-line');
    if (!line || !list.current || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = lines(list.current);
    const seq = Number(line.dataset.seq);
    const next = placeAfter(event.key, all.indexOf(line), all.length - 1);
    if (next === null) {
      if (event.key === (open.has(seq) ? 'ArrowLeft' : 'ArrowRight')) toggle(seq);
      return;
    }
    event.preventDefault();
    all[next]?.focus();
    // Whoever is at the end by keys wants what comes after it, whether the page is drawn yet or not.
    if (next === all.length - 1) more();
  };
  useEffect(() => {
    // The first line takes the focus that the dialog was opened with; not one that has gone elsewhere since.
    if (document.activeElement?.matches('.dialog, [data-autofocus]')) lines(list.current!)[0]?.focus();
  }, []);
  return (
    <section className="acts" aria-label="Actions" ref={list} onKeyDown={onKeyDown}>
      {byDay(rows, new Date()).map(({ day, label, rows: actions }) => (
        <div key={`${day} ${actions[0]?.seq}`}>
          <h3 className="acts-day">
            <button
              type="button"
              className="acts-only"
              tabIndex={-1}
              title={`Show only ${dayLabel(day)}`}
              onClick={() => onDay(day)}
            >
              {label}
            </button>
          </h3>
          <ol>
            {actions.map((entry) => (
              <ActionItem
                key={entry.seq}
                entry={entry}
                open={open.has(entry.seq)}
                current={entry.seq === tab}
                onToggle={() => toggle(entry.seq)}
                onFocus={() => setCurrent(entry.seq)}
              />
            ))}
          </ol>
        </div>
      ))}
      {rows.length < total && <div ref={end} className="acts-end" />}
    </section>
  );
}
