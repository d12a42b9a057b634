import { expect, test } from 'vitest';
import { killRounds } from './rounds';

/** Set by `npm run test:kill -- --rounds N`. */
const ROUNDS = Number(process.env.TICKMARK_KILLS ?? 25);
const SEED = Number(process.env.TICKMARK_SEED ?? 1);

test(`a process killed ${ROUNDS} times at any moment loses no answered edit`, async () => {
  const result = await killRounds(ROUNDS, SEED, (round) => {
    if (round % 50 === 49) console.log(`${round + 1} kills`);
  });
  console.log(
    `${result.rounds} kills: ${result.answered} answered edits, none lost; ${result.early} killed before the project was open, ${result.restored} left something to restore`,
  );
  expect(result.answered).toBeGreaterThan(ROUNDS);
}, 3_600_000);
