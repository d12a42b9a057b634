import { type FormEvent, useEffect, useState } from 'react';
import type { Figure } from '../../../preload/contract';
import { KeyOf } from '../../app/Key';
import { shortUnit, shownText } from '../../figures/stated';
import { VerdictMark } from '../../icons/VerdictMark';
import { conflictWords } from '../../review/conflictWords';
import { claimWords, countsLine } from '../../review/reading';
import { desk, useDesk } from '../../state/desk';
import { told } from '../../state/figures';
import { isTyping } from '../../state/keys';
import { VERDICT_WORDS } from '../../state/words';
import { Passage } from '../Passage';
import { useModes } from '../store';
import { queryAll, settle } from './decide';

/** Code units of text around each passage. */
const ROOM = 700;
/** What explains most conflicts. */
const REASONS = ['Different period', 'Different scope', 'Different definition', 'Later revised'] as const;

/** A digit stands for the figure in that place. */
function useDigits(figures: readonly Figure[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { settings, dialog } = desk();
      if (dialog || !settings?.letterKeys || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.repeat || isTyping(event.target)) return;
      const figure = /^[1-9]$/.test(event.key) ? figures[Number(event.key) - 1] : undefined;
      if (figure) told(settle({ how: 'stands', stands: figure.id, note: '' }));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [figures]);
}

/** Figures that cannot all be true, each with its passage and where it comes from, side by side; and the ways to settle it. */
export function Compare({ figures }: { figures: Figure[] }) {
  const readOnly = useDesk((state) => state.project?.readOnly ?? false);
  useDigits(figures);
  return (
    <section className="compare" aria-label="Side by side">
      <Why figures={figures} />
      <div className="compare-sides">
        {figures.map((figure, at) => (
          <Side key={figure.id} figure={figure} digit={at + 1} others={figures.length - 1} />
        ))}
      </div>
      {!readOnly && <Settle many={figures.length > 2} />}
    </section>
  );
}

/** How the first two differ, and what speaks for one quantity. */
function Why({ figures: [a, b] }: { figures: Figure[] }) {
  const pairs = useModes((state) => state.found.pairs);
  const pair = pairs?.find(({ figures }) => a && b && figures.includes(a.id) && figures.includes(b.id));
  if (!a || !b || !pair) return null;
  const how = pair.slip === null ? '' : `${conflictWords(a, { ...pair, figure: b })}; `;
  return (
    <p className="compare-why">
      <b>⚡ They cannot both be true:</b> {how}
      {pair.why}.
    </p>
  );
}

function Side({ figure, digit, others }: { figure: Figure; digit: number; others: number }) {
  const readOnly = useDesk((state) => state.project?.readOnly ?? false);
  const letters = useDesk((state) => state.settings?.letterKeys ?? true);
  const claim = claimWords(figure);
  return (
    <article className="compare-side" aria-label={figure.sourceTitle}>
      <header>
        <p className="card-number">{shownText(figure)}</p>
        <p className="card-line">{countsLine(figure)}</p>
        <p className="compare-verdict">
          <VerdictMark verdict={figure.verdict} label={false} /> {VERDICT_WORDS[figure.verdict]}
          {figure.verdictBy && ` by ${figure.verdictBy}`}
        </p>
        <dl className="compare-facts">
          {claim && (
            <>
              <dt>True value</dt>
              <dd>{claim}</dd>
            </>
          )}
          {figure.attribution && (
            <>
              <dt>Says who</dt>
              <dd>{figure.attribution}</dd>
            </>
          )}
          {figure.note && (
            <>
              <dt>Note</dt>
              <dd className="compare-noted">{figure.note}</dd>
            </>
          )}
        </dl>
      </header>
      <Passage figure={figure} room={ROOM} />
      {!readOnly && (
        <button
          type="button"
          className="btn compare-stands"
          title={`Verifies this figure and rejects the ${others === 1 ? 'other one' : 'others'}`}
          onClick={() => told(settle({ how: 'stands', stands: figure.id, note: '' }))}
        >
          {letters && (
            <span className="kbds" aria-hidden>
              <kbd className="kbd">{digit}</kbd>
            </span>
          )}
          {shownText(figure)} {shortUnit(figure)} stands
        </button>
      )}
    </article>
  );
}

function Settle({ many }: { many: boolean }) {
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() === '') setMissing(true);
    else told(settle({ how: 'explained', stands: null, note: note.trim() }));
  };
  return (
    <form className="compare-settle" noValidate onSubmit={submit}>
      <button type="button" className="btn" onClick={() => told(queryAll())}>
        <KeyOf command="verdict.query" /> Query {many ? 'all' : 'both'}
      </button>
      <span className="compare-or">or {many ? 'all' : 'both'} are right, because</span>
      <input
        className="field compare-note"
        aria-label="Why all of them can be true"
        aria-invalid={missing}
        placeholder={missing ? 'Say why, then Explain' : 'Different period, different scope …'}
        autoComplete="off"
        value={note}
        onChange={(event) => {
          setMissing(false);
          setNote(event.target.value);
        }}
      />
      <span className="compare-reasons">
        {REASONS.map((reason) => (
          <button key={reason} type="button" className="compare-reason" onClick={() => setNote(reason)}>
            {reason}
          </button>
        ))}
      </span>
      <button type="submit" className="btn">
        <KeyOf command="edit.note" /> Explain
      </button>
    </form>
  );
}
