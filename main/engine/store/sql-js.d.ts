/** sql.js has no types of its own and the published ones lag; this is all of it that is used here. */
declare module 'sql.js' {
  export type SqlValue = string | number | null | Uint8Array;
  export interface Statement {
    bind(values: readonly SqlValue[]): boolean;
    step(): boolean;
    get(): SqlValue[];
    getColumnNames(): string[];
    reset(): boolean;
    free(): boolean;
  }
  export interface Database {
    run(sql: string): Database;
    prepare(sql: string): Statement;
    getRowsModified(): number;
    export(): Uint8Array;
    create_function(name: string, run: (a: number, b: number, c: number) => SqlValue): Database;
    close(): void;
  }
  export interface SqlJs {
    Database: new (bytes?: Uint8Array) => Database;
  }
  function initSqlJs(config: { wasmBinary: Uint8Array; useOldExtensionFunctions: boolean }): Promise<SqlJs>;

  // biome-ignore lint/style/noDefaultExport: it is sql.js that has one.
  export { initSqlJs as default };
}

/** The build copies the file beside what it bundles; the import is its absolute path. */
declare module '*.wasm?asset' {
  const path: string;

  // biome-ignore lint/style/noDefaultExport: it is how the build gives an asset's path.
  export { path as default };
}
