/** Text as Office Open XML keeps it (ECMA-376, ST_Xstring): what XML cannot hold is written `_xHHHH_`, which readers undo. Pure. */

/**
 * What XML 1.0 forbids or rewrites (a carriage return becomes a line feed), what it only tolerates (C1 controls, U+FFFD), and
 * an underline that begins what could be taken for such an escape.
 */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4})|(?![\t\n])[\p{Cc}\p{NChar}\p{Cs}\ufffd]/gu;

/** The text to put into a cell so that a spreadsheet shows the given one. */
export function toSheetText(text: string): string {
  return text.replace(ESCAPED, escapeUnits);
}

function escapeUnits(char: string): string {
  let out = '';
  for (let at = 0; at < char.length; at++) {
    out += `_x${char.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`;
  }
  return out;
}
