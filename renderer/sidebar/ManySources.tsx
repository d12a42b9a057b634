import { useId, useState } from 'react';
import { TagField } from '../annotations/TagField';
import { Dialog } from '../app/Dialog';
import { FormFoot } from '../app/FormFoot';
import { Problem } from '../app/Problem';
import { Trash2 } from '../icons/icons';
import { closeAfter, closeDialog, desk } from '../state/desk';
import { call } from '../state/engine';
import { told } from '../state/figures';
import { notify } from '../state/notices';
import { count } from '../state/words';
import { commonDraft, DETAILS, manyPatch, wrongMany } from './manyDraft';
import { removeSources } from './source-verbs';

const LABELS: Readonly<Record<(typeof DETAILS)[number], { label: string; hint: string }>> = {
  publisher: { label: 'Publisher', hint: '' },
  author: { label: 'Author', hint: '' },
  published: { label: 'Date', hint: 'e.g. 9 Mar 2025' },
  lang: { label: 'Language', hint: 'en, zh, …' },
};

/** What many sources have in common, to be put right in all of them at once; one action, which undo takes back. */
export function ManySources({ sourceIds }: { sourceIds: readonly string[] }) {
  const [sources] = useState(() => desk().sources.filter(({ id }) => sourceIds.includes(id)));
  const [{ draft: before, mixed }] = useState(() => commonDraft(sources));
  const [draft, setDraft] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const tagsId = useId();
  const ids = sources.map(({ id }) => id);
  const save = async () => {
    const wrong = wrongMany(draft);
    const patch = manyPatch(before, draft);
    if (wrong !== null) return setProblem(wrong);
    if (patch === null) return closeDialog();
    try {
      const { label } = await closeAfter(call('sources.setMany', { ids, ...patch }));
      notify(`${label}.`, 'good', { label: 'Undo', command: 'edit.undo' });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog
      title={`Details of ${count(sources.length, 'source')}`}
      onClose={closeDialog}
      onSubmit={() => void save()}
      footer={<FormFoot verb="Save" apart={<RemoveButton ids={ids} />} />}
    >
      <div className="dialog-rows">
        {problem && <Problem>{problem}</Problem>}
        <div className="details">
          {DETAILS.map((key, at) => (
            <label key={key}>
              <span className="label">{LABELS[key].label}</span>
              <input
                className="field"
                data-autofocus={at === 0 || undefined}
                placeholder={mixed.has(key) ? 'They differ; left as they are' : LABELS[key].hint}
                value={draft[key]}
                onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
              />
            </label>
          ))}
          <div className="details-wide">
            <label className="label" htmlFor={tagsId}>
              Tags that all of them have
            </label>
            <TagField
              id={tagsId}
              tags={draft.tags}
              onChange={(tags) => setDraft({ ...draft, tags })}
              example="e.g. press, court"
            />
          </div>
        </div>
        <p className="hint">
          What you do not touch stays as it is in each source, other tags too. All change as one action.
        </p>
      </div>
    </Dialog>
  );
}

function RemoveButton({ ids }: { ids: readonly string[] }) {
  const remove = () => {
    closeDialog();
    told(removeSources(ids));
  };
  return (
    <button type="button" className="btn btn-quiet btn-danger apart" onClick={remove}>
      <Trash2 size={15} aria-hidden /> Delete {count(ids.length, 'source')}
    </button>
  );
}
