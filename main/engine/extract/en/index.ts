/** English. */
import { Anchors } from '../core/anchors';
import type { Language } from '../core/language';
import { isMoneyPrefix } from './currency';
import { flagsOf, shapeOf } from './flags';
import { readBlock, readPlain } from './read';
import { explain } from './why';

/** Beginnings of the words that numbers are made of. */
const ANCHORS = new Anchors(
  'one two three four five six seven eight nine ten eleven twelve fort fift twent thirt ninet hundred thousand million billion trillion dozen half halves quarter third first second ninth zero nil nought naught couple pair lakh crore score twelft'.split(
    ' ',
  ),
);

/** The English reader. Its shortest blocks are those in which an article may be a one. */
export const en: Language = {
  id: 'en',
  anchors: ANCHORS,
  shortest: 20,
  rules: { splits: isMoneyPrefix, flagsOf, mixedFlagsOf: shapeOf },
  read: readBlock,
  readPlain,
  explain,
};
