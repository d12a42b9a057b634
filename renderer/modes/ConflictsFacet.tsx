import { Zap } from '../icons/icons';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { grouped } from '../state/words';
import { groupsOf } from './conflicts/groups';
import { isSmall } from './conflicts/scan';
import { useModes } from './store';

/** Conflicts between sources in the side bar: they filter nothing; a click shows them side by side. */
export function ConflictsFacet() {
  const pairs = useModes((state) => state.found.pairs);
  const looking = useModes((state) => state.found.scanning !== null);
  const small = useDesk(isSmall);
  const n = pairs ? groupsOf(pairs).length : null;
  return (
    <li>
      <button
        type="button"
        className="facet facet-conflict"
        data-none={n === 0}
        title={n === null && !looking && !small ? 'Not looked for yet: click to look' : undefined}
        onClick={() => runCommand('review.conflicts')}
      >
        <Zap size={14} aria-hidden />
        <span className="facet-word">Sources conflict</span>
        <span className="facet-count">{n === null ? (looking || small ? '…' : 'look') : grouped(n)}</span>
      </button>
    </li>
  );
}
