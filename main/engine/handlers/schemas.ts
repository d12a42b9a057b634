import { z } from 'zod';
import {
  type Input,
  LONGEST_INITIALS,
  type MethodName,
  PROBLEMS,
  TAG_COLOURS,
  VERDICTS,
} from '../../../preload/contract';
import { toDecimal } from '../domain/decimal';

/** Longest note, title or other cell that is typed, in UTF-16 code units. */
const LONGEST = 20_000;
/** Most rows that one command names. */
const MOST_IDS = 1_000_000;
/** Rows of a page at most. */
const PAGE = 1_000;

const nothing = z.strictObject({});
/** Lone surrogates would change a text's length in the database. */
const text = z
  .string()
  .max(LONGEST)
  .overwrite((value) => value.toWellFormed());
const line = text.overwrite((value) => value.trim());
/** A cell that may be empty; empty is null, so that blank is one thing. */
const cell = line.nullable().transform((value) => value || null);
const id = z.string().min(1).max(64);
const ids = z.array(id).min(1).max(MOST_IDS);
const path = z.string().min(1).max(4096);
const offset = z.int().min(0);
const verdict = z.enum(VERDICTS as [(typeof VERDICTS)[number]]);
const problem = z.enum(PROBLEMS as [(typeof PROBLEMS)[number]]);
const unitKind = z.enum(['count', 'percent', 'currency', 'measure', 'ratio', 'other']);
const day = z
  .string()
  .nullable()
  .refine((value) => value === null || isDay(value), 'A date is written YYYY-MM-DD, such as 2025-03-09.');
const number = z.string().transform((value, context) => {
  const decimal = toDecimal(value);
  if (decimal === null) context.addIssue('This is not a number.');
  return decimal ?? '0';
});

const gridColumn = z.enum([
  'verdict',
  'value',
  'unit',
  'bound',
  'change',
  'counted',
  'period',
  'attribution',
  'passage',
  'source',
  'publisher',
  'published',
  'note',
  'tags',
]);

const columnFilter = z.union([
  z.strictObject({
    column: gridColumn,
    op: z.enum(['contains', 'notContains', 'equals', 'notEqual', 'startsWith']),
    text,
  }),
  z.strictObject({ column: gridColumn, op: z.literal('in'), texts: z.array(text) }),
  z.strictObject({ column: gridColumn, op: z.enum(['blank', 'notBlank']) }),
  z.strictObject({
    column: z.literal('value'),
    op: z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge']),
    number,
  }),
  z.strictObject({ column: z.literal('value'), op: z.literal('between'), number, number2: number }),
]);

const filter = z.strictObject({
  sourceIds: z.array(id).exactOptional(),
  verdicts: z.array(verdict).exactOptional(),
  unitKinds: z.array(unitKind).exactOptional(),
  units: z.array(text).exactOptional(),
  publishers: z.array(text).exactOptional(),
  tags: z.array(text).exactOptional(),
  sourceTags: z.array(text).exactOptional(),
  who: z.array(text).exactOptional(),
  problem: problem.exactOptional(),
  problems: z.array(problem).exactOptional(),
  search: text.exactOptional(),
  columns: z.array(columnFilter).max(64).exactOptional(),
});

const view = {
  filter,
  sort: z.array(z.strictObject({ column: gridColumn, descending: z.boolean() })).max(16),
};

const span = { start: offset, end: offset };

/** What is recorded, as it is typed: values as people write numbers, everything else trimmed. */
const recorded = z.strictObject({
  value: line.exactOptional(),
  value2: cell.exactOptional(),
  bound: z.enum(['=', '~', '<', '<=', '>', '>=']).exactOptional(),
  unitKind: unitKind.exactOptional(),
  unit: cell.exactOptional(),
  counted: cell.exactOptional(),
  change: z.enum(['up', 'down']).nullable().exactOptional(),
  period: cell.exactOptional(),
  attribution: cell.exactOptional(),
  note: text.exactOptional(),
});

const columnLayout = z
  .array(
    z.strictObject({
      column: z.string().max(64),
      width: z.number().min(0).max(10_000),
      hidden: z.boolean(),
      pinned: z.enum(['left', 'right']).nullable(),
    }),
  )
  .max(64);

