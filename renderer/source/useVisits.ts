import { useEffect, useRef, useState } from 'react';
import { setDesk } from '../state/desk';
import { selectFigure, told } from '../state/figures';
import { useLater } from '../state/later';
import { arrive, go, NO_VISITS, type Visit } from './visits';

function show({ sourceId, figureId }: Visit): void {
  if (figureId === null) setDesk({ sourceId });
  else {
    // The figure may have been deleted meanwhile; its source is still worth going to.
    told(selectFigure(figureId).catch(() => setDesk({ sourceId })));
  }
}

/** Going back and forward through the sources one has been at; null where there is nowhere to go. */
export function useVisits(): { back: (() => void) | null; forward: (() => void) | null } {
  const sourceId = useLater((desk) => desk.sourceId);
  const figureId = useLater(
    (desk) => (desk.figure?.sourceId === desk.sourceId ? desk.figure?.id : null) ?? null,
  );
  const [visits, setVisits] = useState(NO_VISITS);
  const going = useRef(false);
  useEffect(() => {
    if (sourceId === null) return;
    setVisits((now) => {
      const here = now.places[now.at];
      if (going.current && here?.sourceId !== sourceId) return now;
      going.current = false;
      return arrive(now, { sourceId, figureId });
    });
  }, [sourceId, figureId]);
  const to = (by: 1 | -1) => {
    const found = go(visits, by);
    if (!found) return null;
    return () => {
      going.current = true;
      setVisits(found.visits);
      show(found.place);
    };
  };
  return { back: to(-1), forward: to(1) };
}
