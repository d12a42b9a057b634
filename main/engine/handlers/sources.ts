import { type Cells, updated } from '../domain/action';
import { countOf } from '../domain/verdict';
import { readPasted } from '../readers';
import { coverage, dismiss } from './covering';
import { theSource, unique } from './found';
import { importAll } from './importing';
import { removal } from './removing';
import { reextract } from './rereading';
import type { NounHandlers } from './types';

/** Documents: bringing them in, what is known about them, and letting them go. */
export const sources: NounHandlers<'sources'> = {
  queries: {
    'sources.list': ({ read }) => read.sources(),
    'sources.text': ({ read }, { id }) => ({ text: read.text(theSource(read, id)) }),
    'sources.coverage': ({ read }, { sourceId, kinds }) => coverage(read, sourceId, kinds),
  },
  commands: {
    'sources.import': (context, { files }) => importAll(context, files),
    'sources.importText': (context, { title, text }) => {
      const bytes = Buffer.from(text.toWellFormed(), 'utf8');
      return importAll(context, [
        { name: title || 'The pasted text', bytes, pasted: () => readPasted(text, title) },
      ]);
    },
    'sources.edit': ({ read, project }, { id, patch }) => {
      const source = theSource(read, id);
      const { tags, ...details } = patch;
      const cells: Cells = {
        ...(details as Cells),
        ...(tags && tagCell(tags)),
      };
      const change = updated('sources', id, read.row('sources', id)!, cells);
      return project.act({
        label: `Changed the details of “${source.title}”`,
        changes: change ? [change] : [],
      });
    },
    'sources.setMany': (context, { ids, patch, add, remove }) => {
      const { read, project } = context;
      const changes = unique(ids).map((id) => {
        theSource(read, id);
        const row = read.row('sources', id)!;
        const before = row.tags === null ? [] : (JSON.parse(String(row.tags)) as string[]);
        const tags = [...new Set([...before.filter((tag) => !remove.includes(tag)), ...add])];
        const retagged = tags.join('\n') === before.join('\n') ? {} : tagCell(tags);
        return updated('sources', id, row, { ...(patch as Cells), ...retagged });
      });
      const changed = changes.filter((change) => change !== null);
      const label = `Changed the details of ${countOf(changed.length, 'source')}`;
      return project.actInTurns({ label, changes: changed }, context);
    },
    'sources.remove': (context, { ids }) => {
      const { read, project } = context;
      const each = unique(ids).map((id) => theSource(read, id));
      const changes = each.flatMap(({ id }) => removal(read, 'sources', id));
      const label =
        each.length === 1
          ? `Deleted the source “${each[0]!.title}”`
          : `Deleted ${countOf(each.length, 'source')}`;
      return project.actInTurns({ label, changes }, context);
    },
    'sources.reextract': (context, { ids }) => reextract(context, ids),
    'sources.dismiss': (context, { sourceId, spans }) => dismiss(context, sourceId, spans),
  },
};

/** A source without tags has none, and not an empty list of them. */
function tagCell(tags: readonly string[]): Cells {
  return { tags: tags.length > 0 ? JSON.stringify(tags) : null };
}
