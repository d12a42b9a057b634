import { Zap } from '../icons/icons';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { grouped } from '../state/words';
import { groupsOf } from './conflicts/groups';
import { isSmall } from './conflicts/scan';
import { useModes } from './store';

function hintOf(unknown: boolean, partly: boolean): string | undefined {
  if (unknown) return 'Not looked for yet: click to look';
  return partly ? 'Not every figure was compared: click to compare the others too' : undefined;
}

/** Conflicts between sources in the side bar: they filter nothing; a click shows them side by side. */
export function ConflictsFacet() {
  const pairs = useModes((state) => state.found.pairs);
  const partly = useModes((state) => state.found.partly);
  const looking = useModes((state) => state.found.scanning !== null);
  const small = useDesk(isSmall);
  const n = pairs ? groupsOf(pairs).length : null;
  return (
    <li>
      <button
        type="button"
        className="facet facet-conflict"
        data-none={n === 0}
        title={looking ? undefined : hintOf(n === null && !small, partly)}
        onClick={() => runCommand('review.conflicts')}
      >
        <Zap size={14} aria-hidden />
        <span className="facet-word">Sources conflict</span>
        <span className="facet-count">
          {n === null ? (looking || small ? '…' : 'look') : `${grouped(n)}${partly ? '+' : ''}`}
        </span>
      </button>
    </li>
  );
}
