import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './host-parts';

const CLI = resolve(import.meta.dirname, '../../out/main/cli.js');
const START_MS = 30_000;

/** How the workbench is started; its home is a temporary folder where none is given. */
export interface StartOptions {
  files?: readonly string[];
  home?: string;
  /** More of the environment. */
  env?: Readonly<Record<string, string>>;
  /** Arguments instead of `--no-browser`. */
  flags?: readonly string[];
}

/** A workbench that runs from what was built, as its user would start it. */
export interface RunningHost {
  url: string;
  home: string;
  /** Where new projects go. */
  documents: string;
  process: ChildProcess;
  /** What it wrote for its user so far. */
  said(): string;
  /** Ends it by a signal; answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `tickmark open --no-browser`; rejects with what it said where no address comes. */
export async function startHost(options: StartOptions = {}): Promise<RunningHost> {
  const { files = [], home = temporaryFolder('home') } = options;
  const child = spawn(process.execPath, [CLI, 'open', ...(options.flags ?? ['--no-browser']), ...files], {
    env: { ...process.env, TICKMARK_HOME: home, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const exited = new Promise<number | null>((resolvePromise) => child.on('exit', resolvePromise));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const stop = (signal: NodeJS.Signals = 'SIGINT') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return exited;
  };
  const url = await addressOf(child, exited, () => said);
  return { url, home, documents: join(home, 'projects'), process: child, said: () => said, stop };
}

async function addressOf(
  child: ChildProcess,
  exited: Promise<number | null>,
  said: () => string,
): Promise<string> {
  let out = '';
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string>((settle, reject) => {
      const fail = (why: string) => reject(new Error(`The workbench did not start: ${why}\n${said()}${out}`));
      timer = setTimeout(() => {
        child.kill('SIGKILL');
        fail('no address came');
      }, START_MS);
      void exited.then((code) => fail(`it ended with ${code}`));
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        const url = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/.exec(out)?.[0];
        if (url) settle(url);
      });
    });
  } finally {
    clearTimeout(timer);
  }
}
