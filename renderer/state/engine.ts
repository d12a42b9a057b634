import type { CommandName, Input, MethodName, Output } from '../../preload/contract';
import type { CallOptions, EngineClient } from '../engine/types';
import { desk, setDesk } from './desk';
import { labelInDigits } from './display';
import { forgetUndo } from './notices';

let current: EngineClient | null = null;

/** Gives every feature the page's one connection; called once, before anything is drawn. */
export function setEngine(client: EngineClient): void {
  current = client;
}

/** The page's connection to the engine. Throws before `setEngine`. */
export function engine(): EngineClient {
  if (!current) throw new Error('The engine is not connected yet.');
  return current;
}

/** Commands that change the project; while one is not answered, the project is not all on the disk. */
const WRITES: Readonly<Record<CommandName, boolean>> = {
  'settings.set': false,
  'projects.create': false,
  'projects.open': false,
  'projects.openSample': false,
  'projects.recover': false,
  'projects.close': false,
  'projects.discard': false,
  'projects.forget': false,
  'sources.import': true,
  'sources.importText': true,
  'sources.edit': true,
  'sources.setMany': true,
  'sources.remove': true,
  'sources.reextract': true,
  'sources.dismiss': true,
  'figures.setVerdict': true,
  'figures.edit': true,
  'figures.setMany': true,
  'figures.tag': true,
  'review.record': true,
  'review.begin': true,
  'review.forget': true,
  'conflicts.settle': true,
  'conflicts.reopen': true,
  'bulk.apply': true,
  'tags.set': true,
  'tags.rename': true,
  'tags.remove': true,
  'figures.add': true,
  'figures.remove': true,
  'views.save': true,
  'views.remove': true,
  'annotations.add': true,
  'figures.move': true,
  'annotations.edit': true,
  'annotations.remove': true,
  'history.undo': true,
  'history.redo': true,
  'history.undoOne': true,
  'history.verify': false,
  'datasets.export': false,
};

/** Commands that put another project, or none, in the place of the one that is open. */
const TURNS: ReadonlySet<string> = new Set<CommandName>([
  'projects.create',
  'projects.open',
  'projects.openSample',
  'projects.recover',
  'projects.close',
  'projects.discard',
]);

let turning = 0;

/** Whether this page has asked for another project, or for none: else another window did. */
export const turnsProject = (): boolean => turning > 0;

async function turn<T>(work: Promise<T>): Promise<T> {
  turning += 1;
  try {
    return await work;
  } finally {
    turning -= 1;
  }
}

/** Calls the engine; rejects with an EngineFault. What a command says it did has its numbers as the person sees them. */
export async function call<M extends MethodName>(
  method: M,
  input: Input<M>,
  options?: CallOptions,
): Promise<Output<M>> {
  if (TURNS.has(method)) return turn(engine().call(method, input, options));
  if (!WRITES[method as CommandName]) return engine().call(method, input, options);
  forgetUndo();
  setDesk({ pending: desk().pending + 1 });
  try {
    return labelInDigits(await engine().call(method, input, options));
  } finally {
    setDesk({ pending: desk().pending - 1 });
  }
}
