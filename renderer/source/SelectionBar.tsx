import type { EditorView } from '@codemirror/view';
import { useEffect, useState } from 'react';
import { KeyOf } from '../app/Key';
import { DismissButton } from '../coverage/CoverageBar';
import { readWords } from '../figures/stated';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { useAnswer } from '../state/useAnswer';

interface Place {
  left: number;
  top: number;
}

/** Room for the bar, CSS pixels. */
const WIDTH = 340;
const HEIGHT = 64;

/** Beneath the end of the selected text, or above its beginning where there is no room. */
function placeOf(view: EditorView, start: number, end: number): Place | null {
  const first = view.coordsAtPos(start, 1);
  const last = view.coordsAtPos(end, -1);
  const pane = view.dom.getBoundingClientRect();
  if (!first || !last || last.bottom < pane.top || first.top > pane.bottom) return null;
  const below = last.bottom + HEIGHT < pane.bottom;
  const top = below ? last.bottom - pane.top + 8 : first.top - pane.top - HEIGHT;
  const left = Math.min(Math.max(last.left - pane.left - WIDTH / 2, 8), pane.width - WIDTH - 8);
  return { left, top: Math.max(top, 8) };
}

function usePlace(view: EditorView, range: { start: number; end: number } | null): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    if (!range) {
      setPlace(null);
      return;
    }
    let held = false;
    const show = () => setPlace(held ? null : placeOf(view, range.start, range.end));
    const down = () => {
      held = true;
    };
    const up = () => {
      held = false;
      show();
    };
    const frame = requestAnimationFrame(show);
    view.scrollDOM.addEventListener('scroll', show, { passive: true });
    view.contentDOM.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    return () => {
      cancelAnimationFrame(frame);
      view.scrollDOM.removeEventListener('scroll', show);
      view.contentDOM.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
    };
  }, [view, range]);
  return place;
}

/** What can be made of the selected text: a figure (with what would be read), or an annotation. */
export function SelectionBar({ view }: { view: EditorView }) {
  const selection = useDesk((desk) => desk.selection);
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  const revision = useDesk((desk) => desk.revision);
  const place = usePlace(view, selection);
  const reading = useAnswer('figures.readSelection', selection, revision);
  if (!selection || !place || readOnly) return null;
  return (
    <div
      className="selection-bar"
      style={place}
      role="toolbar"
      aria-label="Selected text"
      // A press leaves the focus in the text: the bar goes with what was selected, and would take it along.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className="selection-bar-verbs">
        <button type="button" onClick={() => runCommand('source.newFigure')}>
          New figure <KeyOf command="source.newFigure" />
        </button>
        <button type="button" onClick={() => runCommand('source.annotate')}>
          Annotate <KeyOf command="source.annotate" />
        </button>
        <DismissButton />
      </div>
      <p className="selection-bar-reading">
        {reading?.reading ? `Reads as ${readWords(reading.exact, reading.reading)}` : 'No number in it'}
      </p>
    </div>
  );
}
