import { type Desk, desk, useDesk } from '../state/desk';
import { notifyToStay } from '../state/notices';
import { saveSettings } from '../state/session';

/** Whether nothing else asks for attention: no dialog is open, and none is about to ask for the name. */
const calm = ({ dialog, settings }: Desk): boolean => dialog === null && settings?.nameAsked !== false;

function whenCalm(): Promise<void> {
  if (calm(desk())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useDesk.subscribe((now) => {
      if (!calm(now)) return;
      stop();
      resolve();
    });
  });
}

/**
 * Tells once of the tour, when the sample is opened for the first time. It stays until it is taken or taken away: whoever
 * looks at the desk first must still find it.
 */
export async function tellOfTour(): Promise<void> {
  if (desk().settings?.tourSeen !== false) return;
  await whenCalm();
  await saveSettings({ tourSeen: true });
  notifyToStay('New here? A two-minute tour shows the desk.', { label: 'Take it', command: 'help.tour' });
}
