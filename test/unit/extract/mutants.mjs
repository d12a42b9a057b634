// Breaks the extractor in one random place after another and runs its tables on each; what no table notices is listed.
//   node test/unit/extract/mutants.mjs --seed 1 --count 150
// Nothing is written to the tree: extractor and tables are bundled with the broken text in the place of the file. What a table needs of the
// runner is rebuilt below, so that a mutant takes a second. Properties (fast-check) are left out: the question is what the tables hold.
import assert from 'node:assert';
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import vm from 'node:vm';
import { build } from 'vite';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const CODE = 'main/engine/extract';
const TABLES = ['test/unit/extract', 'test/unit/domain/interval.test.ts', 'test/unit/domain/decimal.test.ts'];
/** Files that hold properties alone. */
const NO_TABLES = /(?:hostile|plain)\.test\.ts$/;
/** Tests that are no tables, and slow. */
const NO_ROWS = /however many there are/;
/** A mutant that runs so many ms hangs, which is noticed; the tables take one second on a quiet machine. */
const PATIENCE = 60_000;

/** What is changed, by kind: where, and into what. */
const CHANGES = [
  ['operator', / === /g, ' !== '],
  ['operator', / !== /g, ' === '],
  ['operator', / < /g, ' >= '],
  ['operator', / > /g, ' <= '],
  ['operator', / <= /g, ' > '],
  ['operator', / >= /g, ' < '],
  ['condition', / && /g, ' || '],
  ['condition', / \|\| /g, ' && '],
  ['constant', /\btrue\b/g, 'false'],
  ['constant', /\bfalse\b/g, 'true'],
  ['step', / \+ 1\b/g, ' + 2'],
  ['step', / - 1\b/g, ' - 2'],
  ['word', /(?<=[!=]== )'[^'\\]+'/g, "'\\0'"],
];

const { values: options } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string' }, from: { type: 'string' } },
});
const seed = Number(options.seed ?? 1);
const count = Number(options.count ?? 150);
const read = (file) => fs.readFileSync(path.join(ROOT, file), 'utf8');

function* placesOf(file) {
  let at = 0;
  for (const line of read(file).split('\n')) {
    const code = line.trim();
    if (!/^(?:\*|\/|import|type |interface )/.test(code))
      for (const [kind, from, to] of CHANGES)
        for (const hit of line.matchAll(from))
          yield { file, kind, at: at + hit.index, was: hit[0], to, code };
    at += line.length + 1;
  }
}

function allPlaces() {
  const files = fs.readdirSync(path.join(ROOT, CODE), { recursive: true }).filter((f) => f.endsWith('.ts'));
  return files.sort().flatMap((f) => [...placesOf(`${CODE}/${f.replaceAll('\\', '/')}`)]);
}

/** Some of the places, the same for the same seed and code (mulberry32). */
function choose(places) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < Math.min(count, places.length); i += 1) {
    const j = i + Math.floor(random() * (places.length - i));
    [places[i], places[j]] = [places[j], places[i]];
  }
  return places.slice(0, count);
}

const matchers = (got) => ({
  toBe: (wanted) => assert.ok(Object.is(got, wanted)),
  toBeGreaterThan: (least) => assert.ok(got > least),
  toBeLessThan: (most) => assert.ok(got < most),
  toBeNull: () => assert.ok(got === null),
  toContain: (part) => assert.ok(got.includes(part)),
  toEqual: (wanted) => assert.deepStrictEqual(got, wanted),
  toHaveLength: (length) => assert.ok(got.length === length),
  toMatchObject: (part) => {
    for (const [key, wanted] of Object.entries(part)) assert.deepStrictEqual(got[key], wanted);
  },
});

/** What stands in for the runner: a test runs where it stands, and the first that fails throws. */
const it = (name, test) => {
  if (!NO_ROWS.test(name)) test();
};
it.each = (rows) => (_, test) => {
  for (const row of rows) Array.isArray(row) ? test(...row) : test(row);
};
globalThis.tables = {
  describe: (_, tests) => tests(),
  it,
  expect: (got) => ({
    ...matchers(got),
    not: { toBe: (other) => assert.ok(!Object.is(got, other)) },
  }),
};
const RUNNER = 'export const { describe, it, expect } = globalThis.tables;';
const NO_PROPERTIES = 'const any = new Proxy(() => any, { get: () => any }); export default any;';

