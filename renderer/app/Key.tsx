import type { UserCommandName } from '../../preload/contract';
import { keyCaps, useKeys } from '../state/keys';

/** A key, drawn as caps; its name is read as text. */
export function Key({ k }: { k: string }) {
  return (
    <span className="kbds">
      {keyCaps(k).map((cap) => (
        <kbd key={cap} className="kbd">
          {cap}
        </kbd>
      ))}
    </span>
  );
}

/** The first key that a command has now; nothing where it has none. */
export function KeyOf({ command }: { command: UserCommandName }) {
  const [key] = useKeys(command);
  return key === undefined ? null : <Key k={key} />;
}
