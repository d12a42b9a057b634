import { type KeyboardEvent, useMemo, useState } from 'react';
import { create } from 'zustand';
import type { Annotation } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { excerpt } from '../figures/excerpt';
import { Pencil, Trash2 } from '../icons/icons';
import { runCommand } from '../state/commands';
import { closeDialog, desk, openDialog, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { useAnswer } from '../state/useAnswer';
import { count, momentLabel } from '../state/words';
import { groupAnnotations, tagCounts } from './annotationList';
import { TagDot, TagRow } from './TagMark';
import { goToAnnotation, removeAnnotation } from './verbs';
import './annotation-list.css';

/** Characters of the words before a passage that are shown with it. */
const LEAD = 60;
/** Annotations drawn before more are asked for. */
const SHOWN = 200;

const toggled = (list: readonly string[], item: string): string[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** What was looked for last: one comes back to it after changing an annotation. */
const useQuery = create<{ text: string; tags: readonly string[]; here: boolean }>(() => ({
  text: '',
  tags: [],
  here: false,
}));

/** Every annotation of the project: found by words and tags, gone to, changed and deleted. */
export function AnnotationsDialog() {
  const revision = useDesk((state) => state.revision);
  const sources = useDesk((state) => state.sources);
  const list = useAnswer('annotations.list', { sourceId: null }, revision);
  const { text, tags, here } = useQuery();
  const [most, setMost] = useState(SHOWN);
  const sourceId = here ? desk().sourceId : null;
  const groups = useMemo(
    () => groupAnnotations(list ?? [], sources, { text, tags, sourceId }),
    [list, sources, text, tags, sourceId],
  );
  const total = groups.reduce((sum, group) => sum + group.annotations.length, 0);
  return (
    <Dialog
      title="Annotations"
      size="roomy"
      onClose={closeDialog}
      footer={
        <>
          <button type="button" className="btn btn-quiet apart" onClick={() => runCommandAfter('view.tags')}>
            Tags: colours and keys…
          </button>
          <button type="button" className="btn btn-primary" onClick={closeDialog}>
            Done
          </button>
        </>
      }
    >
      <div className="notes-tools">
        <input
          className="field"
          type="search"
          data-autofocus
          aria-label="Find an annotation"
          placeholder="Find in notes, passages and tags"
          value={text}
          onChange={(event) => useQuery.setState({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') focusRow(event, 0);
          }}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={here}
            onChange={(event) => useQuery.setState({ here: event.target.checked })}
          />
          Only the source in sight
        </label>
        <p className="notes-count" role="status">
          {list ? count(total, 'annotation') : ''}
        </p>
      </div>
      <TagChoice
        list={list ?? []}
        on={tags}
        onToggle={(tag) => useQuery.setState({ tags: toggled(tags, tag) })}
      />
      {list?.length === 0 && (
        <p className="notes-none">
          No annotations yet. Select some words of a source, or a figure, and write what you think of it: the
          note and its tags stand in the margin and here.
        </p>
      )}
      {list && list.length > 0 && total === 0 && <p className="notes-none">Nothing fits these conditions.</p>}
      <Groups groups={groups} most={most} />
      {total > most && (
        <button type="button" className="btn" onClick={() => setMost(most + SHOWN)}>
          Show more
        </button>
      )}
    </Dialog>
  );
}

/** One dialog takes the place of another. */
function runCommandAfter(name: 'view.tags'): void {
  closeDialog();
  runCommand(name);
}

interface ChoiceProps {
  list: readonly Annotation[];
  on: readonly string[];
  onToggle: (tag: string) => void;
}

function TagChoice({ list, on, onToggle }: ChoiceProps) {
  const counts = tagCounts(list);
  if (counts.length === 0) return null;
  return (
    <ul className="notes-tags" aria-label="Tags">
      {counts.map(([tag, number]) => (
        <li key={tag}>
          <button type="button" aria-pressed={on.includes(tag)} onClick={() => onToggle(tag)}>
            <TagDot name={tag} />
            {tag} <span className="facet-count">{number}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Groups({ groups, most }: { groups: ReturnType<typeof groupAnnotations>; most: number }) {
  let left = most;
  return groups.map(({ source, annotations }) => {
    const shown = annotations.slice(0, Math.max(left, 0));
    left -= shown.length;
    if (shown.length === 0) return null;
    return (
      <section key={source.id} className="notes-group" aria-label={source.title}>
        <h3>{source.title}</h3>
        <ul>
          {shown.map((annotation) => (
            <Row key={annotation.id} annotation={annotation} />
          ))}
        </ul>
      </section>
    );
  });
}

/** Moves the focus between rows, or into them. */
function focusRow(event: KeyboardEvent<HTMLElement>, by: 1 | -1 | 0): void {
  const rows = [
    ...(event.currentTarget.closest('.dialog-body')?.querySelectorAll<HTMLElement>('.note-go') ?? []),
  ];
  const at = by === 0 ? 0 : rows.indexOf(event.currentTarget) + by;
  if (!rows[at]) return;
  event.preventDefault();
  rows[at].focus();
}

function Row({ annotation }: { annotation: Annotation }) {
  const { passage, note, tags, figureId, createdBy, createdAt } = annotation;
  const readOnly = useDesk((state) => state.project?.readOnly ?? false);
  const { before, exact, after } = excerpt(passage, LEAD);
  const name = passage.exact.length > 40 ? `${passage.exact.slice(0, 40)}…` : passage.exact;
  const edit = () => openDialog({ kind: 'annotate', annotationId: annotation.id, back: true });
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'ArrowDown') focusRow(event, 1);
    else if (event.key === 'ArrowUp') focusRow(event, -1);
    else if (event.key === 'F2') edit();
    else if (event.key === 'Delete' && !readOnly) told(removeAnnotation(annotation));
  };
  return (
    <li className="note-row">
      <button
        type="button"
        className="note-go"
        title="Go to the passage"
        aria-keyshortcuts="F2 Delete"
        onClick={() => told(goToAnnotation(annotation))}
        onKeyDown={onKeyDown}
      >
        <span className="note-exact">
          {before}
          <b>{exact}</b>
          {after}
        </span>
        {note && <span className="note-text">{note}</span>}
        <span className="note-foot">
          <TagRow tags={tags} />
          <span className="hint">
            {figureId ? 'On the figure' : 'On the passage'} · {createdBy},{' '}
            {momentLabel(createdAt, new Date())}
          </span>
        </span>
      </button>
      {!readOnly && (
        <span className="note-verbs">
          <button
            type="button"
            className="btn btn-quiet btn-icon"
            aria-label={`Edit the annotation of ${name}`}
            title="Edit… (F2)"
            onClick={edit}
          >
            <Pencil size={14} aria-hidden />
          </button>
          <button
            type="button"
            className="btn btn-quiet btn-icon"
            aria-label={`Delete the annotation of ${name}`}
            title="Delete (Del); Undo brings it back"
            onClick={() => told(removeAnnotation(annotation))}
          >
            <Trash2 size={14} aria-hidden />
          </button>
        </span>
      )}
    </li>
  );
}
