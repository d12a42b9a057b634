import type { ReactNode } from 'react';
import type { HistoryPerson } from '../../preload/contract';
import { CalendarDays, Files, Hash, User, X } from '../icons/icons';
import { useDesk } from '../state/desk';
import { grouped } from '../state/words';
import { EVERYTHING, isNarrowed, type Scope } from './filter';

interface Props {
  scope: Scope;
  /** Everybody who has worked here. */
  people: readonly HistoryPerson[];
  onScope: (scope: Scope) => void;
}

/** What the history is narrowed to: a figure, a source, a person, a day. */
export function ScopeBar({ scope, people, onScope }: Props) {
  const set = (patch: Partial<Scope>) => onScope({ ...scope, ...patch });
  return (
    <fieldset className="scope" aria-label="Show only">
      <FigureChip scope={scope} onScope={set} />
      <SourceChip sourceId={scope.sourceId} onScope={set} />
      <PersonChip who={scope.who} people={people} onScope={set} />
      <Chip icon={<CalendarDays size={14} aria-hidden />} on={scope.day !== null} kind="scope-day">
        <input
          type="date"
          aria-label="Day"
          data-empty={scope.day === null}
          value={scope.day ?? ''}
          onChange={(event) => set({ day: event.target.value || null })}
        />
      </Chip>
      {isNarrowed(scope) && (
        <button type="button" className="link scope-all" onClick={() => onScope(EVERYTHING)}>
          Show everything
        </button>
      )}
    </fieldset>
  );
}

type Set = (patch: Partial<Scope>) => void;

interface ChipProps {
  icon: ReactNode;
  on: boolean;
  kind?: string;
  children: ReactNode;
}

function Chip({ icon, on, kind = '', children }: ChipProps) {
  return (
    <span className={`scope-chip ${kind}`} data-on={on}>
      {icon}
      {children}
    </span>
  );
}

function FigureChip({ scope, onScope }: { scope: Scope; onScope: Set }) {
  const selected = useDesk((state) => state.figure);
  const shown = scope.figure ?? (selected && { id: selected.id, exact: selected.passage.exact });
  if (!shown) return null;
  const on = scope.figure !== null;
  return (
    <button
      type="button"
      className="scope-chip"
      data-on={on}
      aria-pressed={on}
      title={on ? 'Show all figures again' : 'Show only what was done to the selected figure'}
      onClick={() => onScope({ figure: on ? null : shown })}
    >
      <Hash size={14} aria-hidden />
      <span className="scope-words">Figure “{shown.exact}”</span>
      {on && <X size={12} strokeWidth={2.4} aria-hidden />}
    </button>
  );
}

function SourceChip({ sourceId, onScope }: { sourceId: string | null; onScope: Set }) {
  const sources = useDesk((state) => state.sources);
  return (
    <Chip icon={<Files size={14} aria-hidden />} on={sourceId !== null}>
      <select
        aria-label="Source"
        value={sourceId ?? ''}
        onChange={(event) => onScope({ sourceId: event.target.value || null })}
      >
        <option value="">Any source</option>
        {sources.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </Chip>
  );
}

interface PersonProps {
  who: string | null;
  people: readonly HistoryPerson[];
  onScope: Set;
}

function PersonChip({ who, people, onScope }: PersonProps) {
  return (
    <Chip icon={<User size={14} aria-hidden />} on={who !== null}>
      <select
        aria-label="Person"
        value={who ?? ''}
        onChange={(event) => onScope({ who: event.target.value || null })}
      >
        <option value="">Anyone</option>
        {people.map(({ who: name, actions }) => (
          <option key={name} value={name}>
            {`${name} · ${grouped(actions)}`}
          </option>
        ))}
      </select>
    </Chip>
  );
}
