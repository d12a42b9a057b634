/** `tickmark export`: a dataset of a project's figures. */
import { resolve } from 'node:path';
import type { DatasetFormat, Verdict } from '../../preload/contract/model';
import { EXIT, type Io, print } from './io';
import { withProject } from './session';

/** What the command was told; `out` may be relative to the working folder. */
export interface ExportOptions {
  format: DatasetFormat;
  out: string;
  verdict: Verdict[];
  overwrite: boolean;
  bom: boolean;
  texts: boolean;
}

/** Writes the dataset and prints how many rows went where. */
export function runExport(project: string, options: ExportOptions, io: Io): Promise<number> {
  return withProject(project, { create: false }, io, async (call) => {
    const { format, verdict: verdicts, overwrite, bom, texts } = options;
    const path = resolve(options.out);
    const done = await call('datasets.export', { format, path, verdicts, overwrite, bom, texts });
    await print(io, `${done.rows} rows\t${done.path}\n`);
    return EXIT.well;
  });
}
