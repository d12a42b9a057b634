import type { RowChange } from '../../main/engine/domain/action';
import type { Plan } from '../../main/engine/project-action';
import type { Db, Sqlite } from '../../main/engine/store';
import { MIGRATIONS } from '../../main/engine/store/migrations';
import { APPLICATION_ID } from '../../main/engine/store/schema';
import { seal } from '../../main/engine/store/seal';
import type { Value } from '../../main/engine/store/sqlite';
import { MemoryDisk } from './memory-disk';
import { createProject, editPlan, importPlan, PATH, surroundings, verdictPlan } from './project';

/** What an earlier Tickmark left behind when it was killed: its file, and a journal with edits after it. */
export interface OldProject {
  file: Uint8Array;
  journal: Uint8Array;
  /** Where the journal ends. */
  head: { seq: number; hash: string };
}

/** Every version of the schema before the newest one. */
export const OLD_VERSIONS: readonly number[] = MIGRATIONS.slice(0, -1).map(({ version }) => version);

/**
 * A project as the Tickmark of an earlier schema wrote it: its tables have the columns of that version and no others, and
 * so have the rows in its actions. One import of `figures` figures and a verdict are in the file, two edits in the journal.
 */
export async function oldProject(sqlite: Sqlite, version: number, figures = 4): Promise<OldProject> {
  const db = schemaOf(sqlite, version);
  const disk = new MemoryDisk();
  const project = createProject(surroundings(sqlite, disk));
  project.act(withoutNewer(db, importPlan(project, 'harbour', figures)));
  project.act(verdictPlan(project, ['figure-1-0'], 'verified'));
  const filed = project.read.head().seq;
  await project.snapshot();
  const bytes = contentAt(disk, PATH);
  project.act(editPlan(project, 'figure-1-1', { note: 'in the journal' }));
  project.act(editPlan(project, 'figure-1-1', { note: 'in the journal, again' }));
  copyRows(sqlite.open(bytes), db, filed);
  const file = db.snapshot();
  db.close();
  seal(file);
  return { file, journal: contentAt(disk, '/desk/Port.journal'), head: project.read.head() };
}

function contentAt(disk: MemoryDisk, path: string): Uint8Array {
  return Uint8Array.from(disk.image.contents.get(disk.image.names.get(path)!)!);
}

function schemaOf(sqlite: Sqlite, version: number): Db {
  const db = sqlite.open();
  for (const step of MIGRATIONS) if (step.version <= version) db.script(step.up);
  db.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`);
  return db;
}

const columnsOf = (db: Db, table: string): string[] =>
  db.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name);

function withoutNewer(db: Db, plan: Plan): Plan {
  const known = (table: string) => new Set([...columnsOf(db, table), 'source_id']);
  const older = (change: RowChange): RowChange => {
    const columns = known(change.table);
    const after = Object.entries(change.after ?? {}).filter(([column]) => columns.has(column));
    return { ...change, after: Object.fromEntries(after) };
  };
  return { ...plan, changes: plan.changes.map(older) };
}

/** Tables in an order in which every row finds what it refers to; the tallies are kept by triggers. */
const TABLES = ['meta', 'texts', 'sources', 'figures', 'actions'];

function copyRows(from: Db, to: Db, filed: number): void {
  for (const table of TABLES) {
    const columns = columnsOf(to, table);
    const sql = `INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`;
    from.each<Record<string, Value>>(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY 1`, [], (row) => {
      to.run(sql, ...columns.map((column) => row[column] ?? null));
    });
  }
  if (from.pluck('SELECT max(seq) FROM actions') !== filed)
    throw new Error('The file is not of that moment.');
  to.script('PRAGMA foreign_keys = ON');
  from.close();
}
