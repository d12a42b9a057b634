// npm run test:kill -- --rounds N [--seed S]
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' } },
});
const env = { ...process.env, TICKMARK_KILLS: values.rounds, TICKMARK_SEED: values.seed };
const run = spawnSync('npx', ['vitest', 'run', '--project', 'kill'], { stdio: 'inherit', env });
process.exit(run.status ?? 1);
