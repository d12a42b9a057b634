import type { EditorView } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Figure } from '../../preload/contract';
import { TagRow } from '../annotations/TagMark';
import { shortUnit, shownText } from '../figures/stated';
import { VerdictMark } from '../icons/VerdictMark';
import { desk, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { announce, notifyFault } from '../state/notices';
import { count, VERDICT_WORDS } from '../state/words';
import { type Box, type CardPlace, cardPlace } from './cardPlace';
import { type Hovering, useHover } from './hover';
import './hover.css';

/** The box around the lines of a passage, in the coordinates of the pane; null where it is out of sight. */
function boxOf(view: EditorView, start: number, end: number): Box | null {
  const first = view.coordsAtPos(start, 1);
  const last = view.coordsAtPos(end, -1);
  const pane = view.dom.getBoundingClientRect();
  if (!first || !last || last.bottom < pane.top || first.top > pane.bottom) return null;
  const left = first.top === last.top ? first.left : Math.min(first.left, last.left);
  return {
    left: left - pane.left,
    right: last.right - pane.left,
    top: first.top - pane.top,
    bottom: last.bottom - pane.top,
  };
}

/** The figure whose card is to be shown; read again whenever something changed. */
function useShownFigure(id: string | null): Figure | null {
  const revision = useDesk((state) => state.revision);
  const selected = useDesk((state) => (state.figure?.id === id ? state.figure : null));
  const [figure, setFigure] = useState<Figure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that there may be something else to show
  useEffect(() => {
    let overtaken = false;
    if (id === null) setFigure(null);
    else if (id !== desk().figure?.id) {
      call('figures.get', { id })
        .then((read) => !overtaken && setFigure(read))
        .catch((error: unknown) => !overtaken && notifyFault(error));
    }
    return () => {
      overtaken = true;
    };
  }, [id, revision]);
  if (id === null) return null;
  return selected ?? (figure?.id === id ? figure : null);
}

const cardWords = (figure: Figure): string =>
  [
    `${shownText(figure)} ${shortUnit(figure)}`.trim(),
    VERDICT_WORDS[figure.verdict],
    figure.mismatch,
    figure.vanished,
    figure.note && `Note: ${figure.note}`,
    figure.tags.length > 0 && `Tags: ${figure.tags.join(', ')}`,
  ]
    .filter(Boolean)
    .join('. ');

/** What is recorded for a figure, beside its passage and never on it. */
export function HoverCard({ view, hovering }: { view: EditorView; hovering: Hovering }) {
  const { ids, by } = useHover();
  const selectedId = useDesk((state) => (by === 'key' ? (state.figure?.id ?? null) : null));
  const id = by === 'key' ? selectedId : (ids[0] ?? null);
  const figure = useShownFigure(id);
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CardPlace | null>(null);
  const shown = by !== null && figure !== null && figure.sourceId === desk().sourceId;
  useEffect(() => {
    if (by === 'key' && figure) announce(cardWords(figure));
  }, [by, figure]);
  useLayoutEffect(() => {
    if (!shown || !figure) {
      setPlace(null);
      return;
    }
    const put = () => {
      const passage = boxOf(view, figure.passage.start, figure.passage.end);
      const card = box.current;
      if (!passage || !card) setPlace(null);
      else {
        const { clientWidth: width, clientHeight: height } = view.dom;
        setPlace(
          cardPlace(passage, { width, height }, { width: card.offsetWidth, height: card.scrollHeight }),
        );
      }
    };
    // Once the pane has scrolled to the passage, where it does.
    const frame = requestAnimationFrame(put);
    view.scrollDOM.addEventListener('scroll', put, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      view.scrollDOM.removeEventListener('scroll', put);
    };
  }, [view, shown, figure]);
  if (!shown || !figure) return null;
  return (
    <div
      ref={box}
      className="hover-card"
      role="tooltip"
      style={place ?? { visibility: 'hidden', left: 0, top: 0 }}
      onPointerEnter={hovering.stay}
      onPointerLeave={hovering.leave}
    >
      <CardText figure={figure} others={by === 'pointer' ? ids.length - 1 : 0} />
    </div>
  );
}

function CardText({ figure, others }: { figure: Figure; others: number }) {
  const { verdict, verdictBy, mismatch, vanished, note, tags, counted, period } = figure;
  const unit = shortUnit(figure);
  return (
    <>
      <p className="hover-value">
        <b>{shownText(figure)}</b> {unit && <span>{unit}</span>}
        {figure.change && <span aria-hidden> {figure.change === 'up' ? '↑' : '↓'}</span>}
      </p>
      {(counted || period) && <p className="hover-what">{[counted, period].filter(Boolean).join(' · ')}</p>}
      <p className="hover-verdict">
        <VerdictMark verdict={verdict} label={false} /> {VERDICT_WORDS[verdict]}
        {verdictBy && <span className="hover-by"> by {verdictBy}</span>}
      </p>
      {mismatch && <p className="hover-problem">≠ {mismatch}</p>}
      {vanished && <p className="hover-problem">{vanished}</p>}
      {note && <p className="hover-note">{note}</p>}
      <TagRow tags={tags} />
      {others > 0 && (
        <p className="hover-more">{count(others, 'more figure')} here: click again to select the next.</p>
      )}
    </>
  );
}
