import type { ExportChoice } from './form';

/** Why an export would have no rows, in a few words and, once it was asked for all the same, with what to do. `filtered`: the grid has a filter. */
export function nothingWords(
  { verdicts, shownOnly }: Pick<ExportChoice, 'verdicts' | 'shownOnly'>,
  filtered: boolean,
): { short: string; todo: string } {
  if (verdicts.length === 0) {
    return {
      short: 'No verdict is chosen.',
      todo: 'No verdict is chosen: choose those that are to be written.',
    };
  }
  if (shownOnly && filtered) {
    return {
      short: 'No figure that the grid shows has these verdicts.',
      todo: 'No figure that the grid shows has any of these verdicts: choose another one, or write more than what the grid shows.',
    };
  }
  return {
    short: 'No figure has these verdicts yet.',
    todo: 'No figure has any of these verdicts yet: choose another one, or verify some first.',
  };
}
