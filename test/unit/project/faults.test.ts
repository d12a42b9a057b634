import { beforeAll, describe, expect, test } from 'vitest';
import type { FileCalls } from '../../../main/engine/disk';
import { EngineFault } from '../../../main/engine/fault';
import { Project } from '../../../main/engine/project';
import type { Sqlite } from '../../../main/engine/store';
import { FaultyDisk, type Ill } from '../../support/faulty-disk';
import { MemoryDisk } from '../../support/memory-disk';
import {
  contentOf,
  createProject,
  editPlan,
  importPlan,
  PATH,
  sqliteForTests,
  surroundings,
  verdictPlan,
} from '../../support/project';

const ILLS: Ill[] = [
  { kind: 'error', code: 'ENOSPC' },
  { kind: 'error', code: 'EIO' },
  { kind: 'error', code: 'EROFS' },
  { kind: 'error', code: 'EMFILE' },
  { kind: 'error', code: 'EACCES' },
  { kind: 'short-write' },
  { kind: 'half-write', code: 'ENOSPC' },
  { kind: 'wrong-read' },
];

const NEVER = -1;
/** Every how manieth call fails; all of them with TICKMARK_FULL=1. Coprime to what repeats, so that every kind of call has its turn. */
const EVERY = process.env.TICKMARK_FULL ? 1 : 7;

let sqlite: Sqlite;
beforeAll(async () => {
  sqlite = await sqliteForTests();
});

/** What the analyst was told: what was answered, and what was refused. */
interface Told {
  /** The hash of the last answered action; null before the project was there. */
  head: string | null;
  seq: number;
  content: unknown;
  refused: number;
}

/** Edits, a snapshot, edits, closing, opening again, and edits: each step may be refused, and the next is tried all the same. */
async function session(calls: FileCalls): Promise<Told> {
  const told: Told = { head: null, seq: 0, content: null, refused: 0 };
  const around = surroundings(sqlite, calls);
  let project: Project | null = null;
  const open = () => {
    project ??= attempt(
      () => (told.head === null ? createProject(around) : Project.open(around, PATH)),
      told,
    );
    if (project) remember(project, told);
    return project;
  };
  const act = (work: (open: Project) => void) => {
    const at = open();
    if (!at || at.readOnly) return;
    if (at.read.sourceCount() === 0) attempt(() => at.act(importPlan(at, 'harbour', 3)), told);
    if (at.read.sourceCount() > 0) attempt(() => work(at), told);
    remember(at, told);
  };
  // A project that could not be created is created at the second attempt.
  open();
  act((at) => at.act(verdictPlan(at, ['figure-1-0'], 'verified')));
  act((at) => at.act(editPlan(at, 'figure-1-1', { note: 'one' })));
  await open()
    ?.snapshot()
    .catch(() => undefined);
  act((at) => at.act(editPlan(at, 'figure-1-1', { note: 'two' })));
  act((at) => at.undo());
  await (project as Project | null)?.close();
  project = null;
  act((at) => at.redo());
  act((at) => at.act(editPlan(at, 'figure-1-2', { note: 'three' })));
  await open()
    ?.snapshot()
    .catch(() => undefined);
  act((at) => at.act(verdictPlan(at, ['figure-1-2'], 'query')));
  return told;
}

function attempt<T>(work: () => T, told: Told): T | null {
  try {
    return work();
  } catch (error) {
    // Whatever the disk does, what is thrown is meant for the analyst.
    if (!(error instanceof EngineFault)) throw error;
    expect([
      'disk-full',
      'unavailable',
      'invalid',
      'not-found',
      'corrupt',
      'conflict',
      'read-only',
    ]).toContain(error.code);
    told.refused += 1;
    return null;
  }
}

function remember(project: Project, told: Told): void {
  const { seq, hash } = project.read.head();
  told.seq = seq;
  told.head = hash;
  told.content = contentOf(project.read);
}

describe('a disk that fails', () => {
  test('once, at any call and in any way, loses nothing that was answered and keeps nothing that was refused', async () => {
    const counting = new FaultyDisk(new MemoryDisk(), NEVER, ILLS[0]!);
    const well = await session(counting.calls);
    expect(well.refused).toBe(0);
    let struck = 0;
    for (const [turn, ill] of ILLS.entries()) {
      for (const { at, call } of counting.made) {
        if ((at + turn) % EVERY !== 0) continue;
        const disk = new MemoryDisk();
        const faulty = new FaultyDisk(disk, at, ill);
        const where = `${ill.kind}${'code' in ill ? ` ${ill.code}` : ''} at call ${at} (${call})`;
        const told = await session(faulty.calls).catch((error: unknown) => {
          throw new Error(`${where}: ${error}`, { cause: error });
        });
        if (!faulty.struck) continue;
        struck += 1;
        if (told.head === null) continue;
        const again = reopen(disk.afterDeath(), where);
        expect(again.read.head(), where).toEqual({ seq: told.seq, hash: told.head });
        expect(contentOf(again.read), where).toEqual(told.content);
        await again.close();
      }
    }
    expect(struck).toBeGreaterThan((counting.made.length * 5) / EVERY);
  }, 300_000);
});

function reopen(disk: MemoryDisk, where: string): Project {
  try {
    return Project.open(surroundings(sqlite, disk), PATH);
  } catch (error) {
    throw new Error(`${where}: does not open again: ${(error as Error).message}`, { cause: error });
  }
}
