/** Text as Office Open XML keeps it (ECMA-376, ST_Xstring): what XML cannot hold is written `_xHHHH_`, which readers undo. Pure. */

/**
 * What XML 1.0 forbids or rewrites (a carriage return becomes a line feed), what the library that writes the file leaves
 * out (U+FFFD, C1 controls, non-characters), and an underline that begins what could be taken for such an escape.
 */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4})|(?![\t\n])[\p{Cc}\p{NChar}\p{Cs}\ufffd]/gu;

/** The text to put into a cell so that a spreadsheet shows the given one. */
export function toSheetText(text: string): string {
  const escaped = text.replace(ESCAPED, escapeUnits);
  // The library looks strings up in a plain object, where these have a meaning of their own.
  return escaped in {} ? escapeUnits(escaped.charAt(0)) + escaped.slice(1) : escaped;
}

function escapeUnits(char: string): string {
  let out = '';
  for (let at = 0; at < char.length; at++) {
    out += `_x${char.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`;
  }
  return out;
}
