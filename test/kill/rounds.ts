import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeCalls } from '../../main/engine/disk';
import { Project } from '../../main/engine/project';
import type { Sqlite } from '../../main/engine/store';
import { temporaryConfig } from '../support/connection';
import { bundleScript } from '../support/engine-bundle';
import { importPlan, sqliteForTests, surroundings } from '../support/project';
import { seeded } from '../support/seeded';

/** What a number of rounds came to. */
export interface Rounds {
  rounds: number;
  /** Edits that were answered before the kills. */
  answered: number;
  /** Rounds in which the killed process had not yet opened the project: killed while recovering, or before. */
  early: number;
  /** Rounds after which opening had something to restore. */
  restored: number;
}

/** After so many rounds a new project is begun, so that opening stays quick. */
const LIFE = 20;
/** Milliseconds within which a process is killed: of its start in one round of four, else of having the project open. */
const LONGEST = 1_000;

/** What a process at work told: an action that was answered, and something to know it by. */
export interface Line {
  seq: number | null;
  mark: string;
}

/** Kills a process at work so many times; throws where anything that was answered is not there afterwards. */
export async function killRounds(
  rounds: number,
  seed: number,
  tell: (round: number) => void,
): Promise<Rounds> {
  const random = seeded(seed);
  const script = await bundleScript('test/kill/child.ts');
  const sqlite = await sqliteForTests();
  const { folder } = temporaryConfig();
  const result: Rounds = { rounds, answered: 0, early: 0, restored: 0 };
  let path = '';
  let promised: Line[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % LIFE === 0) {
      if (path) rmSync(join(path, '..'), { recursive: true, force: true });
      path = join(folder, `life-${round}`, 'Kill.tickmark');
      mkdirSync(join(path, '..'));
      promised = [await begin(sqlite, path)];
    }
    const early = random() < 0.25;
    const values = [folder, path, String(seed * 100_000 + round)];
    const lines = await killed(script, values, random() * LONGEST, early);
    if (lines.length === 0) result.early += 1;
    const edits = lines.filter(({ seq }) => seq !== null);
    result.answered += edits.length;
    promised = [...promised, ...edits];
    if (await check(sqlite, path, promised, `round ${round}`)) result.restored += 1;
    tell(round);
  }
  return result;
}

/** A project with something to work on; answers the action that brought it in. */
export async function begin(sqlite: Sqlite, path: string): Promise<Line> {
  const project = Project.create(surroundings(sqlite, nodeCalls), path, 'Kill');
  const { seq } = project.act(importPlan(project, 'harbour', 60));
  await project.close();
  return { seq, mark: 'harbour' };
}

/** Lets a process work and kills it so many milliseconds after its start, or after it has the project open; answers what it told, whole lines only. */
export function killed(
  script: string,
  values: readonly string[],
  after: number,
  early: boolean,
  through: readonly string[] = [],
): Promise<Line[]> {
  return new Promise((resolve, reject) => {
    const [command, ...rest] = [...through, process.execPath, script, ...values];
    const child = spawn(command!, rest, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let out = '';
    let wrong = '';
    let timer: NodeJS.Timeout | undefined;
    const begin = () => {
      // With whatever it runs through: a tracer that is killed lets its process go on.
      timer ??= setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), after);
    };
    if (early) begin();
    child.stdout.on('data', (data: Buffer) => {
      begin();
      out += data.toString('utf8');
    });
    child.stderr.on('data', (data: Buffer) => {
      wrong += data.toString('utf8');
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code !== null) reject(new Error(`The process ended by itself (${code}): ${wrong}`));
      else
        resolve(
          out
            .split('\n')
            .slice(0, -1)
            .map((line) => JSON.parse(line) as Line),
        );
    });
  });
}

/** Opens a copy, so that the next process has to recover by itself; answers whether there was something to restore. */
export async function check(
  sqlite: Sqlite,
  path: string,
  promised: readonly Line[],
  where: string,
): Promise<boolean> {
  const folder = join(path, '..');
  const copy = `${folder}-copy`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  let project: Project;
  try {
    project = Project.open(
      surroundings(sqlite, nodeCalls, { now: () => new Date() }),
      join(copy, basename(path)),
    );
  } catch (error) {
    throw new Error(`${where}: the project does not open: ${(error as Error).message}`, { cause: error });
  }
  const { read } = project;
  const last = promised.at(-1)?.seq ?? 0;
  const { seq: head } = read.head();
  if (project.readOnly)
    throw new Error(`${where}: the dead process still holds the project. ${project.state().heldBy}`);
  if (head < last) throw new Error(`${where}: ${last} was answered, and ${head} is the last that is there.`);
  for (const { seq, mark } of promised) {
    if (!read.actionBody(seq!)?.includes(mark))
      throw new Error(`${where}: action ${seq} is not the one that was answered.`);
  }
  for (const [at, { seq }] of promised.entries()) {
    if (at > 0 && promised[at - 1]!.seq! >= seq!)
      throw new Error(`${where}: action ${seq} was answered twice.`);
  }
  const findings = read.verify(sqlite);
  if (findings.length > 0) throw new Error(`${where}: ${findings.join(' ')}`);
  const restored = project.recovery !== null;
  await project.close();
  return restored;
}
