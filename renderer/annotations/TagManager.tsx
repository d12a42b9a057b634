import { useState } from 'react';
import { TAG_COLOURS, type Tag } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { Key } from '../app/Key';
import { Problem } from '../app/Problem';
import { Plus } from '../icons/icons';
import { closeDialog, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { commandOf, useKeyTable } from '../state/keys';
import { announce } from '../state/notices';
import { travel } from '../state/session';
import { freeKeys } from './keyConflict';
import { TagManagerRow } from './TagManagerRow';
import { useTags } from './tagStore';
import { tagsIn } from './tags';
import './tag-manager.css';

/** Every tag: its name, colour, key, and where it is used. Whatever is changed here is undone by Undo. */
export function TagManager() {
  const tags = useTags((state) => state.tags);
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  const [problem, setProblem] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const run = (work: Promise<unknown>) => {
    setProblem(null);
    setRemoved(null);
    work.catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  const remove = (name: string) =>
    run(
      call('tags.remove', { name }).then(({ label }) => {
        setRemoved(label);
        announce(label);
      }),
    );
  // This button goes with what it takes back, and the focus with it.
  const takeBack = () =>
    run(travel('undo').then(() => document.querySelector<HTMLElement>('.tag-new .field')?.focus()));
  return (
    <Dialog
      title="Tags"
      size="wide"
      onClose={closeDialog}
      footer={
        <>
          {removed !== null && (
            <p className="hint apart">
              {removed}.{' '}
              {/* biome-ignore lint/a11y/noAutofocus: the row whose button had the focus is gone */}
              <button type="button" className="link" autoFocus onClick={takeBack}>
                Undo
              </button>
            </p>
          )}
          <button type="button" className="btn btn-primary" onClick={closeDialog}>
            Done
          </button>
        </>
      }
    >
      <div className="dialog-rows">
        {problem && <Problem>{problem}</Problem>}
        {tags.length === 0 && (
          <p className="hint">
            No tags yet. A tag groups figures, passages and sources: “to check”, “trend”, “press”. Make one
            here, or write it into an annotation.
          </p>
        )}
        {tags.length > 0 && (
          <ul className="tag-list" aria-label="Tags">
            {tags.map((tag) => (
              <TagManagerRow
                key={tag.name}
                tag={tag}
                tags={tags}
                readOnly={readOnly}
                run={run}
                say={setProblem}
                onRemove={remove}
              />
            ))}
          </ul>
        )}
        {!readOnly && <NewTag tags={tags} run={run} />}
        <FreeKeys tags={tags} />
      </div>
    </Dialog>
  );
}

/** The first colour that no tag has; round again where all are taken. */
const nextColour = (tags: readonly Tag[]) =>
  TAG_COLOURS.find((colour) => !tags.some((tag) => tag.colour === colour)) ??
  TAG_COLOURS[tags.length % TAG_COLOURS.length] ??
  null;

function NewTag({ tags, run }: { tags: readonly Tag[]; run: (work: Promise<unknown>) => void }) {
  const [text, setText] = useState('');
  const add = () => {
    const [name] = tagsIn(text);
    if (name === undefined || tags.some((tag) => tag.name === name)) return;
    run(call('tags.set', { name, colour: nextColour(tags), key: null }));
    setText('');
  };
  return (
    <div className="tag-new">
      <input
        className="field"
        aria-label="New tag"
        placeholder="New tag"
        data-autofocus
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <button type="button" className="btn" disabled={text.trim() === ''} onClick={add}>
        <Plus size={15} aria-hidden /> Add
      </button>
    </div>
  );
}

/** Which keys a tag can have, and how they are used. */
function FreeKeys({ tags }: { tags: readonly Tag[] }) {
  useKeyTable();
  const free = freeKeys(tags, commandOf, 12);
  return (
    <p className="hint">
      A tag’s key sets it on the selected figure or text, and takes it off again; with <Key k="Alt" /> also
      while a cell of the grid has the focus. Free now: {free.join(' ') || 'none'}.
    </p>
  );
}
