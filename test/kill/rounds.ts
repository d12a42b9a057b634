import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPaths } from '../../main/engine/disk';
import type { Sqlite } from '../../main/engine/store';
import { temporaryConfig } from '../support/connection';
import { bundleScript } from '../support/engine-bundle';
import { OLD_VERSIONS, oldProject } from '../support/old-project';
import { sqliteForTests } from '../support/project';
import { seeded } from '../support/seeded';
import { type Before, begin, check, openOrRestore } from './check';
import type { Line, Phase, Plan } from './line';
import { BY_ITSELF, killed } from './process';

/** What the rounds of one phase came to. */
export interface Tally {
  kills: number;
  /** Kills within the phase; the others came before it began, or after it was over. */
  within: number;
  /** Edits that were answered before the kills. */
  answered: number;
  /** Kills before the project was open: while recovering, or before. */
  early: number;
  /** Kills after which opening had something to restore. */
  restored: number;
  /** Kills after which the project had to be restored from its generations, as it was damaged before. */
  recovered: number;
}

/** Tallies by phase. */
export type Rounds = Record<Phase, Tally>;

/** After so many rounds a new project is begun, so that opening stays quick. */
const LIFE = 20;
/** Milliseconds within which a process is killed: of its start in one round of four, else of having the project open. */
const LONGEST = 1_000;

/** What comes when: of twelve rounds three at any moment, and the others in the middle of what matters most. */
const ORDER: readonly Phase[] = [
  'any',
  'snapshot',
  'import',
  'opening',
  'any',
  'recovery',
  'migration',
  'snapshot',
  'any',
  'import',
  'recovery',
  'migration',
];

/** Kills a process at work so many times; throws where anything that was answered is not there afterwards. */
export async function killRounds(
  rounds: number,
  seed: number,
  tell: (round: number) => void,
): Promise<Rounds> {
  const tallies = Object.fromEntries(ORDER.map((phase) => [phase, none()])) as Rounds;
  const game = await Game.start(seed);
  for (let round = 0; round < rounds; round++) {
    const phase = ORDER[round % ORDER.length]!;
    add(tallies[phase], await game.round(round, phase));
    tell(round);
  }
  return tallies;
}

const none = (): Tally => ({ kills: 0, within: 0, answered: 0, early: 0, restored: 0, recovered: 0 });

function add(tally: Tally, more: Tally): void {
  for (const name of Object.keys(tally) as (keyof Tally)[]) tally[name] += more[name];
}

/** One project after another, each killed many times over. */
class Game {
  readonly #sqlite: Sqlite;
  readonly #script: string;
  readonly #folder: string;
  readonly #seed: number;
  readonly #random: () => number;
  #path = '';
  #born = -LIFE;
  #promised: Line[] = [];

  private constructor(sqlite: Sqlite, script: string, seed: number) {
    this.#sqlite = sqlite;
    this.#script = script;
    this.#folder = temporaryConfig().folder;
    this.#seed = seed;
    this.#random = seeded(seed);
  }

  static async start(seed: number): Promise<Game> {
    return new Game(await sqliteForTests(), await bundleScript('test/kill/child.ts'), seed);
  }

  async round(round: number, phase: Phase): Promise<Tally> {
    if (phase === 'migration') await this.#oldLife(round);
    else if (round - this.#born >= LIFE || this.#promised.length === 0) await this.#newLife(round);
    const before = phase === 'recovery' ? this.#damage() : 'whole';
    const lines = await this.#kill(round, phase);
    this.#promised.push(...lines.filter(({ seq, files }) => seq !== null || files !== undefined));
    const where = `round ${round} (${phase}, seed ${this.#seed})`;
    const found = await check(this.#sqlite, this.#path, this.#promised, where, before);
    if (found.recovered) await (await openOrRestore(this.#sqlite, this.#path, where, before)).project.close();
    const marks = lines.map(({ mark }) => mark);
    // An old project is worked on no longer than one round.
    if (phase === 'migration') this.#born = -LIFE;
    return {
      kills: 1,
      within: phase === 'any' || (marks.includes('phase') && !marks.includes('done')) ? 1 : 0,
      answered: lines.filter(({ seq }) => seq !== null).length,
      early: marks.includes('open') ? 0 : 1,
      restored: found.restored ? 1 : 0,
      recovered: found.recovered ? 1 : 0,
    };
  }

  async #newLife(round: number): Promise<void> {
    this.#place(round);
    this.#promised = [await begin(this.#sqlite, this.#path)];
  }

  /** A project as an earlier Tickmark left it when it was killed. */
  async #oldLife(round: number): Promise<void> {
    this.#place(round);
    const version = OLD_VERSIONS[round % OLD_VERSIONS.length]!;
    const { file, journal, head } = await oldProject(this.#sqlite, version, 60);
    writeFileSync(this.#path, file);
    writeFileSync(projectPaths(this.#path).journal, journal);
    this.#promised = [{ seq: head.seq, mark: 'in the journal, again' }];
  }

  #place(round: number): void {
    if (this.#path) rmSync(join(this.#path, '..'), { recursive: true, force: true });
    this.#path = join(this.#folder, `life-${round}`, 'Kill.tickmark');
    mkdirSync(join(this.#path, '..'));
    this.#born = round;
  }

  #kill(round: number, phase: Phase): Promise<Line[]> {
    const random = this.#random;
    const plan: Plan = { phase, part: random(), skip: Math.floor(random() * 4) };
    const seed = String(this.#seed * 100_000 + round);
    const values = [this.#folder, this.#path, seed, JSON.stringify(plan)];
    const anyTime = { after: random() * LONGEST, early: random() < 0.25 };
    return killed(this.#script, values, phase === 'any' ? anyTime : BY_ITSELF);
  }

  /** Damages the project's file as a failing disk or a careless program does: a bit of it, its end, or all of it gone. */
  #damage(): Before {
    const random = this.#random;
    const bytes = readFileSync(this.#path);
    const at = Math.floor(random() * bytes.length);
    const kind = random();
    bytes[at]! ^= 1 << Math.floor(random() * 8);
    rmSync(this.#path);
    if (kind < 0.2) return 'damaged';
    // A file of its own: an earlier generation may be the same file under another name.
    writeFileSync(`${this.#path}.new`, kind < 0.4 ? bytes.subarray(0, at) : bytes);
    renameSync(`${this.#path}.new`, this.#path);
    return 'damaged';
  }
}
