import { afterEach, describe, expect, test, vi } from 'vitest';
import { projectPaths } from '../../../main/engine/disk';
import { entryOf, lineOf } from '../../../main/engine/disk/journal-line';
import { readJournal } from '../../../main/engine/disk/journal-read';
import { inserted, type RowChange } from '../../../main/engine/domain/action';
import { Project } from '../../../main/engine/project';
import { atOnce } from '../../../main/engine/steps';
import { Db } from '../../../main/engine/store/sqlite';
import { MemoryDisk } from '../../support/memory-disk';
import {
  contentOf,
  createProject,
  editPlan,
  importPlan,
  PATH,
  removePlan,
  sqliteForTests,
  surroundings,
  verdictPlan,
} from '../../support/project';

const PATHS = projectPaths(PATH);

const sqlite = await sqliteForTests();

afterEach(() => void vi.restoreAllMocks());

/** A project whose file holds one source of three figures, and whose journal what `work` did. */
async function worked(work: (project: Project) => void): Promise<{ project: Project; disk: MemoryDisk }> {
  const disk = new MemoryDisk();
  const project = createProject(surroundings(sqlite, disk));
  project.act(importPlan(project, 'harbour', 3));
  await project.snapshot();
  work(project);
  return { project, disk };
}

const opened = (disk: MemoryDisk) => Project.open(surroundings(sqlite, disk.afterDeath()), PATH);

/** How often a figure is written while `work` runs. */
function figureWrites(work: () => void): number {
  const run = vi.spyOn(Db.prototype, 'run');
  work();
  const writes = run.mock.calls.filter(([sql]) => sql.startsWith('UPDATE figures SET'));
  run.mockRestore();
  return writes.length;
}

const tagged = (id: string, figure: string, tags: string[]): RowChange =>
  inserted('annotations', id, {
    id,
    source_id: 'source-1',
    figure_id: figure,
    start_at: 0,
    end_at: 3,
    exact: 'The',
    note: '',
    tags: JSON.stringify(tags),
    created_at: '2025-03-10T14:00:00.000Z',
    created_by: 'Ada',
  });

describe('edits that are done again', () => {
  test('write a figure once, however often it was changed, and lead to the same', async () => {
    const { project, disk } = await worked((at) => {
      for (const note of ['one', 'two', 'three', 'two']) at.act(editPlan(at, 'figure-1-0', { note }));
      for (const verdict of ['verified', 'query', 'verified'] as const)
        at.act(verdictPlan(at, ['figure-1-0', 'figure-1-1'], verdict));
      at.undo();
      at.act(editPlan(at, 'figure-1-1', { value: '7', unit: null }));
      at.undo();
      at.redo();
      at.undo();
    });
    let again: Project | null = null;
    expect(figureWrites(() => (again = opened(disk)))).toBe(2);
    expect(contentOf(again!.read)).toEqual(contentOf(project.read));
    expect(atOnce(again!.read.verify(sqlite))).toEqual([]);
    again!.redo();
    project.redo();
    expect(contentOf(again!.read)).toEqual(contentOf(project.read));
  });

  test('keep their order where a figure goes and comes back, and where tags are put on one', async () => {
    const { project, disk } = await worked((at) => {
      at.act(editPlan(at, 'figure-1-0', { note: 'before it went' }));
      at.act({ label: 'Tagged', changes: [tagged('a-1', 'figure-1-1', ['price'])] });
      at.act(editPlan(at, 'figure-1-1', { note: 'tagged' }));
      at.act(removePlan(at, 'figure-1-0'));
      at.undo();
      at.act(editPlan(at, 'figure-1-0', { note: 'came back' }));
      at.act(editPlan(at, 'figure-1-2', { note: 'about to go' }));
      at.act(removePlan(at, 'figure-1-2'));
    });
    const again = opened(disk);
    expect(contentOf(again.read)).toEqual(contentOf(project.read));
    expect(again.read.figure('figure-1-1')?.tags).toEqual(['price']);
    expect(atOnce(again.read.verify(sqlite))).toEqual([]);
  });

  test('name the first that does not fit, and not the one at which it shows', async () => {
    const { disk } = await worked((at) => {
      at.act(editPlan(at, 'figure-1-0', { note: 'one' }));
      at.act(editPlan(at, 'figure-1-0', { note: 'two' }));
      at.act(editPlan(at, 'figure-1-1', { note: 'three' }));
    });
    const { header, entries } = readJournal(disk.image.contents.get(disk.image.names.get(PATHS.journal)!)!);
    const forge = (wrong: number, before: string) => {
      let prev = header.hash;
      const lines = entries.map(({ action, texts }, at) => {
        const changes = at === wrong ? [{ ...action.changes[0]!, before: { note: before } }] : action.changes;
        const entry = entryOf({ ...action, changes, prev }, texts);
        prev = entry.hash;
        return lineOf(entry);
      });
      const forged = disk.afterDeath();
      const fd = forged.open(PATHS.journal, 'w');
      const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...lines]);
      forged.write(fd, bytes, 0, bytes.length, 0);
      forged.close(fd);
      return forged;
    };
    for (const wrong of [0, 1, 2]) {
      const said = new RegExp(`Edit ${wrong + 2} of the journal cannot be done again: note of figures`);
      expect(() => opened(forge(wrong, 'was never there')), String(wrong)).toThrow(said);
    }
    expect(opened(forge(1, 'one')).read.head().seq).toBe(4);
  });
});
