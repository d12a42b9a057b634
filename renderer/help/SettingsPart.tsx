import { useId } from 'react';
import type { Settings } from '../../preload/contract';
import { openDialog, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { saveSettings } from '../state/session';

const THEMES = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const satisfies readonly [Settings['theme'], string][];

/** What is set for a person: letter keys, theme, name. */
export function SettingsPart() {
  const settings = useDesk((desk) => desk.settings);
  const id = useId();
  if (!settings) return null;
  return (
    <div className="settings">
      <div className="settings-row">
        <div>
          <p id={`${id}-letters`}>Single-letter keys</p>
          <p className="hint" id={`${id}-hint`}>
            Off, letters do nothing on their own; every command stays in the palette.
          </p>
        </div>
        <button
          type="button"
          role="switch"
          className="switch"
          aria-checked={settings.letterKeys}
          aria-labelledby={`${id}-letters`}
          aria-describedby={`${id}-hint`}
          onClick={() => told(saveSettings({ letterKeys: !settings.letterKeys }))}
        >
          <span className="switch-word">{settings.letterKeys ? 'On' : 'Off'}</span>
          <i aria-hidden />
        </button>
      </div>
      <fieldset className="settings-row">
        <legend className="sr-only">Theme</legend>
        <p aria-hidden>Theme</p>
        <div className="export-formats settings-theme">
          {THEMES.map(([theme, word]) => (
            <label key={theme} className="export-format">
              <input
                type="radio"
                className="sr-only"
                name="theme"
                checked={settings.theme === theme}
                onChange={() => told(saveSettings({ theme }))}
              />
              <span>{word}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="settings-row">
        <p>
          Your name <span className="hint">{settings.analyst || 'not given'}</span>
        </p>
        <button type="button" className="btn" onClick={() => openDialog({ kind: 'name' })}>
          Change…
        </button>
      </div>
    </div>
  );
}
