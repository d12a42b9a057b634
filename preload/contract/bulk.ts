import type { FigureColumn, Recorded } from './model';

/** Cells that are typed: what is recorded, and tags (parted by commas). */
export type TypedField = keyof Recorded | 'tags';

/** Cells of a figure as a person typed or pasted them. Columns that cannot be edited may be among them; they are refused. */
export type TypedPatch = Partial<Record<TypedField | FigureColumn, string>>;

/** What is to be written into one figure. */
export interface BulkEdit {
  id: string;
  patch: TypedPatch;
}

/** What would become of one cell. */
export interface BulkCell {
  id: string;
  /** The figure's passage, for a person; empty where there is no such figure. */
  exact: string;
  field: TypedField | FigureColumn;
  typed: string;
  /** What is in the cell, canonical; empty where it is blank. */
  old: string;
  /** What would be in it, canonical; null where it is refused. */
  new: string | null;
  /** Why it is refused, in a sentence; else null. */
  refused: string | null;
}

/** What would become of a block of cells, in the order given. */
export interface BulkPreview {
  cells: BulkCell[];
  changed: number;
  same: number;
  refused: number;
}

/** What is sought in one column of the figures of a filter, and what is put in its place. Plain text, no wildcards. */
export interface FindReplace {
  field: Exclude<TypedField, 'bound' | 'unitKind' | 'change' | 'tags'>;
  find: string;
  replace: string;
  /** Tells upper from lower case and plain from accented; else the search is folded. */
  matchCase: boolean;
  /** Only where it is all that is in the cell. */
  wholeCell: boolean;
}

/** Columns whose texts are offered where one types into them. */
export type WordField = 'unit' | 'counted' | 'period' | 'attribution' | 'tags';

/** A text that stands in a column, and in how many figures; 0 for a unit that is known but not used. */
export interface WordUsed {
  value: string;
  count: number;
}

/** Colours of tags; each theme has its own shade of them. */
export type TagColour = 'red' | 'orange' | 'yellow' | 'green' | 'teal' | 'blue' | 'purple' | 'pink' | 'grey';

/** Every colour of tags, in the order in which they are offered. */
export const TAG_COLOURS: readonly TagColour[] = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
  'grey',
];

/** A tag that is used, or was given a colour or a key. */
export interface Tag {
  name: string;
  colour: TagColour | null;
  /** A single letter or digit, upper case, that sets it. */
  key: string | null;
  /** How many figures have it, how many annotations, and how many sources. */
  figures: number;
  annotations: number;
  sources: number;
}
