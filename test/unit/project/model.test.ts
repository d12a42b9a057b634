import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, inserted } from '../../../main/engine/domain/action';
import { EngineFault } from '../../../main/engine/fault';
import { Project } from '../../../main/engine/project';
import { MemoryDisk } from '../../support/memory-disk';
import {
  createProject,
  editPlan,
  importPlan,
  PATH,
  removePlan,
  sqliteForTests,
  surroundings,
} from '../../support/project';

const sqlite = await sqliteForTests();

/** Cells by `row/column`; the cell `row/` says that there is a row. A plain map, with no idea of tables or SQL. */
type World = Map<string, Cell>;

interface Deed {
  mode: 'do' | 'undo' | 'redo' | 'undoOne';
  /** The deed that this one takes back, by its place in the list. */
  undoes: number | null;
  cells: { key: string; before: Cell | undefined; after: Cell | undefined }[];
}

/** The whole of what a project is to do, in forty lines: a list of deeds, each with the cells it changed. */
class Model {
  readonly world: World = new Map();
  readonly deeds: Deed[] = [];

  do(
    next: ReadonlyMap<string, Cell | undefined>,
    mode: Deed['mode'] = 'do',
    undoes: number | null = null,
  ): boolean {
    const cells = [...next]
      .map(([key, after]) => ({ key, before: this.world.get(key), after }))
      .filter(({ before, after }) => before !== after);
    if (cells.length === 0) return false;
    for (const { key, after } of cells)
      after === undefined ? this.world.delete(key) : this.world.set(key, after);
    this.deeds.push({ mode, undoes, cells });
    return true;
  }

  takeBack(at: number, mode: Deed['mode']): void {
    this.do(new Map(this.deeds[at]!.cells.map(({ key, before }) => [key, before])), mode, at);
  }

  stands(at: number): boolean {
    return !this.deeds.some((deed, later) => deed.undoes === at && this.stands(later));
  }

  undoable(): number {
    return this.deeds.findLastIndex(
      ({ mode }, at) => (mode === 'do' || mode === 'undoOne') && this.stands(at),
    );
  }

  redoable(): number {
    const fresh = this.deeds.findLastIndex(({ mode }) => mode === 'do' || mode === 'undoOne');
    return this.deeds.findLastIndex(({ mode }, at) => at > fresh && mode === 'undo' && this.stands(at));
  }

  /** Whether every cell a deed touched is as it left it, and rows it made carry nothing that came later. */
  untouchedSince(at: number): boolean {
    const { cells } = this.deeds[at]!;
    if (!cells.every(({ key, after }) => this.world.get(key) === after)) return false;
    const made = cells.filter(({ key, after }) => key.endsWith('/') && after !== undefined);
    const own = new Set(cells.map(({ key }) => key));
    return made.every(({ key }) =>
      [...this.world].every(([other, cell]) => own.has(other) || !other.endsWith('/') || cell !== key),
    );
  }
}

interface Real {
  project: Project;
  disk: MemoryDisk;
  words: number;
}

type Step = fc.Command<Model, Real> | fc.AsyncCommand<Model, Real>;

/** What the project says it is, in the model's own form. Rows tell what they hang on. */
function worldOf({ project }: Real): World {
  const world: World = new Map();
  for (const source of project.read.sources()) world.set(`${source.id}/`, 'root');
  for (const figure of project.read.figurePage({ filter: {}, sort: [] }, 0, 1000)) {
    world.set(`${figure.id}/`, `${figure.sourceId}/`);
    world.set(`${figure.id}/note`, figure.note);
    world.set(`${figure.id}/value`, figure.value);
  }
  for (const annotation of project.read.annotations(null))
    world.set(`${annotation.id}/`, `${annotation.figureId}/`);
  return world;
}

function same(model: Model, real: Real): void {
  expect(worldOf(real)).toEqual(model.world);
  expect(real.project.read.head().seq).toBe(model.deeds.length);
  const { undo, redo } = real.project.state();
  expect(undo === null).toBe(model.undoable() < 0);
  expect(redo === null).toBe(model.redoable() < 0);
}

function figuresOf(model: Model): string[] {
  return [...model.world.keys()]
    .filter((key) => key.startsWith('figure') && key.endsWith('/'))
    .map((key) => key.slice(0, -1));
}

/** A step by name: what it does to both, and that they are the same afterwards. */
function step(
  name: string,
  work: (model: Model, real: Real) => void | Promise<void>,
): fc.AsyncCommand<Model, Real> {
  return {
    check: () => true,
    run: async (model, real) => {
      await work(model, real);
      same(model, real);
    },
    toString: () => name,
  };
}

const importing = fc.integer({ min: 1, max: 3 }).map((count) =>
  step(`import ${count}`, (model, real) => {
    const plan = importPlan(real.project, `word${real.words++}`, count);
    real.project.act(plan);
    const next = new Map<string, Cell>();
    for (const { table, id, after } of plan.changes) {
      next.set(`${id}/`, table === 'sources' ? 'root' : `${String(after!.source_id)}/`);
      if (table === 'sources') continue;
      next.set(`${id}/note`, after!.note!).set(`${id}/value`, after!.value!);
    }
    model.do(next);
  }),
);

