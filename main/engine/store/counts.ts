import type { Facets, FigureFilter } from '../../../preload/contract';
import type { RowChange } from '../domain/action';
import { facetsOf, OF_VERDICTS } from './facets';
import { countFigures } from './figures';
import type { ReadDb } from './sqlite';

/** Filters whose counts are kept between two changes of the data; a grid asks for the same one with every page. */
const KEPT = 32;

/** The cells of a figure that a verdict changes. */
const CELLS: ReadonlySet<string> = new Set(['verdict', 'verdict_by', 'verdict_at']);

/** Whether an action only gives figures verdicts, or takes them back. */
function isOfVerdicts(changes: readonly RowChange[]): boolean {
  return changes.every(
    ({ table, before, after }) =>
      table === 'figures' && before && after && Object.keys(after).every((cell) => CELLS.has(cell)),
  );
}

/** Whether a verdict can bring a figure under a filter, or take it out. */
function readsVerdicts({ verdicts, who, problem, problems, columns }: FigureFilter): boolean {
  const read = verdicts ?? who ?? problem ?? problems ?? columns?.find(({ column }) => column === 'verdict');
  return read !== undefined;
}

interface Kept {
  readsVerdicts: boolean;
  figures?: number;
  facets: Partial<Facets>;
}

/**
 * Counts of figures by filter, kept until something is changed that they count by: an analyst gives a verdict a second,
 * and of a large project most counts take longer than the verdict.
 */
export class Counts {
  readonly #kept = new Map<string, Kept>();

  /** To be called before an action is done, whether it succeeds or not. */
  forget(changes: readonly RowChange[]): void {
    if (!isOfVerdicts(changes)) {
      this.#kept.clear();
      return;
    }
    for (const [key, kept] of this.#kept) {
      if (kept.readsVerdicts) this.#kept.delete(key);
      else for (const facet of OF_VERDICTS) delete kept.facets[facet];
    }
  }

  figures(db: ReadDb, filter: FigureFilter): number {
    const kept = this.#of(filter);
    kept.figures ??= countFigures(db, filter);
    return kept.figures;
  }

  facets(db: ReadDb, filter: FigureFilter): Facets {
    const kept = this.#of(filter);
    const facets = facetsOf(db, filter, kept.facets);
    kept.facets = { ...facets };
    return facets;
  }

  #of(filter: FigureFilter): Kept {
    const key = JSON.stringify(filter);
    const found = this.#kept.get(key);
    if (found) return found;
    if (this.#kept.size >= KEPT) this.#kept.clear();
    const kept: Kept = { readsVerdicts: readsVerdicts(filter), facets: {} };
    this.#kept.set(key, kept);
    return kept;
  }
}
