import { useState } from 'react';
import { LONGEST_INITIALS } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { closeDialog, desk, openDialog, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { saveSettings } from '../state/session';
import { Choice, LetterKeys } from './rows';
import './settings.css';

/** The sizes of text, as shares of the usual one. */
const SIZES = [
  [0.9, 'Small'],
  [1, 'Usual'],
  [1.15, 'Large'],
  [1.3, 'Largest'],
] as const;

/** What is set for a person: it holds in every project, and in none of them is anything changed by it. */
export function SettingsDialog() {
  const settings = useDesk((state) => state.settings);
  if (!settings) return null;
  return (
    <Dialog
      title="Settings"
      size="wide"
      onClose={closeDialog}
      onSubmit={closeDialog}
      footer={
        <>
          <button type="button" className="btn btn-quiet apart" onClick={() => openDialog({ kind: 'keys' })}>
            Keys…
          </button>
          <button type="submit" className="btn btn-primary" data-autofocus>
            Done
          </button>
        </>
      }
    >
      <div className="settings">
        <Signature />
        <Choice
          label="Theme"
          value={settings.theme}
          options={[
            ['system', 'As the system'],
            ['light', 'Light'],
            ['dark', 'Dark'],
          ]}
          onChange={(theme) => told(saveSettings({ theme }))}
        />
        <Choice
          label="Text of the desk"
          value={settings.deskText}
          options={SIZES}
          onChange={(deskText) => told(saveSettings({ deskText }))}
        />
        <Choice
          label="Text of the source"
          value={settings.sourceText}
          options={SIZES}
          onChange={(sourceText) => told(saveSettings({ sourceText }))}
        />
        <Choice
          label="Numbers"
          hint="How they are shown, and read where you type them. Kept and exported as ever."
          value={settings.digits}
          options={[
            ['comma', '1,200.5'],
            ['space', '1 200.5'],
            ['point', '1.200,5'],
          ]}
          onChange={(digits) => told(saveSettings({ digits }))}
        />
        <Choice
          label="Dates"
          value={settings.dates}
          options={[
            ['words', '9 Mar 2024'],
            ['iso', '2024-03-09'],
          ]}
          onChange={(dates) => told(saveSettings({ dates }))}
        />
        <LetterKeys />
      </div>
      <p className="hint settings-kept">Kept for you on this computer, not in a project.</p>
    </Dialog>
  );
}

/** The name and the initials that go on each action. */
function Signature() {
  return (
    <>
      <SignatureField
        label="Your name"
        hint="Beside each verdict and edit; without one, the name of your login."
        setting="analyst"
        autoComplete="name"
      />
      <SignatureField
        label="Your initials"
        hint="In brackets behind the name, if you like."
        setting="initials"
        maxLength={LONGEST_INITIALS}
      />
    </>
  );
}

interface SignatureProps {
  label: string;
  hint: string;
  setting: 'analyst' | 'initials';
  autoComplete?: string;
  maxLength?: number | undefined;
}

function SignatureField({ label, hint, setting, autoComplete = 'off', maxLength }: SignatureProps) {
  const [text, setText] = useState(desk().settings?.[setting] ?? '');
  const save = () => {
    const value = text.trim();
    if (value !== desk().settings?.[setting]) told(saveSettings({ [setting]: value, nameAsked: true }));
  };
  return (
    <label className="settings-row">
      <span>
        {label}
        <span className="hint settings-hint">{hint}</span>
      </span>
      <input
        className="field settings-name"
        autoComplete={autoComplete}
        maxLength={maxLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
    </label>
  );
}
