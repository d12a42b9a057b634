import { create } from 'zustand';
import type { ConflictPair, Figure, FigureView, Rekeying, RekeyResult } from '../../preload/contract';
import { setConflicting } from '../state/conflicting';
import { groupsOf } from './conflicts/groups';
import type { Queue } from './queue';

/** A round through figures, one by one. */
export interface Walk {
  look: 'all' | 'second';
  /** The view of the desk that it was begun in. */
  view: FigureView;
  /** What is gone through, in words. */
  title: string;
  /** Null until the engine has told. */
  queue: Queue | null;
  /** Whether the last one is done and the summary is shown. */
  ended: boolean;
}

/** A re-keying at work. The recorded value is nowhere in it until what was typed differs. */
export interface Run {
  rekeying: Rekeying;
  ids: readonly string[];
  at: number;
  /** What was typed for each came to; null where nothing was typed yet. */
  results: readonly ('equal' | 'differs' | null)[];
  figure: Figure | null;
  typed: string;
  unit: string;
  /** Why what was typed is no number, in a sentence. */
  error: string | null;
  /** Whether what was typed is being recorded. */
  busy: boolean;
  /** Both are shown: what was typed differs. */
  difference: { result: RekeyResult; figure: Figure } | null;
  /** What the one before came to, in a sentence. */
  last: string | null;
  ended: boolean;
}

/** The conflicts that were found. */
export interface Found {
  /** Null until they were looked for. */
  pairs: readonly ConflictPair[] | null;
  /** Those of figures that were rejected or deleted since: no conflicts, but these come back with an undo. */
  aside: readonly ConflictPair[];
  /** Whether these are the ones that were found so far: not every figure was compared yet. */
  partly: boolean;
  /** How far looking for them is; null while nobody looks. */
  scanning: { done: number; total: number } | null;
  /** The figures that are compared, or that were chosen to be; empty where none is chosen. */
  chosen: readonly string[];
}

/** The screens that lie over the desk. */
export type Mode = 'flow' | 'second' | 'rekey' | 'conflicts';

interface Modes {
  mode: Mode | null;
  walk: Walk | null;
  run: Run | null;
  found: Found;
}

const nothing: Modes = {
  mode: null,
  walk: null,
  run: null,
  found: { pairs: null, aside: [], partly: false, scanning: null, chosen: [] },
};

/** What lies over the desk; everything that is recorded is with the engine. */
export const useModes = create<Modes>(() => nothing);

/** What lies over the desk, outside React. */
export const modes = useModes.getState;

/** Shows a screen over the desk, or the desk again (null). */
export function setMode(mode: Mode | null): void {
  useModes.setState({ mode });
}

/** Changes the round through figures, where there is one. */
export function setWalk(patch: Partial<Walk>): void {
  const { walk } = modes();
  if (walk) useModes.setState({ walk: { ...walk, ...patch } });
}

/** Changes the re-keying, where one is at work. */
export function setRun(patch: Partial<Run>): void {
  const { run } = modes();
  if (run) useModes.setState({ run: { ...run, ...patch } });
}

/** Changes what is known of conflicts. */
export function setFound(patch: Partial<Found>): void {
  useModes.setState({ found: { ...modes().found, ...patch } });
  if (patch.pairs !== undefined) setConflicting(groupsOf(patch.pairs ?? []).flatMap(({ ids }) => ids));
}

let path: string | null = null;

/** Forgets everything where another project is open, or none. */
export function modesFor(project: string | null): void {
  if (project !== path) {
    useModes.setState(nothing);
    setConflicting([]);
  }
  path = project;
}
