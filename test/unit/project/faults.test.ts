import { describe, expect, test } from 'vitest';
import { EngineFault } from '../../../main/engine/fault';
import { Project } from '../../../main/engine/project';
import { FaultyDisk, type Ill } from '../../support/faulty-disk';
import { copyImage, MemoryDisk } from '../../support/memory-disk';
import { afterPowerCut } from '../../support/power-cut';
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
  { kind: 'lost-sync', code: 'EIO' },
  // The lid is shut, and opened again; and gone for good, until Tickmark is started again.
  { kind: 'away', code: 'ENXIO', calls: 30 },
  { kind: 'away', code: 'ENOENT', calls: Number.POSITIVE_INFINITY },
];

const NEVER = -1;
/** Every how manieth call fails; all of them with TICKMARK_FULL=1. Coprime to what repeats, so that every kind of call has its turn. */
const EVERY = process.env.TICKMARK_FULL ? 1 : 13;

const sqlite = await sqliteForTests();

/** What the analyst was told: what was answered, and what was refused. */
interface Told {
  /** The hash of the last answered action; null before the project was there. */
  head: string | null;
  seq: number;
  content: unknown;
  refused: number;
  /** Whether the last edit was answered, or the project was open to read only then. */
  well: boolean;
  /** Whether it was said that an edit that was refused may be there nevertheless. */
  unsure: boolean;
  /** How many calls had been made when the last edit was begun. */
  lastFrom: number;
}

/** Edits, a snapshot, edits, closing, opening again, and edits: each step may be refused, and the next is tried all the same. */
async function session({ calls, made }: FaultyDisk): Promise<Told> {
  const told: Told = {
    head: null,
    seq: 0,
    content: null,
    refused: 0,
    well: false,
    unsure: false,
    lastFrom: 0,
  };
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
    told.lastFrom = made.length;
    const at = open();
    told.well = at?.readOnly ?? false;
    if (!at || at.readOnly) return;
    if (at.read.sourceCount() === 0) attempt(() => importOne(at), told);
    const before = told.refused;
    if (at.read.sourceCount() > 0) attempt(() => work(at), told);
    told.well = told.refused === before && at.read.sourceCount() > 0;
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
  act((at) => at.act(editPlan(at, 'figure-1-0', { note: 'and the last' })));
  return told;
}

/** Takes back the last action, whatever it was. */
function takeBack(project: Project): void {
  if (project.read.action(project.read.head().seq)?.mode === 'undo') project.redo();
  else project.undo();
}

/** As an import does it: first the file, then the action. */
function importOne(project: Project): void {
  const originals = new Map([['0'.repeat(64), Buffer.from('The file that was imported.')]]);
  project.act({ ...importPlan(project, 'harbour', 3), originals });
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
    if (error.message.includes('look whether this change is there')) told.unsure = true;
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
    const well = await session(counting);
    expect(well.refused).toBe(0);
    let struck = 0;
    for (const [turn, ill] of ILLS.entries()) {
      for (const { at, call } of counting.made) {
        if ((at + turn) % EVERY !== 0 && !isSyncOfAnEdit(call, ill)) continue;
        const disk = new MemoryDisk();
        const faulty = new FaultyDisk(disk, at, ill);
        const where = `${nameOf(ill)} at call ${at} (${call})`;
        const told = await session(faulty).catch((error: unknown) => {
          throw new Error(`${where}: ${error}`, { cause: error });
        });
        if (!faulty.struck) continue;
        struck += 1;
        // A disk that is well again takes edits again, without anybody doing anything about it.
        const wellFrom = at + (ill.kind === 'away' ? ill.calls : 1);
        if (wellFrom <= told.lastFrom) expect(told.well, where).toBe(true);
        if (told.head === null) continue;
        if (OF_SYNC.has(call)) await cutThePower(disk, told, where);
        const again = reopen(disk.afterDeath(), where);
        // A disk that was never back could not be asked to forget the last edit, which was refused; that was said.
        const unsure = told.unsure && again.read.head().seq === told.seq + 1;
        if (unsure) takeBack(again);
        expect(again.read.hashOf(told.seq), where).toBe(told.head);
        expect(again.read.head().seq, where).toBe(told.seq + (unsure ? 2 : 0));
        expect(contentOf(again.read), where).toEqual(told.content);
        await again.close();
      }
    }
    expect(struck).toBeGreaterThan((counting.made.length * 5) / EVERY);
  }, 1_800_000);
});

