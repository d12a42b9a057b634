import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inserted } from '../../../main/engine/domain/action';
import { entryOf } from '../../../main/engine/domain/entry';
import { CANCELLED } from '../../../main/engine/fault';
import { sha256 } from '../../../main/engine/hash';
import { atOnce, inTurns, type Step, untold } from '../../../main/engine/steps';
import { createDatabase, type Db, type Sqlite, Store } from '../../../main/engine/store';
import { type Cells, sourceRow, sqliteForTests } from '../../support/project';

let sqlite: Sqlite;
beforeAll(async () => {
  sqlite = await sqliteForTests();
});

const TEXT = 'The port counted 41,000 crates.';
let db: Db;
let store: Store;
beforeEach(() => {
  db = createDatabase(sqlite, { id: 'p', name: 'Port' });
  store = new Store(db);
});
