import type { ReactNode } from 'react';
import { closeDialog } from '../state/desk';

interface Props {
  /** What Enter does, in a word: `Save`, `Create`. */
  verb: string;
  /** At the other end: what deletes, or a hint. */
  apart?: ReactNode;
  cancel?: string;
  onCancel?: () => void;
  disabled?: boolean | undefined;
}

/** The foot of a dialog that is a form: the way out, and what is done. */
export function FormFoot({ verb, apart, cancel = 'Cancel', onCancel = closeDialog, disabled }: Props) {
  return (
    <>
      {apart}
      <button type="button" className="btn" onClick={onCancel}>
        {cancel}
      </button>
      <button type="submit" className="btn btn-primary" disabled={disabled}>
        {verb}
      </button>
    </>
  );
}
