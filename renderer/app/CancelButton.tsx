import { useState } from 'react';

/** Cancels what is running, and says so until it has stopped: it ends where nothing is left half done. */
export function CancelButton({ onCancel }: { onCancel: () => void }) {
  const [stopping, setStopping] = useState(false);
  const cancel = () => {
    if (stopping) return;
    setStopping(true);
    onCancel();
  };
  return (
    <button
      type="button"
      className="btn"
      data-autofocus
      // biome-ignore lint/a11y/noAutofocus: what began the work is gone from the dialog, and the focus with it
      autoFocus
      aria-disabled={stopping}
      onClick={cancel}
    >
      <span role="status">{stopping ? 'Stopping…' : 'Cancel'}</span>
    </button>
  );
}
