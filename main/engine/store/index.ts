export type { ActionHead, Head } from './actions';
export { Diverged } from './diverged';
export { CHECKED_AT_ONCE, createDatabase, examine, openDatabase, UnfitFile, unfitFault } from './open';
export { MOST_BYTES, WARN_BYTES } from './schema';
export type { FoundFigure } from './search';
export type { SourceKey } from './sources';
export { type Db, loadSqlite, MemoryLost, SQLITE_WASM, type Sqlite, SqliteError } from './sqlite';
export { NotRedone, type Reader, Store } from './store';
