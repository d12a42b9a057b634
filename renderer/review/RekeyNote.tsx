import type { Figure, Rekey } from '../../preload/contract';
import { useDesk } from '../state/desk';
import { useOwnAnswer } from '../state/useAnswer';
import { momentLabel } from '../state/words';
import { useRested } from './useRested';

/** Whether a value typed again differs from what is recorded still, and nobody has decided since. */
export function isOpenDifference(figure: Figure, last: Rekey | undefined): boolean {
  if (!last || last.equal || last.recorded !== figure.value || last.recorded2 !== figure.value2) return false;
  const decided = figure.verdict === 'verified' || figure.verdict === 'rejected';
  return !(decided && (figure.verdictAt ?? '') > last.at);
}

/** What somebody typed who did not see the recorded value, where it differs and nobody has decided since. */
export function RekeyNote({ figure }: { figure: Figure }) {
  const revision = useDesk((desk) => desk.revision);
  const id = useRested(figure);
  const last = useOwnAnswer('review.rekeys', id === null ? null : { id }, revision)?.at(-1);
  if (!last || !isOpenDifference(figure, last)) return null;
  return (
    <div className="card-mismatch" role="note">
      <p>
        <b>≠ Typed again as “{last.typed}”</b> by {last.by}, {momentLabel(last.at, new Date())}.
      </p>
    </div>
  );
}
