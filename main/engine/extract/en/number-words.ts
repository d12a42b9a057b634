/** The English words that numbers are made of. Lower case, folded. */
import { WordTable } from '../core/classes';

const list = (from: number, words: string): [string, number][] =>
  words.split(' ').map((w, i) => [w, from + i]);

/** Nought to nineteen. */
export const SMALL = new WordTable<number>([
  ...list(0, 'zero one two three four five six seven eight nine ten eleven twelve'),
  ...list(13, 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
  ['nought', 0],
  ['naught', 0],
  ['nil', 0],
]);

/** Twenty to ninety. */
export const TENS = new WordTable<number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((w, i) => [w, (i + 2) * 10]),
);
TENS.set('fourty', 40);

/** Scale words, as powers of ten; plurals too. */
export const SCALES = new WordTable<number>();
const scale = (power: number, words: string) => {
  for (const w of words.split(' ')) SCALES.set(w, power);
};
scale(2, 'hundred hundreds');
scale(3, 'thousand thousands');
scale(5, 'lakh lakhs lac lacs lkh lkhs');
scale(6, 'million millions mln mio');
scale(7, 'crore crores krore krores koti');
scale(9, 'billion billions bln milliard milliards');
scale(12, 'trillion trillions trn');
scale(15, 'quadrillion quadrillions');
scale(18, 'quintillion quintillions');

/** Scale letters that follow digits, glued or apart; the ambiguous ones are settled by what stands around them. */
export const SCALE_LETTERS = new WordTable<number>([
  ['k', 3],
  ['m', 6],
  ['mm', 6],
  ['mn', 6],
  ['mil', 6],
  ['mill', 6],
  ['b', 9],
  ['bn', 9],
  ['g', 9],
  ['t', 12],
  ['tn', 12],
  ['tr', 12],
  ['cr', 7],
  ['kr', 7],
  ['l', 5],
]);

/** Ordinal words under one hundred, hundred and the scales: also the names of fractions. */
export const ORDINALS = new WordTable<number>([
  ...list(1, 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
  ...list(13, 'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((w, i): [string, number] => [w, (i + 2) * 10]),
]);

/** Ordinals of scale words, as powers of ten. */
export const SCALE_ORDINALS = new WordTable<number>([
  ['hundredth', 2],
  ['thousandth', 3],
  ['millionth', 6],
  ['billionth', 9],
  ['trillionth', 12],
]);

/** Words that name a denominator besides the ordinals. */
export const PARTS = new WordTable<number>([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);

/** Words for a group of a fixed size. */
export const GROUPS = new WordTable<number>([
  ['dozen', 12],
  ['dozens', 12],
  ['dz', 12],
  ['dzs', 12],
  ['score', 20],
  ['gross', 144],
]);

/** "tenfold" and the like: how many times. */
export const FOLDS = new WordTable<number>([
  ...list(2, 'twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold'),
  ['twentyfold', 20],
  ['hundredfold', 100],
  ['thousandfold', 1000],
]);

/** Words that can begin a number. */
export const STARTERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...SCALES.keys(),
  ...ORDINALS.keys(),
  ...SCALE_ORDINALS.keys(),
  ...FOLDS.keys(),
  'half',
  'quarter',
  'quarters',
  'dozen',
  'dozens',
  'couple',
  'pair',
  'gross',
  'point',
  'single',
]);

/** As all names of tens do. */
const TEN_ENDS = 'ty';

/** "twentyfifth": a ten and an ordinal run together; null where it is not that. */
export function runTogether(word: string): { value: number; ordinal: boolean } | null {
  if (!word.includes(TEN_ENDS)) return null;
  for (const [ten, value] of TENS) {
    if (!word.startsWith(ten) || word.length === ten.length) continue;
    const rest = word.slice(ten.length);
    const ordinal = ORDINALS.get(rest);
    if (ordinal !== undefined && ordinal < 10) return { value: value + ordinal, ordinal: true };
    const small = SMALL.get(rest);
    if (small !== undefined && small > 0 && small < 10) return { value: value + small, ordinal: false };
  }
  return null;
}
