/** English. */
import type { Language } from '../core/language';
import { isMoneyPrefix } from './currency';
import { flagsOf } from './flags';
import { readBlock, readPlain } from './read';
import { explain } from './why';

/** The English reader. Its anchor finds digits, vulgar fractions, the words that numbers are made of, and blocks so short that an article may be one. */
export const en: Language = {
  id: 'en',
  anchor:
    /^[\s\S]{0,20}$|[\d\uff10-\uff19\u00bc-\u00be\u2150-\u215e]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fort|fourt|fift|sixt|sevent|eight|ninet|hundred|thousand|million|billion|trillion|dozen|half|halves|quarter|third|first|second|fourth|fifth|ninth|tenth|twent|thirt|zero|nil|nought|naught|couple|pair|lakh|crore|score|elevent|twelft)/i,
  rules: { splits: isMoneyPrefix, flagsOf },
  read: readBlock,
  readPlain,
  explain,
};
