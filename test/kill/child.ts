/**
 * A process that works on a project as fast as it is answered, and tells what was answered on its standard output until
 * it is killed: by whoever started it at any moment, or by itself at one file call of a phase that it was told. Snapshots
 * come at every moment: its timers go off almost at once.
 */
import { writeSync } from 'node:fs';
import { createEngine, type Engine } from '../../main/engine';
import type { Input, MethodName, Output } from '../../preload/contract';
import { seeded } from '../support/seeded';
import { callsOf, type Line, type Plan } from './line';
import { Strike } from './strike';

const [folder, path, seed, told] = process.argv.slice(2) as [string, string, string, string?];
const plan: Plan = told ? (JSON.parse(told) as Plan) : { phase: 'any', part: 0, skip: 0 };
const random = seeded(Number(seed));
const pick = (count: number) => Math.floor(random() * count);

function tell(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

function later(_milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, pick(50));
  return () => clearTimeout(timer);
}

const strike = new Strike();

function enter(files = 0): void {
  tell({ seq: null, mark: 'phase' });
  strike.arm(1 + Math.floor(plan.part * callsOf(plan.phase, files)));
}

const leave = () => tell({ seq: null, mark: 'done' });

let snapshots = 0;
/** A snapshot begins with its temporary file, and ends with the journal that follows it; a migration, with its own place. */
strike.watch = (call, at) => {
  const snapshot = plan.phase === 'snapshot';
  if (snapshot && call === 'open' && at.endsWith('.tickmark.part') && snapshots++ === plan.skip) enter();
  if (snapshot && call === 'rename' && at.endsWith('.journal.part') && snapshots > plan.skip)
    setImmediate(leave);
  if (plan.phase === 'migration' && call === 'rename' && at.endsWith('.tickmark.part')) setImmediate(leave);
};

class Refused extends Error {}

/** Faults that a failing disk may give; only where the test lets it fail. */
const REFUSALS: readonly string[] = process.env.TICKMARK_FAILING ? ['unavailable', 'disk-full'] : [];

async function work(engine: Engine): Promise<never> {
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const answer = await engine.call(method, input);
    if (!answer.ok && REFUSALS.includes(answer.fault.code)) {
      tell({ seq: null, mark: 'refused' });
      throw new Refused();
    }
    if (!answer.ok) throw new Error(`${method}: ${answer.fault.message}`);
    return answer.value;
  };
  const state = await opened();
  if (state.readOnly) throw new Error(state.heldBy ?? 'read-only');
  tell({ seq: null, mark: 'open' });
  for (let turn = 0; ; turn++) {
    try {
      if (plan.phase === 'import' && turn === plan.skip) await imported(`mark-${seed}-${turn}`, true);
      else await one(turn);
    } catch (error) {
      // A disk that refuses refuses the edit; the next one is tried all the same.
      if (!(error instanceof Refused)) throw error;
      // It may have been refused between closing and opening.
      await engine.call('projects.open', { path });
    }
  }

  async function opened(): Promise<Output<'projects.open'>> {
    const { phase } = plan;
    const within = phase === 'opening' || phase === 'recovery' || phase === 'migration';
    if (within) enter();
    for (;;) {
      try {
        const state =
          phase === 'recovery'
            ? await call('projects.recover', { path, generation: null })
            : await call('projects.open', { path });
        if (within && phase !== 'migration') leave();
        return state;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
  }

  async function imported(mark: string, within: boolean): Promise<void> {
    const files = Array.from({ length: 1 + pick(20) }, (_, at) => ({
      name: `${mark}-${at}.txt`,
      bytes: Buffer.from(
        `${mark}. It cost ${pick(9_999_999)} dollars, ${at} percent more than in the year before. `.repeat(
          1 + pick(8),
        ),
      ),
    }));
    tell({ seq: null, mark, files: files.length });
    if (within) enter(files.length);
    tell({ seq: (await call('sources.import', { files })).seq, mark });
    if (within) leave();
  }

  async function one(turn: number): Promise<void> {
    const mark = `mark-${seed}-${turn}`;
    const { rows } = await call('figures.page', { filter: {}, sort: [], offset: pick(40), limit: 5 });
    const choice = random();
    if (choice < 0.03) await imported(mark, false);
    else if (choice < 0.12 && (await call('projects.state', {}))!.undo !== state.undo)
      tell({ seq: (await call('history.undo', {})).seq, mark: '' });
    else if (choice < 0.15 && (await call('projects.state', {}))!.redo)
      tell({ seq: (await call('history.redo', {})).seq, mark: '' });
    else if (choice < 0.17) {
      await call('projects.close', {});
      await call('projects.open', { path });
    } else if (rows[0])
      tell({ seq: (await call('figures.edit', { id: rows[0].id, patch: { note: mark } })).seq, mark });
  }
}

const engine = createEngine({ home: `${folder}/home`, documents: folder }, { later, calls: strike.calls });
work(await engine).catch((error: unknown) => {
  console.error(error);
  process.exit(3);
});
