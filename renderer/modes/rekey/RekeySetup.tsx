import { type FormEvent, useId, useState } from 'react';
import type { Rekeying } from '../../../preload/contract';
import { Problem } from '../../app/Problem';
import { runCommand } from '../../state/commands';
import { desk, useDesk } from '../../state/desk';
import { call } from '../../state/engine';
import { told } from '../../state/figures';
import { notify } from '../../state/notices';
import { useAnswer } from '../../state/useAnswer';
import { count, grouped, momentLabel } from '../../state/words';
import { filterWords } from '../walk';
import { cleanBound, drawnOf, type PlanForm, planOf, seedOf } from './plan';
import { begin, resume } from './run';
import { Statement } from './Statement';

const first = (): PlanForm => ({
  what: 'sample',
  size: '20',
  by: 'figures',
  seed: seedOf(crypto.getRandomValues(new Uint8Array(6))),
  confidence: 0.95,
  sided: 'one',
});

/** What is typed again: all figures of the filter or a random sample, and what the statement is to say; beneath, those begun before. */
export function RekeySetup() {
  const filter = useDesk((state) => state.view.filter);
  const revision = useDesk((state) => state.revision);
  const page = useAnswer('figures.page', { filter, sort: [], offset: 0, limit: 0 }, revision);
  const earlier = useAnswer('review.rekeyings', {}, revision) ?? [];
  return (
    <div className="rekey-setup">
      <div className="rekey-setup-page">
        <header>
          <h2>Type values again</h2>
          <p className="hint">
            You see the passage and not what is recorded, and type what you read. What is equal by value is
            verified. Where the two differ both are shown, and you decide. Looking alone misses more.
          </p>
        </header>
        {page && <Form population={page.total} />}
        {earlier.length > 0 && (
          <section aria-labelledby="rekey-earlier">
            <h3 id="rekey-earlier">Begun before</h3>
            <ul className="rekey-earlier">
              {earlier.map((rekeying) => (
                <Earlier key={rekeying.id} rekeying={rekeying} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function Form({ population }: { population: number }) {
  const [form, setForm] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (patch: Partial<PlanForm>) => {
    setProblem(null);
    setForm({ ...form, ...patch });
  };
  const drawn = drawnOf(form, population);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const plan = planOf(form, population, { filter: desk().view.filter, title: filterWords() });
    if (plan) told(begin(plan));
    else setProblem('Type how many figures to draw: a whole number, or a share of up to 100 %.');
  };
  if (population === 0) {
    return <Problem>The filter on the desk shows no figure. Go back and take a condition away.</Problem>;
  }
  return (
    <form className="rekey-plan" noValidate onSubmit={submit}>
      <Which form={form} population={population} onChange={change} />
      <Says form={form} drawn={drawn} population={population} onChange={change} />
      {problem && <Problem>{problem}</Problem>}
      <div className="mode-verbs">
        {/* biome-ignore lint/a11y/noAutofocus: what is proposed will mostly do */}
        <button type="submit" className="btn btn-primary" autoFocus>
          Begin{drawn !== null && ` with ${count(drawn, 'figure')}`}
        </button>
      </div>
    </form>
  );
}

interface PartProps {
  form: PlanForm;
  population: number;
  onChange: (patch: Partial<PlanForm>) => void;
}

function Which({ form, population, onChange }: PartProps) {
  const id = useId();
  const sample = form.what === 'sample';
  return (
    <fieldset className="rekey-part">
      <legend className="label">Which figures · {filterWords()}</legend>
      <label className="rekey-radio">
        <input type="radio" name={id} checked={!sample} onChange={() => onChange({ what: 'all' })} />
        All {grouped(population)}
      </label>
      <label className="rekey-radio">
        <input type="radio" name={id} checked={sample} onChange={() => onChange({ what: 'sample' })} />A
        random sample
      </label>
      <div className="rekey-sample" data-off={!sample}>
        <input
          className="field"
          aria-label="Size of the sample"
          inputMode="decimal"
          disabled={!sample}
          value={form.size}
          onChange={(event) => onChange({ size: event.target.value })}
        />
        <select
          className="field"
          aria-label="Size in"
          disabled={!sample}
          value={form.by}
          onChange={(event) => onChange({ by: event.target.value as PlanForm['by'] })}
        >
          <option value="figures">figures</option>
          <option value="percent">% of them</option>
        </select>
        <label className="rekey-seed">
          <span>Seed</span>
          <input
            className="field"
            disabled={!sample}
            spellCheck={false}
            autoComplete="off"
            value={form.seed}
            onChange={(event) => onChange({ seed: event.target.value })}
          />
        </label>
      </div>
      <p className="hint">Whoever has the seed and the same data draws the same figures again.</p>
    </fieldset>
  );
}

function Says({ form, drawn, population, onChange }: PartProps & { drawn: number | null }) {
  const some = drawn !== null && drawn < population;
  return (
    <fieldset className="rekey-part">
      <legend className="label">What the statement is to say</legend>
      <div className="rekey-sample">
        <select
          className="field"
          aria-label="Confidence"
          value={form.confidence}
          onChange={(event) => onChange({ confidence: Number(event.target.value) as PlanForm['confidence'] })}
        >
          <option value={0.9}>90 % confidence</option>
          <option value={0.95}>95 % confidence</option>
          <option value={0.99}>99 % confidence</option>
        </select>
        <select
          className="field"
          aria-label="One-sided or two-sided"
          value={form.sided}
          onChange={(event) => onChange({ sided: event.target.value as PlanForm['sided'] })}
        >
          <option value="one">at most … % wrong (one-sided)</option>
          <option value="two">between … and … % wrong (two-sided)</option>
        </select>
      </div>
      <p className="hint">
        {some
          ? `If all ${grouped(drawn)} agree, at most ${cleanBound(drawn, form)} % of the ${grouped(population)} may still be wrong (exact Clopper–Pearson, ${form.sided}-sided).`
          : 'Where all are typed, the statement says the share that is wrong, and no confidence is needed.'}
      </p>
    </fieldset>
  );
}

/** Takes a re-keying off the list. */
async function forget(id: string): Promise<void> {
  const { label } = await call('review.forget', { ids: [id] });
  notify(label, 'plain', { label: 'Undo', command: 'edit.undo' });
}

function Earlier({ rekeying }: { rekeying: Rekeying }) {
  const { id, title, count: wanted, seed, startedAt, startedBy, size, statement } = rekeying;
  const done = statement.rekeyed >= size;
  return (
    <li className="rekey-one">
      <p className="hint">
        {title} · {wanted === null ? 'all' : `sample of ${grouped(size)}, seed ${seed}`} · {startedBy},{' '}
        {momentLabel(startedAt, new Date())}
      </p>
      <Statement rekeying={rekeying} />
      <div className="rekey-one-verbs">
        {!done && (
          <button type="button" className="btn" onClick={() => told(resume(id))}>
            Go on: {grouped(size - statement.rekeyed)} left
          </button>
        )}
        {done && statement.errors > 0 && (
          <button type="button" className="link" onClick={() => runCommand('review.second')}>
            Second look
          </button>
        )}
        <button type="button" className="link" onClick={() => told(forget(id))}>
          Take off the list
        </button>
      </div>
    </li>
  );
}
