import type { Text } from '@codemirror/state';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Figure } from '../../preload/contract';
import { useDesk } from '../state/desk';
import { notifyFault } from '../state/notices';
import { loadText, textAtHand } from '../state/texts';
import { dayLabel } from '../state/words';
import { contextOf, type Paragraph } from './context';

/** Code units of text shown before and after a passage: some minutes of reading. */
const ROOM = 2_400;

/** The frozen text of a source; null until it is there. */
function useText(sourceId: string): Text | null {
  const [loaded, setLoaded] = useState<{ id: string; text: Text } | null>(null);
  useEffect(() => {
    let gone = false;
    loadText(sourceId)
      .then((text) => !gone && setLoaded({ id: sourceId, text }))
      .catch(notifyFault);
    return () => {
      gone = true;
    };
  }, [sourceId]);
  return loaded?.id === sourceId ? loaded.text : textAtHand(sourceId);
}

/** A figure's passage, highlighted, with what can be read around it. It shows what the source says and nothing that is recorded. */
export function Passage({ figure, room = ROOM }: { figure: Figure; room?: number }) {
  const text = useText(figure.sourceId);
  const box = useRef<HTMLElement>(null);
  const lang = useDesk((desk) => desk.sources.find(({ id }) => id === figure.sourceId)?.lang ?? undefined);
  const { start, end } = figure.passage;
  const there = text !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage is shown
  useLayoutEffect(() => {
    const mark = box.current?.querySelector('mark');
    const scroller = box.current;
    if (!mark || !scroller) return;
    const [inner, outer] = [mark.getBoundingClientRect(), scroller.getBoundingClientRect()];
    scroller.scrollTop += inner.top - outer.top - (outer.height - inner.height) * 0.42;
  }, [figure.id, start, end, there]);
  const context = text && contextOf(text, figure.sourceTitle, start, end, room);
  const from = [figure.publisher, figure.published && dayLabel(figure.published)].filter(Boolean).join(' · ');
  return (
    <section
      ref={box}
      className="passage"
      aria-label={`Passage in ${figure.sourceTitle}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      lang={lang}
    >
      <div className="passage-page">
        <header className="passage-from">
          <h2>{figure.sourceTitle}</h2>
          {from && <p>{from}</p>}
        </header>
        {context?.before && <p className="passage-cut">…</p>}
        {context?.paragraphs.map((paragraph) => (
          <OneParagraph key={paragraph.from} paragraph={paragraph} />
        ))}
        {context?.after && <p className="passage-cut">…</p>}
      </div>
    </section>
  );
}

function OneParagraph({ paragraph: { text, head, mark } }: { paragraph: Paragraph }) {
  const className = head ? 'passage-head' : undefined;
  if (!mark) return <p className={className}>{text}</p>;
  return (
    <p className={className}>
      {text.slice(0, mark.from)}
      <mark className="passage-mark">{text.slice(mark.from, mark.to)}</mark>
      {text.slice(mark.to)}
    </p>
  );
}
