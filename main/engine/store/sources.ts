import type { Source, Verdict } from '../../../preload/contract';
import { noProgress } from '../domain/verdict';
import type { ReadDb, WriteDb } from './sqlite';
import { TABLES } from './tables';

interface SourceRow {
  ord: number;
  id: string;
  title: string;
  publisher: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  lang: string | null;
  format: Source['format'];
  file_name: string | null;
  text_hash: string;
  file_hash: string;
  length: number;
  words: number;
  imported_at: string;
  imported_by: string;
  notes: string;
  extractor: string | null;
  tags: string | null;
  annotations: number;
}

/** Every column but the folded ones, and the numbers, which may be megabytes and are needed only to count them anew. */
const SHOWN = TABLES.sources.columns.filter((name) => name !== 'numbers');
const ALL = `SELECT ${SHOWN.map((name) => `s.${name}`).join(', ')}, (SELECT count(*) FROM annotations a WHERE a.source = s.ord) AS annotations
FROM sources s ORDER BY s.ord`;

/** How many numbers of a source no figure covers; null where it was read before numbers were remembered. */
export type UncoveredOf = (ord: number, id: string) => number | null;

/** Every source, in the order in which they were imported. */
export function allSources(db: ReadDb, uncoveredOf: UncoveredOf): Source[] {
  const sources = new Map<number, Source>();
  db.each<SourceRow>(ALL, [], (row) => {
    sources.set(row.ord, toSource(row, uncoveredOf(row.ord, row.id)));
  });
  const tallies = 'SELECT source, verdict, n FROM tallies';
  db.each<{ source: number; verdict: Verdict; n: number }>(tallies, [], ({ source, verdict, n }) => {
    const progress = sources.get(source)?.progress;
    if (progress) progress[verdict] = n;
  });
  return [...sources.values()];
}

/** What is needed to work on a source: its number, its text's hash, its language and date. */
export interface SourceKey {
  ord: number;
  id: string;
  title: string;
  text_hash: string;
  length: number;
  lang: string | null;
  published: string | null;
}

const KEY = 'SELECT ord, id, title, text_hash, length, lang, published FROM sources WHERE';

/** The key of every source, in the order in which they were imported. */
export function sourceKeys(db: ReadDb): SourceKey[] {
  return db.all<SourceKey>(`${KEY} 1 ORDER BY ord`);
}

/** A source's key by its id. */
export function sourceKey(db: ReadDb, id: string): SourceKey | null {
  return db.get<SourceKey>(`${KEY} id = ?`, id) ?? null;
}

/** The source that was imported from the same file, or has the same text; both SHA-256. */
export function sourceByHash(db: ReadDb, fileHash: string, textHash: string | null): SourceKey | null {
  return db.get<SourceKey>(`${KEY} file_hash = ? OR text_hash = ? LIMIT 1`, fileHash, textHash) ?? null;
}

/** The number that the next source gets: higher than any that ever was, so that an undone removal fits in again. */
export function nextOrd(db: ReadDb): number {
  return Number(db.pluck<string>("SELECT value FROM meta WHERE key = 'last_ord'") ?? '0') + 1;
}

/** Remembers that a number was given to a source. */
export function noteOrd(db: WriteDb, ord: number): void {
  if (ord < nextOrd(db)) return;
  db.run(
    "INSERT INTO meta VALUES ('last_ord', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    String(ord),
  );
}

function toSource(row: SourceRow, uncovered: number | null): Source {
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    author: row.author,
    published: row.published,
    url: row.url,
    lang: row.lang,
    format: row.format,
    fileName: row.file_name,
    textHash: row.text_hash,
    fileHash: row.file_hash,
    length: row.length,
    words: row.words,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    notes: JSON.parse(row.notes) as string[],
    extractor: row.extractor,
    uncovered,
    tags: row.tags === null ? [] : (JSON.parse(row.tags) as string[]),
    progress: noProgress(),
    annotations: row.annotations,
  };
}
