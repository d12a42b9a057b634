import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useModal } from '../app/Dialog';
import { Key } from '../app/Key';
import { Search } from '../icons/icons';
import { closeDialog } from '../state/desk';
import { type Entry, paletteEntries, runEntry } from './entries';
import { fuzzyFilter, type Match } from './fuzzy';
import './help.css';

/** Every command that can be run now, and every source, found by a few letters. */
export function Palette() {
  const ref = useModal();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const entries = useMemo(paletteEntries, []);
  const found = useMemo(() => fuzzyFilter(query, entries, (entry) => entry.label), [query, entries]);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the option that is marked has changed
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, query]);
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    closeDialog();
    // After the dialog is gone and the focus is back: a command may move the focus itself.
    requestAnimationFrame(() => runEntry(entry));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const by = moves[event.key];
    if (by !== undefined) setAt(moved(at, by, found.length));
    else if (event.key === 'Enter') run(found[at]?.item);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, natively
    <dialog
      ref={ref}
      className="dialog palette"
      aria-label="Commands"
      onCancel={(event) => {
        event.preventDefault();
        closeDialog();
      }}
      onClick={(event) => event.target === event.currentTarget && closeDialog()}
    >
      <div className="palette-field">
        <Search size={17} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
          aria-label="Find a command"
          placeholder="Find a command or a source"
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="palette-list" role="listbox" id={id} aria-label="Commands" ref={list}>
        {found.map(({ item, match }, index) => (
          <Option
            key={item.id}
            id={`${id}-${index}`}
            entry={item}
            match={match}
            on={index === at}
            onRun={() => run(item)}
            onOver={() => setAt(index)}
          />
        ))}
      </div>
      {found.length === 0 && <p className="palette-none">No command has these letters in this order.</p>}
    </dialog>
  );
}

/** Arrows go round at the ends; pages stop there. */
const moved = (at: number, by: number, length: number): number => {
  if (length === 0) return 0;
  return Math.abs(by) === 1 ? (at + by + length) % length : Math.min(length - 1, Math.max(0, at + by));
};

interface OptionProps {
  id: string;
  entry: Entry;
  match: Match;
  on: boolean;
  onRun: () => void;
  onOver: () => void;
}

function Option({ id, entry, match, on, onRun, onOver }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which names this option as its active one
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
    <div
      id={id}
      role="option"
      aria-selected={on}
      className="palette-option"
      onClick={onRun}
      onMouseMove={onOver}
    >
      <span className="palette-label">
        <Marked text={entry.label} at={match.at} />
      </span>
      <span className="palette-group">{entry.group}</span>
      <span className="palette-key">{entry.key && <Key k={entry.key} />}</span>
    </div>
  );
}

function Marked({ text, at }: { text: string; at: number[] }) {
  if (at.length === 0) return text;
  const on = new Set(at);
  // biome-ignore lint/suspicious/noArrayIndexKey: letters have no other identity
  return [...text].map((char, index) => (on.has(index) ? <mark key={index}>{char}</mark> : char));
}
