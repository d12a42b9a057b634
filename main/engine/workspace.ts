import type {
  DamagedProject,
  DiskState,
  EngineConfig,
  EventName,
  Events,
  FolderEntry,
  Generation,
  ProjectState,
} from '../../preload/contract';
import {
  absolute,
  EXTENSION,
  exists,
  type FileCalls,
  listFolder,
  Person,
  projectPaths,
  removeIfThere,
  userName,
  within,
} from './disk';
import { EngineFault } from './fault';
import { Project } from './project';
import { listGenerations } from './project-recover';
import { inTurns, type Turns, untold } from './steps';
import type { Sqlite } from './store';
import type { Surroundings } from './surroundings';
import { Warming } from './warming';

/** What the engine needs from outside. */
export interface WorkspaceDeps {
  sqlite: Sqlite;
  calls: FileCalls;
  now(): Date;
  newId(): string;
  later(milliseconds: number, work: () => void): () => void;
  pause(): Promise<void>;
  emit<E extends EventName>(event: E, payload: Events[E]): void;
}

/** The desk: the project that is open, if one is, and what is kept for the person. */
export class Workspace {
  readonly person: Person;
  readonly #config: EngineConfig;
  readonly #deps: WorkspaceDeps;
  #project: Project | null = null;
  /** What was to be opened last and is damaged. */
  #damaged: DamagedProject | null = null;
  readonly #warming: Warming;

  constructor(config: EngineConfig, deps: WorkspaceDeps) {
    this.#config = config;
    this.#deps = deps;
    this.person = new Person(deps.calls, config.home);
    this.#warming = new Warming((milliseconds, work) => deps.later(milliseconds, work));
  }

  /** The open project; `not-found` where there is none. */
  get project(): Project {
    if (!this.#project)
      throw new EngineFault('not-found', 'No project is open. Open one, or start a new one.');
    return this.#project;
  }

  get damaged(): DamagedProject | null {
    return this.#damaged;
  }

  state(): ProjectState | null {
    return this.#project?.state() ?? null;
  }

  /** Name and initials that go on each action. */
  who(): string {
    return this.person.signature(userName);
  }

  /** A path in the folder for new projects whose name is not taken, by a project or what is left of one. */
  freePath(name: string): string {
    const plain = fileName(name);
    for (let number = 1; ; number++) {
      const path = this.documentPath(number === 1 ? plain : `${plain} ${number}`);
      const paths = projectPaths(path);
      if (![path, paths.journal, paths.backups].some((each) => exists(this.#deps.calls, each))) return path;
    }
  }

  /** Where a project of that name lies, in the folder for new projects. */
  documentPath(name: string): string {
    return within(this.#config.documents, `${name}${EXTENSION}`);
  }

  exists(path: string): boolean {
    return exists(this.#deps.calls, path);
  }

  /** Creates a project and opens it in place of the one that is open. */
  async create(path: string, name: string): Promise<ProjectState> {
    const created = Project.create(this.#around(), path, name);
    return this.#show(created);
  }

  /** Opens a project in place of the one that is open; that one stays where the new one cannot be opened, or need not be. */
  async open(path: string, turns: Turns): Promise<ProjectState> {
    if (this.#project?.paths.file === path) return this.#project.state();
    return this.#show(await this.#opened(path, turns));
  }

  /** What a project can be restored to. */
  generations(path: string): Promise<Generation[]> {
    return inTurns(listGenerations(this.#around(), projectPaths(path)), untold(this.#deps.pause));
  }

  /** Restores a project and opens it in place of the one that is open. */
  async recover(path: string, generation: string | null, turns: Turns): Promise<ProjectState> {
    if (this.#project?.paths.file === path) await this.close();
    return this.#show(await Project.recover(this.#around(), path, generation, turns));
  }

  async close(): Promise<void> {
    const open = this.#project;
    if (!open) return;
    // Before it is told: whoever hears that the project is closed reads the list of projects.
    this.person.remember(open.state(), this.#deps.now());
    await this.#letGo(open);
    this.person.settle();
  }

  /** Closes the open project and deletes it; `conflict` where anything was ever done in it, or it is open to read only. */
  async discard(path: string): Promise<void> {
    const open = this.#project;
    if (open?.paths.file !== path)
      throw new EngineFault('not-found', 'This project is not open. Nothing was deleted.');
    if (open.readOnly || open.read.head().seq > 0)
      throw new EngineFault('conflict', 'There is something in this project. It was not deleted.');
    await this.#letGo(open);
    // Its journal first: a file without one is an empty project still.
    for (const each of [open.paths.journal, path]) removeIfThere(this.#deps.calls, each);
    this.person.forget(path);
  }

  async #letGo(open: Project): Promise<void> {
    this.#project = null;
    this.#warming.stop();
    this.#deps.emit('project', null);
    await open.close();
  }

  folder(
    path: string | null,
    extensions: readonly string[],
  ): { path: string; parent: string | null; entries: FolderEntry[] } {
    if (path === null) this.#deps.calls.makeFolder(this.#config.documents);
    // What was typed may have `..` in it, or begin where new projects go.
    return listFolder(this.#deps.calls, absolute(this.#config.documents, path ?? ''), extensions);
  }

  async #opened(path: string, turns: Turns): Promise<Project> {
    try {
      return await inTurns(Project.opening(this.#around(), path), turns);
    } catch (error) {
      if (error instanceof EngineFault && error.code === 'corrupt') {
        this.#damaged = { path, why: error.message };
        this.#deps.emit('damaged', this.#damaged);
      }
      throw error;
    }
  }

  async #show(next: Project): Promise<ProjectState> {
    const last = this.#project;
    this.#project = next;
    this.#damaged = null;
    this.#warming.start(() => next.read);
    if (last) {
      const state = last.state();
      await last.close();
      this.person.remember(state, this.#deps.now());
    }
    const state = next.state();
    this.person.remember(state, this.#deps.now());
    // Once the project is shown: nobody waits for the list of projects.
    void this.#deps.pause().then(() => this.person.settle());
    this.#deps.emit('project', state);
    return state;
  }

  #around(): Surroundings {
    const { sqlite, calls, now, newId, later, pause, emit } = this.#deps;
    return {
      sqlite,
      calls,
      now,
      newId,
      later,
      pause,
      who: () => this.who(),
      onChanged: (changed) => {
        const open = this.#project;
        if (open && changed.nouns.includes('sources')) this.#warming.start(() => open.read);
        emit('changed', changed);
      },
      onDisk: (state: DiskState) => emit('disk', state),
    };
  }
}

/** Characters that Windows, or some other system, does not take in a file's name. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]+/gu;

function fileName(name: string): string {
  return (
    name
      .replace(FORBIDDEN, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[. ]+$/, '')
      .slice(0, 80) || 'Project'
  );
}
