import { createRoot } from 'react-dom/client';
import './fonts.css';
import './tokens.css';
import './base.css';
import './app/dialog.css';
import { App } from './app/App';
import { ErrorBoundary } from './app/ErrorBoundary';
import { Failed, Starting } from './app/Starting';
import { connect } from './engine/connect';
import { onMenuCommand } from './engine/menu';
import { runCommand } from './state/commands';
import { listenForKeys } from './state/keys';
import { startSession } from './state/session';

const root = createRoot(document.getElementById('root')!);

async function start(): Promise<void> {
  root.render(<Starting />);
  try {
    await startSession(await connect());
  } catch (error) {
    root.render(<Failed why={error instanceof Error ? error.message : String(error)} />);
    return;
  }
  listenForKeys();
  onMenuCommand(runCommand);
  root.render(
    <ErrorBoundary>
      <App />
    </ErrorBoundary>,
  );
}

void start();
