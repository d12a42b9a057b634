import type { UserCommandName } from '../../preload/contract';
import { EngineFault } from '../engine/types';
import { desk, type Notice, setDesk } from './desk';

let lastId = 0;
const SHOWN_AT_ONCE = 3;

/** Shows a sentence for a while, and announces it. */
export function notify(
  text: string,
  tone: Notice['tone'] = 'plain',
  action?: { label: string; command: UserCommandName },
): void {
  lastId += 1;
  const notice: Notice = { id: lastId, tone, text, ...(action ? { action } : {}) };
  setDesk({ notices: [...desk().notices, notice].slice(-SHOWN_AT_ONCE) });
  announce(text);
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  setDesk({ notices: desk().notices.filter((notice) => notice.id !== id) });
}

/** Says to a screen reader, without showing anything. */
export function announce(text: string): void {
  setDesk({ announcement: text, announcementTurn: desk().announcementTurn + 1 });
}

/** Tells the analyst of a failure in its own words. */
export function notifyFault(error: unknown): void {
  if (error instanceof EngineFault && error.code === 'cancelled') return;
  const text = error instanceof Error ? error.message : String(error);
  notify(text, 'bad');
}
