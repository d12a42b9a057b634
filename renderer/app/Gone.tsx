import { useEffect } from 'react';
import { closeDialog } from '../state/desk';

/** Stands for a dialog about something that is not there any more, and closes it: a dialog that nobody sees would keep every key from the desk. */
export function Gone() {
  useEffect(closeDialog, []);
  return null;
}
