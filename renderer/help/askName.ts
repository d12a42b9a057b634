import { desk, openDialog, useDesk } from '../state/desk';
import { useJobs } from '../state/jobs';
import { saveSettings } from '../state/session';

let asked = false;

function due(): boolean {
  const { settings, dialog, opening } = desk();
  const busy = opening !== null || dialog !== null || useJobs.getState().jobs.length > 0;
  return !asked && !busy && settings?.nameAsked === false;
}

/** Asks for the analyst's name once, when the first project is open and nothing else is; returns what stops waiting. */
export function askNameOnce(): () => void {
  const ask = () => {
    if (!due()) return;
    asked = true;
    openDialog({ kind: 'name' });
  };
  const stops = [useDesk.subscribe(ask), useJobs.subscribe(ask)];
  ask();
  return () => {
    for (const stop of stops) stop();
  };
}

/** Remembers that the question was put, so that nobody is asked twice; the engine goes by the name of the login. */
export function skipName(): Promise<void> {
  return saveSettings({ nameAsked: true });
}
