export type { ActionHead, Head } from './actions';
export type { ClaimRow, Likeness, NumberRow } from './alike';
export { Diverged, NotRedone } from './diverged';
export { CHECKED_AT_ONCE, createDatabase, examine, openDatabase, UnfitFile, unfitFault } from './open';
export { SealCheck } from './seal';
export type { FoundFigure } from './search';
export type { SourceKey } from './sources';
export { type Db, loadSqlite, MemoryLost, SQLITE_WASM, type Sqlite, SqliteError } from './sqlite';
export { type Reader, Store } from './store';