const editing = fc
  .tuple(fc.nat(30), fc.constantFrom('note', 'value'), fc.integer({ min: 0, max: 3 }))
  .map(([which, column, value]) =>
    step(`edit ${which} ${column} ${value}`, (model, real) => {
      const ids = figuresOf(model);
      const id = ids[which % Math.max(1, ids.length)];
      if (!id) return;
      const outcome = real.project.act(editPlan(real.project, id, { [column]: String(value) }));
      expect(outcome.seq !== null).toBe(model.do(new Map([[`${id}/${column}`, String(value)]])));
    }),
  );

const removing = fc.nat(30).map((which) =>
  step(`remove ${which}`, (model, real) => {
    const ids = figuresOf(model).filter((id) => ![...model.world.values()].includes(`${id}/`));
    const id = ids[which % Math.max(1, ids.length)];
    if (!id) return;
    real.project.act(removePlan(real.project, id));
    model.do(new Map(['', 'note', 'value'].map((column) => [`${id}/${column}`, undefined])));
  }),
);

const annotating = fc.nat(30).map((which) =>
  step(`annotate ${which}`, (model, real) => {
    const ids = figuresOf(model);
    const figureId = ids[which % Math.max(1, ids.length)];
    if (!figureId) return;
    const id = `annotation-${model.deeds.length}`;
    const figure = real.project.read.row('figures', figureId)!;
    const { source_id, start_at, end_at, exact } = figure as Record<string, Cell>;
    const row = {
      id,
      source_id: source_id!,
      figure_id: figureId,
      start_at: start_at!,
      end_at: end_at!,
      exact: exact!,
      note: '',
      tags: '["t"]',
      created_at: '',
      created_by: '',
    };
    real.project.act({ label: 'Annotated', changes: [inserted('annotations', id, row)] });
    model.do(new Map([[`${id}/`, `${figureId}/`]]));
  }),
);

const undoing = fc.constant(
  step('undo', (model, real) => {
    const at = model.undoable();
    if (at < 0) expect(() => real.project.undo()).toThrow(EngineFault);
    else {
      real.project.undo();
      model.takeBack(at, 'undo');
    }
  }),
);

const redoing = fc.constant(
  step('redo', (model, real) => {
    const at = model.redoable();
    if (at < 0) expect(() => real.project.redo()).toThrow(EngineFault);
    else {
      real.project.redo();
      model.takeBack(at, 'redo');
    }
  }),
);

const undoingOne = fc.nat(30).map((which) =>
  step(`undo alone ${which}`, (model, real) => {
    if (model.deeds.length === 0) return;
    const at = which % model.deeds.length;
    const { mode } = model.deeds[at]!;
    const possible =
      (mode === 'do' || mode === 'undoOne') &&
      model.stands(at) &&
      model.untouchedSince(at) &&
      rooted(model, at);
    if (!possible) {
      expect(() => real.project.undoOne(at + 1)).toThrow(EngineFault);
      return;
    }
    real.project.undoOne(at + 1);
    model.takeBack(at, 'undoOne');
  }),
);

/** Whether the rows that would come back find what they hang on. */
function rooted(model: Model, at: number): boolean {
  const back = model.deeds[at]!.cells.filter(({ key, before }) => key.endsWith('/') && before !== undefined);
  const own = new Set(back.map(({ key }) => key));
  return back.every(
    ({ before }) => before === 'root' || own.has(String(before)) || model.world.has(String(before)),
  );
}

const snapshotting = fc.constant(step('snapshot', (_model, real) => real.project.snapshot()));

const reopening = fc.constant(
  step('close and open', async (_model, real) => {
    await real.project.close();
    real.project = Project.open(surroundings(sqlite, real.disk), PATH);
    expect(real.project.recovery).toBeNull();
  }),
);

const crashing = fc.constant(
  step('crash and open', (_model, real) => {
    real.disk = real.disk.afterDeath();
    real.project = Project.open(surroundings(sqlite, real.disk), PATH);
    expect(real.project.readOnly).toBe(false);
  }),
);

describe('a project', () => {
  test('is at every step what a plain list of deeds says it is', async () => {
    const steps: fc.Arbitrary<Step>[] = [
      importing,
      editing,
      editing,
      removing,
      annotating,
      undoing,
      undoing,
      redoing,
      undoingOne,
      undoingOne,
      snapshotting,
      reopening,
      crashing,
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.commands(steps as fc.Arbitrary<fc.AsyncCommand<Model, Real>>[], { maxCommands: 40 }),
        async (commands) => {
          const disk = new MemoryDisk();
          const real: Real = { disk, project: createProject(surroundings(sqlite, disk)), words: 0 };
          await fc.asyncModelRun(() => ({ model: new Model(), real }), commands);
          await real.project.close();
        },
      ),
      { numRuns: Number(process.env.TICKMARK_MODEL ?? 60), seed: 20250310 },
    );
  }, 300_000);
});
