import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { AnnotationsButton } from '../annotations/AnnotationsButton';
import { KeyOf } from '../app/Key';
import { CoverageBar, CoverageButton } from '../coverage/CoverageBar';
import { provide, runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { useWithKey } from '../state/keys';
import { announce } from '../state/notices';
import { openFind } from './find';
import { HoverCard } from './HoverCard';
import { Hovering, toggleCard } from './hover';
import { PassageEnds } from './PassageEnds';
import { providePassage } from './passageVerbs';
import { Reader } from './reader';
import { ScrollMap } from './ScrollMap';
import { SelectionBar } from './SelectionBar';
import { useVisits } from './useVisits';
import './source.css';

/** The source of the selected figure, every figure's passage highlighted by its verdict. */
export function SourcePane() {
  const host = useRef<HTMLDivElement>(null);
  const [reader, setReader] = useState<Reader | null>(null);
  const [byPointer, setByPointer] = useState(false);
  useLayoutEffect(() => {
    if (!host.current) return;
    const opened = new Reader(host.current);
    setReader(opened);
    return () => opened.close();
  }, []);
  const hovering = useHovering(reader);
  useEffect(
    () =>
      reader ? provide({ 'source.find': () => openFind(reader.view), 'source.card': toggleCard }) : undefined,
    [reader],
  );
  useEffect(providePassage, []);
  return (
    <section
      className="source"
      aria-label="Source"
      data-pane="source"
      data-by-pointer={byPointer}
      onPointerDownCapture={() => setByPointer(true)}
      onKeyDownCapture={() => setByPointer(false)}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setByPointer(false)}
    >
      <SourceHead />
      <CoverageBar />
      <div className="source-text">
        <div ref={host} className="source-reader" />
        {reader && <ScrollMap reader={reader} />}
        {reader && <SelectionBar view={reader.view} />}
        {reader && <PassageEnds reader={reader} />}
        {reader && hovering && <HoverCard view={reader.view} hovering={hovering} />}
      </div>
    </section>
  );
}

/** What shows a figure's card while the pointer rests on it. */
function useHovering(reader: Reader | null): Hovering | null {
  const [hovering, setHovering] = useState<Hovering | null>(null);
  useEffect(() => {
    if (!reader) return;
    const made = new Hovering(reader.view);
    setHovering(made);
    return () => made.close();
  }, [reader]);
  return hovering;
}

function SourceHead() {
  const { back, forward } = useVisits();
  const backTitle = useWithKey('Back to the source before', 'go.back');
  const forwardTitle = useWithKey('Forward to the source after', 'go.forward');
  // Anew at every change of the places, so that a key goes where the button would.
  useEffect(() =>
    provide({
      'go.back': back ?? (() => announce('There is no source to go back to.')),
      'go.forward': forward ?? (() => announce('There is no source to go forward to.')),
    }),
  );
  const title = useDesk((desk) => desk.sources.find((source) => source.id === desk.sourceId)?.title ?? '');
  return (
    <header className="source-head">
      <h2 className="source-name" title={title}>
        {title}
      </h2>
      <CoverageButton />
      <AnnotationsButton />
      <button
        type="button"
        className="source-verb"
        // Not `disabled`: who goes back by it would lose the focus at the first source.
        aria-disabled={!back}
        title={backTitle}
        onClick={() => runCommand('go.back')}
      >
        <span aria-hidden>‹</span> back
      </button>
      <button
        type="button"
        className="source-verb"
        aria-disabled={!forward}
        title={forwardTitle}
        onClick={() => runCommand('go.forward')}
      >
        forward <span aria-hidden>›</span>
      </button>
      <button type="button" className="source-verb" onClick={() => runCommand('source.find')}>
        Find <KeyOf command="source.find" />
      </button>
    </header>
  );
}
