import { useState } from 'react';

interface Props {
  onCancel: () => void;
  /** What is done now cannot be stopped any more. */
  final?: boolean;
}

/** Cancels what is running, and says so until it has stopped: it ends where nothing is left half done. Escape presses it. */
export function CancelButton({ onCancel, final = false }: Props) {
  const [stopping, setStopping] = useState(false);
  const cancel = () => {
    if (stopping || final) return;
    setStopping(true);
    onCancel();
  };
  return (
    <button
      type="button"
      className="btn"
      data-autofocus
      data-cancel
      // biome-ignore lint/a11y/noAutofocus: what began the work is gone from the dialog, and the focus with it
      autoFocus
      aria-disabled={stopping || final}
      onClick={cancel}
    >
      {/* No role: a status within a button would take its name away. */}
      <span aria-live="polite">{final ? 'Finishing…' : stopping ? 'Stopping…' : 'Cancel'}</span>
    </button>
  );
}
