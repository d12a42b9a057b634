import { isAbsolute, sep } from 'node:path';
import type { DatasetRequest, Output } from '../../../preload/contract';
import { EngineFault, throwIfCancelled } from '../fault';
import { type DatasetRow, WRITERS } from '../writers';
import { countByVerdict, datasetRows, datasetSources, ofVerdicts } from './dataset-rows';
import type { CommandContext, NounHandlers } from './types';

/** Datasets: what a project has to show for itself. */
export const datasets: NounHandlers<'datasets'> = {
  queries: {
    'datasets.count': ({ read }, { filter = {} }) => countByVerdict(read, filter),
  },
  commands: {
    'datasets.export': exportDataset,
  },
};

/** Rows between two reports of progress, and two looks at whether it was cancelled. */
const STEP = 500;

async function exportDataset(
  context: CommandContext,
  request: DatasetRequest,
): Promise<Output<'datasets.export'>> {
  const { read, project } = context;
  const { path, format, overwrite, bom, filter = {}, texts = false } = request;
  const verdicts = [...new Set(request.verdicts)];
  checkRequest(request, project.paths);
  const wanted = ofVerdicts(filter, verdicts);
  const counted = countByVerdict(read, wanted);
  const total = verdicts.reduce((sum, verdict) => sum + counted[verdict], 0);
  const pieces = WRITERS[format](watched(context, datasetRows(read, wanted), total), {
    info: {
      project: project.state().name,
      exportedAt: context.now().toISOString(),
      exportedBy: context.who(),
      verdicts,
      filter: request.filter ?? null,
    },
    bom,
    sources: texts ? () => datasetSources(read, wanted) : null,
    sqlite: () => Promise.resolve(context.sqlite),
  });
  const bytes = await context.writeFile(path, pieces, overwrite);
  context.progress(total, total, 'Exported');
  return { path, rows: total, bytes };
}

/** The rows, with a report of how far they are, until the command is cancelled. */
function* watched(
  { progress, signal }: CommandContext,
  rows: Iterable<DatasetRow>,
  total: number,
): Generator<DatasetRow> {
  let done = 0;
  for (const row of rows) {
    if (done % STEP === 0) {
      throwIfCancelled(signal);
      progress(done, total, 'Writing the dataset');
    }
    done++;
    yield row;
  }
  throwIfCancelled(signal);
  // What is left is for the disk to do, and nobody can count it.
  progress(total, null, 'Writing the file to the disk');
}

/** The formats that hold texts of any length. */
const WITH_TEXTS: readonly DatasetRequest['format'][] = ['jsonl', 'sqlite'];

function checkRequest(
  { path, verdicts, format, texts = false }: DatasetRequest,
  paths: CommandContext['project']['paths'],
): void {
  if (verdicts.length === 0) throw refused('Choose at least one verdict to export.', 'verdicts');
  if (texts && !WITH_TEXTS.includes(format)) {
    throw refused(
      'Only JSON Lines and SQLite can hold the texts of the sources. Choose one of them, or leave the texts out.',
      'texts',
    );
  }
  if (!isAbsolute(path))
    throw refused(
      'The path must begin at the root of the disk. Nothing was written. Choose a folder from the list.',
      'path',
    );
  const target = path.toLowerCase();
  if (target.endsWith('.tickmark')) {
    throw refused('A dataset cannot take the place of a project file. Give it another extension.', 'path');
  }
  // A file system may not tell upper case from lower; a refusal too many is better than a journal written over.
  const own = Object.values(paths).filter((each) => each !== paths.name && each !== paths.folder);
  if (own.some((each) => target === each.toLowerCase() || target.startsWith(`${each.toLowerCase()}${sep}`))) {
    throw refused('Tickmark keeps a part of the project there. Choose another name.', 'path');
  }
}

function refused(why: string, field: string): EngineFault {
  return new EngineFault('invalid', `${why} Nothing was written.`, { field });
}
