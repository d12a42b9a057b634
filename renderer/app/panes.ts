const shown = (pane: HTMLElement): boolean => pane.offsetParent !== null || pane.getClientRects().length > 0;

/** Moves the focus to the next (1) or the previous (-1) pane; panes are the elements with `data-pane`, in their order. */
export function goPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(shown);
  if (panes.length === 0) return;
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  const at = now === -1 ? (by === 1 ? 0 : panes.length - 1) : (now + by + panes.length) % panes.length;
  enter(panes[at]!);
}

/** Gives the focus to the pane of that name, where it is shown. */
export function goToPane(name: string): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  if (pane && shown(pane)) enter(pane);
}

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [contenteditable="true"], [tabindex="0"]';

function enter(pane: HTMLElement): void {
  const target =
    pane.querySelector<HTMLElement>('[data-pane-focus]') ??
    (pane.tabIndex >= 0 ? pane : pane.querySelector<HTMLElement>(FOCUSABLE)) ??
    pane;
  target.focus();
}
