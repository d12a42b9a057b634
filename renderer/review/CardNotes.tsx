import type { Figure } from '../../preload/contract';
import { TagRow } from '../annotations/TagMark';
import { setDesk, useDesk } from '../state/desk';
import { useAnswer } from '../state/useAnswer';

/** The annotations of a figure, and its tags. */
export function CardNotes({ figure }: { figure: Figure }) {
  const revision = useDesk((desk) => desk.revision);
  const all = useAnswer('annotations.list', { sourceId: figure.sourceId }, revision) ?? [];
  const own = all.filter((annotation) => annotation.figureId === figure.id);
  if (own.length === 0) return null;
  return (
    <ul className="card-notes" aria-label="Annotations">
      {own.map(({ id, note, tags }) => (
        <li key={id}>
          <button
            type="button"
            className="card-cell"
            onClick={() => setDesk({ dialog: { kind: 'annotate', annotationId: id } })}
          >
            {note && <span aria-hidden>✎ </span>}
            {note}
            <TagRow tags={tags} />
          </button>
        </li>
      ))}
    </ul>
  );
}
