import type { UserCommandName } from '../../preload/contract';
import { EngineFault } from '../engine/types';
import { desk, type Notice, setDesk } from './desk';
import { inDigits } from './display';

let lastId = 0;
const SHOWN_AT_ONCE = 3;

/** Shows a sentence for a while, and announces it. */
export function notify(
  text: string,
  tone: Notice['tone'] = 'plain',
  action?: { label: string; command: UserCommandName },
): void {
  show({ tone, text, ...(action ? { action } : {}) });
}

/** Shows a sentence until it is taken away, and announces it: what the analyst must not miss by looking elsewhere. */
export function notifyToStay(text: string, action?: Notice['action']): void {
  show({ tone: 'plain', text, stays: true, ...(action ? { action } : {}) });
}

function show(said: Omit<Notice, 'id'>): void {
  lastId += 1;
  const others = desk().notices.filter((other) => !isOvertaken(other, said));
  setDesk({ notices: [...others, { ...said, id: lastId }].slice(-SHOWN_AT_ONCE) });
  announce(said.text);
}

/** The same sentence again takes the place of the one before; and of what merely tells what was done, only the last is of use. */
function isOvertaken(other: Notice, by: Omit<Notice, 'id'>): boolean {
  const passing = (notice: Omit<Notice, 'id'>) => notice.tone !== 'bad' && !notice.stays;
  return other.text === by.text || (passing(other) && passing(by));
}

/** Takes Undo off the notices that are shown: it would undo what is done now, and not what they tell of. */
export function forgetUndo(): void {
  if (!desk().notices.some((notice) => notice.action?.command === 'edit.undo')) return;
  setDesk({
    notices: desk().notices.map(({ action, ...notice }) =>
      action && action.command !== 'edit.undo' ? { ...notice, action } : notice,
    ),
  });
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
  const text = inDigits(error instanceof Error ? error.message : String(error));
  // What was still asked of a project that has been closed since: the welcome screen says as much.
  if (!desk().project && text.startsWith('No project is open')) return;
  // What the banner says already, for as long as it holds, need not lie over the page as well.
  const { connection, connectionWhy } = desk();
  if (connection === 'gone' && text === connectionWhy) announce(text);
  else notify(text, 'bad');
}
