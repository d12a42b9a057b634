import type { CommandName, Input, MethodName, Output, QueryName } from '../../../preload/contract';
import type { Project } from '../project';
import type { Reader, Sqlite } from '../store';
import type { Workspace } from '../workspace';

/** What a query's handler gets: enough to read, nothing to change. */
export interface QueryContext {
  /** The open project's data; `not-found` where none is open. */
  readonly read: Reader;
  readonly workspace: Pick<Workspace, 'state' | 'folder' | 'generations' | 'damaged'> & {
    readonly person: Pick<Workspace['person'], 'settings' | 'recent'>;
  };
  /** Aborted where nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Lets others have their turn; ask for `read` again afterwards. */
  pause(): Promise<void>;
}

/** What a command's handler gets: the workspace, and the project that it changes by `project.act`. */
export interface CommandContext {
  readonly read: Reader;
  readonly workspace: Workspace;
  readonly project: Project;
  readonly sqlite: Sqlite;
  /** Aborted where the page has cancelled the command. */
  readonly signal: AbortSignal;
  now(): Date;
  newId(): string;
  who(): string;
  /** Tells how far a long command is; `final` where it cannot be cancelled any more. */
  progress(done: number, total: number | null, label: string, final?: boolean): void;
  /** Lets queries be answered in between. */
  pause(): Promise<void>;
  /**
   * Writes a file outside the project, whole or not at all; answers its length in bytes. An existing one is a `conflict`
   * unless it may be overwritten; cancelling the command leaves nothing.
   */
  writeFile(path: string, pieces: AsyncIterable<Uint8Array>, overwrite: boolean): Promise<number>;
}

type Answer<M extends MethodName> = Output<M> | Promise<Output<M>>;

/** A handler for every query, and for nothing else. */
export type QueryHandlers<Noun extends string = string> = {
  [M in QueryName & `${Noun}.${string}`]: (context: QueryContext, input: Input<M>) => Answer<M>;
};

/** A handler for every command, and for nothing else. */
export type CommandHandlers<Noun extends string = string> = {
  [M in CommandName & `${Noun}.${string}`]: (context: CommandContext, input: Input<M>) => Answer<M>;
};

/** All handlers of one noun: leaving one out, or adding one that the contract has not, does not compile. */
export interface NounHandlers<Noun extends string> {
  queries: QueryHandlers<Noun>;
  commands: CommandHandlers<Noun>;
}
