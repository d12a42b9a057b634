/**
 * Time from a command to its answer, as a ratio to a bare append + fdatasync of the same bytes, at 1,000 and at 1,000,000
 * figures. `npm run bench:edit [-- --figures 1000,1000000 --rounds 5 --edits 400 --folder DISK]`. Aim: p95 at most 1.5, and the
 * same for both sizes. Each edit is followed by a bare append of as many bytes to a file in the same folder, so that whatever
 * else the machine and the disk do falls on both. A second run lets every fdatasync take `--slower` milliseconds longer,
 * as disks do that are no part of a computer centre's. Of all rounds the median is told, and of their ratios the range: how
 * long the slowest twentieth takes is a matter of who else writes to the disk, and differs from one second to the next.
 */
import { closeSync, fdatasyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, type Engine } from '../main/engine';
import { type FileCalls, nodeCalls } from '../main/engine/disk';
import { benchFolder, kindOf, quantile } from './support/disk';
import { makeProject } from './support/project';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    figures: { type: 'string', default: '1000,1000000' },
    rounds: { type: 'string', default: '5' },
    edits: { type: 'string', default: '400' },
    slower: { type: 'string', default: '4' },
    folder: { type: 'string' },
  },
});
const ROUNDS = Number(values.rounds);
/** Edits of each round. */
const EDITS = Number(values.edits);
const SLOWER = Number(values.slower);
/** Edits that are not counted: until then the code is not compiled. */
const WARM = 300;

const never = new Int32Array(new SharedArrayBuffer(4));
const wait = (milliseconds: number) => Atomics.wait(never, 0, 0, milliseconds);

/** One command that changes one figure of many; never the same one twice in a row. */
async function editor(engine: Engine): Promise<() => Promise<void>> {
  const page = await engine.call('figures.page', { filter: {}, sort: [], offset: 0, limit: 500 });
  if (!page.ok) throw new Error(page.fault.message);
  const ids = page.value.rows.map(({ id }) => id);
  let done = 0;
  return async () => {
    const verdict = Math.floor(done / ids.length) % 2 ? 'query' : 'verified';
    const answer = await engine.call('figures.setVerdict', { ids: [ids[done++ % ids.length]!], verdict });
    if (!answer.ok) throw new Error(answer.fault.message);
  };
}

/** What was written last: a line of the journal, and zeros after it where the file had to grow. */
let written: Uint8Array = new Uint8Array();
const NEWLINE = 10;

/** One round, in milliseconds. */
interface Round {
  edits: number[];
  bares: number[];
}

/** The rounds, and how many bytes a line had in the mean. */
async function measure(
  edit: () => Promise<void>,
  folder: string,
  slower: number,
): Promise<{ rounds: Round[]; bytes: number }> {
  const rounds: Round[] = Array.from({ length: ROUNDS }, () => ({ edits: [], bares: [] }));
  const fd = openSync(join(folder, 'bare'), 'w');
  let place = 0;
  const all = WARM + ROUNDS * EDITS;
  for (let at = 0; at < all; at++) {
    const before = performance.now();
    await edit();
    const between = performance.now();
    const line = Buffer.alloc(written.indexOf(NEWLINE) + 1, 97);
    const again = performance.now();
    writeSync(fd, line, 0, line.length, place);
    fdatasyncSync(fd);
    if (slower > 0) wait(slower);
    const after = performance.now();
    place += line.length;
    if (at < WARM) continue;
    const round = rounds[Math.floor((at - WARM) / EDITS)]!;
    round.edits.push(between - before);
    round.bares.push(after - again);
  }
  closeSync(fd);
  return { rounds, bytes: Math.round(place / all) };
}

function show(label: string, { rounds, bytes }: { rounds: Round[]; bytes: number }): void {
  const at = (share: number) => {
    const edits = rounds.map((round) => quantile(round.edits, share));
    const bares = rounds.map((round) => quantile(round.bares, share));
    const ratios = edits.map((edit, round) => edit / bares[round]!);
    const [edit, bare] = [quantile(edits, 0.5).toFixed(3), quantile(bares, 0.5).toFixed(3)];
    const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
    return `p${share * 100} ${quantile(ratios, 0.5).toFixed(2)} × bare (${range}; ${edit} and ${bare} ms)`;
  };
  console.log(`${label}, ${bytes} bytes an edit: ${at(0.5)}, ${at(0.95)}`);
}

for (const figures of values.figures.split(',').map(Number)) {
  const folder = benchFolder(values.folder);
  try {
    const path = await makeProject(folder, figures);
    let slower = 0;
    const calls: FileCalls = {
      ...nodeCalls,
      write: (fd, bytes, ...where) => {
        written = bytes;
        return nodeCalls.write(fd, bytes, ...where);
      },
      datasync: (fd) => {
        nodeCalls.datasync(fd);
        if (slower > 0) wait(slower);
      },
    };
    // No snapshot comes in between: it is not what is measured here.
    const later = () => () => undefined;
    const engine = await createEngine({ home: join(folder, 'home'), documents: folder }, { later, calls });
    const before = performance.now();
    const opened = await engine.call('projects.open', { path });
    if (!opened.ok) throw new Error(opened.fault.message);
    const took = (performance.now() - before).toFixed(0);
    const megabytes = (statSync(path).size / 2 ** 20).toFixed(0);
    console.log(`${figures} figures, ${megabytes} MB, opened in ${took} ms, on ${kindOf(folder)}`);
    const edit = await editor(engine);
    show('  this disk', await measure(edit, folder, 0));
    slower = SLOWER;
    if (SLOWER > 0) show(`  ${SLOWER} ms slower`, await measure(edit, folder, SLOWER));
    await engine.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
