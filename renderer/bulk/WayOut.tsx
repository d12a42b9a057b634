import { CancelButton } from '../app/CancelButton';
import { closeDialog } from '../state/desk';
import type { Applying } from './useApply';

/** Out of a dialog that changes figures: cancels what it writes, or else closes it. */
export function WayOut({ applying }: { applying: Applying }) {
  if (applying.running)
    return <CancelButton onCancel={applying.cancel} final={applying.progress?.final ?? false} />;
  return (
    <button type="button" className="btn" onClick={closeDialog}>
      Cancel
    </button>
  );
}
