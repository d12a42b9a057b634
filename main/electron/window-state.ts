import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rectangle of the desktop, in device-independent pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the window was. */
export interface WindowState {
  bounds: Bounds | null;
  maximized: boolean;
}

const NONE: WindowState = { bounds: null, maximized: false };

/** As much of a window as must be on a display for it to be found and moved. */
const IN_SIGHT = 100;

/** A remembered place, or none where it would be out of sight: displays are unplugged. */
export function inSight(bounds: Bounds | null, displays: readonly Bounds[]): Bounds | null {
  if (!bounds) return null;
  const seen = displays.some((display) => {
    const across =
      Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
    // The title bar is at the top: that is what must be reached.
    const top = bounds.y >= display.y && bounds.y < display.y + display.height - IN_SIGHT;
    return across >= IN_SIGHT && top;
  });
  return seen ? bounds : null;
}

const fileIn = (home: string): string => join(home, 'window.json');

/** Reads where the window was; anything unreadable is forgotten. */
export function readWindowState(home: string): WindowState {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(fileIn(home), 'utf8')) as Partial<WindowState>;
    const numbers = [bounds?.x, bounds?.y, bounds?.width, bounds?.height];
    return {
      bounds: bounds && numbers.every(Number.isSafeInteger) ? bounds : null,
      maximized: maximized === true,
    };
  } catch {
    return NONE;
  }
}

/** Remembers where the window was. A failure loses nothing that matters, and is not told. */
export function writeWindowState(home: string, state: WindowState): void {
  try {
    mkdirSync(home, { recursive: true });
    writeFileSync(`${fileIn(home)}.new`, JSON.stringify(state));
    renameSync(`${fileIn(home)}.new`, fileIn(home));
  } catch {
    // The window opens in its usual place next time.
  }
}
