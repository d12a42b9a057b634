import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../preload/contract';
import { KeyOf } from '../app/Key';
import { showFound } from '../search/shown';
import { runCommand } from '../state/commands';
import { setDesk, useDesk } from '../state/desk';
import { selectFigure, told } from '../state/figures';
import { useAnswer } from '../state/useAnswer';
import { count } from '../state/words';
import { TagRow } from './TagMark';
import { provideAnnotations } from './verbs';
import './annotations.css';

/** How many annotations the source has, and the list of them. */
export function AnnotationsButton() {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const sourceId = useDesk((desk) => desk.sourceId);
  const number = useDesk((desk) => desk.sources.find((source) => source.id === sourceId)?.annotations ?? 0);
  useEffect(provideAnnotations, []);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      const inside = event.target instanceof Node && box.current?.contains(event.target);
      if (!inside) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  if (number === 0 || sourceId === null) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list wherever in it the focus is
    <div
      ref={box}
      className="annotations"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        className="source-verb"
        aria-expanded={open}
        aria-label={count(number, 'annotation')}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden>✎ {number}</span>
      </button>
      {open && <AnnotationList sourceId={sourceId} onChosen={() => setOpen(false)} />}
    </div>
  );
}

function AnnotationList({ sourceId, onChosen }: { sourceId: string; onChosen: () => void }) {
  const revision = useDesk((desk) => desk.revision);
  const list = useAnswer('annotations.list', { sourceId }, revision) ?? [];
  const inOrder = [...list].sort((a, b) => a.passage.start - b.passage.start);
  const choose = (annotation: Annotation) => {
    onChosen();
    const { start, end } = annotation.passage;
    if (annotation.figureId) told(selectFigure(annotation.figureId));
    else showFound('', { sourceId, start, end });
    setDesk({ dialog: { kind: 'annotate', annotationId: annotation.id } });
  };
  return (
    <ul className="annotation-list" aria-label="Annotations of this source">
      {inOrder.map((annotation) => (
        <li key={annotation.id}>
          <button type="button" onClick={() => choose(annotation)}>
            <span className="annotation-exact">{annotation.passage.exact}</span>
            {annotation.note && <span>{annotation.note}</span>}
            <TagRow tags={annotation.tags} />
          </button>
        </li>
      ))}
      <li className="annotation-all">
        <button
          type="button"
          onClick={() => {
            onChosen();
            runCommand('source.annotations');
          }}
        >
          All annotations… <KeyOf command="source.annotations" />
        </button>
      </li>
    </ul>
  );
}
