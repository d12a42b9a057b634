import { useEffect, useRef, useState } from 'react';
import type { CallProgress } from '../engine/types';
import type { Follow } from '../state/jobs';

/** Long work that a dialog began: how far it is, and what calls it off. */
export interface Work {
  running: boolean;
  progress: CallProgress | null;
  /** Does work, and follows it; rejects as the work does. */
  run: <T>(work: (follow: Follow) => Promise<T>) => Promise<T>;
  cancel: () => void;
}

/** Follows long work in a dialog; where the dialog goes away before the work is done, nobody wants it any more. */
export function useWork(): Work {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<CallProgress | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const run: Work['run'] = async (work) => {
    const controller = new AbortController();
    stop.current = controller;
    setRunning(true);
    try {
      return await work({ signal: controller.signal, onProgress: setProgress });
    } finally {
      setRunning(false);
      setProgress(null);
    }
  };
  return { running, progress, run, cancel: () => stop.current?.abort() };
}
