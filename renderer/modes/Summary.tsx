import { ProgressBar } from '../app/ProgressBar';
import { Check } from '../icons/icons';
import { runCommand } from '../state/commands';
import { told } from '../state/figures';
import { countsOf, type Queue, summaryWords } from './queue';
import type { Walk } from './store';
import { leave, step } from './walk';

/** What a round came to, and where to go from here. */
export function Summary({ walk, queue }: { walk: Walk; queue: Queue }) {
  const counts = countsOf(queue);
  return (
    <div className="mode-empty mode-summary">
      <Check size={28} aria-hidden />
      <h2>{summaryWords(queue)}</h2>
      <p className="hint">{walk.title}</p>
      <ProgressBar progress={counts} />
      <div className="mode-verbs">
        {/* biome-ignore lint/a11y/noAutofocus: the round is over, and this is where one goes on */}
        <button type="button" className="btn btn-primary" autoFocus onClick={() => told(leave())}>
          Back to the desk
        </button>
        <button type="button" className="btn" onClick={() => told(step('previous'))}>
          Show the last one again
        </button>
        {walk.look === 'all' && counts.query > 0 && (
          <button type="button" className="btn" onClick={() => runCommand('review.second')}>
            Second look
          </button>
        )}
      </div>
    </div>
  );
}