const settings = z.strictObject({
  analyst: line.exactOptional(),
  initials: line.max(LONGEST_INITIALS).exactOptional(),
  nameAsked: z.boolean().exactOptional(),
  tourSeen: z.boolean().exactOptional(),
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  letterKeys: z.boolean().exactOptional(),
  keys: z.record(z.string().max(64), z.array(z.string().min(1).max(40)).max(8)).exactOptional(),
  deskText: z.number().min(0.8).max(1.6).exactOptional(),
  sourceText: z.number().min(0.8).max(1.6).exactOptional(),
  digits: z.enum(['comma', 'space', 'point']).exactOptional(),
  dates: z.enum(['words', 'iso']).exactOptional(),
  split: z.enum(['side-by-side', 'stacked']).exactOptional(),
  splitShare: z.number().min(0).max(1).exactOptional(),
  sideBar: z.boolean().exactOptional(),
  sideBarWidth: z.int().min(100).max(2000).nullable().exactOptional(),
  columns: columnLayout.exactOptional(),
  layouts: z
    .array(z.strictObject({ path, columns: columnLayout }))
    .max(200)
    .exactOptional(),
});

const tag = line.min(1, 'A tag needs a name.').max(200);
const tags = z
  .array(tag)
  .max(100)
  .transform((list) => [...new Set(list)]);

const edits = z
  .array(
    z.strictObject({
      id,
      patch: z.partialRecord(z.enum([...gridColumn.options, 'value2', 'unitKind']), text),
    }),
  )
  .max(MOST_IDS);

/** Details that many sources can have in common. */
const ofManySources = {
  publisher: cell.exactOptional(),
  author: cell.exactOptional(),
  published: day.exactOptional(),
  lang: cell.exactOptional(),
};

