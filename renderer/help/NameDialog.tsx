import { useState } from 'react';
import { LONGEST_INITIALS } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { FormFoot } from '../app/FormFoot';
import { closeDialog, desk } from '../state/desk';
import { told } from '../state/figures';
import { saveSettings } from '../state/session';
import { skipName } from './askName';

/** Asks who is at work: the name goes on every verdict and edit. */
export function NameDialog() {
  const [name, setName] = useState(desk().settings?.analyst ?? '');
  const [initials, setInitials] = useState(desk().settings?.initials ?? '');
  const first = desk().settings?.nameAsked === false;
  const skip = () => {
    closeDialog();
    if (first) told(skipName());
  };
  const save = () => {
    closeDialog();
    told(saveSettings({ analyst: name.trim(), initials: initials.trim(), nameAsked: true }));
  };
  return (
    <Dialog
      title="Who is verifying?"
      size="small"
      onClose={skip}
      onSubmit={save}
      footer={<FormFoot verb="Save" cancel={first ? 'Skip' : 'Cancel'} onCancel={skip} />}
    >
      <div className="name-fields">
        <label>
          <span className="label">Your name</span>
          <input
            className="field"
            data-autofocus
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          <span className="label">Initials (optional)</span>
          <input
            className="field"
            autoComplete="off"
            maxLength={LONGEST_INITIALS}
            value={initials}
            onChange={(event) => setInitials(event.target.value)}
          />
        </label>
      </div>
      <p className="hint name-hint">
        They stand beside each verdict and edit, in the project and in what you export. Without a name,
        Tickmark uses the one you are logged in with.
      </p>
    </Dialog>
  );
}
