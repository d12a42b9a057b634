import { useEffect, useRef, useState } from 'react';
import { USER_COMMANDS, type UserCommandName } from '../../preload/contract';
import { Key } from '../app/Key';
import { Plus, X } from '../icons/icons';
import { isHeldKey } from '../state/keyChanges';
import { keyLabel, keyOf, useKeys } from '../state/keys';
import type { KeyChanging } from './useKeyChanges';

/** The keys of the chosen command: take one away, press another, or go back to the usual ones. */
export function KeyEditor({ keys }: { keys: KeyChanging }) {
  const { chosen } = keys;
  return (
    <section className="keys-editor" aria-label="The chosen command">
      {chosen ? (
        <Chosen key={chosen} name={chosen} keys={keys} />
      ) : (
        <p className="hint">Choose a command to give it another key.</p>
      )}
    </section>
  );
}

function Chosen({ name, keys }: { name: UserCommandName; keys: KeyChanging }) {
  const [taking, setTaking] = useState(false);
  const plus = useRef<HTMLButtonElement>(null);
  const { label } = USER_COMMANDS[name];
  const now = useKeys(name);
  // The row was chosen in order to change something: what follows is the next key press.
  useEffect(() => plus.current?.focus(), []);
  const stop = () => {
    setTaking(false);
    requestAnimationFrame(() => plus.current?.focus());
  };
  return (
    <>
      <p className="keys-name">{label}</p>
      <div className="keys-now">
        {now.map((key) => (
          <button
            key={key}
            type="button"
            className="keys-now-key"
            aria-label={`Take ${keyLabel(key)} away from “${label}”`}
            title="Take this key away"
            onClick={() => {
              keys.remove(name, key);
              plus.current?.focus();
            }}
          >
            <Key k={key} /> <X size={13} aria-hidden />
          </button>
        ))}
        {now.length === 0 && !taking && <span className="hint">no key</span>}
        {taking ? (
          <Taking
            onKey={(key) => {
              keys.press(name, key);
              stop();
            }}
            onStop={stop}
          />
        ) : (
          <button
            ref={plus}
            type="button"
            className="btn"
            onClick={() => {
              keys.forget();
              setTaking(true);
            }}
          >
            <Plus size={14} aria-hidden /> Add a key
          </button>
        )}
        {keys.changed(name) && (
          <button type="button" className="link keys-usual" onClick={() => keys.reset(name)}>
            Back to the usual <Usual name={name} />
          </button>
        )}
      </div>
      <Waiting name={name} keys={keys} onDone={() => plus.current?.focus()} />
    </>
  );
}

function Usual({ name }: { name: UserCommandName }) {
  const usual: readonly string[] = USER_COMMANDS[name].keys;
  return usual.length === 0 ? 'none' : usual.map(keyLabel).join(', ');
}

/** Waits for a key to be pressed; Escape and leaving end it. */
function Taking({ onKey, onStop }: { onKey: (key: string) => void; onStop: () => void }) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => ref.current?.focus(), []);
  useEffect(() => {
    const element = ref.current;
    const take = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (event.key === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') onStop();
      else if (!isHeldKey(event.key) && !event.repeat) onKey(key);
    };
    element?.addEventListener('keydown', take);
    return () => element?.removeEventListener('keydown', take);
  });
  return (
    <input
      ref={ref}
      className="keys-taking"
      readOnly
      data-keys="typing"
      aria-label="Press the new key, Escape to leave it"
      placeholder="Press the new key…"
      onBlur={onStop}
    />
  );
}

function Waiting({ name, keys, onDone }: { name: UserCommandName; keys: KeyChanging; onDone: () => void }) {
  const { waits } = keys;
  const take = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (waits?.kind === 'conflict') requestAnimationFrame(() => take.current?.focus());
  }, [waits]);
  return (
    <div className="keys-waiting" role="status">
      {waits?.kind === 'refused' && (
        <p>
          <b>{keyLabel(waits.key)}</b> cannot be given to a command. {waits.why}
        </p>
      )}
      {waits?.kind === 'conflict' && (
        <>
          <p>
            <b>{keyLabel(waits.key)}</b> is used by “{USER_COMMANDS[waits.owner].label}”: take it from there?
          </p>
          <button
            ref={take}
            type="button"
            className="btn"
            onClick={() => {
              keys.give(name, waits.key);
              onDone();
            }}
          >
            Take it
          </button>
          <button
            type="button"
            className="btn btn-quiet"
            onClick={() => {
              keys.forget();
              onDone();
            }}
          >
            Leave it
          </button>
        </>
      )}
    </div>
  );
}
