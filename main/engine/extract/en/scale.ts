/** Scale words and letters after digits: "3.5 billion", "8.1bn", "10M", "2.33 k". */

import { shift } from '../../domain/decimal';
import { wordClass } from '../core/classes';
import type { Numeral } from '../core/numeral';
import { END, GLUED, SPACED, type Tokens, WORD } from '../core/tokens';
import { SCALE_LETTERS, SCALES } from './number-words';

/** What the reader must know of the place. */
export interface Place {
  /** Whether a sign of money stands before the number: then "m" is a million and "t" a trillion. */
  money: boolean;
}

/** The number times ten to `power`, ending before token `to`. */
export function scaleBy(n: Numeral, to: number, power: number): Numeral {
  return {
    from: n.from,
    to,
    value: shift(n.value, power),
    value2: n.value2,
    scalePower: n.scalePower + power,
    precision: n.precision + power,
    form: n.form,
  };
}

/** The number with the scale that follows it: "8.1bn", "10M", "2.33 k". */
export function scaled(t: Tokens, n: Numeral, place: Place): Numeral {
  const at = n.to;
  const w = t.at(at);
  if (n.scalePower > 0 || n.form !== 'digits') return n;
  const word = t.of(at, SCALES);
  if (word !== undefined && t.kind[at] === WORD) return scaleBy(n, at + 1, word);
  if (w === '-' && t.glued(at) && t.glued(at + 1) && t.is(at + 1, SCALES)) {
    return scaleBy(n, at + 2, t.of(at + 1, SCALES)!);
  }
  const power = t.of(at, SCALE_LETTERS);
  if (power === undefined || t.kind[at] !== WORD) return n;
  const fits = t.gap[at] === GLUED ? gluedScale(t, n, at, place) : spacedScale(t, at, place);
  return fits ? scaleBy(n, at + 1, power) : n;
}

/** What "4K" and "1080p" describe: a picture's size, no amount. */
export const SCREENS = wordClass(
  'video videos resolution display displays screen screens hd panel camera footage playback streaming recording webcam content gaming tv tvs television televisions monitor monitors uhd oled lcd ultra',
);

/** Words that may not follow "5.4m" if the m is to be a million of something. */
const STOPS = wordClass(
  'in at on of to by from for with and or but is was are were the a an as than long wide tall high deep away apart',
);

/** What is run or swum over metres. */
const RACES = wordClass(
  'hurdles steeplechase race races final finals sprint relay freestyle butterfly backstroke breaststroke medley dash run walk swim champion championship heat heats runner runners title gold silver bronze record event track',
);

function gluedScale(t: Tokens, n: Numeral, at: number, place: Place): boolean {
  const raw = t.raw(at);
  switch (t.at(at)) {
    case 'k':
      return !(raw === 'K' && n.value.length === 1 && t.is(at + 1, SCREENS));
    case 'bn':
    case 'mn':
    case 'tn':
    case 'mil':
    case 'mill':
    case 'cr':
      return true;
    case 'm':
      return raw === 'M' || place.money || millionOf(t, at);
    case 'mm':
      return raw === 'MM' || place.money;
    case 'b':
      return t.gap[at + 1] !== GLUED || (t.at(at + 1) !== '/' && t.at(at + 1) !== '-');
    case 'g':
      return raw === 'G' && !/^[2-7]$/.test(n.value);
    case 't':
      return place.money;
    default:
      return false;
  }
}

/** "1.2m tons", "5m users": a noun follows; "37m (121ft)" is metres. */
function millionOf(t: Tokens, at: number): boolean {
  if (ofMany(t, at)) return true;
  if (!(t.kind[at + 1] === WORD && t.gap[at + 1] === SPACED)) return false;
  return !t.is(at + 1, STOPS) && !t.is(at + 1, RACES) && !t.at(at - 1).includes(',');
}

/** "New subscribers came to 1.06m", "taking the total to 38.4m": what is counted stands before, and nothing is as long as that. */
function ofMany(t: Tokens, at: number): boolean {
  const end = t.kind[at + 1] !== WORD || t.gap[at + 1] !== SPACED || t.is(at + 1, STOPS);
  if (!end || t.is(at + 1, LENGTHS) || t.at(at + 1) === '/') return false;
  for (let j = at - 2; j > at - 14 && j >= 0; j--) {
    if (t.at(j) === '.' || t.at(j) === ';') return false;
    if (t.is(j, LENGTHS)) return false;
    if (t.is(j, MANY)) return true;
  }
  return false;
}

const LENGTHS = wordClass(
  'long wide tall high deep away apart x by sea above below length height width depth distance range stretch measuring',
);
/** What is counted in millions. */
const MANY = wordClass(
  'subscribers customers users people visitors viewers passengers votes households members followers downloads sales subscribers accounts jobs workers residents tourists total number numbers population audience circulation views listeners',
);

function spacedScale(t: Tokens, at: number, place: Place): boolean {
  if (t.gap[at] !== SPACED) return false;
  const raw = t.raw(at);
  switch (t.at(at)) {
    case 'bn':
    case 'mn':
    case 'tn':
    case 'mil':
      return true;
    case 'k':
      return place.money || (t.kind[at + 1] !== WORD && t.at(at + 1) !== '/');
    case 'm':
    case 'mm':
      return place.money || (raw === raw.toUpperCase() && t.kind[at + 1] === END);
    case 'b':
    case 't':
    case 'cr':
      return place.money;
    default:
      return false;
  }
}

/** "ten grand" are thousands, but "two grand pianos" are two. */
export function isGrand(t: Tokens, j: number): boolean {
  return t.at(j) === 'grand' && (t.kind[j + 1] !== WORD || t.is(j + 1, STOPS));
}
