import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DatasetFormat } from '../../preload/contract';
import { Desk } from './desk';
import type { Connect } from './suite';

const FORMATS: DatasetFormat[] = ['csv', 'jsonl', 'xlsx', 'sqlite'];

/** Exporting; what is in the files is tested with the writers. */
export function datasetCases(connect: Connect): void {
  describe('datasets', () => {
    test('each format is written whole, with as many rows as were counted', async () => {
      const desk = await Desk.open(connect);
      const [first, second] = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [first!.id, second!.id], verdict: 'verified' });
      expect((await desk.do('datasets.count', {})).verified).toBe(2);
      for (const format of FORMATS) {
        const path = join(dirname(desk.path), `out.${format}`);
        const written = await desk.do('datasets.export', {
          format,
          path,
          verdicts: ['verified'],
          overwrite: false,
          bom: true,
        });
        expect(written).toMatchObject({ path, rows: 2 });
        expect(readFileSync(path)).toHaveLength(written.bytes);
      }
      expect(readdirSync(dirname(desk.path)).filter((name) => name.endsWith('.part'))).toEqual([]);
      await desk.close();
    });

    test('an existing file is asked about, a missing folder is told, and neither leaves a half file', async () => {
      const desk = await Desk.open(connect);
      const path = join(dirname(desk.path), 'there.csv');
      writeFileSync(path, 'mine');
      const request = {
        format: 'csv' as const,
        path,
        verdicts: ['unverified' as const],
        overwrite: false,
        bom: false,
      };
      expect(await desk.fault('datasets.export', request)).toBe('conflict');
      expect(readFileSync(path, 'utf8')).toBe('mine');
      await desk.do('datasets.export', { ...request, overwrite: true });
      expect(readFileSync(path, 'utf8')).not.toBe('mine');
      const nowhere = join(dirname(desk.path), 'no', 'x.csv');
      expect(await desk.fault('datasets.export', { ...request, path: nowhere })).toBe('not-found');
      expect(existsSync(dirname(nowhere))).toBe(false);
      await desk.close();
    });
  });
}
