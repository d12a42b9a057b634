import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import type { Input, MethodName, Output, RelatedFigure } from '../../../preload/contract';
import { connectInProcess, temporaryConfig } from '../../support/connection';
import { ARTICLES, WITHOUT_ARTICLES } from '../../support/corpus';

it.skipIf(WITHOUT_ARTICLES)(
  'in the five articles the one ten-fold slip is found, nothing else is a conflict, and “nearly” agrees',
  async () => {
    const connection = await connectInProcess();
    const ask = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
      const answer = await connection.call(method, input);
      if (!answer.ok) throw new Error(answer.fault.message);
      return answer.value;
    };
    await ask('projects.create', { path: `${temporaryConfig().folder}/Articles.tickmark`, name: null });
    const files = ARTICLES.map((path) => ({
      name: basename(path),
      bytes: new Uint8Array(readFileSync(path)),
    }));
    await ask('sources.import', { files });
    const { rows } = await ask('figures.page', { filter: {}, sort: [], offset: 0, limit: 1000 });
    const found: [string, RelatedFigure][] = [];
    for (const { id, value } of rows) {
      for (const related of await ask('figures.conflicts', { id })) found.push([value, related]);
    }
    const of = (relation: 'conflict' | 'agree') =>
      found
        .filter(([, related]) => related.relation === relation)
        .map(([value, { figure, slip }]) => [value, figure.value, slip].join(' '));
    expect(of('conflict').sort()).toEqual(['8200 82000 ten-fold', '82000 8200 ten-fold']);
    const nearly = rows.filter(({ value, bound }) => value === '52' && bound === '~');
    expect(nearly).toHaveLength(1);
    expect(of('agree').filter((each) => each === '52 52 ')).toHaveLength(2);
    await connection.close();
  },
  60_000,
);
