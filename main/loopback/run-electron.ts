import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Electron that fails so soon after its start could not start at all, milliseconds. */
const START_MS = 15_000;

/** How a run of Electron ended: with an exit code, or it could not start. */
export type ElectronRun = { code: number } | { failed: true };

/** Runs the workbench in Electron until its window is closed. Signals to this process reach it too. */
export function runElectron(
  executable: string,
  script: string,
  files: readonly string[],
): Promise<ElectronRun> {
  const started = Date.now();
  // Programs that set this make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(executable, [script, '--', ...files], { env, stdio: 'inherit' });
  let signalled = false;
  const forward = (signal: NodeJS.Signals) => {
    signalled = true;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, forward);
  return new Promise<ElectronRun>((resolve) => {
    child.on('error', () => resolve({ failed: true }));
    child.on('exit', (code, signal) => {
      const well = code === 0 || signalled;
      const early = Date.now() - started < START_MS;
      if (!well && early) resolve({ failed: true });
      else resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0) });
    });
  }).finally(() => {
    for (const signal of signals) process.off(signal, forward);
  });
}
