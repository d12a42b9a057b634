import { type KeyboardEvent, useState } from 'react';
import { USER_COMMANDS, type UserCommandName } from '../../preload/contract';
import { Key } from '../app/Key';
import { useDesk } from '../state/desk';
import { isLetterKey } from '../state/keyNames';
import { IS_MAC, useKeyTable } from '../state/keys';
import { GridKeys } from './GridKeys';
import { keyGroups } from './keySearch';

interface Props {
  query: string;
  chosen: UserCommandName | null;
  onChoose: (name: UserCommandName) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The next or previous row gets the focus; before the first is the search. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const by = STEPS[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.keys-row')];
  const at = rows.indexOf(document.activeElement as HTMLElement) + by;
  const next = at < 0 ? document.querySelector<HTMLElement>('.keys-search') : rows[at];
  next?.focus();
}

/** Every command with its keys; one of them can be chosen. The arrow keys go from one to the next. */
export function KeyList({ query, chosen, onChoose }: Props) {
  const table = useKeyTable();
  const groups = keyGroups(query, table, IS_MAC);
  const [at, setAt] = useState<UserCommandName | null>(null);
  const all = groups.flatMap(({ names }) => names);
  const stop = at && all.includes(at) ? at : all[0];
  if (all.length === 0) {
    return <p className="keys-none">No command has these words or this key.</p>;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move between the buttons in it
    <div className="keys" onKeyDown={move}>
      <div className="keys-columns">
        {groups.map(({ group, names }) => (
          <section key={group} className="keys-group" aria-label={group}>
            <h3>{group}</h3>
            {names.map((name) => (
              <button
                key={name}
                type="button"
                className="keys-row"
                tabIndex={name === stop ? 0 : -1}
                aria-pressed={name === chosen}
                onFocus={() => setAt(name)}
                onClick={() => onChoose(name)}
              >
                <span>{USER_COMMANDS[name].label}</span>
                <Caps keys={table[name]} />
              </button>
            ))}
          </section>
        ))}
        <GridKeys query={query} />
      </div>
    </div>
  );
}

function Caps({ keys }: { keys: readonly string[] }) {
  const letterKeys = useDesk((desk) => desk.settings?.letterKeys ?? true);
  const off = (key: string) => isLetterKey(key) && !letterKeys;
  return (
    <span className="keys-caps">
      {keys.map((key) => (
        <span key={key} className="keys-key" data-off={off(key)}>
          <Key k={key} />
          {off(key) && <span className="sr-only"> (off)</span>}
        </span>
      ))}
    </span>
  );
}
