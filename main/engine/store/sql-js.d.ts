/** sql.js has no types of its own and the published ones lag; this is all of it that is used here. */
declare module 'sql.js' {
  type SqlValue = string | number | null | Uint8Array;
  interface Statement {
    bind(values: readonly SqlValue[]): boolean;
    step(): boolean;
    get(): SqlValue[];
    getColumnNames(): string[];
    reset(): boolean;
    free(): boolean;
  }
  interface Database {
    run(sql: string): Database;
    prepare(sql: string): Statement;
    getRowsModified(): number;
    export(): Uint8Array;
    close(): void;
  }
  interface SqlJs {
    Database: new (bytes?: Uint8Array) => Database;
  }
  export default function initSqlJs(config: {
    wasmBinary: Uint8Array;
    useOldExtensionFunctions: boolean;
  }): Promise<SqlJs>;
}

/** The build copies the file beside what it bundles; the import is its absolute path. */
declare module '*.wasm?asset' {
  const path: string;
  export default path;
}
