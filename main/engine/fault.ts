import type { Fault, FaultCode } from '../../preload/contract';

/** A failure that is meant for the analyst: its message says what happened, what is safe and what to do next. */
export class EngineFault extends Error {
  readonly code: FaultCode;
  readonly field: string | undefined;

  constructor(code: FaultCode, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.field = options.field;
  }
}

const UNKNOWN =
  'Something went wrong inside Tickmark. Every change that was confirmed is on the disk. Try again; if it happens again, close the project and open it anew.';

/** What crosses the bridge for anything thrown; an exception nobody planned for is `internal`. */
export function toFault(error: unknown): Fault {
  if (error instanceof EngineFault) {
    const fault: Fault = { code: error.code, message: error.message };
    if (error.field !== undefined) fault.field = error.field;
    return fault;
  }
  if (error instanceof Error && error.name === 'AbortError') return CANCELLED;
  return { code: 'internal', message: UNKNOWN };
}

/** The answer to a call that was cancelled before it changed anything. */
export const CANCELLED: Fault = { code: 'cancelled', message: 'Cancelled. Nothing was changed.' };

/** Throws `cancelled` where the caller has lost interest. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new EngineFault(CANCELLED.code, CANCELLED.message);
}
