import { beforeEach, expect, it } from 'vitest';
import type { EngineClient } from '../../../renderer/engine/types';
import { desk, setDesk } from '../../../renderer/state/desk';
import { setEngine } from '../../../renderer/state/engine';
import { selectFigure } from '../../../renderer/state/figures';
import { figure } from './figure';

/** Calls that wait for an answer, oldest first. */
let waiting: { method: string; answer: (value: unknown) => void }[] = [];

beforeEach(() => {
  waiting = [];
  setDesk({ figure: figure({ id: 'f1' }) });
  const call = (method: string) => new Promise((answer) => void waiting.push({ method, answer }));
  setEngine({ call } as unknown as EngineClient);
});

async function answerAll(found: string): Promise<void> {
  for (const { method, answer } of waiting.splice(0))
    answer(method === 'figures.get' ? figure({ id: found }) : { index: 0 });
}

it('does not go back where another figure was selected before the engine answered', async () => {
  const back = selectFigure('f1');
  await selectFigure(figure({ id: 'f2' }), 1);
  await answerAll('f1');
  await back;
  expect(desk().figure?.id).toBe('f2');
});

it('shows the figure asked for last, whichever is answered last', async () => {
  const first = selectFigure('f2');
  const early = waiting.splice(0);
  const second = selectFigure('f3');
  await answerAll('f3');
  await second;
  waiting = early;
  await answerAll('f2');
  await first;
  expect(desk().figure?.id).toBe('f3');
});
