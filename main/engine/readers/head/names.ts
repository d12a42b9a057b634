/**
 * Words that a name of a news outlet or an issuing body holds. A name that stands alone beside a date is taken for the
 * publisher only with one of them: "Beijing, July 13, 2024" and "Politics | 14 May 2024" tell no publisher.
 */
const OUTLET =
  /\b(?:times|daily|news|post|herald|gazette|tribune|journal|press|review|wire|bulletin|chronicle|observer|courier|monitor|mail|mirror|guardian|standard|examiner|globe|telegraph|independent|agency|radio|television|tv|broadcasting|weekly|today|magazine|xinhua|reuters|bloomberg|people's daily)\b|(?:日报|晚报|时报|新华社|新闻网?|通讯社|电视台|人民网|新华网|周刊)$/iu;

const PARTICLES = new Set([
  'and',
  'de',
  'del',
  'der',
  'den',
  'di',
  'da',
  'dos',
  'van',
  'von',
  'bin',
  'bint',
  'al',
  'la',
  'le',
  'ter',
  'y',
  'e',
]);

/** Whether `text` reads as the name of an outlet ("Harbour Post"). */
export function isOutlet(text: string): boolean {
  return isName(text) && OUTLET.test(text);
}

/** Whether `text` reads as a name of anything: a few capitalised words, or a few Chinese characters; no digits. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[\d:;!?|/@#]/u.test(text)) return false;
  if (/^[\p{Script=Han}·]{2,20}$/u.test(text)) return true;
  const words = text.split(/\s+/u);
  return (
    words.length <= 6 &&
    words.every(
      (word) =>
        /^[\p{Lu}(“"'&]/u.test(word) ||
        PARTICLES.has(word.toLowerCase()) ||
        word.toLowerCase() === 'of' ||
        word.toLowerCase() === 'the',
    )
  );
}

/** Whether `text` reads as the names of one or more persons, as a byline holds them ("Jane Roe and Ann van Doe"). */
export function isPersons(text: string): boolean {
  if (text.length < 3 || text.length > 80 || /[\d:;!?|/@#"“”]/u.test(text)) return false;
  if (/^[\p{Script=Han}·、\s]{2,20}$/u.test(text)) return true;
  const words = text.split(/[\s,]+/u).filter((word) => word !== '');
  return (
    words.length >= 2 &&
    words.length <= 9 &&
    words.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word))
  );
}
