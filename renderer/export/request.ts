import type { DatasetFormat, DatasetRequest, FigureFilter } from '../../preload/contract';
import { joinPath } from '../project/paths';
import type { ExportChoice } from './form';

/** The formats that can hold the texts of the sources. */
export const holdsTexts = (format: DatasetFormat): boolean => format === 'jsonl' || format === 'sqlite';

/** The filter that an export takes, where it is to take only what the grid shows; else none. */
export function filterOf(shownOnly: boolean, shown: FigureFilter | null) {
  return shownOnly && shown !== null ? { filter: shown } : {};
}

/** What is asked of the engine; of the choices, those that the format knows. `shown` is the grid's filter, where it has one. */
export function requestOf(form: ExportChoice, shown: FigureFilter | null): Omit<DatasetRequest, 'overwrite'> {
  const { format, verdicts, folder, name } = form;
  return {
    format,
    verdicts,
    path: joinPath(folder, name),
    bom: format === 'csv' && form.bom,
    texts: holdsTexts(format) && form.texts,
    ...filterOf(form.shownOnly, shown),
  };
}
