/**
 * Time to open a project and to recover it with 0, 1,000 and 100,000 edits in its journal, as a ratio to opening the same
 * bytes with sql.js alone, in turns. `npm run bench:open [-- --figures 20000 --lines 0,1000,100000 --folder DISK]`. Aim: at
 * most 2 with an empty journal. `--warm` lets sql.js alone have the memory of the run before.
 */
import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../main/engine';
import { nodeCalls } from '../main/engine/disk';
import { startHasher } from '../main/engine/hasher';
import { benchFolder, kindOf, quantile } from './support/disk';
import { makeProject } from './support/project';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    figures: { type: 'string', default: '40000' },
    lines: { type: 'string', default: '0,1000,100000' },
    runs: { type: 'string', default: '9' },
    warm: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
});
const RUNS = Number(values.runs);

interface Alone {
  Database: new (bytes: Uint8Array) => { exec(sql: string): unknown; close(): void };
}

/** sql.js as anyone would use it, from its package. */
async function sqlAlone(): Promise<Alone> {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const init = require('sql.js') as (config: object) => Promise<Alone>;
  return init({ useOldExtensionFunctions: false });
}

const later = () => () => undefined;

/** What was read; see `alone`. */
const held: Buffer[] = [];

/**
 * Milliseconds of reading the file, opening it and asking one question. What was read is held on to: a process opens a
 * project once, in memory that nobody used before, where making that memory takes longer than reading. `warm`: it is not.
 */
function alone(sql: Alone, path: string, warm: boolean): number {
  const from = performance.now();
  const bytes = readFileSync(path);
  const db = new sql.Database(bytes);
  db.exec('SELECT count(*) FROM sources');
  const took = performance.now() - from;
  db.close();
  if (!warm) held.push(bytes);
  return took;
}

async function opening(folder: string, path: string): Promise<number> {
  const engine = await createEngine({ home: join(folder, 'home'), documents: folder }, { later });
  const kept = [path, path.replace(/tickmark$/, 'journal')] as const;
  for (const each of kept) copyFileSync(each, `${each}.kept`);
  const from = performance.now();
  const answer = await engine.call('projects.open', { path });
  const took = performance.now() - from;
  if (!answer.ok) throw new Error(answer.fault.message);
  await engine.close();
  // Closing settled the journal; the next run finds it as this one did.
  for (const each of kept) copyFileSync(`${each}.kept`, each);
  return took;
}

/** Makes edits whose journal is left as a crash leaves it. */
async function leaveLines(folder: string, path: string, lines: number): Promise<void> {
  const journal = path.replace(/tickmark$/, 'journal');
  // Nothing is measured yet, so nobody waits for the disk.
  const calls = { ...nodeCalls, datasync: () => undefined };
  const engine = await createEngine({ home: join(folder, 'home'), documents: folder }, { later, calls });
  await engine.call('projects.open', { path });
  const page = await engine.call('figures.page', { filter: {}, sort: [], offset: 0, limit: 1000 });
  if (!page.ok) throw new Error(page.fault.message);
  copyFileSync(path, `${path}.before`);
  for (let at = 0; at < lines; at++) {
    const { id } = page.value.rows[at % page.value.rows.length]!;
    const verdict = Math.floor(at / page.value.rows.length) % 2 ? 'query' : 'verified';
    await engine.call('figures.setVerdict', { ids: [id], verdict });
  }
  copyFileSync(journal, `${journal}.before`);
  await engine.close();
  copyFileSync(`${path}.before`, path);
  copyFileSync(`${journal}.before`, journal);
}

const sql = await sqlAlone();
// As the program does when it starts.
await startHasher();
for (const lines of values.lines.split(',').map(Number)) {
  const folder = benchFolder(values.folder);
  try {
    const path = await makeProject(folder, Number(values.figures));
    if (lines > 0) await leaveLines(folder, path, lines);
    held.length = 0;
    const bases: number[] = [];
    const took: number[] = [];
    for (let run = 0; run < (lines > 10_000 ? 3 : RUNS); run++) {
      bases.push(alone(sql, path, values.warm));
      took.push(await opening(folder, path));
    }
    const [median, base] = [quantile(took, 0.5), quantile(bases, 0.5)];
    const size = (statSync(path).size / 2 ** 20).toFixed(1);
    console.log(
      `${lines} lines in the journal, ${size} MB on ${kindOf(folder)}: opened in ${median.toFixed(1)} ms = ${(median / base).toFixed(2)} × sql.js alone (${base.toFixed(1)} ms); at best ${Math.min(...took).toFixed(1)} and ${Math.min(...bases).toFixed(1)} ms`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
