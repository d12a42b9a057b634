import type { Figure } from '../../preload/contract';

const IRREGULAR: Readonly<Record<string, string>> = { foot: 'feet', inch: 'inches', hertz: 'hertz' };
/** Said the same of one and of many. */
const ALIKE = /(?:s|power|[^aeiou]y|metric|cc)$/;

const many = (word: string): string => IRREGULAR[word] ?? (ALIKE.test(word) ? word : `${word}s`);

/**
 * A recorded unit as it is said after its value: `62 years of age`, `5 kilometres per hour`, `1 foot`. Signs and codes
 * (`EUR`, `°C`), and nouns that are plural already, stay as they are.
 */
export function unitAfter({ unit, value, value2 }: Pick<Figure, 'unit' | 'value' | 'value2'>): string {
  if (unit === null) return '';
  if (value2 === null && /^-?1$/.test(value)) return unit;
  // Of "kilowatt per square metre", "year of age" and "degree Celsius" it is the first noun that is counted.
  return unit.replace(/^(?:(?:square|cubic|long|short|metric) )?[a-z]{3,}(?=$| per | of | [A-Z])/, (noun) => {
    const words = noun.split(' ');
    return [...words.slice(0, -1), many(words.at(-1)!)].join(' ');
  });
}
