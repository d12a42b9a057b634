import { goToPane } from './panes';

/** Gives the figures the focus that would else be on nothing, which leaves the keyboard without a place. Once all is drawn: the grid hands it on by an event of its own. */
export function focusFigures(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) goToPane('figures');
  });
}

/**
 * Gives the focus back to where it was; to the figures where that is gone, as a cell of the grid is once its rows were
 * drawn anew, and where it was on nothing.
 */
export function focusBack(before: Element | null, options?: FocusOptions): void {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus(options);
  else focusFigures();
}
