/** What cells of the grid are on the clipboard, and what texts pasted into them mean. Pure but for how the person writes numbers. */
import type { Figure, FigureColumn, TypedPatch } from '../../preload/contract';
import { excerpt } from '../figures/excerpt';
import { boundSign, boundWords, shortUnit, statedText } from '../figures/stated';
import { digitSigns } from '../state/display';
import { patchOf } from '../state/editing';
import { COLUMN_WORDS } from '../state/filters';
import { VERDICT_WORDS } from '../state/words';
import type { CopiedCell } from './writeTable';

/** How much of the sentence before a figure goes along with its passage, in UTF-16 code units. */
const LEAD = 64;

/** A decimal as this person's spreadsheet reads one: their decimal sign, and no grouping that could be taken for it. */
const plain = (value: string): string => value.replace('.', digitSigns().point);

/** The recorded value: a number where it is exactly one, else with the sign of its bound, so that none is lost on the way. */
function valueCell(figure: Figure): CopiedCell {
  const { value, value2, bound } = figure;
  const sign = boundSign(bound);
  const number = plain(value) + (value2 === null ? '' : `–${plain(value2)}`);
  const exact = bound === '=' && value2 === null;
  return {
    text: sign === '' ? number : `${sign} ${number}`,
    shown: statedText(figure),
    ...(exact ? { number: value } : {}),
  };
}

function passageLine({ passage }: Figure): string {
  const { before, exact, after } = excerpt(passage, LEAD);
  return `${before}${exact}${after}`.trim();
}

const CELLS: Readonly<Record<FigureColumn, (figure: Figure) => CopiedCell>> = {
  verdict: ({ verdict }) => ({ text: VERDICT_WORDS[verdict] }),
  value: valueCell,
  unit: (figure) => ({ text: figure.unit ?? '', shown: shortUnit(figure) }),
  bound: ({ bound }) => ({ text: boundWords(bound) }),
  change: ({ change }) => ({ text: change ?? '' }),
  counted: ({ counted }) => ({ text: counted ?? '' }),
  period: ({ period }) => ({ text: period ?? '' }),
  attribution: ({ attribution }) => ({ text: attribution ?? '' }),
  passage: (figure) => ({ text: passageLine(figure) }),
  source: ({ sourceTitle }) => ({ text: sourceTitle }),
  publisher: ({ publisher }) => ({ text: publisher ?? '' }),
  published: ({ published }) => ({ text: published ?? '' }),
  note: ({ note }) => ({ text: note }),
  tags: ({ tags }) => ({ text: tags.join(', ') }),
};

/** A cell as it is copied. Values and units are pasted back as what they are; see `typedPatch`. */
export function copiedCell(figure: Figure, column: string): CopiedCell {
  return CELLS[column as FigureColumn](figure);
}

/** What a text in a column means for a figure, as the engine takes it typed: a value brings its upper end and its bound along. */
export function typedPatch(column: string, text: string): TypedPatch {
  if (column !== 'value') return { [column]: text };
  const { value = '', value2, bound } = patchOf('value', text);
  return { value, value2: value2 ?? '', ...(bound ? { bound } : {}) };
}

const fold = (text: string): string => text.trim().toLowerCase();

const BY_HEADING = new Map<string, string>(
  Object.entries(COLUMN_WORDS).flatMap(([column, name]) => [
    [fold(column), column],
    [fold(name), column],
  ]),
);

/** The column that a heading names; null where it names none. */
export const columnOfHeading = (heading: string): string | null => BY_HEADING.get(fold(heading)) ?? null;

/** What can be typed into cells of these columns; the others hold what the source says. */
export const TYPED: ReadonlySet<string> = new Set<string>([
  'value',
  'unit',
  'bound',
  'change',
  'counted',
  'period',
  'attribution',
  'note',
  'tags',
]);
