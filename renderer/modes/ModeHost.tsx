import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { UserCommandName } from '../../preload/contract';
import { DiskSign } from '../app/DiskSign';
import { focusBack } from '../app/focusBack';
import { KeyOf } from '../app/Key';
import { Undo2 } from '../icons/icons';
import { provide, runCommand } from '../state/commands';
import { desk, useDesk } from '../state/desk';
import { commitEdit } from '../state/editing';
import { told } from '../state/figures';
import { grouped } from '../state/words';
import { ConflictsScreen } from './conflicts/ConflictsScreen';
import { groupsOf } from './conflicts/groups';
import { openCompare, openConflicts } from './conflicts/open';
import { keepFinding } from './conflicts/scan';
import { FlowScreen } from './FlowScreen';
import { RekeyScreen } from './rekey/RekeyScreen';
import { openRekey } from './rekey/run';
import { type Mode, modes, modesFor, useModes } from './store';
import { leave, startWalk } from './walk';
import './modes.css';

const SCREENS: Readonly<Record<Mode, () => ReactNode>> = {
  flow: FlowScreen,
  second: FlowScreen,
  rekey: RekeyScreen,
  conflicts: ConflictsScreen,
};

const TABS: readonly { mode: Mode; command: UserCommandName; label: string }[] = [
  { mode: 'flow', command: 'review.flow', label: 'One by one' },
  { mode: 'rekey', command: 'review.rekey', label: 'Type again' },
  { mode: 'second', command: 'review.second', label: 'Second look' },
  { mode: 'conflicts', command: 'review.conflicts', label: 'Conflicts' },
];

/** Opens a screen once what is being typed is recorded: no other screen would show that it was refused, and none could be left. */
const recorded = (open: () => unknown) => async () => {
  if (await commitEdit()) await open();
};

/** What opens the screens over the desk; the same from the desk and from one of them. */
const OPENING = {
  'review.flow': recorded(() => startWalk('all')),
  'review.second': recorded(() => startWalk('second')),
  'review.rekey': recorded(openRekey),
  'review.conflicts': recorded(openConflicts),
} as const;

function provideModes(): () => void {
  return provide({ ...OPENING, 'review.compare': recorded(openCompare) });
}

/** The screens that lie over the desk; the desk stays as it is beneath them. */
export function ModeHost() {
  const mode = useModes((state) => state.mode);
  const path = useDesk((state) => state.project?.path ?? null);
  // What is drawn anew for another way of showing numbers is the same project.
  useLayoutEffect(() => modesFor(path), [path]);
  useLayoutEffect(() => {
    const takeBack = provideModes();
    const stop = keepFinding();
    return () => {
      takeBack();
      stop();
    };
  }, []);
  return mode && <Over key={mode} mode={mode} />;
}

/** Gives the screen the focus, and the desk again what had it; Escape leads back. */
function useOver() {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (!ref.current?.contains(before)) ref.current?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || desk().dialog) return;
      event.preventDefault();
      told(leave());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      // From one screen to another: there is no desk to go back to yet.
      if (modes().mode === null) requestAnimationFrame(() => focusBack(before, { preventScroll: true }));
    };
  }, []);
  return ref;
}

function Over({ mode }: { mode: Mode }) {
  const ref = useOver();
  const Screen = SCREENS[mode];
  const tab = TABS.find((each) => each.mode === mode);
  return (
    <>
      <header className="mode-bar">
        <button type="button" className="btn btn-quiet" onClick={() => told(leave())}>
          <span aria-hidden>←</span> <span className="mode-back-word">Back to the desk</span>
          <span className="mode-back-short" aria-hidden>
            Desk
          </span>
          <span className="kbds" aria-hidden>
            <kbd className="kbd">Esc</kbd>
          </span>
        </button>
        <h1 className="sr-only">Review: {tab?.label}</h1>
        <nav className="mode-tabs" aria-label="Review">
          {TABS.map((each) => (
            <Tab key={each.mode} {...each} on={each.mode === mode} />
          ))}
        </nav>
        <div className="mode-end">
          <DiskSign />
          <Undo />
        </div>
      </header>
      <main ref={ref} className="mode" data-mode={mode} tabIndex={-1} aria-label={tab?.label}>
        <Screen />
      </main>
    </>
  );
}

function Tab({ mode, command, label, on }: (typeof TABS)[number] & { on: boolean }) {
  return (
    <button
      type="button"
      className="mode-tab"
      aria-current={on ? 'page' : undefined}
      onClick={() => runCommand(command)}
    >
      {label}
      {mode === 'conflicts' && <OpenConflicts />}
      <span className="mode-tab-key" aria-hidden>
        <KeyOf command={command} />
      </span>
    </button>
  );
}

function OpenConflicts() {
  const pairs = useModes((state) => state.found.pairs);
  const n = pairs ? groupsOf(pairs).length : 0;
  return n > 0 ? <span className="mode-count">{grouped(n)}</span> : null;
}

function Undo() {
  const label = useDesk((state) => state.project?.undo ?? null);
  const hidden = useModes((state) => state.mode === 'rekey');
  // What was done names what is recorded; a re-keying must not.
  const name = label === null ? 'Nothing to undo' : hidden ? 'Undo the last step' : `Undo: ${label}`;
  return (
    <button
      type="button"
      className="btn btn-icon"
      aria-label={name}
      title={name}
      aria-disabled={label === null}
      onClick={() => runCommand('edit.undo')}
    >
      <Undo2 size={15} aria-hidden />
    </button>
  );
}
