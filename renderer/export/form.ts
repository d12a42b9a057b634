import type { DatasetFormat, Verdict } from '../../preload/contract';
import { asFileName, splitPath } from '../project/paths';
import { desk } from '../state/desk';
import { FORMATS } from './formats';

/** What the export dialog asks for. */
export interface ExportChoice {
  format: DatasetFormat;
  verdicts: Verdict[];
  bom: boolean;
  /** The texts of the sources too, where the format holds them. */
  texts: boolean;
  /** Only what the grid shows, where it is filtered. */
  shownOnly: boolean;
  folder: string;
  name: string;
  /** Chosen in the desktop's own dialog, which has asked about overwriting. */
  picked: boolean;
}

type Kept = Pick<ExportChoice, 'format' | 'verdicts' | 'bom' | 'texts' | 'folder'> & { project: string };

/** The last choice of this session: whoever exports twice wants the same again. */
let kept: Kept | null = null;

/** The choice to begin with: the last one for this project, else verified figures as CSV beside the project. */
export function rememberedForm(): ExportChoice {
  const { project } = desk();
  const path = project?.path ?? '';
  const last = kept?.project === path ? kept : null;
  const format = last?.format ?? 'csv';
  return {
    format,
    verdicts: last?.verdicts ?? ['verified'],
    bom: last?.bom ?? false,
    texts: last?.texts ?? false,
    // Whoever forgot a filter would miss rows: it is to be asked for each time.
    shownOnly: false,
    folder: last?.folder ?? splitPath(path).folder,
    name: `${asFileName(project?.name ?? '') || 'dataset'}.${FORMATS[format].extension}`,
    picked: false,
  };
}

/** Keeps the choice for the next export. */
export function remember({ format, verdicts, bom, texts, folder }: ExportChoice): void {
  kept = { format, verdicts, bom, texts, folder, project: desk().project?.path ?? '' };
}
