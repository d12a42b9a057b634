/** Measures the extractor on the public test sets beside the repository, and prints what reached its aim. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { extract } from '../main/engine/extract';
import type { ExtractContext, FoundNumber } from '../preload/contract/reading';
import { articleChecks } from './articles';

const SHARED = path.resolve(process.env.TICKMARK_SHARED ?? '../shared');
const SETS = path.join(SHARED, 'benchmarks');

interface Row {
  id: string;
  text: string;
  gold: unknown[];
}
interface Score {
  P: number;
  R: number;
  F1: number;
}
interface Result {
  res: Record<string, Score & { n?: number; hit?: number; rate?: number | null }>;
  errs: Record<string, unknown>[];
}
type Scorer = (rows: Row[], predictions: Map<string, unknown[]>, mode: string) => Result;

/** One line of the table. */
export interface Line {
  measure: string;
  aim: string;
  got: string;
  reached: boolean;
}

const lines: Line[] = [];
const atLeast = (measure: string, aim: number, got: number | undefined): void => {
  const g = got ?? 0;
  lines.push({ measure, aim: `>= ${aim}`, got: g.toFixed(1), reached: g >= aim });
};
const atMost = (measure: string, aim: number, got: number | null | undefined): void => {
  const g = got ?? 0;
  lines.push({ measure, aim: `<= ${aim}`, got: g.toFixed(1), reached: g <= aim });
};

const context = (include: ExtractContext['include']): ExtractContext => ({ lang: 'en', date: null, include });

/** As from-tickmark.mjs does: the scorer's view of a figure. */
function asPrediction(id: string, f: FoundNumber): Record<string, unknown> {
  const r = f.reading!;
  const unit =
    r.unitKind === 'percent'
      ? /point/i.test(r.unit ?? '')
        ? 'percentage point'
        : 'percentage'
      : r.unitKind === 'count'
        ? r.counted || r.unit || '-'
        : r.unit || r.counted || '-';
  const bound = r.bound === '<=' ? '<' : r.bound === '>=' ? '>' : r.bound;
  const value = r.value2 === null ? Number(r.value) : [Number(r.value), Number(r.value2)];
  return { id, start: f.start, end: f.end, value, unit, change: r.change ?? bound };
}

function rowsOf(set: string): Row[] {
  const file = path.join(SETS, 'dev', `${set}.jsonl`);
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l) as Row);
}

function predict(rows: Row[], include: ExtractContext['include']): Map<string, unknown[]> {
  return new Map(
    rows.map((r) => [r.id, extract(r.text, context(include)).map((f) => asPrediction(r.id, f))]),
  );
}

function score(
  scoreRows: Scorer,
  sets: string[],
  mode: 'value' | 'span',
  include: ExtractContext['include'],
): Result {
  let rows = sets.flatMap(rowsOf);
  const part = process.env.BENCH_HALF;
  if (part) rows = rows.filter((_, i) => i % 2 === Number(part));
  const result = scoreRows(rows, predict(rows, include), mode);
  if (process.env.BENCH_ERRORS && sets.some((s) => s.startsWith(process.env.BENCH_ERRORS!))) {
    for (const e of result.errs) console.log(JSON.stringify(e).slice(0, 420));
  }
  return result;
}

function newsAndQuantities(scoreRows: Scorer): void {
  const news = score(scoreRows, ['newsquant'], 'value', 'all').res;
  atLeast('NewsQuant value F1', 93, news.value?.F1);
  atLeast('NewsQuant value + unit F1', 87, news['value+unit']?.F1);
  atLeast('NewsQuant value + change F1', 89, news['value+change']?.F1);
  for (const type of ['age', 'currency', 'dimension', 'temperature']) {
    const res = score(scoreRows, [`cqe-rtext-${type}`], 'value', 'all').res;
    atLeast(`cqe-rtext ${type} value F1`, 95, res.value?.F1);
    atLeast(`cqe-rtext ${type} value + unit F1`, 90, res['value+unit']?.F1);
  }
}

/** The gold of the number ranges is written as intervals ("(20,35]"), which the scorer cannot compare: here they become numbers. */
function intervalRows(rows: Row[]): Row[] {
  const value = (text: unknown) => {
    const [low, high] = String(text).slice(1, -1).split(',') as [string, string];
    return low === ''
      ? Number(high)
      : high === '' || low === high
        ? Number(low)
        : [Number(low), Number(high)];
  };
  return rows.map((r) => ({
    ...r,
    gold: (r.gold as { value: unknown }[]).map((g) => ({ ...g, value: value(g.value) })),
  }));
}

function recalls(scoreRows: Scorer): void {
  const ranges = intervalRows(rowsOf('rtext-en-numberrange'));
  const asNumbers = scoreRows(ranges, predict(ranges, 'all'), 'span');
  atLeast('rtext-en numberrange value recall', 97, asNumbers.res.value?.R);
  if (process.env.BENCH_ERRORS === 'numberrange')
    for (const e of asNumbers.errs) console.log(JSON.stringify(e));
  for (const type of ['number', 'percent', 'currency', 'dimension', 'temperature', 'age']) {
    const res = score(scoreRows, [`rtext-en-${type}`], 'span', 'all').res;
    atLeast(`rtext-en ${type} value recall`, 97, res.value?.R);
  }
  const kinds = [
    'amountofmoney',
    'distance',
    'duration',
    'numeral',
    'ordinal',
    'quantity',
    'temperature',
    'volume',
  ];
  atLeast(
    'duckling-en value recall',
    95,
    score(
      scoreRows,
      kinds.map((k) => `duckling-en-${k}`),
      'span',
      'all',
    ).res.value?.R,
  );
}

function distractors(scoreRows: Scorer): void {
  const pud = score(scoreRows, ['pud-en'], 'span', 'all').res;
  atLeast('pud-en detection F1', 95, pud.detect?.F1);
  atMost('pud-en date rate %', 2, pud.distractors?.rate);
  for (const include of ['figures', 'all'] as const) {
    for (const set of ['datetime', 'sequence']) {
      const res = score(scoreRows, [`rtext-en-${set}-distractors`], 'span', include).res;
      const measure = `${set} distractors taken, % (${include})`;
      if (include === 'figures') atMost(measure, 2, res.distractors?.rate);
      else lines.push({ measure, aim: '-', got: String(res.distractors?.rate), reached: true });
    }
  }
  const quantulum = score(scoreRows, ['quantulum3', 'quantulum3-ambiguity'], 'span', 'all').res;
  lines.push({
    measure: 'quantulum3 value F1 / + unit',
    aim: '-',
    got: `${quantulum.value?.F1} / ${quantulum['value+unit']?.F1}`,
    reached: true,
  });
}

async function main(): Promise<void> {
  if (!fs.existsSync(path.join(SETS, 'score.mjs'))) {
    console.log(`The test sets are not here (looked in ${SETS}); nothing was measured.`);
    return;
  }
  const { scoreRows } = (await import(
    /* @vite-ignore */ pathToFileURL(path.join(SETS, 'score.mjs')).href
  )) as { scoreRows: Scorer };
  newsAndQuantities(scoreRows);
  recalls(scoreRows);
  distractors(scoreRows);
  for (const line of articleChecks(SHARED)) lines.push(line);
  console.table(
    Object.fromEntries(
      lines.map((l) => [
        l.measure,
        { aim: l.aim, got: l.got, reached: l.aim === '-' ? '' : l.reached ? 'yes' : 'NO' },
      ]),
    ),
  );
}

await main();
