import { USER_COMMANDS, type UserCommand, type UserCommandName } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { Key } from '../app/Key';
import { closeDialog, useDesk } from '../state/desk';
import { isLetterKey } from '../state/keyNames';
import { SettingsPart } from './SettingsPart';
import './help.css';

const GROUPS: readonly UserCommand['group'][] = [
  'Verdict',
  'Go',
  'Edit',
  'Source',
  'Project',
  'View',
  'Help',
];

const all = Object.entries(USER_COMMANDS) as [UserCommandName, UserCommand][];

/** Every key, by what it is for; and what a person can set. */
export function KeyMap() {
  const letterKeys = useDesk((desk) => desk.settings?.letterKeys ?? true);
  return (
    <Dialog
      title="Keys and settings"
      size="wide"
      onClose={closeDialog}
      onSubmit={closeDialog}
      footer={
        <button type="submit" className="btn btn-primary" data-autofocus>
          Done
        </button>
      }
    >
      <SettingsPart />
      <div className="keys">
        {GROUPS.map((group) => (
          <Group key={group} group={group} letterKeys={letterKeys} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group, letterKeys }: { group: UserCommand['group']; letterKeys: boolean }) {
  const commands = all.filter(([, command]) => command.group === group && command.keys.length > 0);
  return (
    <section className="keys-group">
      <h3>{group}</h3>
      <dl>
        {commands.map(([name, { label, keys }]) => (
          <div key={name} className="keys-row">
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <span key={key} className="keys-key" data-off={isLetterKey(key) && !letterKeys}>
                  <Key k={key} />
                  {isLetterKey(key) && !letterKeys && <span className="sr-only"> (off)</span>}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
