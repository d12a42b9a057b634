import type { FigureView, Outcome, Tag, TagColour } from '../../../preload/contract';
import { type Cells, inserted, type RowChange, removed, updated } from '../domain/action';
import { EngineFault } from '../fault';
import type { Reader } from '../store';
import { retagged, tagsOf } from './tagging';
import type { CommandContext, NounHandlers } from './types';

/** Tags: what they are called, how they look, and where they are used. */
export const tags: NounHandlers<'tags'> = {
  queries: {
    'tags.list': ({ read }) => list(read),
  },
  commands: {
    'tags.set': set,
    'tags.rename': rename,
    'tags.remove': ({ read, project }, { name }) => {
      const used = read.annotationRows().filter((row) => tagsOf(row).includes(name));
      const sources = onSources(read, name, (list) => without(list, name));
      const row = definition(read, name);
      if (!row && used.length === 0 && sources.length === 0) throw gone();
      const changes = [...used.map((each) => retagged(each, without(tagsOf(each), name))!), ...sources];
      if (row) changes.push(removed('tags', String(row.id), row));
      return project.act({
        label: `Deleted the tag “${name}”`,
        changes: [...changes, ...inViews(read, name, null)],
      });
    },
  },
};

function list(read: Reader): Tag[] {
  const found = new Map<string, Tag>();
  const tagOf = (name: string): Tag => {
    const tag = found.get(name) ?? { name, colour: null, key: null, figures: 0, annotations: 0, sources: 0 };
    found.set(name, tag);
    return tag;
  };
  for (const row of read.rows('tags', null)) {
    const tag = tagOf(String(row.name));
    tag.colour = row.colour as TagColour | null;
    tag.key = row.shortcut as string | null;
  }
  const figures = new Map<string, Set<unknown>>();
  for (const row of read.annotationRows()) {
    for (const name of tagsOf(row)) {
      tagOf(name).annotations++;
      if (row.figure_id === null) continue;
      figures.set(name, (figures.get(name) ?? new Set()).add(row.figure_id));
    }
  }
  for (const row of read.taggedSources()) for (const name of tagsOf(row)) tagOf(name).sources++;
  for (const [name, ids] of figures) tagOf(name).figures = ids.size;
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function set(
  { read, project, newId }: CommandContext,
  { name, colour, key }: { name: string; colour: TagColour | null; key: string | null },
): Outcome {
  const other =
    key === null ? null : read.rows('tags', null).find((row) => row.shortcut === key && row.name !== name);
  if (other) {
    const taken = `The key ${key} sets the tag “${other.name}” already. Choose another key.`;
    throw new EngineFault('conflict', taken, { field: 'key' });
  }
  const row = definition(read, name);
  const cells = { colour, shortcut: key };
  const label = `Changed the tag “${name}”`;
  if (row) {
    const change = updated('tags', String(row.id), row, cells);
    return project.act({ label, changes: change ? [change] : [] });
  }
  const id = newId();
  return project.act({ label, changes: [inserted('tags', id, { id, name, ...cells })] });
}

/** Gives a tag another name wherever it is used; where there is such a tag already, the two become one. */
function rename({ read, project }: CommandContext, { name, to }: { name: string; to: string }): Outcome {
  const used = read.annotationRows().filter((row) => tagsOf(row).includes(name));
  const sources = onSources(read, name, (list) => renamed(list, name, to));
  const row = definition(read, name);
  if (!row && used.length === 0 && sources.length === 0) throw gone();
  const label = `Renamed the tag “${name}” to “${to}”`;
  if (name === to) return project.act({ label, changes: [] });
  const changes = used.map((each) => retagged(each, renamed(tagsOf(each), name, to)));
  if (row && definition(read, to)) changes.push(removed('tags', String(row.id), row));
  else if (row) changes.push(updated('tags', String(row.id), row, { name: to }));
  return project.act({
    label,
    changes: [...changes.filter((change) => change !== null), ...sources, ...inViews(read, name, to)],
  });
}

function definition(read: Reader, name: string): Cells | undefined {
  return read.rows('tags', null).find((row) => row.name === name);
}

function gone(): EngineFault {
  return new EngineFault('not-found', 'This tag was deleted. Undo brings it back.');
}

function without(list: readonly string[], name: string): string[] {
  return list.filter((tag) => tag !== name);
}

function renamed(list: readonly string[], name: string, to: string): string[] {
  return [...new Set(list.map((tag) => (tag === name ? to : tag)))];
}

/** Sources that have the tag, with other tags. */
function onSources(read: Reader, name: string, other: (list: string[]) => string[]): RowChange[] {
  return read.taggedSources().flatMap((row) => {
    const list = tagsOf(row);
    if (!list.includes(name)) return [];
    const next = other(list);
    const tags = next.length > 0 ? JSON.stringify(next) : null;
    return updated('sources', String(row.id), row, { tags }) ?? [];
  });
}

/** Views that ask for the tag ask for its new name, or for it no more. */
function inViews(read: Reader, name: string, to: string | null): RowChange[] {
  return read.rows('views', null).flatMap((row) => {
    const view = JSON.parse(String(row.view)) as FigureView;
    const filter = asking(asking(view.filter, 'tags', name, to), 'sourceTags', name, to);
    if (filter === view.filter) return [];
    const change = updated('views', String(row.id), row, { view: JSON.stringify({ ...view, filter }) });
    return change ? [change] : [];
  });
}

function asking(
  filter: FigureView['filter'],
  key: 'tags' | 'sourceTags',
  name: string,
  to: string | null,
): FigureView['filter'] {
  const asked = filter[key];
  if (!asked?.includes(name)) return filter;
  const next = to === null ? without(asked, name) : renamed(asked, name, to);
  const { [key]: _, ...rest } = filter;
  return next.length > 0 ? { ...rest, [key]: next } : rest;
}
