import { useId, useState } from 'react';
import type { Annotation } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { FormFoot } from '../app/FormFoot';
import { Gone } from '../app/Gone';
import { desk, setDesk, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { notify } from '../state/notices';
import { textAtHand } from '../state/texts';
import { useAnswer } from '../state/useAnswer';
import { TagField } from './TagField';
import { type Target, targetOf } from './target';

const close = () => {
  const { dialog } = desk();
  const back = dialog?.kind === 'annotate' && dialog.back;
  setDesk({ dialog: back ? { kind: 'annotations' } : null });
};

/** A note and tags, on the selected text or figure, or on an annotation that is there already. */
export function AnnotateDialog() {
  const dialog = useDesk((state) => state.dialog);
  if (dialog?.kind !== 'annotate') return null;
  return dialog.annotationId === null ? <NewAnnotation /> : <Asked id={dialog.annotationId} />;
}

/** The annotation as it is now: what another page of the desk knows of it may be older. */
function Asked({ id }: { id: string }) {
  const list = useAnswer('annotations.list', { sourceId: null }, 0);
  if (list === null) return null;
  const found = list.find((annotation) => annotation.id === id);
  return found ? <OldAnnotation annotation={found} /> : <Gone />;
}

function NewAnnotation() {
  // The selection is let go of when the dialog takes the focus; what was selected when it opened is what is meant.
  const [target] = useState<Target | null>(() => targetOf(desk().selection, desk().figure));
  if (!target) return <Gone />;
  const { exact, ...on } = target;
  const words = exact ?? textAtHand(target.sourceId)?.sliceString(target.start, target.end) ?? '';
  const save = async (note: string, tags: string[]) => {
    await call('annotations.add', { ...on, note, tags });
    setDesk({ selection: null });
    notify('Annotated.', 'good');
  };
  return <AnnotationForm title="Annotate" words={words} note="" tags={[]} save={save} />;
}

function OldAnnotation({ annotation }: { annotation: Annotation }) {
  const { id, passage, note, tags } = annotation;
  const remove = async () => {
    await call('annotations.remove', { ids: [id] });
    notify('Annotation deleted.', 'plain', { label: 'Undo', command: 'edit.undo' });
  };
  const save = async (newNote: string, newTags: string[]) => {
    await call('annotations.edit', { id, note: newNote, tags: newTags });
  };
  return (
    <AnnotationForm
      title="Annotation"
      words={passage.exact}
      note={note}
      tags={tags}
      save={save}
      remove={remove}
    />
  );
}

interface FormProps {
  title: string;
  words: string;
  note: string;
  tags: readonly string[];
  save: (note: string, tags: string[]) => Promise<void>;
  remove?: () => Promise<void>;
}

/** Runs what writes; closes where it was written, says why where it was refused. */
function useWriting() {
  const [problem, setProblem] = useState<string | null>(null);
  const write = (work: Promise<void>) =>
    work.then(close).catch((error: unknown) => {
      setProblem(error instanceof Error ? error.message : String(error));
    });
  return { problem, setProblem, write };
}

function AnnotationForm({ title, words, note: before, tags: tagsBefore, save, remove }: FormProps) {
  const [note, setNote] = useState(before);
  const [tags, setTags] = useState<string[]>([...tagsBefore]);
  const { problem, setProblem, write } = useWriting();
  const ids = { note: useId(), tags: useId() };
  const submit = () => {
    if (note.trim() === '' && tags.length === 0)
      setProblem('Write a note or give a tag; one of them is enough.');
    else void write(save(note.trim(), tags));
  };
  return (
    <Dialog
      title={title}
      size="small"
      onClose={close}
      onSubmit={submit}
      footer={
        <FormFoot
          verb="Save"
          onCancel={close}
          apart={
            remove && (
              <button
                type="button"
                className="btn btn-quiet btn-danger apart"
                onClick={() => void write(remove())}
              >
                Delete
              </button>
            )
          }
        />
      }
    >
      <div className="dialog-rows">
        <blockquote className="annotated-words">{words}</blockquote>
        <div>
          <label className="label" htmlFor={ids.note}>
            Note
          </label>
          <textarea
            id={ids.note}
            className="field annotation-note"
            data-autofocus
            rows={4}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
            }}
          />
        </div>
        <div>
          <label className="label" htmlFor={ids.tags}>
            Tags
          </label>
          <TagField id={ids.tags} tags={tags} onChange={setTags} />
          <p className="hint">A comma or Enter ends a tag.</p>
        </div>
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}
