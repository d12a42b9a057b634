/** Plain tables for a terminal. */

/** Text on one line, without what a terminal would take for a command. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

/** A line of cells, each cut or filled to its width in terminal cells (the last one is not filled). */
export function tableLine(cells: readonly string[], widths: readonly number[]): string {
  const line = cells.map((cell, at) => fitted(oneLine(cell), widths[at]!));
  return `${line.join('  ').trimEnd()}\n`;
}

function fitted(text: string, width: number): string {
  let used = 0;
  let out = '';
  for (const char of text) {
    const wide = WIDE.test(char) ? 2 : 1;
    if (used + wide > width) return `${dropLast(out, used, width)}…`;
    out += char;
    used += wide;
  }
  return out + ' '.repeat(width - used);
}

/** Room for the ellipsis, and the width kept where a wide character went. */
function dropLast(text: string, used: number, width: number): string {
  const chars = [...text];
  let left = used;
  while (left > width - 1) left -= WIDE.test(chars.pop()!) ? 2 : 1;
  return chars.join('') + ' '.repeat(width - 1 - left);
}

/** What a terminal shows two cells wide: East Asian ideographs, syllables and full-width forms, and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}/u;
