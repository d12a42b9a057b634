import { useRef, useState } from 'react';
import type { DatasetRequest, Output } from '../../preload/contract';
import { type CallProgress, EngineFault } from '../engine/types';
import { call } from '../state/engine';
import { notifyFault } from '../state/notices';

/** Where an export stands. `asking`: a file of that name is there; nothing was written. */
export type ExportStage =
  | { at: 'form'; problem: string | null }
  | { at: 'asking'; request: DatasetRequest; why: string }
  | { at: 'running'; progress: CallProgress | null }
  | { at: 'done'; result: Output<'datasets.export'> };

/** Runs an export: asks before it writes over a file, shows how far it is, can be cancelled. */
export function useExport() {
  const [stage, setStage] = useState<ExportStage>({ at: 'form', problem: null });
  const stop = useRef<AbortController>(undefined);
  const run = async (request: DatasetRequest) => {
    stop.current = new AbortController();
    setStage({ at: 'running', progress: null });
    try {
      const onProgress = (progress: CallProgress) => setStage({ at: 'running', progress });
      const result = await call('datasets.export', request, { signal: stop.current.signal, onProgress });
      setStage({ at: 'done', result });
    } catch (error) {
      setStage(stageAfter(error, request));
    }
  };
  const back = (problem: string | null = null) => setStage({ at: 'form', problem });
  return { stage, run, back, cancel: () => stop.current?.abort() };
}

function stageAfter(error: unknown, request: DatasetRequest): ExportStage {
  if (!(error instanceof EngineFault)) {
    notifyFault(error);
    return { at: 'form', problem: null };
  }
  if (error.code === 'conflict' && !request.overwrite) return { at: 'asking', request, why: error.message };
  if (error.code === 'cancelled')
    return { at: 'form', problem: 'The export was cancelled; no file was written.' };
  return { at: 'form', problem: error.message };
}