/** What each method takes; whatever comes over a port is looked at before a handler sees it. */
export const SCHEMAS: { readonly [M in MethodName]: z.ZodType<Input<M>> } = {
  'settings.get': nothing,
  'settings.set': settings,
  'projects.recent': nothing,
  'projects.state': nothing,
  'projects.damaged': nothing,
  'projects.create': z.strictObject({ path: path.nullable(), name: line.max(200).nullable() }),
  'projects.open': z.strictObject({ path }),
  'projects.openSample': nothing,
  'projects.close': nothing,
  'projects.discard': z.strictObject({ path }),
  'projects.forget': z.strictObject({ path }),
  'files.folder': z.strictObject({ path: path.nullable(), extensions: z.array(z.string().max(16)).max(32) }),
  'sources.list': nothing,
  'sources.text': z.strictObject({ id }),
  'sources.coverage': z.strictObject({ sourceId: id, kinds: z.enum(['figures', 'all']) }),
  'sources.import': z.strictObject({
    files: z
      .array(z.strictObject({ name: z.string().min(1).max(1024), bytes: z.instanceof(Uint8Array) }))
      .min(1),
  }),
  'sources.importText': z.strictObject({ title: line.max(1000), text: z.string() }),
  'sources.edit': z.strictObject({
    id,
    patch: z.strictObject({
      ...ofManySources,
      title: line.min(1, 'A source needs a title.').exactOptional(),
      url: cell.exactOptional(),
      tags: tags.exactOptional(),
    }),
  }),
  'sources.setMany': z.strictObject({ ids, patch: z.strictObject(ofManySources), add: tags, remove: tags }),
  'sources.remove': z.strictObject({ ids }),
  'sources.reextract': z.strictObject({ ids: ids.nullable() }),
  'sources.dismiss': z.strictObject({
    sourceId: id,
    spans: z.array(z.strictObject(span)).min(1).max(MOST_IDS),
  }),
  'figures.page': z.strictObject({
    ...view,
    offset,
    limit: z.int().min(0).max(PAGE),
    after: z.exactOptional(id),
  }),
  'figures.get': z.strictObject({ id }),
  'figures.place': z.strictObject({ ...view, id }),
  'figures.step': z.strictObject({
    ...view,
    from: id.nullable(),
    direction: z.enum(['next', 'previous']),
    unverifiedOnly: z.boolean(),
  }),
  'figures.marks': z.strictObject({ sourceId: id }),
  'figures.facets': z.strictObject({ filter }),
  'figures.ids': z.strictObject({ ...view, offset, limit: z.int().min(0).max(MOST_IDS) }),
  'figures.words': z.strictObject({
    field: z.enum(['unit', 'counted', 'period', 'attribution', 'tags']),
    limit: z.int().min(0).max(PAGE),
  }),
  'review.sample': z.strictObject({ filter, count: z.int().min(1).max(MOST_IDS), seed: z.string().max(200) }),
  'review.queue': z.strictObject({ ...view, look: z.enum(['all', 'second']) }),
  'review.standing': z.strictObject({ ids: z.array(id).max(MOST_IDS), rekeying: id.nullable() }),
  'review.rekeyings': nothing,
  'review.rekeying': z.strictObject({ id }),
  'review.begin': z.strictObject({
    filter,
    title: line.max(1000),
    count: z.int().min(1).max(MOST_IDS).nullable(),
    seed: line.max(200),
    confidence: z.number().gt(0).lt(1),
    sided: z.enum(['one', 'two']),
  }),
  'review.forget': z.strictObject({ ids }),
  'conflicts.find': z.strictObject({ from: offset, limit: z.int().min(1).max(PAGE) }),
  'conflicts.settled': nothing,
  'conflicts.settle': z.strictObject({
    ids: ids.max(100),
    how: z.enum(['stands', 'explained']),
    stands: id.nullable(),
    note: line,
  }),
  'conflicts.reopen': z.strictObject({ ids }),
  'review.compare': z.strictObject({ id, typed: text, unit: line.max(200) }),
  'review.record': z.strictObject({ id, typed: text, unit: line.max(200) }),
  'review.rekeys': z.strictObject({ id }),
  'review.statement': z.strictObject({
    ids: z.array(id).max(MOST_IDS),
    population: z.int().min(0),
    confidence: z.number().gt(0).lt(1),
    sided: z.enum(['one', 'two']),
  }),
  'bulk.preview': z.strictObject({ edits }),
  'bulk.apply': z.strictObject({ edits }),
  'bulk.findReplace': z.strictObject({
    filter,
    field: z.enum(['value', 'value2', 'unit', 'counted', 'period', 'attribution', 'note']),
    find: text.min(1, 'Type what is to be found.'),
    replace: text,
    matchCase: z.boolean(),
    wholeCell: z.boolean(),
  }),
  'tags.list': nothing,
  'tags.set': z.strictObject({
    name: tag,
    colour: z.enum(TAG_COLOURS as [(typeof TAG_COLOURS)[number]]).nullable(),
    key: z
      .string()
      .regex(/^[\p{L}\p{N}]$/u, 'A key is one letter or digit.')
      .transform((key) => key.toUpperCase())
      .nullable(),
  }),
  'tags.rename': z.strictObject({ name: tag, to: tag }),
  'tags.remove': z.strictObject({ name: tag }),
  'views.list': nothing,
  'views.save': z.strictObject({
    id: id.nullable(),
    name: line.min(1, 'A view needs a name.').max(200),
    view: z.strictObject(view),
  }),
  'views.remove': z.strictObject({ ids }),
  'figures.conflicts': z.strictObject({ id }),
  'figures.readSelection': z.strictObject({ sourceId: id, ...span }),
  'figures.setVerdict': z.strictObject({ ids, verdict }),
  'figures.edit': z.strictObject({ id, patch: recorded }),
  'figures.setMany': z.strictObject({ ids, patch: recorded }),
  'figures.tag': z.strictObject({ ids, add: tags, remove: tags }),
  'figures.add': z.strictObject({ sourceId: id, ...span }),
  'figures.move': z.strictObject({ id, ...span }),
  'figures.remove': z.strictObject({ ids }),
  'search.find': z.strictObject({ text, limit: z.int().min(1).max(PAGE) }),
  'annotations.list': z.strictObject({ sourceId: id.nullable() }),
  'annotations.add': z.strictObject({ sourceId: id, figureId: id.nullable(), ...span, note: text, tags }),
  'annotations.edit': z.strictObject({ id, note: text.exactOptional(), tags: tags.exactOptional() }),
  'annotations.remove': z.strictObject({ ids }),
  'history.page': z.strictObject({
    offset,
    limit: z.int().min(0).max(PAGE),
    filter: z
      .strictObject({
        figureId: id.exactOptional(),
        sourceId: id.exactOptional(),
        who: text.exactOptional(),
        day: z.string().refine(isDay, 'A day is written YYYY-MM-DD, such as 2025-03-09.').exactOptional(),
      })
      .exactOptional(),
  }),
  'history.changes': z.strictObject({
    seq: z.int().min(1),
    offset: z.exactOptional(offset),
    limit: z.int().min(0).max(PAGE),
  }),
  'history.verify': z.strictObject({
    known: z
      .string()
      .regex(/^[0-9a-f]{64}$/i)
      .exactOptional(),
  }),
  'history.people': nothing,
  'history.undoOne': z.strictObject({ seq: z.int().min(1) }),
  'projects.generations': z.strictObject({ path }),
  'projects.recover': z.strictObject({ path, generation: z.string().max(64).nullable() }),
  'history.undo': nothing,
  'history.redo': nothing,
  'datasets.count': z.strictObject({ filter: filter.exactOptional() }),
  'datasets.export': z.strictObject({
    format: z.enum(['csv', 'jsonl', 'xlsx', 'sqlite']),
    path,
    verdicts: z.array(verdict),
    overwrite: z.boolean(),
    bom: z.boolean(),
    filter: filter.exactOptional(),
    texts: z.boolean().exactOptional(),
  }),
};

function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
