import type { BulkEdit, Figure, TypedPatch, Verdict } from '../../preload/contract';
import { desk } from '../state/desk';
import { call } from '../state/engine';
import { refreshFigure, selectFigure } from '../state/figures';
import { COLUMN_WORDS } from '../state/filters';
import type { Follow } from '../state/jobs';
import { withKey } from '../state/keys';
import { mayWrite } from '../state/mayWrite';
import { notify } from '../state/notices';
import { blockNow, letGo, pickedNow, rectNow, useRange } from '../state/range';
import { type Rect, rowsIn } from '../state/ranges';
import { count, VERDICT_WORDS } from '../state/words';
import { applyEdits } from './apply';
import { copiedCell, TYPED, typedPatch } from './cellText';
import { chosenIds, idsIn, readRows, rowsOf } from './chosen';
import { changeMany } from './jobs';
import { repeated } from './repeated';

const UNDO = { label: 'Undo', command: 'edit.undo' } as const;

/** Gives every selected figure a verdict, as one action. One stays where one is: nothing was looked at one by one. */
export async function decideMany(verdict: Verdict): Promise<void> {
  if (mayWrite()) await changeMany((follow) => decide(verdict, follow));
}

async function decide(verdict: Verdict, follow: Follow): Promise<void> {
  const ids = await chosenIds();
  if (ids.length === 0) return;
  const { seq, label } = await call('figures.setVerdict', { ids, verdict }, follow);
  await refreshFigure();
  if (seq === null)
    notify(`All ${count(ids.length, 'figure')} are ${VERDICT_WORDS[verdict].toLowerCase()} already.`);
  else notify(`${label}.`, 'good', UNDO);
  // They may be out of sight: the next verdict is to be about what is.
  if (pickedNow().length > 0) letGo();
}

/** Deletes every selected figure, as one action, and goes to the one after them. */
export async function removeMany(): Promise<void> {
  if (mayWrite()) await changeMany(remove);
}

async function remove(follow: Follow): Promise<void> {
  const ids = await chosenIds();
  const top = rectNow()?.top ?? pickedNow()[0]?.row ?? desk().figureRow ?? 0;
  const { label } = await call('figures.remove', { ids }, follow);
  letGo();
  notify(`${label}.`, 'plain', UNDO);
  const { rows, total } = await call('figures.page', { ...desk().view, offset: top, limit: 1 });
  const [next] = rows;
  if (next) await selectFigure(next, top);
  else if (total > 0) await step(total - 1);
}

async function step(row: number): Promise<void> {
  const [last] = (await call('figures.page', { ...desk().view, offset: row, limit: 1 })).rows;
  if (last) await selectFigure(last, row);
}

const columnsOf = ({ left, right }: Rect): readonly string[] =>
  useRange.getState().columns.slice(left, right + 1);

/** Says which columns of a block were left out, because they hold what the source says. */
function leftOut(columns: readonly string[]): string {
  const names = columns
    .filter((column) => !TYPED.has(column))
    .map((column) => COLUMN_WORDS[column as keyof typeof COLUMN_WORDS]);
  if (names.length === 0) return '';
  return ` ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not typed, and left as ${names.length === 1 ? 'it is' : 'they are'}.`;
}

/** Takes the first row of the block, or the row above the focused cell, down through it. */
export async function fillDown(): Promise<void> {
  if (mayWrite()) await changeMany(fill);
}

async function fill(follow: Follow): Promise<void> {
  if (pickedNow().length > 0) {
    notify(
      withKey('Filling down needs rows that lie together. Set a value on the picked figures', 'edit.setAll'),
    );
    return;
  }
  const rect = blockNow();
  if (!rect) return;
  const many = rowsIn(rect) > 1;
  if (!many && rect.top === 0) {
    notify('There is no row above this one to fill from.');
    return;
  }
  const row = many ? rect.top : rect.top - 1;
  await fillRows({ ...rect, top: row, bottom: row }, many ? { ...rect, top: rect.top + 1 } : rect, follow);
}

