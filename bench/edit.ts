/**
 * Time from a command to its answer, as a ratio to a bare append + fdatasync of the same bytes in the same run, at 1,000
 * and at 1,000,000 figures. `npm run bench:edit [-- --figures 1000,1000000 --edits 1000]`. Aim: p95 at most 1.5, and the
 * same for both sizes.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, type Engine } from '../main/engine';
import { makeProject } from './support/project';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    figures: { type: 'string', default: '1000,1000000' },
    edits: { type: 'string', default: '1000' },
  },
});
const EDITS = Number(values.edits);

interface Times {
  p50: number;
  p95: number;
}

function times(measured: number[]): Times {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)]!;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Milliseconds of appending so many bytes and waiting for the disk, as often as was edited. */
function bare(folder: string, bytes: number): Times {
  const fd = openSync(join(folder, 'bare'), 'w');
  const line = Buffer.alloc(bytes, 97);
  const measured: number[] = [];
  for (let at = 0; at < EDITS; at++) {
    const from = performance.now();
    writeSync(fd, line, 0, line.length, at * bytes);
    fdatasyncSync(fd);
    measured.push(performance.now() - from);
  }
  closeSync(fd);
  return times(measured);
}

async function edits(engine: Engine, path: string): Promise<Times & { bytes: number }> {
  const journal = path.replace(/tickmark$/, 'journal');
  const page = await engine.call('figures.page', { filter: {}, sort: [], offset: 0, limit: 500 });
  if (!page.ok) throw new Error(page.fault.message);
  const ids = page.value.rows.map(({ id }) => id);
  const before = statSync(journal).size;
  const measured: number[] = [];
  for (let at = 0; at < EDITS + 200; at++) {
    const verdict = Math.floor(at / ids.length) % 2 ? 'query' : 'verified';
    const from = performance.now();
    const answer = await engine.call('figures.setVerdict', { ids: [ids[at % ids.length]!], verdict });
    if (at >= 200) measured.push(performance.now() - from);
    if (!answer.ok) throw new Error(answer.fault.message);
  }
  return { ...times(measured), bytes: Math.round((statSync(journal).size - before) / (EDITS + 200)) };
}

const show = (ms: number) => `${ms.toFixed(3)} ms`;

for (const figures of values.figures.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-bench-'));
  try {
    const path = await makeProject(folder, figures);
    // No snapshot comes in between: it is not what is measured here.
    const engine = await createEngine(
      { home: join(folder, 'home'), documents: folder },
      { later: () => () => undefined },
    );
    const opened = await engine.call('projects.open', { path });
    if (!opened.ok) throw new Error(opened.fault.message);
    const edit = await edits(engine, path);
    const disk = bare(folder, edit.bytes);
    console.log(
      `${figures} figures, ${(statSync(path).size / 2 ** 20).toFixed(0)} MB, ${edit.bytes} bytes an edit: p50 ${show(edit.p50)} = ${(edit.p50 / disk.p50).toFixed(2)} × bare (${show(disk.p50)}), p95 ${show(edit.p95)} = ${(edit.p95 / disk.p95).toFixed(2)} × bare (${show(disk.p95)})`,
    );
    await engine.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
