import type { Figure, RelatedFigure } from '../../preload/contract';
import { KeyOf } from '../app/Key';
import { shortUnit, shownText } from '../figures/stated';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { useOwnAnswer } from '../state/useAnswer';
import { conflictWords } from './conflictWords';
import { useRested } from './useRested';

const named = ({ publisher, sourceTitle }: Figure): string => publisher ?? `“${sourceTitle}”`;

/** What other sources say of the same quantity as a figure; null until one has stopped at it and they were asked. */
export function useOtherSources(figure: Figure): RelatedFigure[] | null {
  const revision = useDesk((desk) => desk.revision);
  const id = useRested(figure);
  return useOwnAnswer('figures.conflicts', id === null ? null : { id }, revision);
}

/** The sources that cannot be right where this figure is, with the way to compare them; nothing of a rejected one, which states nothing. */
export function ConflictNote({ figure, others }: { figure: Figure; others: RelatedFigure[] | null }) {
  if (figure.verdict === 'rejected') return null;
  const open = others?.filter(({ relation, settled }) => relation === 'conflict' && !settled) ?? [];
  return open.length > 0 ? <Open figure={figure} conflicts={open} /> : null;
}

/** That other sources agree, or that a conflict was settled, where there is no open one. */
export function AgreeNote({ others }: { others: RelatedFigure[] | null }) {
  const conflicts = others?.filter(({ relation }) => relation === 'conflict') ?? [];
  if (conflicts.some(({ settled }) => !settled)) return null;
  if (conflicts.length > 0) {
    return <p className="card-also">⚡ Another source says otherwise; that was settled.</p>;
  }
  const agreeing = others?.length ?? 0;
  if (agreeing === 0) return null;
  return (
    <p className="card-also">
      <span className="card-tick">✓</span>{' '}
      {agreeing === 1 ? 'Another source agrees.' : `${agreeing} other sources agree.`}
    </p>
  );
}

function Open({ figure, conflicts }: { figure: Figure; conflicts: RelatedFigure[] }) {
  const [first] = conflicts;
  if (!first) return null;
  const more = conflicts.length - 1;
  return (
    <div className="card-conflict" role="note">
      <p>
        <b>⚡ Sources conflict.</b> {named(first.figure)} says{' '}
        <b>
          {shownText(first.figure)} {shortUnit(first.figure)}
        </b>
        : {conflictWords(figure, first)}.{more > 0 && ` And ${more} more.`}
      </p>
      <button type="button" className="link" onClick={() => runCommand('review.compare')}>
        Compare side by side <KeyOf command="review.compare" />
      </button>
    </div>
  );
}
