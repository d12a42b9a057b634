import { Columns3 } from 'lucide-react';
import { ListChecks } from '../icons/icons';
import { FilterChips } from '../sidebar/FilterChips';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { withKey } from '../state/keys';
import { grouped, totalOf } from '../state/words';

/** What the grid shows: its filters as chips, how many figures of all, and the choice of columns. */
export function ChipsLine() {
  const shown = useDesk((desk) => desk.total);
  const all = useDesk((desk) => (desk.project ? totalOf(desk.project.progress) : 0));
  return (
    <div className="chips-line">
      <FilterChips />
      <p className="chips-count" role="status">
        {shown === null
          ? ''
          : shown === all
            ? `${grouped(all)} figures`
            : `${grouped(shown)} of ${grouped(all)} figures`}
      </p>
      <button
        type="button"
        className="chips-review"
        title={withKey('Review these figures one by one', 'review.flow')}
        onClick={() => runCommand('review.flow')}
      >
        <ListChecks size={15} aria-hidden />
        <span>Review</span>
      </button>
      <button
        type="button"
        className="chips-columns"
        aria-label="Choose columns"
        title="Choose columns"
        onClick={() => runCommand('view.columns')}
      >
        <Columns3 size={15} aria-hidden />
      </button>
    </div>
  );
}
