/** How near to an edge of what scrolls (CSS pixels) the pointer makes it scroll while something is dragged. */
const NEAR = 32;
/** Pixels a second at the edge itself, and the most beyond it. */
const AT_EDGE = 240;
const MOST = 1_800;

/**
 * Pixels a second by which a pane from `top` to `bottom` should scroll while something is dragged at `y` (all CSS pixels of
 * the window): below nought is up, nought away from the edges. The farther out, the faster.
 */
export function edgeSpeed(y: number, top: number, bottom: number): number {
  // Where a pane is low, its middle is still a place to rest.
  const near = Math.min(NEAR, (bottom - top) / 4);
  const speedOf = (past: number) => Math.min(MOST, (AT_EDGE * past) / near);
  if (y < top + near) return -speedOf(top + near - y);
  return y > bottom - near ? speedOf(y - (bottom - near)) : 0;
}

/** The nearest place to `y` that lies within the pane, a little inside of its edges. */
export function heldWithin(y: number, top: number, bottom: number): number {
  return Math.max(top + 3, Math.min(bottom - 3, y));
}
