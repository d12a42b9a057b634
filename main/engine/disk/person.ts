import type { ProjectState, RecentProject, Settings } from '../../../preload/contract';
import type { FileCalls } from './calls';
import { diskFault } from './errors';
import { exists, readIfThere, replaceFile } from './files';
import { within } from './paths';

const DEFAULTS: Settings = {
  analyst: '',
  initials: '',
  nameAsked: false,
  tourSeen: false,
  theme: 'system',
  letterKeys: true,
  keys: {},
  deskText: 1,
  sourceText: 1,
  digits: 'comma',
  dates: 'words',
  split: 'side-by-side',
  splitShare: 0.54,
  sideBar: true,
  sideBarWidth: null,
  columns: [],
  layouts: [],
};

/** Projects remembered. */
const MOST_RECENT = 20;

type Recent = Omit<RecentProject, 'exists'>;

/** How a person signs what they do. */
interface Signs {
  name: string;
  initials: string;
}

function signsOf({ analyst, initials }: Settings): Signs {
  return { name: analyst.trim(), initials: initials.trim() };
}

/** What is kept for a person, in a folder of their own: settings, and the projects opened last. */
export class Person {
  readonly #calls: FileCalls;
  readonly #home: string;
  #signs: Signs | null = null;
  /** The list of projects where it was not written yet. */
  #unwritten: Recent[] | null = null;

  constructor(calls: FileCalls, home: string) {
    this.#calls = calls;
    this.#home = home;
  }

  /** The settings; what is missing or damaged is as it was at first. */
  settings(): Settings {
    const settings = { ...DEFAULTS, ...this.#read<Partial<Settings>>('settings.json', {}) };
    this.#signs = signsOf(settings);
    return settings;
  }

  /**
   * What goes on each action: the analyst's name, else the one they are logged in with, and initials where there are some.
   * As the settings said when they were last read, for it goes on every edit.
   */
  signature(login: () => string): string {
    const { name, initials } = this.#signs ?? signsOf(this.settings());
    return [name || login(), initials && `(${initials})`].filter(Boolean).join(' ');
  }

  setSettings(patch: Partial<Settings>): Settings {
    const settings = { ...this.settings(), ...patch };
    this.#write('settings.json', settings);
    this.#signs = signsOf(settings);
    return settings;
  }

  /** Newest first. */
  recent(): RecentProject[] {
    return this.#recent().map((entry) => ({ ...entry, exists: this.#isThere(entry.path) }));
  }

  /** Puts a project at the head of the list; `settle` writes it, for waiting for the disk takes as long as opening does. */
  remember(state: ProjectState, now: Date): void {
    const { path, name, progress } = state;
    const others = this.#recent().filter((entry) => entry.path !== path);
    const entry: Recent = { path, name, openedAt: now.toISOString(), progress };
    this.#unwritten = [entry, ...others].slice(0, MOST_RECENT);
  }

  /** Writes the list of projects where it has changed. Failing to is no reason to stop working. */
  settle(): void {
    const list = this.#unwritten;
    if (list === null) return;
    this.#unwritten = null;
    try {
      this.#write('recent.json', list);
    } catch {
      // A list of names is not worth a refused opening.
    }
  }

  forget(path: string): RecentProject[] {
    const others = this.#recent().filter((entry) => entry.path !== path);
    this.#write('recent.json', others);
    this.#unwritten = null;
    return this.recent();
  }

  #isThere(path: string): boolean {
    try {
      return exists(this.#calls, path);
    } catch {
      // A disk that is away for now, say.
      return false;
    }
  }

  #recent(): Recent[] {
    if (this.#unwritten) return this.#unwritten;
    const list = this.#read<unknown>('recent.json', []);
    if (!Array.isArray(list)) return [];
    return (list as Recent[]).filter(
      (entry) => typeof entry?.path === 'string' && typeof entry.name === 'string',
    );
  }

  #read<T>(name: string, otherwise: T): T {
    try {
      const bytes = readIfThere(this.#calls, within(this.#home, name));
      return bytes === null ? otherwise : (JSON.parse(Buffer.from(bytes).toString('utf8')) as T);
    } catch {
      return otherwise;
    }
  }

  #write(name: string, value: unknown): void {
    try {
      this.#calls.makeFolder(this.#home);
      replaceFile(this.#calls, within(this.#home, name), Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
    } catch (error) {
      throw diskFault(error, 'This could not be remembered', 'No project is touched by it.');
    }
  }
}
