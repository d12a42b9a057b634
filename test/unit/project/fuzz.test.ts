import { beforeAll, describe, expect, test } from 'vitest';
import { withoutRoom } from '../../../main/engine/disk/journal-read';
import { EngineFault } from '../../../main/engine/fault';
import { Project } from '../../../main/engine/project';
import type { Sqlite } from '../../../main/engine/store';
import { seal } from '../../../main/engine/store/seal';
import { copyImage, type DiskImage, MemoryDisk } from '../../support/memory-disk';
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
import { seeded } from '../../support/seeded';

/** Mutants tried: few here, 50,000 with TICKMARK_FULL=1, or as many as TICKMARK_FUZZ says. */
const ROUNDS = Number(process.env.TICKMARK_FUZZ ?? (process.env.TICKMARK_FULL ? 50_000 : 400));
/** Other mutants: TICKMARK_SEED. */
const SEED = Number(process.env.TICKMARK_SEED ?? 4_242);
/** Milliseconds for all of them, on a machine that is busy. */
const TIME = 300_000 + ROUNDS * 200;
const JOURNAL = '/desk/Port.journal';

let sqlite: Sqlite;
/** A project with a snapshot and edits after it, as it lies on the disk after a crash. */
let image: DiskImage;
/** What may be seen, by the hash of the last action. */
const states = new Map<string, string>();
let newest: string;

beforeAll(async () => {
  sqlite = await sqliteForTests();
  const disk = new MemoryDisk();
  const project = createProject(surroundings(sqlite, disk));
  const note = () => {
    newest = project.read.head().hash;
    states.set(newest, JSON.stringify(contentOf(project.read)));
  };
  project.act(importPlan(project, 'harbour', 4));
  project.act(verdictPlan(project, ['figure-1-0'], 'verified'));
  note();
  await project.snapshot();
  project.act(editPlan(project, 'figure-1-1', { note: 'after the snapshot' }));
  note();
  project.act(importPlan(project, 'ledger', 2));
  note();
  project.undo();
  note();
  image = copyImage(disk.image);
});

type Random = () => number;

/** Bytes of the zeros behind a journal's last line in which something is changed too. */
const OF_ROOM = 300;

function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const length = Math.min(bytes.length, withoutRoom(bytes).length + OF_ROOM);
  const at = () => Math.floor(random() * length);
  const copy = Uint8Array.from(bytes);
  const kind = Math.floor(random() * 6);
  if (kind === 0) return copy.subarray(0, at());
  if (kind === 1) return Uint8Array.from([...copy.subarray(0, at()), ...copy.subarray(at())]);
  if (kind === 2) {
    const from = at();
    copy.copyWithin(at(), from, from + 4096);
  } else if (kind === 3) copy.fill(0, at(), at());
  else for (let flips = 1 + random() * 8; flips > 0; flips--) copy[at()]! ^= 1 << Math.floor(random() * 8);
  return copy;
}

/** Opens what lies on the disk; whatever is thrown must be meant for the analyst. */
function openMutant(disk: MemoryDisk, where: string): Project | null {
  try {
    return Project.open(surroundings(sqlite, disk), PATH);
  } catch (error) {
    if (!(error instanceof EngineFault)) throw new Error(`${where}: ${error}`, { cause: error });
    expect(['corrupt', 'invalid', 'conflict', 'too-large'], `${where}: ${error.message}`).toContain(
      error.code,
    );
    return null;
  }
}

function mutant(
  path: string,
  random: Random,
  change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): MemoryDisk {
  const mutated = copyImage(image);
  const ino = mutated.names.get(path)!;
  const whole = mutated.contents.get(ino)!;
  // A journal as a crash leaves it, with room behind its last line, or as closing does, and an earlier Tickmark did.
  const bytes = path === JOURNAL && random() < 0.5 ? withoutRoom(whole) : whole;
  mutated.contents.set(ino, change(mutate(bytes, random)));
  return new MemoryDisk(mutated);
}

describe('a damaged project', () => {
  test('as it is, opens to its newest state', async () => {
    const project = openMutant(new MemoryDisk(copyImage(image)), 'untouched')!;
    expect(project.read.head().hash).toBe(newest);
    await project.close();
  });

  test(
    'is named, or opens to a state that once was; never to another',
    async () => {
      const random = seeded(SEED);
      let refused = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const path = round % 2 ? JOURNAL : PATH;
        const disk = mutant(path, random);
        const where = `round ${round}`;
        const before = disk.image.contents.get(disk.image.names.get(PATH)!);
        const project = openMutant(disk, where);
        if (!project) {
          refused += 1;
          // Refused means untouched.
          expect(disk.image.contents.get(disk.image.names.get(PATH)!)).toBe(before);
          continue;
        }
        const { hash } = project.read.head();
        expect(states.get(hash), where).toBe(JSON.stringify(contentOf(project.read)));
        if (hash !== newest) expect(project.recovery, where).not.toBeNull();
        await project.close();
      }
      expect(refused).toBeGreaterThan(ROUNDS / 2);
    },
    TIME,
  );

  test(
    'with a seal that fits, made by someone who means ill, cannot bring the engine down',
    async () => {
      const random = seeded(SEED + 1);
      for (let round = 0; round < ROUNDS / 2; round++) {
        const disk = mutant(PATH, random, (bytes) => {
          try {
            seal(bytes);
          } catch {
            // Too short, or the page of the seal was hit.
          }
          return bytes;
        });
        disk.remove(JOURNAL);
        const project = openMutant(disk, `round ${round}`);
        if (!project) continue;
        try {
          contentOf(project.read);
        } catch (error) {
          // What was made up may not be readable; it must be an error like any other.
          expect(error).toBeInstanceOf(Error);
        }
        await project.close();
      }
      // The instance is as good as before.
      const project = openMutant(new MemoryDisk(copyImage(image)), 'after all of them')!;
      expect(project.read.head().hash).toBe(newest);
      await project.close();
    },
    TIME,
  );
});
