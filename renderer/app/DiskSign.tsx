import { useDesk } from '../state/desk';

/** Whether every change is on the disk; says so only while it is true. */
export function DiskSign() {
  const disk = useDesk((desk) => desk.disk);
  const pending = useDesk((desk) => desk.pending);
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  const connected = useDesk((desk) => desk.connection === 'connected');
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
  const safe = disk.state === 'safe' && pending === 0 && connected;
  const words = safe ? 'All changes safe on disk' : connected ? 'Writing…' : 'Not connected';
  return (
    <span className={`disk disk-${safe ? 'safe' : 'writing'}`} title={words}>
      <i className="disk-dot" aria-hidden />
      <span className="disk-words">{words}</span>
    </span>
  );
}
