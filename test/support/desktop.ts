import { type ChildProcess, fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { chromiumPath } from './browser';
import { temporaryFolder } from './host-parts';

const ROOT = resolve(import.meta.dirname, '../..');
const REGISTER = resolve(import.meta.dirname, 'electron-stand-in/register.mjs');

/** What tests see of the stand-in: see `electron-stand-in/electron.mjs`. */
export interface Stage {
  app: NodeJS.EventEmitter & { sandboxed: boolean; quit(): void };
  seen: {
    requests: string[];
    cancelled: string[];
    left: string[];
    complaints: string[];
    windows: StageWindow[];
  };
  given: { ipc: NodeJS.EventEmitter; invoke: Map<string, (event: object, ...args: unknown[]) => unknown> };
  switches: Record<string, string>;
  dialogs: { answers: object[]; shown: Record<string, unknown>[] };
  log: string[];
  permissions: {
    request(contents: null, permission: string, answer: (yes: boolean) => void): void;
    check(): boolean;
    device(): boolean;
    spelling: boolean;
  };
  workers: { terminate(): Promise<number> }[];
  menu(): { label?: string; role?: string; submenu?: MenuItem[] }[];
}

interface MenuItem {
  id?: string;
  label?: string;
  accelerator?: string;
  registerAccelerator?: boolean;
  click?(): void;
}

interface StageWindow {
  close(): Promise<void>;
  webContents: { openHandler(details: object): { action: string }; webRtc: string };
}

/** How the application ended, and what it did until then. */
export interface Ended {
  code: number | null;
  log: string[];
  left: string[];
}

/** The built application, running on the stand-in. Functions given to it run there: they see nothing around them. */
export interface RunningDesktop {
  home: string;
  documents: string;
  inMain<T, A = undefined>(run: (stage: Stage, arg: A) => T | Promise<T>, arg?: A): Promise<T>;
  inPage<T, A = undefined>(run: (arg: A) => T | Promise<T>, arg?: A): Promise<T>;
  /** Tries a condition in the page until it holds. */
  until<A = undefined>(holds: (arg: A) => boolean | Promise<boolean>, arg?: A): Promise<void>;
  quit(): Promise<Ended>;
  said(): string;
}

/** How the application is started. */
export interface DesktopOptions {
  files?: readonly string[];
  home?: string;
  /** Folder that holds `out`. */
  root?: string;
}

/** Starts the built application on the stand-in and waits for its page. */
export async function startDesktop(options: DesktopOptions = {}): Promise<RunningDesktop> {
  const { files = [], root = process.env.TICKMARK_BUILT ?? ROOT } = options;
  const home = options.home ?? temporaryFolder('home');
  const child = fork(resolve(root, 'out/main/index.js'), ['--', ...files], {
    execArgv: ['--import', REGISTER],
    env: {
      ...process.env,
      TICKMARK_HOME: home,
      TICKMARK_CHROMIUM: await chromiumPath(),
    },
    silent: true,
  });
  const desktop = new Desktop(child, home);
  await desktop.until(() => document.readyState === 'complete');
  return desktop;
}

interface Answer {
  id?: number;
  value?: unknown;
  error?: string;
  ended?: Omit<Ended, 'code'>;
}

class Desktop implements RunningDesktop {
  readonly home: string;
  readonly documents: string;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #exit: Promise<Ended>;
  #said = '';
  #last = 0;
  #end: Omit<Ended, 'code'> = { log: [], left: [] };

  constructor(child: ChildProcess, home: string) {
    this.home = home;
    this.documents = join(home, 'projects');
    this.#child = child;
    const hear = (text: string) => {
      this.#said += text;
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    child.on('message', (answer: Answer) => {
      if (answer.ended) this.#end = answer.ended;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
    this.#exit = new Promise((settle) => {
      child.on('exit', (code) => {
        for (const give of this.#waiting.values())
          give({ error: `The application ended with ${code}.\n${this.#said}` });
        settle({ code, ...this.#end });
      });
    });
  }

  inMain<T, A>(run: (stage: Stage, arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return this.#run('main', run, arg);
  }

  inPage<T, A>(run: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return this.#run('page', run, arg);
  }

  async until<A>(holds: (arg: A) => boolean | Promise<boolean>, arg?: A): Promise<void> {
    for (const start = Date.now(); ; await new Promise((wake) => setTimeout(wake, 50))) {
      let last: unknown = null;
      const held = await this.inPage(holds, arg).catch((error: unknown) => {
        last = error;
        return false;
      });
      if (held) return;
      const ended = this.#child.exitCode !== null;
      if (ended || Date.now() - start > 20_000)
        throw new Error(`Never held: ${holds}\n${last}\n${this.#said}`);
    }
  }

  async quit(): Promise<Ended> {
    if (this.#child.exitCode === null) await this.inMain(({ app }) => app.quit()).catch(() => undefined);
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 30_000);
    const ended = await this.#exit;
    clearTimeout(timer);
    return ended;
  }

  said(): string {
    return this.#said;
  }

  #run<T>(where: 'main' | 'page', run: (...args: never[]) => T | Promise<T>, arg: unknown): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    return new Promise<T>((settle, reject) => {
      this.#waiting.set(id, ({ value, error }) => {
        this.#waiting.delete(id);
        if (error === undefined) settle(value as T);
        else reject(new Error(error));
      });
      this.#child.send({ id, where, code: String(run), arg }, (error) => error && reject(error));
    });
  }
}
