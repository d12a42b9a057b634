import { create } from 'zustand';
import { openSample } from '../project/verbs';
import { provide } from '../state/commands';
import { type Desk, desk, setDesk, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { announce } from '../state/notices';
import { saveSettings } from '../state/session';
import { STEPS } from './steps';

interface TourState {
  /** The step that is shown, from 0; null while there is no tour. */
  at: number | null;
  /** The desk as the step found it: what is done is seen by comparing. */
  from: Desk | null;
}

/** The tour's state. */
export const useTour = create<TourState>(() => ({ at: null, from: null }));

/** Shows a step at once; what it asks for counts from when it is prepared. */
async function show(at: number): Promise<void> {
  useTour.setState({ at, from: null });
  await STEPS[at]?.prepare?.();
  if (useTour.getState().at === at) useTour.setState({ from: desk() });
}

/** Opens the sample, as it was left, and begins. */
async function start(): Promise<void> {
  if (!(await openSample())) return;
  // Whoever was told of the tour need not be told while it is under way.
  const notices = desk().notices.filter(({ action }) => action?.command !== 'help.tour');
  setDesk({ dialog: null, notices });
  if (desk().settings?.tourSeen !== true) await saveSettings({ tourSeen: true });
  await show(0);
}

/** Goes to the next step, after the last one to the end. */
export function nextStep(): void {
  const { at } = useTour.getState();
  if (at === null) return;
  if (at + 1 < STEPS.length) told(show(at + 1));
  else endTour();
}

/** Goes back a step. */
export function stepBack(): void {
  const { at } = useTour.getState();
  if (at !== null && at > 0) told(show(at - 1));
}

/** Ends the tour, wherever it is. */
export function endTour(): void {
  useTour.setState({ at: null, from: null });
  announce('The tour has ended. You find it again among the commands.');
}

/** Goes on by itself once what a step asks for was done; returns what stops it. */
export function provideTour(): () => void {
  const stop = [
    provide({ 'help.tour': start }),
    useDesk.subscribe((now) => {
      const { at, from } = useTour.getState();
      if (at === null || !from) return;
      if (now.project?.path !== from.project?.path) endTour();
      // The first figure is selected a moment after the project is there: that is none of the person's doing.
      else if (!from.figure && now.figure) useTour.setState({ from: now });
      else if (STEPS[at]?.done?.(from, now)) nextStep();
    }),
  ];
  return () => {
    for (const each of stop) each();
  };
}
