import type { UserCommandName } from './commands';

/** What the page may ask of the desktop where there is one; the loopback page has none of it. */
export interface NativeVerbs {
  /** Absolute path of a `.tickmark` file to open; null where the analyst cancelled. */
  pickProject(): Promise<string | null>;
  /** Absolute path to write to; null where the analyst cancelled. The dialog has asked about overwriting. */
  pickSave(suggested: string, extension: string): Promise<string | null>;
  /** Shows a file in the desktop's file manager. */
  reveal(path: string): Promise<void>;
  /** Has the menu bar show the keys as they are kept now. */
  keysChanged(): void;
  /** The operating system as Node names it: `linux`, `darwin`, `win32`. */
  platform: string;
}

/** What the preload script puts on `window.tickmark`. */
export interface TickmarkBridge {
  native: NativeVerbs;
  /** Asks main for a port to the engine; it comes as a BridgeMessage. */
  requestPort(): void;
}

/**
 * What the preload script posts to its own window: a port (in `ports[0]`), that the engine died and a new port can be
 * asked for, that it is not started again, or that a menu item was chosen.
 */
export type BridgeMessage =
  | { tickmark: 'port' }
  | { tickmark: 'down' }
  | { tickmark: 'given-up' }
  | { tickmark: 'command'; name: UserCommandName };