const tables = TABLES.flatMap((t) =>
  t.endsWith('.ts')
    ? [t]
    : fs
        .readdirSync(path.join(ROOT, t))
        .filter((f) => f.endsWith('.test.ts') && !NO_TABLES.test(f))
        .map((f) => `${t}/${f}`),
);
const ENTRY = tables.map((t) => `import ${JSON.stringify(path.join(ROOT, t))};`).join('\n');
const SERVED = { vitest: RUNNER, 'fast-check': NO_PROPERTIES, tables: ENTRY };

/** Extractor and tables as one script, with a mutant in it. */
async function bundle(mutant) {
  const serve = {
    name: 'mutant',
    enforce: 'pre',
    resolveId: (id) => (path.basename(id) in SERVED ? `\0${path.basename(id)}` : null),
    load(id) {
      if (id.startsWith('\0')) return SERVED[id.slice(1)] ?? null;
      if (!mutant || path.resolve(id) !== path.join(ROOT, mutant.file)) return null;
      const text = read(mutant.file);
      return text.slice(0, mutant.at) + mutant.to + text.slice(mutant.at + mutant.was.length);
    },
  };
  const made = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    plugins: [serve],
    build: {
      write: false,
      minify: false,
      target: 'node20',
      lib: { entry: 'tables', formats: ['iife'], name: 't' },
    },
  });
  return [made].flat()[0].output[0].code;
}

/** Whether every row of every table is as it should be. */
function holds(code) {
  try {
    vm.runInThisContext(code, { timeout: PATIENCE });
    return true;
  } catch (error) {
    if (mutantless) console.error(error);
    return false;
  }
}

let mutantless = true;

/** Tries the mutants from number `first` on, and tells of each. */
async function work(first) {
  const asItIs = await bundle(null);
  if (!holds(asItIs)) throw new Error('the tables fail on the code as it is');
  mutantless = false;
  const chosen = choose(allPlaces());
  for (let i = first; i < chosen.length; i += 1) {
    process.send({ i, begun: true });
    const code = await bundle(chosen[i]);
    // A bundle that is the same has the mutant not in it: that would be no mutant at all.
    process.send({ i, verdict: code === asItIs ? 'same' : holds(code) ? 'alive' : 'killed' });
  }
  process.exit(0);
}

/** A process that tries mutants until all are tried or one takes it down, with memory that never ends. */
function worker(first, tell) {
  return new Promise((done) => {
    const args = ['--seed', String(seed), '--count', String(count), '--from', String(first)];
    const child = fork(fileURLToPath(import.meta.url), args);
    child.on('message', tell);
    child.on('close', done);
  });
}

function show(i, { file, at, kind, was, to, code }) {
  const line = read(file).slice(0, at).split('\n').length;
  console.log(
    `alive ${i} ${path.relative(CODE, file)}:${line} ${kind} ${was.trim()} -> ${to.trim()} | ${code}`,
  );
}

async function main() {
  const places = allPlaces();
  const total = places.length;
  const chosen = choose(places);
  const verdicts = [];
  for (;;) {
    let begun = false;
    const first = verdicts.length;
    const status = await worker(first, ({ i, verdict }) => {
      begun = true;
      if (verdict) verdicts[i] = verdict;
      if (verdict === 'alive') show(i, chosen[i]);
    });
    if (status === 0) break;
    if (!begun) process.exit(1);
    verdicts.push('killed');
  }
  const many = (verdict) => verdicts.filter((v) => v === verdict).length;
  const tried = `${many('killed')} of ${many('killed') + many('alive')} killed`;
  console.log(`${tried}; ${many('same')} the same when built; ${total} places, seed ${seed}`);
}

if (options.from === undefined) await main();
else await work(Number(options.from));
