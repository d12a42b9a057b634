import { expect, test } from 'vitest';
import { openDatabase, Store } from '../../main/engine/store';
import { first } from '../../main/engine/store/migrations/001-first';
import { APPLICATION_ID } from '../../main/engine/store/schema';
import { seal } from '../../main/engine/store/seal';
import { sqliteForTests } from '../support/project';

const sqlite = await sqliteForTests();

/** The file of a project of version 1: a source with a verified figure and an annotation on it. */
function versionOne(): Uint8Array {
  const db = sqlite.open();
  db.script('PRAGMA foreign_keys = ON');
  db.script(first.up);
  db.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1;
INSERT INTO meta VALUES ('id', 'p1'), ('name', 'Port'), ('last_ord', '1');
INSERT INTO texts VALUES ('hash', 'They tried 41,000 cases.');
INSERT INTO sources VALUES (1, 's1', 'A text', NULL, NULL, NULL, NULL, 'en', 'txt', 'a.txt', 'hash', 'file', 24, 4,
  '2025-03-10T14:00:00.000Z', 'Ada', '[]', 'a text', NULL);
INSERT INTO figures VALUES ('f1', 1, 11, 17, '41,000', '41000', NULL, '=', 'count', 'cases', 'cases', NULL, NULL, NULL, '',
  NULL, 'extractor', 'verified', 'Ada', '2025-03-10T14:00:00.000Z', NULL, 4294967307, 1, 41000.0, 0, '["port"]', '41,000',
  'cases', 'cases', NULL, NULL, NULL, 'port');
INSERT INTO annotations VALUES ('a1', 1, 'f1', 11, 17, '41,000', 'A note', '["port"]', '2025-03-10T14:00:00.000Z', 'Ada');`);
  const bytes = db.snapshot();
  db.close();
  seal(bytes);
  return bytes;
}

test('a project of version 1 opens with all that was in it, and with nothing made up', () => {
  const store = new Store(openDatabase(sqlite, versionOne()));
  expect(store.figure('f1')).toMatchObject({
    value: '41000',
    verdict: 'verified',
    vanished: null,
    tags: ['port'],
    passage: { start: 11, end: 17, exact: '41,000' },
  });
  const [source] = store.sources();
  expect(source).toMatchObject({ id: 's1', extractor: null, uncovered: null, annotations: 1 });
  expect(source!.progress.verified).toBe(1);
  expect(store.row('figures', 'f1')).toMatchObject({ vanished: null, source_id: 's1' });
  for (const table of ['dismissals', 'views', 'tags', 'rekeys'] as const) {
    expect(store.rows(table, null)).toEqual([]);
  }
  store.close();
});

test('what was migrated is written and opened again', () => {
  const store = new Store(openDatabase(sqlite, versionOne()));
  const bytes = store.snapshot();
  store.close();
  const again = new Store(openDatabase(sqlite, bytes));
  expect(again.figure('f1')?.value).toBe('41000');
  again.close();
});
