import type { Figure, RelatedFigure } from '../../preload/contract';

const TIMES = new Map([
  [1, 'ten times'],
  [2, 'a hundred times'],
  [3, 'a thousand times'],
  [6, 'a million times'],
]);

/** The power of ten between two values with the same digits; null where they have others. */
function powers(a: string, b: string): number | null {
  const parts = (value: string) => {
    const [whole = '', fraction = ''] = value.replace('-', '').split('.');
    const all = (whole + fraction).replace(/^0+/, '');
    const digits = all.replace(/0+$/, '');
    return { digits, power: all.length - digits.length - fraction.length };
  };
  const [x, y] = [parts(a), parts(b)];
  return x.digits !== '' && x.digits === y.digits ? y.power - x.power : null;
}

/** How another figure differs from this one, in a few words: "ten times fewer, the same digits"; else what speaks for one quantity. */
export function conflictWords(
  figure: Pick<Figure, 'value' | 'unitKind'>,
  { figure: other, slip, why }: Pick<RelatedFigure, 'slip' | 'why'> & { figure: Pick<Figure, 'value'> },
): string {
  if (slip === 'digit-swap') return 'two digits are swapped';
  const by = slip === 'ten-fold' || slip === 'scale' ? powers(figure.value, other.value) : null;
  if (by === null || by === 0) return why;
  const size = TIMES.get(Math.abs(by)) ?? `10^${Math.abs(by)} times`;
  const less = figure.unitKind === 'count' ? 'fewer' : 'less';
  return `${size} ${by < 0 ? less : 'more'}, the same digits`;
}
