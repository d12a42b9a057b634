import { CircleAlert, Lock, TriangleAlert } from '../icons/icons';
import { useDesk } from '../state/desk';
import './banners.css';

/** What holds for as long as it is shown: read-only, a disk that refuses, an engine that is gone. */
export function Banners() {
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  const heldBy = useDesk((desk) => desk.project?.heldBy ?? null);
  const connection = useDesk((desk) => desk.connection);
  const why = useDesk((desk) => desk.connectionWhy);
  const disk = useDesk((desk) => desk.disk);
  return (
    <div className="banners">
      {connection !== 'connected' && (
        <div className="banner banner-bad" role="alert">
          <TriangleAlert size={16} aria-hidden />
          <p>{why ?? 'The engine cannot be reached.'}</p>
          {connection === 'gone' && (
            <button type="button" className="btn" onClick={() => window.location.reload()}>
              Load the page again
            </button>
          )}
        </div>
      )}
      {disk.state === 'cannot-write' && (
        <div className="banner banner-bad" role="alert">
          <CircleAlert size={16} aria-hidden />
          <p>
            <strong>Tickmark cannot write to the disk.</strong> {disk.why}
          </p>
        </div>
      )}
      {readOnly && (
        <div className="banner" role="status">
          <Lock size={16} aria-hidden />
          <p>
            <strong>Read-only.</strong> {heldBy ?? 'This project is open elsewhere.'} You can look and export;
            nothing you do here changes the project.
          </p>
        </div>
      )}
    </div>
  );
}