/** Takes the rows of a block down through the rest of the selected one, over and over, as spreadsheets do. */
export async function fillFrom(from: Rect): Promise<void> {
  const rect = rectNow();
  if (!rect || rect.bottom <= from.bottom || !mayWrite()) return;
  await changeMany((follow) => fillRows(from, { ...rect, top: from.bottom + 1 }, follow));
}

async function fillRows(from: Rect, to: Rect, follow: Follow): Promise<void> {
  const columns = columnsOf(to);
  const models = await readRows(from.top, rowsIn(from), undefined, follow.signal);
  const patches = models.map((model) => filledBy(model, columns));
  const { ids } = await call('figures.ids', { ...desk().view, offset: to.top, limit: rowsIn(to) });
  await applyEdits(repeated(ids, patches), leftOut(columns), follow);
}

/** What a row says in these columns, to be written into another. */
function filledBy(model: Figure, columns: readonly string[]): TypedPatch {
  const patch: TypedPatch = {};
  for (const column of columns.filter((each) => TYPED.has(each))) {
    Object.assign(patch, typedPatch(column, copiedCell(model, column).text));
    // A bound of the model goes along, also the exact one that has no sign.
    if (column === 'value') patch.bound = model.bound;
  }
  return patch;
}

/** Empties the cells of the block, or of the picked figures in the column of the focus; those that must hold something are refused, and it says so. */
export async function clearCells(): Promise<void> {
  if (mayWrite()) await changeMany(clear);
}

async function clear(follow: Follow): Promise<void> {
  const rect = blockNow();
  if (!rect) return;
  const columns = columnsOf(rect);
  const patch: TypedPatch = {};
  for (const column of columns.filter((each) => TYPED.has(each))) patch[column as keyof TypedPatch] = '';
  const ids = Object.keys(patch).length > 0 ? await idsOf(rect) : [];
  await applyEdits(
    ids.map((id) => ({ id, patch })),
    leftOut(columns),
    follow,
  );
}

/** Figures in the rows of a block; those that are picked, where there are some. */
const idsOf = (rect: Rect): Promise<string[]> => (pickedNow().length > 0 ? chosenIds() : idsIn(rect));

/** Writes one text into a column of every selected figure, as one action. */
export async function setOnChosen(column: string, text: string): Promise<void> {
  await changeMany(async (follow) => {
    const ids = await chosenIds();
    const patch = typedPatch(column, text);
    await applyEdits(
      ids.map((id) => ({ id, patch })),
      '',
      follow,
    );
  });
}

/** The edits that a planned paste is: by figure, without cells that hold that text already. Rejects where it is called off. */
export async function pasteEdits(
  rect: Rect,
  rows: number,
  cells: readonly { row: number; column: string; text: string }[],
  signal?: AbortSignal,
): Promise<BulkEdit[]> {
  const whole = rowsIn(rect) >= rows;
  const figures = await (whole
    ? rowsOf(rect, undefined, signal)
    : readRows(rect.top, rows, undefined, signal));
  const patches = new Map<number, TypedPatch>();
  for (const { row, column, text } of cells) {
    const figure = figures[row];
    // An empty cell over what the source says asks for nothing.
    const empty = text.trim() === '' && !TYPED.has(column);
    if (!figure || empty || isSame(copiedCell(figure, column), text)) continue;
    patches.set(row, { ...patches.get(row), ...typedPatch(column, text) });
  }
  return [...patches].flatMap(([row, patch]) => {
    const id = figures[row]?.id;
    return id === undefined ? [] : [{ id, patch }];
  });
}

/** Whether a pasted text is what the cell holds, in either form in which it can have been copied. */
function isSame({ text, shown }: { text: string; shown?: string }, pasted: string): boolean {
  const wanted = pasted.trim();
  return wanted === text.trim() || wanted === shown?.trim();
}
