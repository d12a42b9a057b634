import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';

/** A figure that was not found again when its source was read anew: why, and the two ways to settle it. */
export function Vanished({ words }: { words: string }) {
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  return (
    <div className="card-mismatch" role="note">
      <p>
        <b>∅ Not found again.</b> {words} Any verdict keeps it.
      </p>
      {!readOnly && (
        <p className="card-choices">
          <button type="button" className="link" onClick={() => runCommand('verdict.verify')}>
            Keep it: verify
          </button>
          <button type="button" className="link" onClick={() => runCommand('edit.remove')}>
            Delete it
          </button>
        </p>
      )}
    </div>
  );
}
