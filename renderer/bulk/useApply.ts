import { useState } from 'react';
import type { BulkEdit } from '../../preload/contract';
import { useWork, type Work } from '../app/useWork';
import { closeAfter } from '../state/desk';
import { isCancelled } from '../state/jobs';
import { applyEdits } from './apply';

/** Writing what a dialog shows: how far it is, why it failed, and what calls it off; nothing is written then. */
export interface Applying extends Omit<Work, 'run'> {
  failed: string | null;
  apply: (edits: BulkEdit[], left?: string) => void;
}

/** Writes edits from a dialog, and closes it when they are on the disk. */
export function useApply(): Applying {
  const { run, ...work } = useWork();
  const [failed, setFailed] = useState<string | null>(null);
  const apply = async (edits: BulkEdit[], left: string) => {
    setFailed(null);
    try {
      await closeAfter(run((follow) => applyEdits(edits, left, follow)));
    } catch (error) {
      setFailed(isCancelled(error) ? null : error instanceof Error ? error.message : String(error));
    }
  };
  return { ...work, failed, apply: (edits, left = '') => void apply(edits, left) };
}
