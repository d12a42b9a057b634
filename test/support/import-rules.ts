import { posix } from 'node:path';

/** One file of the repository, by its path from the top with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

/** An import as it is written, and where it leads: a path from the top, or a package or Node module by its own name. */
export interface Import {
  specifier: string;
  /** Path from the top where it is relative, else null. */
  target: string | null;
  /** Nothing of it is there at run time. */
  typeOnly: boolean;
}

/** A rule of the house; `broken` says what is wrong with a file, or nothing. */
export interface Rule {
  name: string;
  broken(file: SourceFile, imports: readonly Import[]): string[];
}

const STATIC = /(?:^|[\n;}])\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\b(?:import|require|require\.resolve)\(\s*['"]([^'"\n]+)['"]/g;

/** Every import of a file, static, dynamic and re-exported, types included. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(STATIC), ...text.matchAll(DYNAMIC)].map(([statement, specifier = '']) => ({
    specifier,
    target: specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null,
    typeOnly: /^[\s;}]*(?:import|export)\s+type\b/.test(statement),
  }));
}

const within = (path: string | null, ...folders: string[]): boolean =>
  path !== null && folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** A rule on each import of the files that match. */
function onImports(
  name: string,
  files: (path: string) => boolean,
  allowed: (each: Import, path: string) => boolean,
): Rule {
  return {
    name,
    broken: ({ path }, imports) =>
      files(path) ? imports.filter((each) => !allowed(each, path)).map(({ specifier }) => specifier) : [],
  };
}

const anywhere = (): boolean => true;

/** Packages a page is made of. */
const UI = [
  'react',
  'react-dom',
  'ag-grid-community',
  'zustand',
  'lucide-react',
  'react-resizable-panels',
  '@msgpack/msgpack',
  // Reads tables that are pasted; knows no DOM.
  'htmlparser2',
];
const isUi = (specifier: string): boolean =>
  /^@(codemirror|fontsource|fontsource-variable)\//.test(specifier) ||
  UI.some((name) => specifier === name || specifier.startsWith(`${name}/`));

const PURE = ['main/engine/domain', 'main/engine/extract', 'main/engine/checks'];
/** What reads a clock, chance or the world. Comments are taken out first. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.|\bcrypto\.|\bprocess\.|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(|\bconsole\./g;

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** Files where a tool wants a default export. */
const DEFAULT_EXPORTS = /\.config\.ts$|\.d\.ts$|^test\/support\/closing-line\.ts$/;

/** Lines that a file has at most. */
export const LONGEST = 400;

/** The rules of DESIGN §2, in its order. */
export const RULES: readonly Rule[] = [
  onImports(
    'the contract imports nothing',
    (path) => within(path, 'preload/contract'),
    ({ target }) => within(target, 'preload/contract'),
  ),
  onImports(
    'the page imports itself, the contract and UI libraries',
    (path) => within(path, 'renderer'),
    ({ specifier, target }) => within(target, 'renderer', 'preload/contract', 'resources') || isUi(specifier),
  ),
  onImports(
    'the engine knows no host',
    (path) => within(path, 'main/engine'),
    ({ specifier, target }) =>
      target === null
        ? specifier !== 'electron'
        : within(target, 'main/engine', 'preload/contract', 'resources'),
  ),
  onImports(
    'domain, extract and checks import only each other and the contract',
    (path) => within(path, ...PURE),
    ({ target }) => within(target, ...PURE, 'preload/contract'),
  ),
  {
    name: 'domain, extract and checks know no clock, chance or world',
    broken: ({ path, text }) =>
      within(path, ...PURE) ? [...withoutComments(text).matchAll(IMPURE)].map(([found]) => found) : [],
  },
  onImports(
    'sql.js is imported in store only',
    (path) => within(path, 'main') && !within(path, 'main/engine/store'),
    ({ specifier }) => !/^sql\.js(\/|$)/.test(specifier),
  ),
  onImports(
    'node:fs is imported in the engine in disk only',
    (path) => within(path, 'main/engine') && !within(path, 'main/engine/disk'),
    ({ specifier }) => !/^(node:)?fs(\/|$)/.test(specifier),
  ),
  onImports(
    'electron is imported in main/electron and the preload script only',
    (path) => !within(path, 'main/electron') && path !== 'preload/index.ts',
    ({ specifier }) => !/^electron(\/|$)/.test(specifier),
  ),
  onImports(
    'handlers know neither store nor disk but by type',
    (path) => within(path, 'main/engine/handlers'),
    ({ target, typeOnly }) => typeOnly || !within(target, 'main/engine/disk', 'main/engine/store'),
  ),
  {
    name: 'store and disk do not know each other',
    broken: ({ path }, imports) => {
      const other = within(path, 'main/engine/store')
        ? 'main/engine/disk'
        : within(path, 'main/engine/disk')
          ? 'main/engine/store'
          : null;
      return imports.filter(({ target }) => other && within(target, other)).map(({ specifier }) => specifier);
    },
  },
  {
    name: 'store and disk meet in the project only',
    broken: ({ path }, imports) => {
      // engine/index.ts only hands both their tools: the file calls, the SQLite module.
      const isPlace = /^main\/engine\/(?:project(?:-[\w-]+)?|index)\.ts$/.test(path);
      const meets = (folder: string) =>
        imports.some(({ target, typeOnly }) => !typeOnly && within(target, `main/engine/${folder}`));
      const isThere = within(path, 'main', 'preload') && meets('store') && meets('disk');
      return isThere && !isPlace ? ['store and disk'] : [];
    },
  },
  onImports(
    'what both hosts share knows neither',
    (path) => within(path, 'main/host'),
    ({ specifier, target }) =>
      target === null ? specifier !== 'electron' : within(target, 'main/host', 'preload/contract'),
  ),
  onImports(
    'nothing imports test/ but tests',
    (path) => !within(path, 'test') && !/^[^/]+\.config\.ts$/.test(path),
    ({ target }) => !within(target, 'test'),
  ),
  onImports(
    'imports within the project are relative, without extension',
    anywhere,
    ({ specifier, target }, path) =>
      target === null
        ? !/^(main|preload|renderer|test|bench|[~@/])\//.test(specifier)
        : path.endsWith('.mjs') || !/\.[cm]?[jt]sx?$/.test(specifier),
  ),
  {
    name: 'there are no default exports',
    broken: ({ path, text }) =>
      DEFAULT_EXPORTS.test(path)
        ? []
        : (withoutComments(text).match(/^export default\b.*|\bas default\b.*/gm) ?? []),
  },
  {
    name: `no file is longer than ${LONGEST} lines`,
    broken: ({ text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > LONGEST ? [`${lines} lines`] : [];
    },
  },
];

/** Every offence of a file, as `path: rule: what`. */
export function offences(file: SourceFile, rules: readonly Rule[] = RULES): string[] {
  const imports = importsOf(file);
  return rules.flatMap((rule) =>
    rule.broken(file, imports).map((what) => `${file.path}: ${rule.name}: ${what}`),
  );
}
