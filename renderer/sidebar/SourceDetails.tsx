import { useId, useState } from 'react';
import type { Source } from '../../preload/contract';
import { TagField } from '../annotations/TagField';
import { Dialog } from '../app/Dialog';
import { FormFoot } from '../app/FormFoot';
import { Gone } from '../app/Gone';
import { Problem } from '../app/Problem';
import { RefreshCw, Trash2 } from '../icons/icons';
import { closeAfter, closeDialog, desk, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { told } from '../state/figures';
import { announce } from '../state/notices';
import { count, momentLabel } from '../state/words';
import { type Draft, draftOf, patchOf, wrongDraft } from './draft';
import { isOutdated, readAgain } from './reread';
import { removeSources } from './source-verbs';

const FIELDS: readonly {
  key: keyof Draft;
  label: string;
  type: 'text' | 'url';
  hint?: string;
  wide?: boolean;
}[] = [
  { key: 'title', label: 'Title', type: 'text', wide: true },
  { key: 'publisher', label: 'Publisher', type: 'text' },
  { key: 'author', label: 'Author', type: 'text' },
  { key: 'published', label: 'Date', type: 'text', hint: 'e.g. 9 Mar 2025' },
  { key: 'lang', label: 'Language', type: 'text', hint: 'en, zh, …' },
  { key: 'url', label: 'Address (URL)', type: 'url', wide: true },
];

/** What is known of a source, to be put right; and its deletion, which undo brings back. */
export function SourceDetails({ sourceId }: { sourceId: string }) {
  const [source] = useState(() => desk().sources.find((each) => each.id === sourceId) ?? null);
  const [draft, setDraft] = useState<Draft | null>(source && draftOf(source));
  const [tags, setTags] = useState<string[]>([...(source?.tags ?? [])]);
  const [problem, setProblem] = useState<string | null>(null);
  const tagsId = useId();
  if (!source || !draft) return <Gone />;
  const save = async () => {
    const wrong = wrongDraft(draft);
    if (wrong !== null) {
      setProblem(wrong);
      return;
    }
    const retagged = JSON.stringify(tags) !== JSON.stringify(source.tags);
    const patch = { ...patchOf(source, draft), ...(retagged ? { tags } : {}) };
    try {
      if (Object.keys(patch).length === 0) closeDialog();
      else announce((await closeAfter(call('sources.edit', { id: sourceId, patch }))).label);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog
      title="Details of the source"
      onClose={closeDialog}
      onSubmit={() => void save()}
      footer={<FormFoot verb="Save" apart={<RemoveButton sourceId={sourceId} />} />}
    >
      <div className="dialog-rows">
        {problem && <Problem>{problem}</Problem>}
        <div className="details">
          {FIELDS.map(({ key, label, type, hint, wide }) => (
            <label key={key} className={wide ? 'details-wide' : undefined}>
              <span className="label">{label}</span>
              <input
                className="field"
                type={type}
                data-autofocus={key === 'title' || undefined}
                placeholder={hint}
                value={draft[key]}
                onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
              />
            </label>
          ))}
          <div className="details-wide">
            <label className="label" htmlFor={tagsId}>
              Tags
            </label>
            <TagField id={tagsId} tags={tags} onChange={setTags} example="e.g. press, court" />
          </div>
        </div>
        <Facts source={source} />
      </div>
    </Dialog>
  );
}

function RemoveButton({ sourceId }: { sourceId: string }) {
  const remove = () => {
    closeDialog();
    told(removeSources([sourceId]));
  };
  return (
    <button type="button" className="btn btn-quiet btn-danger apart" onClick={remove}>
      <Trash2 size={15} aria-hidden /> Delete the source
    </button>
  );
}

function Facts({ source }: { source: Source }) {
  const { words, annotations, textHash, importedAt, importedBy, fileName, notes } = source;
  return (
    <div className="details-facts hint">
      <p>
        {fileName ?? 'Pasted text'} · {count(words, 'word')} · {count(annotations, 'annotation')}
      </p>
      <p>
        Imported {momentLabel(importedAt, new Date())}
        {importedBy && ` by ${importedBy}`}
      </p>
      <p className="details-hash">
        Hash of the text (SHA-256): <code>{textHash}</code>
      </p>
      <ReadBy source={source} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

/** Which version of the extractor read it; where another is at work, an offer to read it again. */
function ReadBy({ source }: { source: Source }) {
  const project = useDesk((state) => state.project);
  const by = source.extractor === null ? 'an earlier extractor' : `extractor ${source.extractor}`;
  const again = () => {
    closeDialog();
    told(readAgain([source.id]));
  };
  return (
    <p>
      Read by {by}.{' '}
      {isOutdated(source, project) && !project?.readOnly && (
        <button type="button" className="link" onClick={again}>
          <RefreshCw size={13} aria-hidden /> Read again with extractor {project?.extractor}
        </button>
      )}
    </p>
  );
}
