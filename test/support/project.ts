import { readFileSync } from 'node:fs';
import type { FileCalls } from '../../main/engine/disk';
import { type Cells, inserted, type RowChange, removed, updated } from '../../main/engine/domain/action';
import { figureCells } from '../../main/engine/domain/figure';
import { EMPTY_READING } from '../../main/engine/domain/reading';
import { sha256 } from '../../main/engine/hash';
import { Project } from '../../main/engine/project';
import type { Plan } from '../../main/engine/project-action';
import { loadSqlite, type Reader, SQLITE_WASM, type Sqlite } from '../../main/engine/store';
import type { Surroundings } from '../../main/engine/surroundings';
import type { Reading, Verdict } from '../../preload/contract';

/** SQLite, loaded once. */
export function sqliteForTests(): Promise<Sqlite> {
  return loadSqlite(() => readFileSync(SQLITE_WASM));
}

/** Where test projects lie on a disk in memory. */
export const PATH = '/desk/Port.tickmark';

/** A project's surroundings in which nothing is left to chance: the clock ticks by a second, ids count, timers never fire. */
export function surroundings(
  sqlite: Sqlite,
  calls: FileCalls,
  rest: Partial<Surroundings> = {},
): Surroundings {
  let ticks = 0;
  return {
    sqlite,
    calls,
    now: () => new Date(Date.UTC(2025, 2, 10, 14, 2, ticks++)),
    newId: () => `id-${String(ids++).padStart(8, '0')}`,
    who: () => 'Ada',
    later: () => () => undefined,
    pause: () => Promise.resolve(),
    onChanged: () => undefined,
    onDisk: () => undefined,
    ...rest,
  };
}

let ids = 0;

/** A new project on a disk. */
export function createProject(around: Surroundings): Project {
  return Project.create(around, PATH, 'Port');
}

const READING: Reading = {
  ...EMPTY_READING,
  value: '41000',
  interval: { low: '41000', lowOpen: false, high: '41000', highOpen: false },
  unit: 'cases',
  counted: 'fraud cases',
  countedHead: 'cases',
  why: 'counts cases',
};

/** Brings in a source of `count` figures; its text is made from `word`. */
export function importPlan(project: Project, word: string, count: number): Plan {
  const ord = project.read.nextOrd();
  const passages = Array.from({ length: count }, (_, at) => `${at + 1},000`);
  const text = passages.map((exact) => `The ${word} court tried ${exact} cases. `).join('');
  const textHash = sha256(text);
  const sourceId = `source-${ord}`;
  const changes: RowChange[] = [
    inserted('sources', sourceId, sourceCells(sourceId, ord, word, text, textHash)),
  ];
  let from = 0;
  for (const [at, exact] of passages.entries()) {
    const start = text.indexOf(exact, from);
    from = start + exact.length;
    const id = `figure-${ord}-${at}`;
    const reading = { ...READING, value: String((at + 1) * 1000) };
    const passage = { start, end: from, exact };
    const row = figureCells({ id, sourceId, passage, reading, origin: 'extractor', mismatch: null });
    changes.push(inserted('figures', id, row));
  }
  return { label: `Imported ${word}`, changes, texts: new Map([[textHash, text]]) };
}

function sourceCells(id: string, ord: number, word: string, text: string, textHash: string): Cells {
  return {
    ord,
    id,
    title: `On ${word}`,
    publisher: null,
    author: null,
    published: null,
    url: null,
    lang: 'en',
    format: 'txt',
    file_name: `${word}.txt`,
    text_hash: textHash,
    file_hash: sha256(`file ${text}`),
    length: text.length,
    words: 6 * text.split('.').length,
    imported_at: '2025-03-10T14:00:00.000Z',
    imported_by: 'Ada',
    notes: '[]',
  };
}

/** Gives figures a verdict. */
export function verdictPlan(project: Project, ids: readonly string[], verdict: Verdict): Plan {
  const changes = ids.map((id) => updated('figures', id, project.read.row('figures', id)!, { verdict }));
  return { label: `Said ${verdict}`, changes: changes.filter((change) => change !== null) };
}

/** Changes cells of a figure. */
export function editPlan(project: Project, id: string, patch: Cells): Plan {
  const change = updated('figures', id, project.read.row('figures', id)!, patch);
  return { label: `Edited ${id}`, changes: change ? [change] : [] };
}

/** Removes a figure. */
export function removePlan(project: Project, id: string): Plan {
  return { label: `Removed ${id}`, changes: [removed('figures', id, project.read.row('figures', id)!)] };
}

/** Everything the analyst could see, as one value to compare. */
export function contentOf(read: Reader): unknown {
  const figures = read.figurePage({ filter: {}, sort: [] }, 0, 1000);
  return {
    sources: read.sources(),
    figures,
    annotations: read.annotations(null),
    progress: read.progress(null),
  };
}
