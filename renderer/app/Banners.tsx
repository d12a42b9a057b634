import { HOST_ENDED } from '../engine/transport';
import { CircleAlert, Lock, TriangleAlert } from '../icons/icons';
import { useDesk } from '../state/desk';
import { readOnlyWhy } from '../state/mayWrite';
import './banners.css';

/** What holds for as long as it is shown: read-only, a disk that refuses, an engine that is gone. */
export function Banners() {
  const project = useDesk((desk) => desk.project);
  const connection = useDesk((desk) => desk.connection);
  const disk = useDesk((desk) => desk.disk);
  return (
    <div className="banners">
      {connection !== 'connected' && <Connection />}
      {disk.state === 'cannot-write' && (
        <div className="banner banner-bad" role="alert">
          <CircleAlert size={16} aria-hidden />
          <p>
            <strong>Tickmark cannot write to the disk.</strong> {disk.why}{' '}
            <span className="banner-also">This goes away with the first change that can be written.</span>
          </p>
        </div>
      )}
      {project?.readOnly && (
        <div className="banner" role="status">
          <Lock size={16} aria-hidden />
          <p>
            <strong>Read-only.</strong> {readOnlyWhy(project)} You can look and export; nothing you do here
            changes the project.
          </p>
        </div>
      )}
    </div>
  );
}

/** The engine cannot be reached: for a moment, or for good; then with the way to the data. */
function Connection() {
  const gone = useDesk((desk) => desk.connection === 'gone');
  const why = useDesk((desk) => desk.connectionWhy);
  const path = useDesk((desk) => desk.project?.path ?? null);
  return (
    <div className={gone ? 'banner banner-bad' : 'banner banner-wait'} role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p>
        {why ?? 'The engine cannot be reached.'}
        {gone && path !== null && (
          <span className="banner-also">
            {' '}
            Your data is in <code>{path}</code> and the journal beside it; <code>tickmark export</code> reads
            it without this page.
          </span>
        )}
      </p>
      {gone && why !== HOST_ENDED && (
        <button type="button" className="btn" onClick={() => window.location.reload()}>
          Load the page again
        </button>
      )}
    </div>
  );
}
