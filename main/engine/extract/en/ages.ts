/** Ages: what a person is old, or between which ages a group of people is. */
import { WordClass, wordClass } from '../core/classes';
import { END, NUMBER, type Tokens, WORD } from '../core/tokens';
import type { Quantity } from './amount';
import { MONTHS, WEEKDAYS } from './calendar';
import { STOPS, VERBS } from './words';

/** Whether an amount is an age: "62-year-old", "aged 16 to 22", "Fan Weiqiu, 62,", "who was 10", "87 yo", "those over 60". */
export function isAge(t: Tokens, q: Quantity): boolean {
  if (q.unit?.dimension === 'age') return true;
  if (q.unit?.dimension === 'time') return isAgedSpan(t, q);
  if (q.unit !== null || q.scalePower > 0) return false;
  if (t.is(q.from - 1, TURNS) && isPersonsAge(t, q)) return true;
  if (t.at(q.from - 1) === '-' && isHyphened(t, q)) return true;
  if (!(t.is(q.from - 1, LEADS) || t.is(q.to, TAILS) || t.is(q.from - 2, AGED) || t.is(q.from - 3, AGED)))
    return false;
  const value = Number(q.value2 ?? q.value);
  return value >= 0 && value < 120 && q.precision >= 0 && isBareAge(t, q);
}

/** Whether years that a person may have lived are an age by the words around them. */
function isBareAge(t: Tokens, q: Quantity): boolean {
  const before = t.at(q.from - 1);
  if (
    before === 'aged' ||
    before === 'ages' ||
    (before === 'age' && t.kind[q.to] !== WORD) ||
    (t.at(q.from - 2) === 'age' && t.is(q.from - 1, AGE_LINKS))
  )
    return true;
  if (t.at(q.from - 2) === 'aged' || (t.at(q.from - 3) === 'aged' && before !== 'and')) return true;
  const persons = t.is(q.from - 2, BEING) ? q.from - 3 : q.from - 2;
  if (t.is(persons, PERSONS) && t.is(q.from - 1, LIMITS)) return endsAge(t, q);
  return isAgeGroup(t, q) || isPersonsLimit(t, q) || apposed(t, q);
}

/** "over-65s", "the under-18 team": a limit of age before a hyphen. */
function isHyphened(t: Tokens, q: Quantity): boolean {
  const hyphen = q.from - 1;
  if (t.at(hyphen) !== '-' || !t.glued(hyphen) || !t.glued(q.from) || !t.is(hyphen - 1, LIMITS)) return false;
  return q.to - q.from === 1 && t.digits(q.from) > 0 && Number(q.value) > 4 && Number(q.value) < 100;
}

/** "aged 1 to 6 years", and the second of "aged 28 days to 16 years". */
function isAgedSpan(t: Tokens, q: Quantity): boolean {
  if (t.is(q.from - 1, AGED)) return true;
  return t.is(q.from - 1, SPAN_LINKS) && t.kind[q.from - 3] === NUMBER && t.is(q.from - 4, AGED);
}

const AGED = wordClass('aged ages age');
const SPAN_LINKS = wordClass('to and - \u2013 through until');

/** "the 60+ age group", "the 18-24 age bracket". */
function isAgeGroup(t: Tokens, q: Quantity): boolean {
  let j = q.to;
  if (t.at(j) === '-') j++;
  if (t.at(j) === '+' || t.at(j) === 'plus') j++;
  return t.at(j) === 'age' && t.is(j + 1, GROUPS);
}

const GROUPS = wordClass('group groups bracket brackets range ranges cohort cohorts');

/** "those 60 and over", "who were 20 and under", "age 50 or older", "children younger than 5". */
function isPersonsLimit(t: Tokens, q: Quantity): boolean {
  const before = t.is(q.from - 1, BEING)
    ? t.at(q.from - 2) === 'who'
      ? q.from - 2
      : q.from - 1
    : q.from - 1;
  const link = t.at(q.to);
  if ((link === 'and' || link === 'or') && t.is(q.to + 1, BEYOND))
    return t.is(before, PERSONS) || t.at(before) === 'who' || t.at(before) === 'age';
  if (t.at(q.from - 1) !== 'than') return false;
  if (t.at(q.from - 2) !== 'younger' && t.at(q.from - 2) !== 'older') return false;
  const who = t.is(q.from - 3, BEING) ? q.from - 4 : q.from - 3;
  return t.is(who, PERSONS) && endsAge(t, q);
}

const BEYOND = wordClass('over under above below older younger up');

const AGE_LINKS = wordClass('of to from at');
const BEING = wordClass('are were');
const LIMITS = wordClass('over under above below');
const PERSONS = wordClass(
  'victims customers users drivers patients people adults women men children those anyone everyone residents persons kids voters citizens pensioners workers girls boys youths individuals americans infants babies teenagers students employees investors offenders suspects members males females population crowd',
);

/** What may stand right before an age, and right behind one. */
const LEADS = new WordClass([...AGED.keys(), ...LIMITS.keys(), 'than', ',']);
const TAILS = wordClass('- + plus age and or');

/** "people over 65 are": nothing follows that the number could count. */
function endsAge(t: Tokens, q: Quantity): boolean {
  return t.kind[q.to] !== WORD || t.is(q.to, STOPS) || t.is(q.to, VERBS) || t.at(q.to).endsWith('ly');
}

const TURNS = wordClass('was is turned turns');

/** "who was 10.", "she is 32," */
function isPersonsAge(t: Tokens, q: Quantity): boolean {
  const who = t.at(q.from - 2);
  if (who !== 'who' && who !== 'he' && who !== 'she') return false;
  return t.kind[q.to] !== WORD && Number(q.value) < 115 && q.to - q.from === 1;
}

/** A number between commas after a name. */
function apposed(t: Tokens, q: Quantity): boolean {
  if (q.to - q.from !== 1 || !(t.digits(q.from) > 0 && t.digits(q.from) <= 3)) return false;
  if (t.at(q.from - 1) !== ',' || !t.capital(q.from - 2) || t.kind[q.from - 2] !== WORD) return false;
  if (t.is(q.from - 2, MONTHS) || t.is(q.from - 2, WEEKDAYS)) return false;
  const next = t.at(q.to);
  return (
    (next === ',' || next === '.' || next === ')' || next === ';' || t.kind[q.to] === END) &&
    !(next === ',' && t.kind[q.to + 1] === NUMBER) &&
    Number(q.value) > 0
  );
}
