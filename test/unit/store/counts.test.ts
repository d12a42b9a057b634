import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Project } from '../../../main/engine/project';
import { type FigureFilter, VERDICTS } from '../../../preload/contract';
import { MemoryDisk } from '../../support/memory-disk';
import {
  createProject,
  editPlan,
  importPlan,
  PATH,
  removePlan,
  sqliteForTests,
  surroundings,
  verdictPlan,
} from '../../support/project';

const sqlite = await sqliteForTests();

/** Some read verdicts in one way or another, some do not; a count must outlive a verdict under the latter only. */
const FILTERS: readonly FigureFilter[] = [
  {},
  { verdicts: ['verified'] },
  { who: ['Ada'] },
  { problems: ['corrected', 'mismatch'] },
  { problem: 'vanished' },
  { columns: [{ column: 'verdict', op: 'equals', text: 'query' }] },
  { columns: [{ column: 'unit', op: 'equals', text: 'boats' }] },
  { units: ['cases'], search: 'harbour' },
];

const FIGURES = 4;
const figureOf = (n: number) => `figure-1-${n % FIGURES}`;

const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constant('verdict'), fc.nat(FIGURES - 1), fc.constantFrom(...VERDICTS)),
  },
  fc.tuple(fc.constant('value'), fc.nat(FIGURES - 1), fc.constantFrom('7', '1000')),
  fc.tuple(fc.constant('unit'), fc.nat(FIGURES - 1), fc.constantFrom('boats', 'cases')),
  fc.tuple(fc.constantFrom('import', 'remove', 'undo', 'redo'), fc.nat(FIGURES - 1), fc.constant('')),
);

/** Does something, where it can be done now. */
function act(project: Project, [what, at, value]: readonly [string, number, string]): void {
  const id = figureOf(at);
  const there = project.read.row('figures', id) !== undefined;
  if (what === 'import') project.act(importPlan(project, 'harbour', 2));
  else if (what === 'undo' && project.state().undo !== null) project.undo();
  else if (what === 'redo' && project.state().redo !== null) project.redo();
  else if (what === 'remove' && there) project.act(removePlan(project, id));
  else if (what === 'verdict' && there) {
    const who = value === 'unverified' ? null : 'Ada';
    const { changes } = verdictPlan(project, [id], value as 'query');
    if (changes.length > 0) project.act(editPlan(project, id, { verdict: value, verdict_by: who }));
  } else if ((what === 'value' || what === 'unit') && there)
    project.act(editPlan(project, id, { [what]: value }));
}

const counted = ({ read }: Project) =>
  FILTERS.map((filter) => ({ filter, figures: read.countFigures(filter), facets: read.facets(filter) }));

it('counts after any actions as a project does that was only just opened', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 8 }), (deeds) => {
      const disk = new MemoryDisk();
      const project = createProject(surroundings(sqlite, disk));
      project.act(importPlan(project, 'fish', FIGURES));
      for (const each of deeds) {
        counted(project);
        act(project, each as readonly [string, number, string]);
      }
      const anew = Project.open(surroundings(sqlite, disk), PATH);
      expect(anew.readOnly).toBe(true);
      expect(counted(project)).toEqual(counted(anew));
      // A verdict last, so that what outlives one is looked at in any case.
      act(project, ['verdict', 0, 'verified']);
      expect(counted(project)).toEqual(counted(Project.open(surroundings(sqlite, disk), PATH)));
    }),
    { numRuns: 8 },
  );
});
