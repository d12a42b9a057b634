import { Logo } from '../icons/Logo';
import './starting.css';

/** What stands on the page until the engine has answered; shown only where that takes a while. */
export function Starting() {
  return (
    <main className="starting starting-late">
      <Logo size={30} />
      <p role="status">Starting…</p>
    </main>
  );
}

/** The page cannot work: what happened, what is safe, what to do. */
export function Failed({ why }: { why: string }) {
  return (
    <main className="starting">
      <Logo size={30} />
      <h1>Tickmark cannot go on</h1>
      <p role="alert">{why}</p>
      <p className="hint">Whatever was shown as safe on disk is on the disk.</p>
      <button type="button" className="btn" onClick={() => window.location.reload()}>
        Load the page again
      </button>
    </main>
  );
}
