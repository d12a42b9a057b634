/** Measures a search over everything in a project of 200 documents against a bare indexOf over the same texts, in one run. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createEngine, type Engine } from '../main/engine';

const CORPUS = path.resolve(process.env.TICKMARK_SHARED ?? '../shared', 'corpus');
const DOCUMENTS = 200;
const RUNS = 15;
/** How long one looks at a project before one searches it, at the least; milliseconds. */
const PAUSE_MS = 1_500;

/** Our own stand-in for an article, where the corpus is absent. */
const STAND_IN = `The harbour board closed its books for the year on Friday. Traffic through the port rose by 12.4% to 3.1 million containers, the board said, after two weak years. It put the cost of the new quay at $48.5 million, slightly above the plan. 港口的诈骗案增加了。
`;

function articles(): string[] {
  if (!fs.existsSync(CORPUS)) return [STAND_IN.repeat(20)];
  const files = fs.readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
  return files.sort().map((name) => fs.readFileSync(path.join(CORPUS, name), 'utf8'));
}

/** Each document is an article with a line of its own, so that none is taken for another. */
function documents(): { name: string; bytes: Uint8Array }[] {
  const from = articles();
  return Array.from({ length: DOCUMENTS }, (_, at) => ({
    name: `document-${at}.txt`,
    bytes: new Uint8Array(Buffer.from(`${from[at % from.length]!}\nCopy ${at} of them.\n`)),
  }));
}

async function median(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < RUNS; at++) {
    const start = process.hrtime.bigint();
    await run();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
}

/** Milliseconds that the first search after opening takes, `pause` milliseconds after the project is there. */
async function firstSearch(engine: Engine, file: string, pause: number): Promise<number> {
  await engine.call('projects.close', {});
  const opened = await engine.call('projects.open', { path: file });
  if (!opened.ok) throw new Error(opened.fault.message);
  await new Promise((resolve) => setTimeout(resolve, pause));
  const start = process.hrtime.bigint();
  await engine.call('search.find', { text: 'harbour', limit: 20 });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function occurrences(texts: readonly string[], sought: string): number {
  let count = 0;
  for (const text of texts) {
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) count++;
  }
  return count;
}

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-bench-'));
  const engine = await createEngine({ home: path.join(folder, 'home'), documents: folder });
  const files = documents();
  const made = await engine.call('projects.create', { path: path.join(folder, 'B.tickmark'), name: null });
  const imported = await engine.call('sources.import', { files });
  if (!made.ok || !imported.ok) throw new Error('The project could not be made.');
  const texts = files.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  const find = (text: string) => engine.call('search.find', { text, limit: 20 });
  const file = path.join(folder, 'B.tickmark');
  const atOnce = await firstSearch(engine, file, 0);
  const rested = await firstSearch(engine, file, PAUSE_MS);
  const rows = [];
  for (const text of ['fraud', 'e', '40,000', '诈骗', 'nowhere to be found']) {
    const ours = await median(() => find(text));
    const bare = await median(() => occurrences(texts, text));
    rows.push({
      sought: text,
      'ms (median)': ours.toFixed(1),
      'bare indexOf, ms': bare.toFixed(2),
      ratio: (ours / bare).toFixed(1),
    });
  }
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(
    `${DOCUMENTS} documents, ${(size / 1e6).toFixed(2)} million characters; the first search: ${rested.toFixed(0)} ms where one opens and looks for ${PAUSE_MS} ms, ${atOnce.toFixed(0)} ms at once`,
  );
  console.table(rows);
  await engine.close();
  fs.rmSync(folder, { recursive: true, force: true });
}

await main();
