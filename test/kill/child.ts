/**
 * A process that works on a project as fast as it is answered, and tells what was answered on its standard output until
 * it is killed. Snapshots come at every moment: its timers go off almost at once.
 */
import { writeSync } from 'node:fs';
import { createEngine, type Engine } from '../../main/engine';
import type { Input, MethodName, Output } from '../../preload/contract';
import { seeded } from '../support/seeded';

const [folder, path, seed] = process.argv.slice(2) as [string, string, string];
const random = seeded(Number(seed));
const pick = (count: number) => Math.floor(random() * count);

/** One line for each answer: an action's number, and what would be found in it. */
function tell(line: { seq: number | null; mark: string }): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

function later(_milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, pick(50));
  return () => clearTimeout(timer);
}

class Refused extends Error {}

/** Faults that a failing disk may give; only where the test lets it fail. */
const REFUSALS: readonly string[] = process.env.TICKMARK_FAILING ? ['unavailable', 'disk-full'] : [];

async function work(engine: Engine): Promise<never> {
  const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
    const answer = await engine.call(method, input);
    if (!answer.ok && REFUSALS.includes(answer.fault.code)) {
      writeSync(1, `${JSON.stringify({ seq: null, mark: 'refused' })}\n`);
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
      await one(turn);
    } catch (error) {
      // A disk that refuses refuses the edit; the next one is tried all the same.
      if (!(error instanceof Refused)) throw error;
      // It may have been refused between closing and opening.
      await engine.call('projects.open', { path });
    }
  }

  async function opened(): Promise<Output<'projects.open'>> {
    for (;;) {
      try {
        return await call('projects.open', { path });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
  }

  async function one(turn: number): Promise<void> {
    const mark = `mark-${seed}-${turn}`;
    const { rows } = await call('figures.page', { filter: {}, sort: [], offset: pick(40), limit: 5 });
    const choice = random();
    if (choice < 0.03) {
      const files = Array.from({ length: 1 + pick(20) }, (_, at) => ({
        name: `${mark}-${at}.txt`,
        bytes: Buffer.from(
          `${mark}. It cost ${pick(9_999_999)} dollars, ${at} percent more than in the year before. `.repeat(
            1 + pick(8),
          ),
        ),
      }));
      tell({ seq: (await call('sources.import', { files })).seq, mark });
    } else if (choice < 0.12 && (await call('projects.state', {}))!.undo !== state.undo)
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

work(await createEngine({ home: `${folder}/home`, documents: folder }, { later })).catch((error: unknown) => {
  console.error(error);
  process.exit(3);
});
