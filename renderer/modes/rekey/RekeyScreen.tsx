import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { KeyOf } from '../../app/Key';
import { boundSign, plainNumber, shortUnit, shownText } from '../../figures/stated';
import { Check } from '../../icons/icons';
import { useDesk } from '../../state/desk';
import { told } from '../../state/figures';
import { grouped } from '../../state/words';
import { Passage } from '../Passage';
import { type Run, setRun, useModes } from '../store';
import { useTakeOver } from '../useTakeOver';
import { leave } from '../walk';
import { RekeySetup } from './RekeySetup';
import { leaveIt, putAside, queryIt, skip, submit, takeTyped, travelInRun, typeAgain } from './run';
import { Statement } from './Statement';
import './rekey.css';

const COMMANDS = {
  'go.next': () => skip('next'),
  'go.previous': () => skip('previous'),
  'verdict.query': queryIt,
  'edit.value': typeAgain,
  'edit.undo': () => travelInRun('undo'),
  'edit.redo': () => travelInRun('redo'),
} as const;

/** Typing what the passage says, without a look at what is recorded; or, before, the choice of figures. */
export function RekeyScreen() {
  useTakeOver(COMMANDS);
  const run = useModes((state) => state.run);
  if (!run) return <RekeySetup />;
  if (run.ended) return <Ended run={run} />;
  return (
    <div className="flow">
      <section className="flow-left" aria-label="Type again">
        <Progress run={run} />
        <div className="flow-figure">
          {run.difference ? <Differs run={run} difference={run.difference} /> : <Typing run={run} />}
          <p className="rekey-last">{run.last && !run.difference && run.last}</p>
        </div>
        <footer className="rekey-foot">
          <p>{run.rekeying.statement.sentence}</p>
          <button type="button" className="link" onClick={putAside}>
            Interrupt
          </button>
        </footer>
      </section>
      {run.figure && <Passage figure={run.figure} />}
    </div>
  );
}

function Progress({ run }: { run: Run }) {
  const done = run.results.filter((result) => result !== null).length;
  const { seed, count, title } = run.rekeying;
  return (
    <header className="flow-progress">
      <p>
        <b>{grouped(run.difference ? done : done + 1)}</b> of {grouped(run.ids.length)}
        <span className="flow-title" title={title}>
          {title}
          {count !== null && ` · sample, seed ${seed}`}
        </span>
      </p>
      <progress className="rekey-bar" aria-label="Typed" value={done} max={run.ids.length} />
    </header>
  );
}

function Typing({ run }: { run: Run }) {
  const field = useRef<HTMLInputElement>(null);
  const id = run.figure?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure is to be typed
  useEffect(() => field.current?.focus(), [id, run.error]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    told(submit());
  };
  return (
    <form className="rekey-form" noValidate onSubmit={onSubmit}>
      <h2>What does the passage say?</h2>
      <p className="hint">The recorded value is hidden. Type the highlighted number as you read it.</p>
      <div className="rekey-fields">
        <label>
          <span className="label">Number</span>
          <input
            ref={field}
            className="field rekey-number"
            autoComplete="off"
            spellCheck={false}
            placeholder="1,200 or 3.5 billion"
            aria-invalid={run.error !== null}
            aria-describedby="rekey-error"
            readOnly={run.busy}
            value={run.typed}
            onChange={(event) => setRun({ typed: event.target.value, error: null })}
          />
        </label>
        <label>
          <span className="label">Unit, if you like</span>
          <input
            className="field"
            autoComplete="off"
            spellCheck={false}
            placeholder="%, yuan, cases"
            readOnly={run.busy}
            value={run.unit}
            onChange={(event) => setRun({ unit: event.target.value })}
          />
        </label>
      </div>
      <p id="rekey-error" className="rekey-error">
        {run.error}
      </p>
      <div className="mode-verbs">
        <button type="submit" className="btn btn-primary">
          Compare{' '}
          <span className="kbds" aria-hidden>
            <kbd className="kbd">Enter</kbd>
          </span>
        </button>
        <button type="button" className="btn" onClick={() => told(skip('next'))}>
          Later
        </button>
      </div>
    </form>
  );
}

function typedText({ result }: NonNullable<Run['difference']>): string {
  const sign = result.bound === null ? '' : `${boundSign(result.bound)} `;
  const number = plainNumber(result.value);
  return `${sign}${result.value2 === null ? number : `${number}–${plainNumber(result.value2)}`}`.trim();
}

function Differs({ run, difference }: { run: Run; difference: NonNullable<Run['difference']> }) {
  const { result, figure } = difference;
  return (
    <section className="rekey-differs" aria-label="What you typed differs">
      <div className="rekey-both">
        <Side name="You typed">
          {typedText(difference)} <span className="rekey-unit">{run.unit}</span>
        </Side>
        <Side name="Recorded">
          {shownText(figure)} <span className="rekey-unit">{shortUnit(figure)}</span>
        </Side>
      </div>
      <p className="card-mismatch">
        <span>
          <b>≠ The two differ.</b> {result.difference}
        </span>
      </p>
      <p className="hint">
        Look at the passage. If you mistyped, type again: a slip of typing is not counted as an error.
      </p>
      <div className="mode-verbs">
        {/* biome-ignore lint/a11y/noAutofocus: the two differ, and this is the safe answer */}
        <button type="button" className="btn btn-primary" autoFocus onClick={typeAgain}>
          Type again <KeyOf command="edit.value" />
        </button>
        <button type="button" className="btn" onClick={() => told(takeTyped())}>
          Record what I typed
        </button>
        <button type="button" className="btn" onClick={() => told(queryIt())}>
          Query it <KeyOf command="verdict.query" />
        </button>
        <button type="button" className="btn" onClick={() => told(leaveIt())}>
          Decide later
        </button>
      </div>
    </section>
  );
}

function Side({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="rekey-side">
      <h2>{name}</h2>
      <p className="card-number">{children}</p>
    </div>
  );
}

function Ended({ run }: { run: Run }) {
  const readOnly = useDesk((state) => state.project?.readOnly ?? false);
  const differing = run.results.filter((result) => result === 'differs').length;
  return (
    <div className="mode-empty mode-summary">
      <Check size={28} aria-hidden />
      <h2>All {grouped(run.ids.length)} typed again</h2>
      <Statement rekeying={run.rekeying} />
      {differing > 0 && !readOnly && (
        <p className="hint">
          {grouped(differing)} {differing === 1 ? 'differs' : 'differ'} still; those that wait for a decision
          are in the second look.
        </p>
      )}
      <div className="mode-verbs">
        {/* biome-ignore lint/a11y/noAutofocus: all is typed, and this is where one goes on */}
        <button type="button" className="btn btn-primary" autoFocus onClick={() => told(leave())}>
          Back to the desk
        </button>
        <button type="button" className="btn" onClick={putAside}>
          Type others again
        </button>
      </div>
    </div>
  );
}
