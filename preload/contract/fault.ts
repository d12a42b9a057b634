/** What can go wrong, as a closed set; a page decides by the code and shows the sentence. */
export type FaultCode =
  | 'invalid'
  | 'not-found'
  | 'conflict'
  | 'busy'
  | 'read-only'
  | 'corrupt'
  | 'disk-full'
  | 'too-large'
  | 'cancelled'
  | 'unavailable'
  | 'internal';

/** A failure as the page gets it: `message` says what happened, what is safe and what to do next. */
export interface Fault {
  code: FaultCode;
  message: string;
  /** Which input was wrong, where one was: a field's name. */
  field?: string;
}
