import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inserted, type RowChange, removed, updated } from '../../../main/engine/domain/action';
import { figureCells } from '../../../main/engine/domain/figure';
import { unpackReading } from '../../../main/engine/domain/reading';
import { reextract } from '../../../main/engine/handlers/rereading';
import type { CommandContext } from '../../../main/engine/handlers/types';
import { Project } from '../../../main/engine/project';
import type { Figure } from '../../../preload/contract';
import { MemoryDisk } from '../../support/memory-disk';
import {
  contentOf,
  createProject,
  importPlan,
  PATH,
  sqliteForTests,
  surroundings,
} from '../../support/project';

const sqlite = await sqliteForTests();

/** A project whose source was read by some other extractor: its readings are not what this one reads, one is of no number. */
function oldProject(count: number): { project: Project; disk: MemoryDisk } {
  const disk = new MemoryDisk();
  const project = createProject(surroundings(sqlite, disk));
  project.act(importPlan(project, 'port', count));
  const [source] = project.read.sources();
  const start = project.read.text(project.read.source(source!.id)!).indexOf('port');
  const reading = unpackReading(project.read.row('figures', 'figure-1-0')!.read as string)!;
  const passage = { start, end: start + 4, exact: 'port' };
  const row = figureCells({
    id: 'lost',
    sourceId: source!.id,
    passage,
    reading,
    origin: 'extractor',
    mismatch: null,
  });
  project.act({ label: 'Read a word as a number', changes: [inserted('figures', 'lost', row)] });
  return { project, disk };
}

function contextOf(project: Project, signal = new AbortController().signal): CommandContext {
  let ids = 0;
  return {
    project,
    get read() {
      return project.read;
    },
    signal,
    progress: () => undefined,
    pause: () => Promise.resolve(),
    newId: () => `new-${ids++}`,
  } as unknown as CommandContext;
}

const figuresOf = (project: Project): Figure[] => project.read.figurePage({ filter: {}, sort: [] }, 0, 1000);

type Decision = 'verdict' | 'edit' | 'note' | 'tag' | 'rekey' | 'hand';
const DECISIONS: Decision[] = ['verdict', 'edit', 'note', 'tag', 'rekey', 'hand'];

function decide(project: Project, id: string, decision: Decision): RowChange {
  const row = project.read.row('figures', id)!;
  const patch = (cells: Record<string, string>) => updated('figures', id, row, cells)!;
  const when = '2025-03-10T14:00:00.000Z';
  switch (decision) {
    case 'verdict':
      return patch({ verdict: 'query', verdict_by: 'Ada', verdict_at: when });
    case 'edit':
      return patch({ period: 'in 1999' });
    case 'note':
      return patch({ note: 'Ask them' });
    case 'hand':
      return patch({ origin: 'hand' });
    case 'tag':
      return inserted('annotations', `a-${id}`, {
        ...{
          id: `a-${id}`,
          source_id: row.source_id!,
          figure_id: id,
          start_at: row.start_at!,
          end_at: row.end_at!,
        },
        ...{ exact: row.exact!, note: '', tags: '["x"]', created_at: when, created_by: 'Ada' },
      });
    case 'rekey':
      return inserted('rekeys', `k-${id}`, {
        ...{ id: `k-${id}`, figure_id: id, typed: '5', value: '5', value2: null, equal: 0 },
        ...{ recorded: row.value!, recorded2: null, rekeyed_at: when, rekeyed_by: 'Ada' },
      });
  }
}

describe('reading a source again with another extractor', () => {
  it('brings untouched figures up to date, says what vanished, and is one action to undo', async () => {
    const { project, disk } = oldProject(3);
    const before = contentOf(project.read);
    const outcome = await reextract(contextOf(project), null);
    expect(outcome).toMatchObject({ added: 0, updated: 3, vanished: 1, kept: 0, seq: 3 });
    const lost = project.read.figure('lost')!;
    expect(lost.vanished).toMatch(/does not any more/);
    expect(project.read.countFigures({ problem: 'vanished' })).toBe(1);
    expect((await reextract(contextOf(project), null)).seq).toBeNull();
    const after = contentOf(project.read);
    project.undo();
    expect(contentOf(project.read)).toEqual(before);
    project.redo();
    expect(contentOf(project.read)).toEqual(after);
    await project.close();
    const again = Project.open(surroundings(sqlite, disk), PATH);
    expect(contentOf(again.read)).toEqual(after);
    await again.close();
  });

  it('takes another passage where the number was found with another end, as an extractor that learnt a word does', async () => {
    const { project } = oldProject(2);
    const old = project.read.row('figures', 'figure-1-0')!;
    const wide = { ...old, id: 'wide', end_at: Number(old.end_at) + 6, exact: `${old.exact} cases` };
    project.act({
      label: 'Read the noun with it',
      changes: [removed('figures', 'figure-1-0', old), inserted('figures', 'wide', wide)],
    });
    const before = contentOf(project.read);
    expect(await reextract(contextOf(project), null)).toMatchObject({ added: 0, updated: 2 });
    expect(project.read.figure('wide')).toBeNull();
    expect(figuresOf(project).map(({ passage }) => passage.exact)).toContain(old.exact);
    project.undo();
    expect(contentOf(project.read)).toEqual(before);
    await project.close();
  });

  it('takes a verdict on a vanished figure for its settlement', async () => {
    const { project } = oldProject(1);
    await reextract(contextOf(project), null);
    project.act({
      label: 'Rejected',
      changes: [updated('figures', 'lost', project.read.row('figures', 'lost')!, { verdict: 'rejected' })!],
    });
    expect(project.read.figure('lost')!.vanished).toBeNull();
    expect(project.read.countFigures({ problem: 'vanished' })).toBe(0);
    await project.close();
  });

  it('adds what is found now and was not there', async () => {
    const { project } = oldProject(2);
    project.act({
      label: 'Forgot one',
      changes: [
        {
          table: 'figures',
          id: 'figure-1-1',
          before: project.read.row('figures', 'figure-1-1')!,
          after: null,
        },
      ],
    });
    expect(await reextract(contextOf(project), null)).toMatchObject({ added: 1, updated: 1 });
    expect(figuresOf(project).map(({ passage }) => passage.exact)).toContain('2,000');
    await project.close();
  });

  it('never changes a figure that a person has decided on, whatever was decided', async () => {
    const plan = fc.array(fc.option(fc.constantFrom(...DECISIONS)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(plan, fc.option(fc.constantFrom(...DECISIONS)), async (decisions, onLost) => {
        const { project } = oldProject(decisions.length);
        const all = [
          ...decisions.map((each, at) => [`figure-1-${at}`, each] as const),
          ['lost', onLost] as const,
        ];
        const changes = all.flatMap(([id, each]) => (each ? [decide(project, id, each)] : []));
        project.act({ label: 'Decided', changes });
        const decided = all.filter(([, each]) => each !== null).map(([id]) => id);
        const rows = () => decided.map((id) => project.read.row('figures', id));
        const before = rows();
        const outcome = await reextract(contextOf(project), null);
        expect(rows()).toEqual(before);
        expect(outcome).toMatchObject({
          added: 0,
          kept: decided.length,
          updated: decisions.filter((each) => each === null).length,
          vanished: onLost === null ? 1 : 0,
        });
        await project.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('changes nothing where it is cancelled', async () => {
    const { project } = oldProject(2);
    const before = contentOf(project.read);
    const controller = new AbortController();
    controller.abort();
    await expect(reextract(contextOf(project, controller.signal), null)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(contentOf(project.read)).toEqual(before);
    await project.close();
  });
});
