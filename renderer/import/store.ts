import { create } from 'zustand';
import type { ImportedFile } from '../../preload/contract';
import type { CallProgress } from '../engine/types';

/** The import that runs, or the last one. */
export interface Import {
  running: boolean;
  progress: CallProgress | null;
  /** What became of each file; empty while running. */
  results: ImportedFile[];
  cancel: () => void;
}

const nothing: Import = { running: false, progress: null, results: [], cancel: () => {} };

/** State of the import dialog. */
export const useImport = create<Import>(() => nothing);

/** Forgets the import before. */
export function resetImport(patch: Partial<Import>): void {
  useImport.setState({ ...nothing, ...patch });
}
