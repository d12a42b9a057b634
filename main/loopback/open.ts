import { join, resolve } from 'node:path';
import { places } from '../cli/places';
import { type Built, findBuilt } from '../host/built';
import { howToRestore, isDamaged, openFiles, wrongFiles } from '../host/opening';
import { openBrowser } from './browser';
import { decide } from './decide';
import { findElectron, type Machine, thisMachine, whyNotElectron } from './find-electron';
import { canDownload, installElectron } from './get-electron';
import { LoopbackHost } from './host';
import { runElectron } from './run-electron';
import { workerEngine } from './worker';

/** What `tickmark open` was told; files may be relative to the working folder. */
export interface OpenRequest {
  files: string[];
  browser: boolean;
  noBrowser: boolean;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Opens the workbench and stays until it is ended; answers the exit code. */
export async function openWorkbench(request: OpenRequest): Promise<number> {
  const files = request.files.map((file) => resolve(file));
  const wrong = await wrongFiles(files);
  if (wrong.length > 0) {
    for (const line of wrong) say(line);
    return 1;
  }
  const built = findBuilt(import.meta.dirname);
  const machine = thisMachine();
  const { electron } = await decide(request, {
    whyNotElectron: () => whyNotElectron(machine),
    findElectron: () => findElectron(built.root, machine),
    canDownload: () => canDownload(built.root, machine),
    install: () => installElectron({ script: join(built.root, 'node_modules/electron/install.js'), say }),
    say,
  });
  if (electron !== null) {
    const run = await runElectron(electron, built.electron, files);
    if ('code' in run) return run.code;
    say('Electron could not start here; opening in your browser instead.');
  }
  return serve(built, files, request.noBrowser ? null : machine);
}

/** `machine: null` opens no browser. */
async function serve(built: Built, files: string[], machine: Machine | null): Promise<number> {
  const host = new LoopbackHost({ config: places(), page: built.page, engine: workerEngine(built.engine) });
  const ended = endOfSignals(host);
  try {
    await host.start();
    for (const line of await openedWith(host, files)) say(line);
  } catch (error) {
    say((error as Error).message);
    await host.close();
    return 1;
  }
  process.stdout.write(`${host.url}\n`);
  say(
    'Open this address in a browser on this machine; it works once. Ctrl+C ends Tickmark; nothing is lost.',
  );
  if (machine) openBrowser(machine, host.url);
  return ended;
}

/** Opens the files; answers sentences on what did not come in. Rejects where the workbench has nothing to show. */
async function openedWith(host: LoopbackHost, files: readonly string[]): Promise<string[]> {
  try {
    return await openFiles((method, input) => host.keeper.call(method, input), files);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    return howToRestore(error as Error, files);
  }
}

/** One Ctrl+C can arrive twice: from the terminal, and passed on by npm. Within so long it is one, milliseconds. */
const ONE_SIGNAL_MS = 2000;

/** Resolves with the exit code when a signal has ended the host in order; a later second signal ends it at once. */
function endOfSignals(host: LoopbackHost): Promise<number> {
  // The terminal may be gone already when its hang-up arrives.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return new Promise((settle) => {
    let since: number | null = null;
    const end = async () => {
      if (since !== null && Date.now() - since > ONE_SIGNAL_MS) process.exit(130);
      if (since !== null) return;
      since = Date.now();
      const closed = await host.close();
      if (!closed)
        say('The engine did not close in time. Every answered change is in the journal, and will be there.');
      settle(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
    whenOrphaned(() => void end());
  });
}

const LOOK_EVERY_MS = 1000;

/**
 * Calls when npm, which started this process through a shell, has ended: a signal to npm ends the shell too, but does not
 * reach what the shell runs. Started in any other way a process may well outlive its parent.
 */
function whenOrphaned(call: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    call();
  }, LOOK_EVERY_MS);
  watch.unref();
}
