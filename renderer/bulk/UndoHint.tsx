import { KeyOf } from '../app/Key';

/** Says, beside the button that writes, that it can be taken back. */
export function UndoHint() {
  return (
    <p className="hint apart">
      <KeyOf command="edit.undo" /> takes it back as one step.
    </p>
  );
}
