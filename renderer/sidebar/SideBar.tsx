import { type CSSProperties, useEffect, useMemo } from 'react';
import { focusBack, focusFigures } from '../app/focusBack';
import { isNarrow } from '../app/sideBar';
import { desk, setDesk, useDesk } from '../state/desk';
import { isFiltered } from '../state/filters';
import { useAnswer } from '../state/useAnswer';
import { byValue, MatchingContext } from './counts';
import { Facets } from './Facets';
import { Outdated } from './Outdated';
import { useSideWidth } from './SideEdge';
import { SourceList } from './SourceList';
import { ViewsPart } from './ViewsPart';
import './sidebar.css';

/** What had the focus when the drawer was opened: the button, or a cell where it was opened by its key. */
let before: Element | null = null;

/** Closes the drawer, nothing done; the focus goes back to where it was. */
function closeDrawer(): void {
  setDesk({ drawer: false });
  focusBack(before, { preventScroll: true });
}

/** Gives the figures the focus that is still in the drawer, though nobody sees it any more, as after a source was chosen there. */
function leaveDrawer(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused.closest('#side') === null) return;
  focused.blur();
  focusFigures();
}

/** Sources and facets: what is there, how far it is, and what to look at. In a narrow window it lies over the desk. */
export function SideBar() {
  const filter = useDesk((state) => state.view.filter);
  const revision = useDesk((state) => state.revision);
  const drawer = useDesk((state) => state.drawer);
  const width = useSideWidth();
  const facets = useAnswer('figures.facets', { filter }, revision);
  const { sourceIds: _, ...others } = filter;
  const filtered = isFiltered(others);
  const matching = useMemo(() => (facets && filtered ? byValue(facets.source) : null), [facets, filtered]);
  useEffect(() => {
    if (!drawer || !isNarrow()) return;
    before = document.activeElement;
    document.querySelector<HTMLElement>('#side button')?.focus();
    return leaveDrawer;
  }, [drawer]);
  return (
    <>
      {drawer && <div className="side-veil" aria-hidden onClick={closeDrawer} />}
      <aside
        id="side"
        className="side"
        aria-label="Sources and filters"
        data-pane="side"
        style={width === null ? undefined : ({ '--side-width': `${width}px` } as CSSProperties)}
        onKeyDown={(event) => event.key === 'Escape' && desk().drawer && closeDrawer()}
      >
        <MatchingContext value={matching}>
          <SourceList />
        </MatchingContext>
        <Outdated />
        <ViewsPart />
        {facets && <Facets counts={facets} />}
      </aside>
    </>
  );
}
