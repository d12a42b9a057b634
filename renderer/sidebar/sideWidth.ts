/** The least width of the side bar, CSS pixels: below it titles are cut to nothing. */
export const NARROWEST = 200;
/** The most: beyond it the desk has no room. */
const MOST = 520;
/** Of the window it takes at most this share. */
const SHARE = 0.4;

/** The widest that the side bar may be in a window of this width (CSS pixels). */
export const widest = (windowWidth: number): number =>
  Math.max(NARROWEST, Math.min(MOST, windowWidth * SHARE));

/** A width within the bounds, in whole CSS pixels. */
export function boundWidth(width: number, windowWidth: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(widest(windowWidth), width)));
}

/** CSS pixels that an arrow key moves the edge by. */
const STEP = 16;

/** The width that a key asks for; null where it asks for none. */
export function keyedWidth(key: string, width: number, windowWidth: number): number | null {
  const wanted = new Map([
    ['ArrowLeft', width - STEP],
    ['ArrowRight', width + STEP],
    ['Home', NARROWEST],
    ['End', MOST],
  ]).get(key);
  return wanted === undefined ? null : boundWidth(wanted, windowWidth);
}
