import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Figure } from '../../../preload/contract';
import { shortUnit, shownText } from '../../figures/stated';
import { Zap } from '../../icons/icons';
import { useDesk } from '../../state/desk';
import { call } from '../../state/engine';
import { told } from '../../state/figures';
import { grouped } from '../../state/words';
import { setFound, useModes } from '../store';
import { useTakeOver } from '../useTakeOver';
import { Compare } from './Compare';
import { focusNote, queryAll, reopen, stepGroup, travelInConflicts } from './decide';
import { type ConflictGroup, groupsOf } from './groups';
import { findConflicts, stopFinding } from './scan';
import { useSettled } from './useSettled';
import './conflicts.css';

const COMMANDS = {
  'go.next': () => stepGroup('next'),
  'go.previous': () => stepGroup('previous'),
  'verdict.query': queryAll,
  'edit.note': focusNote,
  'edit.undo': () => travelInConflicts('undo'),
  'edit.redo': () => travelInConflicts('redo'),
} as const;

/** Every conflict of the project as a list; the chosen one with its passages side by side. */
export function ConflictsScreen() {
  useTakeOver(COMMANDS);
  const { pairs, chosen, partly, scanning } = useModes((state) => state.found);
  const groups = pairs ? groupsOf(pairs) : [];
  const figures = useFigures([...groups.flatMap(({ ids }) => ids), ...chosen]);
  const shown = chosen.length > 0 ? chosen : (groups[0]?.ids ?? []);
  const compared = shown.flatMap((id) => figures.get(id) ?? []);
  const screen = useRef<HTMLDivElement>(null);
  useFocusKept(screen, compared);
  return (
    <div className="conflicts" ref={screen}>
      <aside className="conflicts-list" aria-label="Conflicts">
        <List groups={groups} shown={shown} figures={figures} />
        <Scanning scanning={scanning} looked={pairs !== null && !partly} />
        <Settled />
      </aside>
      {compared.length > 1 ? (
        <Compare key={shown.join()} figures={compared} />
      ) : (
        <None looked={pairs !== null && scanning === null} />
      )}
    </div>
  );
}

/** What had the focus goes with the conflict that was settled: the screen takes it then, so that keys and readers stay here. */
function useFocusKept(screen: RefObject<HTMLDivElement | null>, compared: readonly Figure[]): void {
  const shown = compared.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another conflict is shown, or none
  useEffect(() => {
    if (document.activeElement === document.body)
      screen.current?.closest<HTMLElement>('.mode')?.focus({ preventScroll: true });
  }, [shown]);
}

/** The figures by id, read again when something changes; those that are gone are left out. */
function useFigures(ids: readonly string[]): ReadonlyMap<string, Figure> {
  const revision = useDesk((state) => state.revision);
  const [figures, setFigures] = useState<ReadonlyMap<string, Figure>>(new Map());
  const key = [...new Set(ids)].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that they may look otherwise now
  useEffect(() => {
    let gone = false;
    const wanted = key === '' ? [] : key.split(',');
    Promise.allSettled(wanted.map((id) => call('figures.get', { id }))).then((answers) => {
      if (gone) return;
      const there = answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      setFigures(new Map(there.map((figure) => [figure.id, figure])));
    });
    return () => {
      gone = true;
    };
  }, [key, revision]);
  return figures;
}

interface ListProps {
  groups: readonly ConflictGroup[];
  shown: readonly string[];
  figures: ReadonlyMap<string, Figure>;
}

const said = (figure: Figure): string => `${shownText(figure)} ${shortUnit(figure)}`;

function List({ groups, shown, figures }: ListProps) {
  return (
    <section aria-labelledby="conflicts-open">
      <h2 id="conflicts-open">
        <Zap size={14} aria-hidden /> Open <span className="facet-count">{grouped(groups.length)}</span>
      </h2>
      <ol>
        {groups.map((group) => {
          const there = group.ids.flatMap((id) => figures.get(id) ?? []);
          const on = group.ids.some((id) => shown.includes(id));
          return (
            <li key={group.ids[0]}>
              <button
                type="button"
                className="conflicts-one"
                aria-current={on ? 'true' : undefined}
                onClick={() => setFound({ chosen: group.ids })}
              >
                <b>{there.map(said).join(' ≠ ')}</b>
                <span>{there.map(({ publisher, sourceTitle }) => publisher ?? sourceTitle).join(' · ')}</span>
                {there.some(({ verdict }) => verdict === 'query') && (
                  <span className="conflicts-queried">queried</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** How far looking is, and how to stop it or to begin. */
function Scanning({
  scanning,
  looked,
}: {
  scanning: { done: number; total: number } | null;
  looked: boolean;
}) {
  if (!scanning) {
    return (
      <button type="button" className="link conflicts-again" onClick={() => told(findConflicts())}>
        {looked ? 'Look again' : 'Look for conflicts'}
      </button>
    );
  }
  const { done, total } = scanning;
  return (
    <div className="conflicts-scan">
      <p role="status">
        Comparing sources: {grouped(done)} of {grouped(total)} figures
      </p>
      <progress aria-label="Comparing sources" value={done} max={total} />
      {total > 400 && (
        <button type="button" className="link" onClick={stopFinding}>
          Stop looking
        </button>
      )}
    </div>
  );
}

function None({ looked }: { looked: boolean }) {
  return (
    <div className="mode-empty">
      {looked ? (
        <>
          <h2>No source contradicts another</h2>
          <p>
            Here come figures of different sources that seem to state the same quantity and cannot all be
            true. Tickmark is careful rather than complete: it shows those for which something else than the
            number is shared too.
          </p>
        </>
      ) : (
        <p className="mode-wait">Comparing sources…</p>
      )}
    </div>
  );
}

function Settled() {
  const settled = useSettled();
  if (settled.length === 0) return null;
  return (
    <section aria-labelledby="conflicts-settled">
      <h2 id="conflicts-settled">
        Settled <span className="facet-count">{grouped(settled.length)}</span>
      </h2>
      <ol>
        {settled.map(({ id, figures, how, stands, note, by }) => (
          <li key={id} className="conflicts-settled">
            <b>{figures.map(said).join(' ≠ ')}</b>
            <span>
              {how === 'stands' ? `${figures.filter((each) => each.id === stands).map(said)} stands` : note},{' '}
              {by}
            </span>
            <button type="button" className="link" onClick={() => told(reopen(id))}>
              Open again
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
