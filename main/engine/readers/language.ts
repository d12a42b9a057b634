/** UTF-16 code units looked at: a page or two tell the language of the whole. */
const SAMPLE = 20_000;

/** Commonest English words. Source: the first 24 of the Brown corpus, without those that are words of other languages too. */
const ENGLISH = new Set(
  'the of and to that is was for it with as his on be at by had not are but from have they which this were their has'.split(
    ' ',
  ),
);

/** Letters at least before a Latin text is judged by its words. */
const ENOUGH_WORDS = 8;

/**
 * The primary language subtag of a text ("en", "zh", "ja", "ko"), judged by its script and, for English, by its
 * commonest words; `declared` (a page's own claim) counts only where the text is too short to tell. Null when unsure.
 */
export function languageOf(text: string, declared: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE);
  const claim = declared === null ? null : primary(declared);
  const byScript = scriptLanguage(sample);
  if (byScript !== 'latin') return byScript ?? claim;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (words.length < ENOUGH_WORDS) return claim;
  // Running English has one of these words in three to five; headlines and lists fewer; French or German hardly any.
  if (english / words.length >= 0.12) return 'en';
  return claim === 'en' ? null : claim;
}

/** A language that the script alone tells, 'latin' for the many it does not tell apart, or null for other scripts and none. */
function scriptLanguage(sample: string): string | null {
  const kana = letters(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = letters(sample, /\p{Script=Han}/gu);
  // A Japanese text holds more Chinese characters than kana, a Chinese one hardly any kana.
  if (kana > 5 && kana * 5 > han) return 'ja';
  // One Chinese character carries about as much as three Latin letters, one Korean as two.
  const weights: [string | null, number][] = [
    [null, 0],
    ['latin', letters(sample, /\p{Script=Latin}/gu)],
    ['zh', han * 3],
    ['ko', letters(sample, /\p{Script=Hangul}/gu) * 2],
    [null, letters(sample, /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}\p{Script=Devanagari}]/gu)],
  ];
  return weights.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function letters(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0;
}

function primary(tag: string): string | null {
  const match = /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag.trim());
  return match?.[1]?.toLowerCase() ?? null;
}
