import { useEffect } from 'react';
import { KeyOf } from '../app/Key';
import { SquareDashed } from '../icons/icons';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { useWithKey } from '../state/keys';
import { count, grouped } from '../state/words';
import { gapsIn } from './gaps';
import { showAllNumbers, useCoverage } from './store';
import { provideCoverage } from './verbs';
import './coverage.css';

/** Shows or hides the numbers that no figure covers, with how many there are in the source in sight. */
export function CoverageButton() {
  const on = useCoverage((view) => view.on);
  const uncovered = useDesk((desk) => desk.sources.find(({ id }) => id === desk.sourceId)?.uncovered ?? null);
  useEffect(provideCoverage, []);
  const name = `Numbers without a figure${uncovered === null ? '' : `: ${grouped(uncovered)}`}`;
  return (
    <button
      type="button"
      className="source-verb gap-button"
      aria-pressed={on}
      aria-label={name}
      title={useWithKey(name, 'source.coverage')}
      onClick={() => runCommand('source.coverage')}
    >
      <SquareDashed size={15} aria-hidden />
      {uncovered !== null && grouped(uncovered)}
    </button>
  );
}

/** Over the text while the marks are shown: how many, how to walk through them, and what else to mark. */
export function CoverageBar() {
  const { on, all, numbers, dismissed } = useCoverage();
  const previous = useWithKey('Previous number without a figure', 'source.previousUncovered');
  if (!on) return null;
  return (
    <div className="gap-bar" role="toolbar" aria-label="Numbers without a figure">
      <p>
        <b>{count(numbers.length, 'number')}</b> without a figure
        {dismissed > 0 && `, ${grouped(dismissed)} dismissed`}
      </p>
      <label>
        <input type="checkbox" checked={all} onChange={(event) => showAllNumbers(event.target.checked)} />
        Dates and names too
      </label>
      <span className="gap-steps">
        <button
          type="button"
          className="source-verb"
          title={previous}
          onClick={() => runCommand('source.previousUncovered')}
        >
          Previous
        </button>
        <button type="button" className="source-verb" onClick={() => runCommand('source.nextUncovered')}>
          Next <KeyOf command="source.nextUncovered" />
        </button>
      </span>
    </div>
  );
}

/** Dismisses the selected numbers; nothing where none of them is without a figure. */
export function DismissButton() {
  const selection = useDesk((desk) => desk.selection);
  const { on, sourceId, numbers } = useCoverage();
  if (!on || !selection || selection.sourceId !== sourceId) return null;
  if (gapsIn(numbers, selection).length === 0) return null;
  return (
    <button type="button" onClick={() => runCommand('source.dismiss')}>
      Dismiss <KeyOf command="source.dismiss" />
    </button>
  );
}
