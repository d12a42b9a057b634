import { useDesk } from '../state/desk';
import { PasteCells } from './PasteCells';
import { Replace } from './Replace';
import { SetAll } from './SetAll';
import './bulk.css';

/** The dialog on many cells that is open, if one is. */
export function BulkDialogs() {
  const dialog = useDesk((state) => state.dialog);
  if (dialog?.kind === 'pasteCells') {
    return <PasteCells given={dialog.table?.map((row) => [...row]) ?? null} />;
  }
  if (dialog?.kind === 'setAll') return <SetAll />;
  return dialog?.kind === 'replace' ? <Replace /> : null;
}
