import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { focusBack, focusFigures } from '../app/focusBack';
import { X } from '../icons/icons';
import { useDesk } from '../state/desk';
import { type Box, placeBeside } from './place';
import { STEPS, type Step } from './steps';
import { endTour, nextStep, provideTour, stepBack, useTour } from './store';
import './tour.css';

/** The guide through the sample: a coach mark beside what it speaks of, out of the way of everything else. */
export function Tour() {
  useEffect(provideTour, []);
  const at = useTour((tour) => tour.at);
  // What is asked for may open a dialog: the tour waits behind it.
  const covered = useDesk((desk) => desk.dialog !== null);
  const step = at === null ? undefined : STEPS[at];
  if (at === null || !step || covered) return null;
  return <CoachMark at={at} step={step} />;
}

/** What of an element is in sight: a row is wider, and a text longer, than the pane it scrolls in. */
function boxOf(element: Element): Box {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflow === 'visible') continue;
    const edge = around.getBoundingClientRect();
    left = Math.max(left, edge.left);
    top = Math.max(top, edge.top);
    right = Math.min(right, edge.right);
    bottom = Math.min(bottom, edge.bottom);
  }
  return { left, top, width: right - left, height: bottom - top };
}

const inSight = ({ width, height }: Box): boolean => width > 0 && height > 0;

function find(selectors: readonly string[]): Box | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const box = element && boxOf(element);
    if (box && inSight(box)) return box;
  }
  return null;
}

/** What should be seen whatever is spoken of: the selected row, its passage, its verdict keys. */
const SEEN = ['.figures .ag-row-selected', '.source .fig-selected', '.card-verbs', '.card-value'];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Places {
  of: Box | null;
  at: { left: number; top: number };
}

/** Where the mark and the frame stand; looked at with every frame, for rows and text scroll beneath them. */
function usePlaces(step: Step, mark: React.RefObject<HTMLElement | null>): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  useLayoutEffect(() => {
    let frame = 0;
    let last: Places | null = null;
    const look = () => {
      frame = requestAnimationFrame(look);
      if (!mark.current) return;
      const of = find(step.of);
      const { offsetWidth: width, offsetHeight: height } = mark.current;
      const window = { width: innerWidth, height: innerHeight };
      const seen = SEEN.flatMap((selector) => find([selector]) ?? []);
      const middle = { left: window.width / 2, top: window.height / 2, width: 0, height: 0 };
      // It stays where it is while what it speaks of does.
      const stood = last && same(last.of, of) ? last.at : null;
      const at = placeBeside(of ?? middle, { width, height }, window, seen, stood);
      if (last && same(last, { of, at })) return;
      last = { of, at };
      setPlaces(last);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [step, mark]);
  return places;
}

/** The focus goes to the tour when it begins, and back to where it was at the end; between, it stays with the person. */
function useFocus(mark: React.RefObject<HTMLElement | null>, placed: boolean): void {
  useLayoutEffect(() => {
    // What has no place yet is hidden, and takes no focus.
    if (!placed) return;
    const before = document.activeElement;
    const element = mark.current;
    element?.focus({ preventScroll: true });
    return () => {
      const lost = document.activeElement === document.body || element?.contains(document.activeElement);
      // What it was asked for with may be gone, with the welcome screen.
      if (!lost) return;
      if (before === document.body) focusFigures();
      else focusBack(before, { preventScroll: true });
    };
  }, [mark, placed]);
}

function CoachMark({ at, step }: { at: number; step: Step }) {
  const mark = useRef<HTMLDivElement>(null);
  const id = useId();
  const places = usePlaces(step, mark);
  useFocus(mark, places !== null);
  const last = at === STEPS.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter on the card itself does what its main button does; on a button, what that button says.
    const goOn = event.key === 'Enter' && event.target === event.currentTarget;
    if (event.key !== 'Escape' && !goOn) return;
    event.preventDefault();
    if (goOn) nextStep();
    else endTour();
  };
  return (
    <>
      {places?.of && <Frame of={places.of} />}
      <section
        ref={mark}
        className="tour"
        role="dialog"
        aria-labelledby={id}
        aria-describedby={`${id}-words`}
        tabIndex={-1}
        data-pane="tour"
        data-pane-focus
        style={places ? places.at : { visibility: 'hidden' }}
        onKeyDown={onKeyDown}
      >
        <div aria-live="polite">
          <p className="tour-at">
            Tour, {at + 1} of {STEPS.length}
          </p>
          <h2 id={id}>{step.title}</h2>
          <p id={`${id}-words`}>{step.words}</p>
        </div>
        <button
          type="button"
          className="btn btn-quiet btn-icon tour-end"
          aria-label="End the tour"
          onClick={endTour}
        >
          <X size={15} aria-hidden />
        </button>
        <div className="tour-verbs">
          {!last && (
            <button type="button" className="link apart" onClick={endTour}>
              Skip the tour
            </button>
          )}
          {at > 0 && (
            <button type="button" className="btn" onClick={stepBack}>
              Back
            </button>
          )}
          <button type="button" className="btn btn-primary" onClick={nextStep}>
            {last ? 'Done' : 'Next'}
          </button>
        </div>
      </section>
    </>
  );
}

/** Around what is spoken of; it takes no clicks. */
function Frame({ of }: { of: Box }) {
  const { left, top, width, height } = of;
  return (
    <div
      className="tour-frame"
      aria-hidden
      style={{ left: left - 4, top: top - 4, width: width + 8, height: height + 8 }}
    />
  );
}