/** Whether an edit is to be refused when all of it lies in the journal already: tried for each. */
const isSyncOfAnEdit = (call: string, ill: Ill): boolean =>
  call === 'datasync' && ill.kind === 'error' && ill.code === 'EIO';

/** Calls whose failure leaves something unsafe that looks safe. */
const OF_SYNC: ReadonlySet<string> = new Set(['sync', 'datasync', 'syncLater', 'rename']);

/** A sync failed, the work went on, and then the power fails: what was answered is there all the same. */
async function cutThePower(disk: MemoryDisk, { seq, head }: Told, where: string): Promise<void> {
  const image = afterPowerCut(disk.log, 'dropped', () => false);
  const found = reopen(new MemoryDisk(image), `${where}, and a power cut`);
  expect(found.read.hashOf(seq), `${where}, and a power cut`).toBe(head);
  await found.close();
}

describe('a recovery on a disk that fails', () => {
  test('once, at any call and in any way, can be done again, and loses nothing', async () => {
    const sound = new MemoryDisk();
    const project = createProject(surroundings(sqlite, sound));
    importOne(project);
    await project.snapshot();
    project.act(editPlan(project, 'figure-1-1', { note: 'after the snapshot' }));
    const head = project.read.head();
    const damaged = copyImage(sound.image);
    const broken = Uint8Array.from(damaged.contents.get(damaged.names.get(PATH)!)!);
    broken[broken.length - 9]! ^= 1;
    damaged.contents.set(1_000, broken);
    damaged.names.set(PATH, 1_000);
    const recover = (calls: FaultyDisk['calls']) => Project.recover(surroundings(sqlite, calls), PATH, null);
    const counting = new FaultyDisk(new MemoryDisk(copyImage(damaged)), NEVER, ILLS[0]!);
    expect((await recover(counting.calls)).read.head()).toEqual(head);
    let struck = 0;
    for (const [turn, ill] of ILLS.entries()) {
      for (const { at, call } of counting.made) {
        if ((at + turn) % EVERY !== 0) continue;
        const disk = new MemoryDisk(copyImage(damaged));
        const faulty = new FaultyDisk(disk, at, ill);
        const where = `${nameOf(ill)} at call ${at} (${call})`;
        const first = await recover(faulty.calls).catch((error: unknown) => {
          if (!(error instanceof EngineFault)) throw new Error(`${where}: ${error}`, { cause: error });
          return null;
        });
        if (faulty.struck) struck += 1;
        if (first) expect(first.read.head(), where).toEqual(head);
        const after = disk.afterDeath();
        const again = await recover(after).catch((error: unknown) => {
          throw new Error(`${where}: ${error}`, { cause: error });
        });
        expect(again.read.head(), where).toEqual(head);
        await again.close();
        // What was damaged is somewhere still, whole.
        const kept = [...after.image.names.values()].map((ino) => after.image.contents.get(ino));
        expect(
          kept.some((bytes) => bytes && Buffer.compare(bytes, broken) === 0),
          where,
        ).toBe(true);
      }
    }
    expect(struck).toBeGreaterThan((counting.made.length * 3) / EVERY);
  }, 600_000);
});

const nameOf = (ill: Ill): string => `${ill.kind}${'code' in ill ? ` ${ill.code}` : ''}`;

function reopen(disk: MemoryDisk, where: string): Project {
  try {
    return Project.open(surroundings(sqlite, disk), PATH);
  } catch (error) {
    throw new Error(`${where}: does not open again: ${(error as Error).message}`, { cause: error });
  }
}
