import { useState } from 'react';
import { Dialog } from '../app/Dialog';
import { closeDialog } from '../state/desk';
import { KeyEditor } from './KeyEditor';
import { KeyList } from './KeyList';
import { SettingsPart } from './SettingsPart';
import { useKeyChanges } from './useKeyChanges';
import './help.css';
import './keys.css';

/** Every command with its keys, by what it is for; a command that is chosen can be given others. */
export function KeyMap() {
  const keys = useKeyChanges();
  const [query, setQuery] = useState('');
  return (
    <Dialog
      title="Keys"
      size="roomy"
      onClose={closeDialog}
      footer={
        <>
          {keys.before ? (
            <button type="button" className="btn btn-quiet apart" onClick={keys.takeBack}>
              Take that back
            </button>
          ) : (
            <button
              type="button"
              className="btn btn-quiet apart"
              aria-disabled={!keys.anyChanged}
              onClick={keys.resetAll}
            >
              Usual keys for all commands
            </button>
          )}
          <button type="button" className="btn btn-primary" onClick={closeDialog}>
            Done
          </button>
        </>
      }
    >
      <div className="keys-page">
        <SettingsPart />
        <input
          className="field keys-search"
          type="search"
          data-autofocus
          aria-label="Find a command or a key"
          placeholder="Find a command or a key"
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            document.querySelector<HTMLElement>('.keys-row[tabindex="0"]')?.focus();
          }}
        />
        <KeyList query={query} chosen={keys.chosen} onChoose={keys.choose} />
        <KeyEditor keys={keys} />
      </div>
    </Dialog>
  );
}
