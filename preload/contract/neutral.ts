/**
 * Text made safe for spreadsheets, reversibly. Documents are hostile: a cell of a CSV file that begins with = + - @ is run as
 * a formula when the file is opened, and a spreadsheet set to another separator starts a cell wherever a semicolon, a
 * tab or a line break stands.
 *
 * The rule: one apostrophe goes before = + - @ (full-width ones too) and before an apostrophe, where it stands first in the
 * text or first after ; tab or line break; blanks, quotes and invisible characters between are passed over. A text that is
 * wholly a plain number, or a lone sign such as the bound “=”, is left alone. To restore: take one apostrophe away at each such place. Pure.
 */

const BETWEEN = String.raw`[\s"\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]*`;
const PLACE = String.raw`(^|[;\t\r\n\v\f\u0085\u2028\u2029])(${BETWEEN})`;
const DANGER = new RegExp(String.raw`${PLACE}(?=[=+\-@'＝＋－＠＇])`, 'gu');
const GUARDED = new RegExp(`${PLACE}'`, 'gu');
const HARMLESS = /^(?:-?\d+(?:\.\d+)?|[=+\-@])$/;

/** Text that no spreadsheet takes for a formula. */
export function neutralise(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(DANGER, "$1$2'");
}

/** The text that `neutralise` was given. */
export function restore(text: string): string {
  return text.replace(GUARDED, '$1$2');
}
