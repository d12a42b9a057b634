import { createContext, memo, type ReactNode, useContext } from 'react';
import type { Figure, UserCommandName } from '../../preload/contract';
import { KeyOf } from '../app/Key';
import { FieldEditor } from '../figures/FieldEditor';
import { shownFraction, statedParts } from '../figures/stated';
import { VerdictMark } from '../icons/VerdictMark';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { inDigits } from '../state/display';
import { beginEdit, type EditableField, type Editing, useEditing } from '../state/editing';
import { useLater } from '../state/later';
import { useMany } from '../state/range';
import { grouped, momentLabel, VERDICT_WORDS } from '../state/words';
import { CardNotes } from './CardNotes';
import { AgreeNote, ConflictNote, useOtherSources } from './ConflictNote';
import { RekeyNote } from './RekeyNote';
import { claimWords, countsLine, isCorrected, readText, recordedWords } from './reading';
import { Vanished } from './Vanished';
import './card.css';

/** The selected figure: what was read and why, what it counts, who says so, whether the passage agrees, and the verdict keys. */
export function Card() {
  const figure = useLater((desk) => desk.figure);
  const hidden = useLater((desk) => desk.figure !== null && desk.figureRow === null);
  if (!figure) {
    return (
      <section className="card card-empty" aria-label="Selected figure" data-pane="card">
        <p>Select a figure to see what was read, and why.</p>
      </section>
    );
  }
  return (
    <section className="card" aria-label="Selected figure" data-pane="card">
      <div className="card-main">
        <BigValue figure={figure} />
        <Verbs figure={figure} />
        {hidden && <p className="hint">This figure is not in the filtered list.</p>}
      </div>
      <Facts figure={figure} />
    </section>
  );
}

/** Where the figure is shown, and edited: in the card, or on a screen of its own over the desk. */
export const CardPlace = createContext<Editing['place']>('card');

/** Once the cell is drawn again in the place of its editor. */
function focusCell(place: Editing['place'], field: EditableField): void {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`.card-cell[data-place="${place}"][data-field="${field}"]`)
      ?.focus({ preventScroll: true }),
  );
}

function Editable({
  figure,
  field,
  children,
}: {
  figure: Figure;
  field: EditableField;
  children: ReactNode;
}) {
  const editing = useEditing((state) => state.now);
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  const place = useContext(CardPlace);
  if (editing?.place === place && editing.field === field && editing.figureId === figure.id) {
    return <FieldEditor key={figure.id} editing={editing} onEnd={() => focusCell(place, field)} />;
  }
  return (
    <button
      type="button"
      className="card-cell"
      data-field={field}
      data-place={place}
      title={readOnly ? undefined : 'Click to edit'}
      disabled={readOnly}
      onClick={() => beginEdit(figure, field, place)}
    >
      {children}
    </button>
  );
}

/** The recorded value in its stated form, large; what it counts beneath. */
export function BigValue({ figure }: { figure: Figure }) {
  const { bound, whole, fraction, word } = statedParts(figure);
  const line = countsLine(figure);
  return (
    <div className="card-value">
      <Editable figure={figure} field="value">
        <span className="card-number">
          {bound && <span className="card-bound">{bound} </span>}
          {whole}
          {shownFraction(fraction)}
          {word && ` ${word}`}
        </span>
      </Editable>
      {line && <p className="card-line">{line}</p>}
    </div>
  );
}

const VERBS: readonly [UserCommandName, string][] = [
  ['verdict.verify', 'Verify'],
  ['verdict.query', 'Query'],
  ['verdict.reject', 'Reject'],
  ['edit.value', 'Edit'],
];

