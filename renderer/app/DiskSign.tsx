import { useEffect, useState } from 'react';
import { useDesk } from '../state/desk';

/** Milliseconds without a change that is being written after which all is called safe: in a row of quick verdicts the sign must not flicker. */
const RESTED_MS = 150;

/** False as soon as something is not safe; true again once nothing has been written for a moment. */
function useRested(safe: boolean): boolean {
  const [rested, setRested] = useState(safe);
  useEffect(() => {
    if (!safe) {
      setRested(false);
      return;
    }
    const timer = setTimeout(() => setRested(true), RESTED_MS);
    return () => clearTimeout(timer);
  }, [safe]);
  return safe && rested;
}

/** Whether every change is on the disk; says so only while it is true. */
export function DiskSign() {
  const disk = useDesk((desk) => desk.disk);
  const pending = useDesk((desk) => desk.pending);
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  const connected = useDesk((desk) => desk.connection === 'connected');
  const safe = useRested(disk.state === 'safe' && pending === 0 && connected);
  // The banner says so, and by whom: there is nothing of this page's to be safe.
  if (readOnly) return null;
  if (disk.state === 'cannot-write') {
    return (
      <span className="disk disk-bad" title={disk.why ?? undefined}>
        <i className="disk-dot" aria-hidden />
        <span className="disk-words">Cannot write</span>
      </span>
    );
  }
  const words = safe ? 'All changes safe on disk' : connected ? 'Writing…' : 'Not connected';
  return (
    <span className={`disk disk-${safe ? 'safe' : 'writing'}`} title={words}>
      <i className="disk-dot" aria-hidden />
      <span className="disk-words">{words}</span>
    </span>
  );
}
