import { keyCaps } from '../state/keys';

/** A key of the table of commands, drawn as caps; its name is read as text. */
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
