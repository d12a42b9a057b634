import { create } from 'zustand';
import type { Bound, Change, Figure, Recorded } from '../../preload/contract';
import { EngineFault } from '../engine/types';
import { plainNumber, statedParts } from '../figures/stated';
import { desk } from './desk';
import { asEnglish } from './display';
import { call } from './engine';
import { editFigure, selectFigure, tagFigure, told } from './figures';
import { announce, notify } from './notices';

/** The cells that can be edited in place. */
export type EditableField =
  | 'value'
  | 'unit'
  | 'bound'
  | 'change'
  | 'counted'
  | 'period'
  | 'attribution'
  | 'note'
  | 'tags';

/** The cell being edited: one at a time, in its row of the grid or in the card. */
export interface Editing {
  figureId: string;
  field: EditableField;
  place: 'grid' | 'card' | 'flow';
  /** What stood in the cell when it was opened; the same text again writes nothing. */
  before: string;
  text: string;
  /** Why it was refused, in a sentence; the cell keeps the focus then. */
  error: string | null;
}

/** What is being edited; null where nothing is. */
export const useEditing = create<{ now: Editing | null }>(() => ({ now: null }));

/** What is being edited, outside React. */
export const editing = (): Editing | null => useEditing.getState().now;

const set = (now: Editing | null) => useEditing.setState({ now });

/** The recorded value as one would type it: grouped, with its scale word, a hyphen for minus. */
function valueText(figure: Figure): string {
  const { whole, fraction, word } = statedParts(figure);
  return `${whole}${fraction}${word && ` ${word}`}`.replaceAll('−', '-');
}

/** What a cell holds, as the text that its editor starts with. */
export function fieldText(figure: Figure, field: EditableField): string {
  if (field === 'value') return valueText(figure);
  return field === 'tags' ? figure.tags.join(', ') : (figure[field] ?? '');
}

const RANGE = /^(.*?\d.*?)\s*(?:–|—|→|\bto\b|(?<=[\d%\p{L}])-)\s*(.*\d.*)$/u;

const BOUNDS: Readonly<Record<string, Bound>> = {
  '≈': '~',
  '~': '~',
  '<': '<',
  '≤': '<=',
  '<=': '<=',
  '>': '>',
  '≥': '>=',
  '>=': '>=',
  '=': '=',
};

/** A value as typed: a bound's sign before it is recorded too; without one the bound stays as it is. */
function valuePatch(typed: string): Partial<Recorded> {
  const text = asEnglish(typed);
  const [, sign = '', rest = text] = /^([<>]=?|[≈~≤≥=])?\s*(.*)$/su.exec(text) ?? [];
  const bound = BOUNDS[sign];
  const [, low, high] = RANGE.exec(rest) ?? [];
  const values =
    low !== undefined && high !== undefined ? rangePatch(low, high) : { value: rest, value2: null };
  return bound ? { ...values, bound } : values;
}

/** What the text of an editor records. The engine reads the number; a range is two of them. */
export function patchOf(field: Exclude<EditableField, 'tags'>, text: string): Partial<Recorded> {
  const trimmed = text.trim();
  if (field === 'bound') return { bound: trimmed as Bound };
  if (field === 'change') return { change: trimmed === '' ? null : (trimmed as Change) };
  if (field === 'note') return { note: trimmed };
  if (field === 'value') return valuePatch(trimmed);
  return { [field]: trimmed === '' ? null : trimmed };
}

/** "3–5 million" means 3 million to 5 million: the lower end takes the scale word of the upper one. */
function rangePatch(low: string, high: string): Partial<Recorded> {
  const word = /\p{L}+\s*$/u.exec(high)?.[0] ?? '';
  const bare = /[\d%]\s*$/.test(low);
  return { value: bare && word ? `${low} ${word}` : low, value2: high };
}

/** Opens the editor of a cell; `typed` replaces what stood there, as typing over a cell does. */
export function beginEdit(
  figure: Figure,
  field: EditableField,
  place: Editing['place'],
  typed?: string,
): void {
  const before = fieldText(figure, field);
  set({ figureId: figure.id, field, place, before, text: typed ?? before, error: null });
}

/** The text in the editor changed; what was said about the text before no longer holds. */
export function typeEdit(text: string): void {
  const now = editing();
  if (now) set({ ...now, text, error: null });
}

/** Gives up: nothing is written. */
export function cancelEdit(): void {
  set(null);
}

let committing: Promise<boolean> | null = null;

/** Records what was typed. False where it was refused: the editor stays open, keeps the text, and says why. */
export function commitEdit(): Promise<boolean> {
  committing ??= commit().finally(() => {
    committing = null;
  });
  return committing;
}

async function commit(): Promise<boolean> {
  const now = editing();
  if (!now) return true;
  if (now.text === now.before) {
    set(null);
    return true;
  }
  const refused = await record(now);
  if (refused === null) {
    if (editing()?.figureId === now.figureId) set(null);
    sayMismatch(now);
    return true;
  }
  if (!(await isThere(now.figureId))) {
    // No cell shows it, and whoever waits for it to be right could go nowhere any more.
    set(null);
    notify(`“${now.text}” was not recorded. ${refused}`, 'bad');
    return true;
  }
  set({ ...now, error: refused });
  // The analyst may have gone on to another row: the cell that was refused comes back into sight.
  if (desk().figure?.id !== now.figureId) told(selectFigure(now.figureId));
  return false;
}

/** Whether a figure has not been deleted since; also where that cannot be told. */
async function isThere(id: string): Promise<boolean> {
  try {
    await call('figures.get', { id });
    return true;
  } catch (error) {
    return !(error instanceof EngineFault && error.code === 'not-found');
  }
}

/** Records the text of an editor; answers why it was refused, else null. */
function record({ figureId, field, text }: Editing): Promise<string | null> {
  return field === 'tags' ? tagFigure(figureId, text) : editFigure(figureId, patchOf(field, text));
}

function sayMismatch({ figureId, field }: Editing): void {
  const { figure } = desk();
  if (figure?.id !== figureId) return;
  announce(figure.mismatch ?? (field === 'value' ? `Recorded ${plainNumber(figure.value)}.` : 'Recorded.'));
}
