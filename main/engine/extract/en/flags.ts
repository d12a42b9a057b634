/** Classes of English words as bits, looked up once for every token so that scans over a text need no look-ups of their own. */
import { wordClass } from '../core/classes';
import { MONTHS, WEEKDAYS } from './calendar';
import { ORDINALS, SCALE_ORDINALS, SCALES, SMALL, STARTERS } from './number-words';
import { isPlural } from './words';

/** May begin a number. */
export const STARTS = 1;
/** May follow "a" to make a number ("a hundred", "a third", "an hour and a half"). */
export const AFTER_A = 64;
/** May be the core of a period ("last", "August", "yesterday"). */
export const PERIOD = 2;
/** May lead a period ("in", "since"). */
export const LEAD = 4;
/** "the", "late", "early": stands between a lead and its period. */
export const FILLER = 8;
/** A verb of saying. */
export const SAYS = 16;
/** May open a source ("according", "data"). */
export const SOURCE = 32;

/** Is likely a plural noun. */
export const PLURAL = 128;
/** Ends as a past form does, in "ed". */
export const ED = 256;
/** Ends as a participle does, in "ing". */
export const ING = 512;
/** Ends as most adverbs do, in "ly". */
export const LY = 1024;

/** May put a number ("put the rate at 3.8%"). */
export const PUTS = 2048;
/** May be the core of a period behind a lead ("the year to March"). */
export const WHOLE = 4096;

const FLAGS = new Map<string, number>();

function mark(flag: number, words: Iterable<string>): void {
  for (const w of words) FLAGS.set(w, (FLAGS.get(w) ?? 0) | flag);
}

/** Verbs that attribute a statement. */
export const SAYING =
  wordClass(`said says reported reports showed shows announced noted revealed added stated told disclosed confirmed claimed estimated estimates found highlighted indicated
 pointed warned suggested suggests forecast forecasts projected projects predicts predicted calculated wrote explained stressed admitted declared argues argued recorded say estimate predict warn`);
/** Prepositions that lead a period. */
export const LEADS = wordClass(
  'in during since on by until before after between from over for throughout through at as of within to ending ended',
);
/** Words that point at a period from the time of speaking. */
export const DEICTIC = wordClass(
  'last this next past previous prior coming current same following recent preceding latest',
);

mark(STARTS, STARTERS);
mark(STARTS, 'a an several many few minus negative tens'.split(' '));
mark(AFTER_A, SCALES.keys());
mark(AFTER_A, ORDINALS.keys());
mark(AFTER_A, SCALE_ORDINALS.keys());
mark(AFTER_A, 'dozen couple pair half quarter few several many hour day week month year mile'.split(' '));
mark(PERIOD, MONTHS.keys());
mark(PERIOD, WEEKDAYS.keys());
mark(PERIOD, DEICTIC.keys());
mark(PERIOD, ORDINALS.keys());
mark(PERIOD, SMALL.keys());
mark(PERIOD, 'final opening yesterday today tonight a several few'.split(' '));
mark(WHOLE, 'year quarter fiscal financial calendar'.split(' '));
mark(LEAD, LEADS.keys());
mark(FILLER, 'the late early mid end beginning start'.split(' '));
mark(SAYS, SAYING.keys());
mark(PUTS, 'put puts'.split(' '));
mark(SOURCE, 'according data figures statistics'.split(' '));

/** Numbers run together ("twentyfifth") are the only starters that no list holds. */
const RUN_TOGETHER = /^(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y/;

/** The bits of a lower-case word. */
export function flagsOf(word: string): number {
  return (FLAGS.get(word) ?? (isRunTogether(word) ? STARTS : 0)) | shapeOf(word);
}

function isRunTogether(word: string): boolean {
  return word.length > 8 && word.includes('y') && RUN_TOGETHER.test(word);
}

/** What the end of a word says; the same for letters with digits inside. */
export function shapeOf(word: string): number {
  const ending = word.endsWith('ed') ? ED : word.endsWith('ing') ? ING : word.endsWith('ly') ? LY : 0;
  return ending | (isPlural(word) ? PLURAL : 0);
}
