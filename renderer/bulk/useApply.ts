import { useRef, useState } from 'react';
import type { BulkEdit } from '../../preload/contract';
import { type CallProgress, EngineFault } from '../engine/types';
import { closeAfter } from '../state/desk';
import { applyEdits } from './apply';

/** Writing what a dialog shows: how far it is, why it failed, and what calls it off. */
export interface Applying {
  running: boolean;
  progress: CallProgress | null;
  failed: string | null;
  apply: (edits: BulkEdit[], left?: string) => void;
  /** Calls off what runs; nothing is written then. */
  cancel: () => void;
}

/** Writes edits from a dialog, and closes it when they are on the disk. */
export function useApply(): Applying {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<CallProgress | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  const run = async (edits: BulkEdit[], left: string) => {
    abort.current = new AbortController();
    setRunning(true);
    setFailed(null);
    try {
      await closeAfter(applyEdits(edits, left, { onProgress: setProgress, signal: abort.current.signal }));
    } catch (error) {
      const cancelled = error instanceof EngineFault && error.code === 'cancelled';
      setFailed(cancelled ? null : error instanceof Error ? error.message : String(error));
    } finally {
      setRunning(false);
      setProgress(null);
    }
  };
  return {
    running,
    progress,
    failed,
    apply: (edits, left = '') => void run(edits, left),
    cancel: () => abort.current?.abort(),
  };
}
