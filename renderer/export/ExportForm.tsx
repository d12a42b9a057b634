import { useState } from 'react';
import { VERDICTS, type Verdict } from '../../preload/contract';
import { VerdictMark } from '../icons/VerdictMark';
import { FolderBrowser } from '../project/FolderBrowser';
import { splitPath } from '../project/paths';
import { native } from '../project/verbs';
import { told } from '../state/figures';
import { grouped, VERDICT_WORDS } from '../state/words';
import type { ExportChoice } from './form';
import { FORMAT_ORDER, FORMATS, renamed } from './formats';
import { holdsTexts } from './request';

interface Props {
  form: ExportChoice;
  counts: Record<Verdict, number> | null;
  /** What the grid is filtered by, in words; null where it shows every figure. */
  shown: string | null;
  onChange: (form: ExportChoice) => void;
}

/** Format, verdicts and place of a dataset. */
export function ExportForm({ form, counts, shown, onChange }: Props) {
  return (
    <>
      <Format form={form} onChange={onChange} />
      <Verdicts form={form} counts={counts} shown={shown} onChange={onChange} />
      <Place form={form} onChange={onChange} />
    </>
  );
}

function Format({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  return (
    <fieldset>
      <legend className="label">Format</legend>
      <div className="export-formats">
        {FORMAT_ORDER.map((format) => (
          <label key={format} className="export-format">
            <input
              type="radio"
              name="format"
              className="sr-only"
              checked={form.format === format}
              data-autofocus={form.format === format || undefined}
              onChange={() => onChange({ ...form, format, name: renamed(form.name, format) })}
            />
            <span>{FORMATS[format].label}</span>
          </label>
        ))}
      </div>
      <p className="hint export-hint">{FORMATS[form.format].hint}</p>
      {holdsTexts(form.format) && (
        <label className="check">
          <input
            type="checkbox"
            checked={form.texts}
            onChange={(event) => onChange({ ...form, texts: event.target.checked })}
          />
          <span>
            With the texts of the sources{' '}
            <span className="hint">— enough to check each row with nothing else</span>
          </span>
        </label>
      )}
      {form.format === 'csv' && (
        <label className="check">
          <input
            type="checkbox"
            checked={form.bom}
            onChange={(event) => onChange({ ...form, bom: event.target.checked })}
          />
          <span>
            For Excel{' '}
            <span className="hint">
              — begins with a byte order mark, so that accents and Chinese come out right
            </span>
          </span>
        </label>
      )}
    </fieldset>
  );
}

function Verdicts({ form, counts, shown, onChange }: Props) {
  const flip = (verdict: Verdict) => {
    const has = form.verdicts.includes(verdict);
    const verdicts = VERDICTS.filter((each) => (each === verdict ? !has : form.verdicts.includes(each)));
    onChange({ ...form, verdicts });
  };
  const order: Verdict[] = ['verified', 'unverified', 'query', 'rejected'];
  return (
    <fieldset>
      <legend className="label">Figures</legend>
      <div className="export-verdicts">
        {order.map((verdict) => (
          <label key={verdict} className="check">
            <input type="checkbox" checked={form.verdicts.includes(verdict)} onChange={() => flip(verdict)} />
            <VerdictMark verdict={verdict} label={false} />
            <span className="export-verdict">{VERDICT_WORDS[verdict]}</span>
            <span className="export-count">{counts ? grouped(counts[verdict]) : '…'}</span>
          </label>
        ))}
      </div>
      {shown !== null && (
        <label className="check export-shown">
          <input
            type="checkbox"
            checked={form.shownOnly}
            onChange={(event) => onChange({ ...form, shownOnly: event.target.checked })}
          />
          <span>
            Only what the grid shows{' '}
            <span className="hint">— {shown}; else figures of the whole project</span>
          </span>
        </label>
      )}
    </fieldset>
  );
}

function Place({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const [browsing, setBrowsing] = useState(false);
  const verbs = native();
  const pick = async () => {
    const path = await verbs?.pickSave(form.name, FORMATS[form.format].extension);
    if (path) onChange({ ...form, ...splitPath(path), picked: true });
  };
  return (
    <div>
      <label>
        <span className="label">File</span>
        <input
          className="field"
          spellCheck={false}
          value={form.name}
          onChange={(event) => onChange({ ...form, name: event.target.value, picked: false })}
        />
      </label>
      <div className="folder-where export-hint">
        <p className="hint">
          In <b>{form.folder}</b>
        </p>
        <button
          type="button"
          className="link"
          onClick={() => (verbs ? told(pick()) : setBrowsing(!browsing))}
        >
          {browsing ? 'Close the folders' : 'Change…'}
        </button>
      </div>
      {browsing && (
        <FolderBrowser
          start={form.folder}
          extensions={[FORMATS[form.format].extension]}
          onFolder={(folder) => onChange({ ...form, folder })}
          onFile={(path) => onChange({ ...form, ...splitPath(path) })}
        />
      )}
    </div>
  );
}