/** Drawn anew only where there is another button: the same ones stand beside figure after figure. */
const VerbButtons = memo(function VerbButtons({
  decided,
  disabled,
  many,
}: {
  decided: boolean;
  disabled: boolean;
  /** How many figures the verdicts are about where it is not the one on the card; else 0. */
  many: number;
}) {
  const verbs: typeof VERBS = decided ? [...VERBS, ['verdict.clear', 'Unverify']] : VERBS;
  return (
    <div className="card-verbs" role="toolbar" aria-label="Verdict">
      {verbs.map(([command, label]) => (
        <button
          key={command}
          type="button"
          className="btn"
          disabled={disabled}
          onClick={() => runCommand(command)}
        >
          <KeyOf command={command} /> {label}
          {many > 0 && command !== 'edit.value' && ` ${grouped(many)}`}
        </button>
      ))}
    </div>
  );
});

/** The verdict keys as buttons, and who gave the verdict that stands. */
export function Verbs({ figure }: { figure: Figure }) {
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  const many = useMany();
  const { verdict, verdictBy, verdictAt } = figure;
  return (
    <>
      <VerbButtons decided={verdict !== 'unverified'} disabled={readOnly} many={many} />
      {verdict !== 'unverified' && (
        <p className="card-verdict">
          <VerdictMark verdict={verdict} label={false} />
          {VERDICT_WORDS[verdict]}
          {verdictBy && ` by ${verdictBy}`}
          {verdictAt && `, ${momentLabel(verdictAt, new Date())}`}
        </p>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What was read and why, whether the passage and other sources agree, and what can be edited besides the value. */
export function Facts({ figure }: { figure: Figure }) {
  const others = useOtherSources(figure);
  const claim = claimWords(figure);
  return (
    <div className="card-facts">
      {figure.vanished && <Vanished words={figure.vanished} />}
      {figure.mismatch && <Mismatch figure={figure} words={figure.mismatch} />}
      <RekeyNote figure={figure} />
      <ConflictNote figure={figure} others={others} />
      <dl>
        <ReadAs figure={figure} />
        {claim && <Fact name="True value">{claim}</Fact>}
        <Fact name="Counts">
          <Editable figure={figure} field="counted">
            {figure.counted ?? <span className="card-none">not said</span>}
          </Editable>
        </Fact>
        <Fact name="Period">
          <Editable figure={figure} field="period">
            {figure.period ?? <span className="card-none">not said</span>}
          </Editable>
        </Fact>
        <Fact name="Says who">
          <Editable figure={figure} field="attribution">
            {figure.attribution ?? <span className="card-none">not said</span>}
          </Editable>
        </Fact>
        <Fact name="Note">
          <Editable figure={figure} field="note">
            {figure.note || <span className="card-none">none</span>}
          </Editable>
        </Fact>
      </dl>
      <AgreeNote others={others} />
      <CardNotes figure={figure} />
    </div>
  );
}

/** What the passage was read as; where something else is recorded, both. */
function ReadAs({ figure }: { figure: Figure }) {
  const { read, passage, mismatch, origin } = figure;
  const agrees = mismatch === null && (
    <>
      {' '}
      · the passage agrees{'\u00a0'}
      <span className="card-tick">✓</span>
    </>
  );
  if (!read) {
    return (
      <Fact name="Read as">
        nothing: {origin === 'hand' ? 'made by hand' : 'no number was read'} from “{passage.exact}”
      </Fact>
    );
  }
  const why = <span className="card-why">{read.why}</span>;
  if (!isCorrected(figure)) {
    return (
      <Fact name="Read as">
        {recordedWords(figure)}, from “{passage.exact}”{agrees} {why}
      </Fact>
    );
  }
  return (
    <>
      <Fact name="Read as">
        {readText(figure)}, from “{passage.exact}” {why}
      </Fact>
      <Fact name="Recorded">
        <b>{recordedWords(figure)}</b>
        {figure.corrected && ', corrected'}
        {agrees}
      </Fact>
    </>
  );
}

function Mismatch({ figure, words }: { figure: Figure; words: string }) {
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  return (
    <div className="card-mismatch" role="note">
      <p>
        <b>≠ Grid and passage disagree.</b> {inDigits(words)}
      </p>
      {!readOnly && figure.read && (
        <button type="button" className="link" onClick={() => runCommand('edit.asRead')}>
          Take back what the passage says
        </button>
      )}
    </div>
  );
}
