/** What the page may ask of the desktop where there is one; the loopback page has none of it. */
export interface NativeVerbs {
  /** Absolute path of a `.tickmark` file to open; null where the analyst cancelled. */
  pickProject(): Promise<string | null>;
  /** Absolute path to write to; null where the analyst cancelled. The dialog has asked about overwriting. */
  pickSave(suggested: string, extension: string): Promise<string | null>;
  /** Shows a file in the desktop's file manager. */
  reveal(path: string): Promise<void>;
  /** What the page was opened with: a project's path, or null. */
  platform: string;
}

/** What the preload script puts on `window.tickmark`. */
export interface TickmarkBridge {
  native: NativeVerbs;
  /** Asks main for a port to the engine; it arrives as a window message `tickmark:port` with the port in `ports[0]`. */
  requestPort(): void;
}
