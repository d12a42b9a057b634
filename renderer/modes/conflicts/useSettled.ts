import type { Settlement } from '../../../preload/contract';
import { useDesk } from '../../state/desk';
import { useAnswer } from '../../state/useAnswer';

/** The conflicts that somebody settled, the latest first. */
export function useSettled(): Settlement[] {
  const revision = useDesk((state) => state.revision);
  return useAnswer('conflicts.settled', {}, revision) ?? [];
}
