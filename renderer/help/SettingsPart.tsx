import { LetterKeys } from '../settings/rows';
import { openDialog } from '../state/desk';

/** What is set about keys, and the way to everything else that is set. */
export function SettingsPart() {
  return (
    <div className="settings">
      <LetterKeys />
      <div className="settings-row">
        <p>Theme, sizes of text, numbers, dates, your name</p>
        <button type="button" className="btn" onClick={() => openDialog({ kind: 'settings' })}>
          All settings…
        </button>
      </div>
    </div>
  );
}
