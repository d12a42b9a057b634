import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { devDependencies } from '../../package.json';
import { importsOf, LONGEST, offences, RULES, type SourceFile } from '../support/import-rules';

const ROOT = resolve(import.meta.dirname, '../..');

function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

// Tests' inputs of wrong files would be found wrong themselves.
const files = ['main', 'preload', 'renderer', 'bench', 'test']
  .flatMap(filesIn)
  .filter(({ path }) => path !== 'test/unit/imports.test.ts');

describe('the house', () => {
  it('has files', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(files.flatMap((file) => offences(file, [rule]))).toEqual([]);
  });

  it('uses no package but those it names', () => {
    const known = new Set(Object.keys(devDependencies));
    const nameOf = (specifier: string) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
    const unknown = files.flatMap((file) =>
      importsOf(file)
        .filter(({ specifier, target }) => target === null && !isBuiltin(specifier))
        .map(({ specifier }) => nameOf(specifier))
        .filter((name) => !known.has(name))
        .map((name) => `${file.path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('every rule can fail', () => {
  const wrong: [rule: string, path: string, text: string][] = [
    ['the contract imports nothing', 'preload/contract/x.ts', "import { z } from 'zod';"],
    ['the contract imports nothing', 'preload/contract/x.ts', "export * from '../../main/engine/fault';"],
    [
      'the page imports itself, the contract and UI libraries',
      'renderer/x.tsx',
      "import { join } from 'node:path';",
    ],
    [
      'the page imports itself, the contract and UI libraries',
      'renderer/x.tsx',
      "import '../main/engine/fault';",
    ],
    ['the engine knows no host', 'main/engine/x.ts', "import type { A } from '../cli/places';"],
    ['the engine knows no host', 'main/engine/x.ts', "const { app } = await import('electron');"],
    [
      'domain, extract and checks import only each other and the contract',
      'main/engine/domain/x.ts',
      "import { v7 } from 'uuid';",
    ],
    [
      'domain, extract and checks import only each other and the contract',
      'main/engine/checks/x.ts',
      "import { hash } from '../hash';",
    ],
    [
      'domain, extract and checks know no clock, chance or world',
      'main/engine/extract/x.ts',
      'const a = Date.now();',
    ],
    [
      'domain, extract and checks know no clock, chance or world',
      'main/engine/domain/x.ts',
      'const a = new Date( );',
    ],
    [
      'domain, extract and checks know no clock, chance or world',
      'main/engine/checks/x.ts',
      'return Math.random();',
    ],
    ['sql.js is imported in store only', 'main/engine/writers/x.ts', "import initSqlJs from 'sql.js';"],
    [
      'sql.js is imported in store only',
      'main/engine/x.ts',
      "import wasm from 'sql.js/dist/sql-wasm.wasm?asset';",
    ],
    [
      'node:fs is imported in the engine in disk only',
      'main/engine/writers/x.ts',
      "import fs from 'node:fs/promises';",
    ],
    ['node:fs is imported in the engine in disk only', 'main/engine/x.ts', "const fs = require('fs');"],
    [
      'electron is imported in main/electron and the preload script only',
      'main/loopback/x.ts',
      "import 'electron';",
    ],
    [
      'handlers know neither store nor disk but by type',
      'main/engine/handlers/x.ts',
      "import { a } from '../disk/lock';",
    ],
    [
      'handlers know neither store nor disk but by type',
      'main/engine/handlers/x.ts',
      "import { a } from '../store';",
    ],
    [
      'store and disk meet in the project only',
      'main/engine/handlers/x.ts',
      "import { Store } from '../store';\nimport { Lock } from '../disk';",
    ],
    ['store and disk do not know each other', 'main/engine/store/x.ts', "import { a } from '../disk/lock';"],
    ['store and disk do not know each other', 'main/engine/disk/x.ts', "import { a } from '../store/open';"],
    ['what both hosts share knows neither', 'main/host/x.ts', "import { a } from '../loopback/host';"],
    ['what both hosts share knows neither', 'main/host/x.ts', "import { app } from 'electron';"],
    ['nothing imports test/ but tests', 'bench/x.ts', "import { a } from '../test/support/browser';"],
    [
      'imports within the project are relative, without extension',
      'main/cli/x.ts',
      "import { a } from './io.js';",
    ],
    [
      'imports within the project are relative, without extension',
      'main/cli/x.ts',
      "import { a } from '~/main/io';",
    ],
    ['there are no default exports', 'main/cli/x.ts', 'export default function a() {}'],
    ['there are no default exports', 'main/cli/x.ts', 'export { a as default };'],
    [`no file is longer than ${LONGEST} lines`, 'main/cli/x.ts', 'a;\n'.repeat(LONGEST + 1)],
  ];

  it.each(wrong)('%s: %s', (rule, path, text) => {
    expect(offences({ path, text }).map((offence) => offence.split(': ')[1])).toContain(rule);
  });

  it('and each is tried', () => {
    const tried = new Set(wrong.map(([rule]) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each([
    ["import type {\n  A,\n  B,\n} from './a';", './a'],
    ["export { a } from './a';", './a'],
    ["import './a.css';", './a.css'],
    ["const { a } = await import('./a');", './a'],
    ["import a, { type B } from 'a/b';", 'a/b'],
  ])('an import is seen in %j', (text, specifier) => {
    expect(importsOf({ path: 'main/x.ts', text }).map((each) => each.specifier)).toEqual([specifier]);
  });

  it('an import of types is known as one', () => {
    const typeOnly = (text: string) => importsOf({ path: 'main/x.ts', text }).map((each) => each.typeOnly);
    expect(
      typeOnly("import { a } from './a';\nimport type {\n  B } from './b';\nexport type { C } from './c';"),
    ).toEqual([false, true, true]);
  });

  it('a word in a comment is no offence', () => {
    const text = '// Date.now() would not be pure.\n/** Never Math.random(). */\nexport const a = 1;';
    expect(offences({ path: 'main/engine/domain/x.ts', text })).toEqual([]);
  });
});
