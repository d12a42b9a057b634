/** A box in the coordinates of the source pane, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a card stands, and how high it may be. */
export interface CardPlace {
  left: number;
  top: number;
  maxHeight: number;
}

/** Distance from the passage, and from the pane's edges. */
const APART = 8;

/**
 * Where a card of this size stands beside a passage: beneath it, above it where there is more room, and never on it; a card that
 * does not fit is as high as the room there is. `passage` is the box around all its lines.
 */
export function cardPlace(
  passage: Box,
  pane: { width: number; height: number },
  card: { width: number; height: number },
): CardPlace {
  const beneath = Math.max(0, pane.height - passage.bottom - 2 * APART);
  const above = Math.max(0, passage.top - 2 * APART);
  const under = beneath >= card.height || beneath >= above;
  const maxHeight = under ? beneath : above;
  const height = Math.min(card.height, maxHeight);
  const left = Math.max(APART, Math.min(passage.left, pane.width - card.width - APART));
  return { left, top: under ? passage.bottom + APART : passage.top - APART - height, maxHeight };
}
