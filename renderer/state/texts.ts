import { Text } from '@codemirror/state';
import type { Figure, Mark } from '../../preload/contract';
import { desk } from './desk';
import { call } from './engine';
import { givens, rowsWith } from './given';
import { notifyFault } from './notices';

/** UTF-16 code units of text kept in memory over all sources; the one shown last stays in any case. */
const KEPT = 24_000_000;
/** Longer texts are not fetched before they are asked for. */
const PREFETCHED = 1_000_000;

/** Kept in the order of use, the latest last. */
const texts = new Map<string, Text>();
const underWay = new Map<string, Promise<Text>>();

function keep(id: string, text: Text): void {
  texts.delete(id);
  texts.set(id, text);
  let length = 0;
  for (const each of texts.values()) length += each.length;
  for (const [old, each] of texts) {
    if (length <= KEPT || old === id) break;
    texts.delete(old);
    length -= each.length;
  }
}

/** The frozen text of a source where it is at hand; its positions are offsets in UTF-16 code units. */
export function textAtHand(id: string): Text | null {
  const text = texts.get(id);
  if (text) keep(id, text);
  return text ?? null;
}

/** The frozen text of a source, asked for where it is not at hand. Rejects with an EngineFault. */
export function loadText(id: string): Promise<Text> {
  const found = textAtHand(id);
  if (found) return Promise.resolve(found);
  const asked = underWay.get(id);
  if (asked) return asked;
  const asking = call('sources.text', { id })
    .then(({ text }) => {
      // Lines split at \n alone: any other splitting would shift the offsets.
      const lines = Text.of(text.split('\n'));
      keep(id, lines);
      return lines;
    })
    .finally(() => underWay.delete(id));
  underWay.set(id, asking);
  return asking;
}

/** Fetches the texts that rows come from, so that selecting one of them shows its passage at once. */
export function prefetchTexts(rows: readonly Figure[]): void {
  const wanted = new Set(rows.map((row) => row.sourceId));
  for (const { id, length } of desk().sources) {
    if (!wanted.has(id) || texts.has(id) || length > PREFETCHED) continue;
    // What fails here is asked for again, and told, when it is to be shown.
    loadText(id).catch(() => {});
    loadMarks(id).catch(() => {});
  }
}

const marks = new Map<string, readonly Mark[]>();

/** The figures of a source as they were last read; empty where they never were. */
export function marksAtHand(id: string): readonly Mark[] {
  return marks.get(id) ?? [];
}

/** More figures than this are not read again at every change, but once the changes pause. */
const MANY = 300;

/** Whether reading all figures of a source takes long enough to be felt. */
export const hasMany = (id: string): boolean => (marks.get(id)?.length ?? 0) > MANY;

const places = new WeakMap<readonly Mark[], Map<string, number>>();

function placesIn(list: readonly Mark[]): Map<string, number> {
  const known = places.get(list) ?? new Map(list.map(({ id }, at) => [id, at]));
  places.set(list, known);
  return known;
}

let changed: (sourceIds: ReadonlySet<string>) => void = () => {};

/** Calls `listener` where rows say something newer of a source's figures; one listener at a time. Returns what stops it. */
export function onMarks(listener: typeof changed): () => void {
  changed = listener;
  return () => {
    changed = () => {};
  };
}

/** Rows that were read say what their figures look like; the texts follow without reading every figure again. */
export function noteRows(rows: readonly Figure[]): void {
  const touched = new Map<string, Mark[]>();
  for (const { id, sourceId, verdict, mismatch } of rows) {
    const list = marks.get(sourceId);
    const at = list ? placesIn(list).get(id) : undefined;
    const mark = at === undefined ? undefined : list?.[at];
    if (!list || at === undefined || !mark) continue;
    if (mark.verdict === verdict && mark.mismatch === (mismatch !== null)) continue;
    const copy = touched.get(sourceId) ?? [...list];
    copy[at] = { ...mark, verdict, mismatch: mismatch !== null };
    touched.set(sourceId, copy);
  }
  for (const [sourceId, list] of touched) {
    // The same figures at the same places of the list.
    places.set(list, placesIn(marksAtHand(sourceId)));
    marks.set(sourceId, list);
  }
  if (touched.size > 0) changed(new Set(touched.keys()));
}

/** Reads every figure of a source. Rejects with an EngineFault. */
export async function loadMarks(id: string): Promise<readonly Mark[]> {
  const asked = givens.now;
  const answer = await call('figures.marks', { sourceId: id });
  const read = [...rowsWith(answer, givens.after(asked), (mark, verdict) => ({ ...mark, verdict }))];
  marks.set(id, read);
  return read;
}

/** Reads the figures of a source again, telling a failure to the analyst; `then` gets them. */
export function refreshMarks(id: string, then: () => void): void {
  loadMarks(id).then(then).catch(notifyFault);
}
