import type { Sqlite, Value } from './sqlite';

/** "TkDs" in ASCII: tells an exported dataset from a project. */
const DATASET_APPLICATION_ID = 0x546b4473;

/** A table of a dataset; its first column is the key. */
export interface DatasetTable {
  name: string;
  columns: readonly { name: string; type: 'TEXT' | 'INTEGER' | 'REAL' }[];
  rows: Iterable<readonly Value[]>;
}

/** Rows put in between two pauses: quick enough that whoever waits in between is not felt to wait. */
const BATCH = 500;

/**
 * A database of the given STRICT tables as a file's bytes; `version` becomes its user_version. Tables are filled in order;
 * `pause` is awaited every so many rows, so that a request to cancel is heard.
 */
export async function datasetDatabase(
  sqlite: Sqlite,
  version: number,
  tables: readonly DatasetTable[],
  pause: () => Promise<void>,
): Promise<Uint8Array> {
  const db = sqlite.open();
  try {
    db.script(`PRAGMA foreign_keys = ON; PRAGMA application_id = ${DATASET_APPLICATION_ID};
      PRAGMA user_version = ${version}; BEGIN;`);
    for (const { name, columns, rows } of tables) {
      const defined = columns.map(
        (column, at) => `"${column.name}" ${column.type}${at === 0 ? ' PRIMARY KEY' : ''}`,
      );
      db.script(`CREATE TABLE "${name}" (${defined.join(', ')}) STRICT`);
      const insert = `INSERT INTO "${name}" VALUES (${columns.map(() => '?').join(', ')})`;
      let filled = 0;
      for (const row of rows) {
        db.run(insert, ...row);
        filled += 1;
        if (filled % BATCH === 0) await pause();
      }
    }
    db.script('COMMIT');
    return db.snapshot();
  } finally {
    db.close();
  }
}
