import { expect, test } from 'vitest';
import { killRounds, type Tally } from './rounds';

/** Set by `npm run test:kill -- --rounds N`. */
const ROUNDS = Number(process.env.TICKMARK_KILLS ?? 26);
const SEED = Number(process.env.TICKMARK_SEED ?? 1);

test(`a process killed ${ROUNDS} times at any moment, and in the middle of what matters most, loses no answered edit`, async () => {
  const tallies = await killRounds(ROUNDS, SEED, (round) => {
    if (round % 50 === 49) console.log(`${round + 1} kills`);
  });
  console.table(tallies);
  const sum = (name: keyof Tally) => Object.values(tallies).reduce((all, tally) => all + tally[name], 0);
  console.log(`${sum('kills')} kills: ${sum('answered')} answered edits, none lost`);
  expect(sum('answered')).toBeGreaterThan(ROUNDS);
  // Each was hit on purpose and not by chance.
  for (const [phase, { kills, within }] of Object.entries(tallies))
    expect(within, phase).toBeGreaterThan(kills / 3);
}, 7_200_000);
