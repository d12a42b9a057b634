/** How long pinned columns stay sticky, ms, after what might have scrolled the rows aside and did not. */
const WHILE_MS = 400;

const ON = 'figures-sticky';

/** Whether an event may be about to scroll the rows aside. */
function isSideways(event: Event): boolean {
  if (event instanceof WheelEvent) return event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
  return event.target instanceof Element && event.target.closest('.ag-body-horizontal-scroll') !== null;
}

/**
 * Makes pinned columns sticky where the rows are scrolled aside, or are about to be, and at no other time: what is
 * sticky is slow to scroll downwards. Returns what stops it.
 */
export function keepSticky(root: HTMLElement): () => void {
  const stops = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    const { scrollLeft = 0 } = root.querySelector('.ag-grid-viewport') ?? {};
    clearTimeout(timer);
    root.classList.toggle(ON, scrollLeft !== 0);
  };
  const foresee = (event: Event) => {
    if (event.type !== 'touchstart' && !isSideways(event)) return;
    clearTimeout(timer);
    root.classList.add(ON);
    timer = setTimeout(follow, WHILE_MS);
  };
  const onScroll = ({ target }: Event) => {
    if (target instanceof Element && target.matches('.ag-grid-viewport')) follow();
  };
  const options = { capture: true, passive: true, signal: stops.signal };
  root.addEventListener('scroll', onScroll, options);
  for (const type of ['wheel', 'pointerdown', 'touchstart']) root.addEventListener(type, foresee, options);
  return () => {
    stops.abort();
    clearTimeout(timer);
  };
}
