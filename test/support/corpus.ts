import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');

/** Paths of the five real articles, in order; empty where they are not beside the project. They are read where they lie. */
export const ARTICLES: readonly string[] = existsSync(CORPUS)
  ? readdirSync(CORPUS)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(CORPUS, name))
  : [];

/** What a test that needs the articles says of itself where they are absent. */
export const WITHOUT_ARTICLES = ARTICLES.length === 0;
