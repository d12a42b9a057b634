import type { FigureColumn } from '../../../preload/contract';
import { type Folded, foldText } from '../domain/folded';
import type { ReadDb } from './sqlite';
import type { Texts } from './texts';

/** A figure whose cell holds what is sought. */
export interface FoundFigure {
  id: string;
  source_id: string;
  start: number;
  end: number;
  field: FigureColumn;
  cell: string;
}

/** Cells of a figure that are searched, with the folded form of each; in the order in which they are shown. */
const CELLS: readonly [field: FigureColumn, cell: string, folded: string][] = [
  ['passage', 'f.exact', 'f.f_exact'],
  ['counted', 'f.counted', 'f.f_counted'],
  ['unit', 'f.unit', 'f.f_unit'],
  ['period', 'f.period', 'f.f_period'],
  ['attribution', 'f.attribution', 'f.f_attribution'],
  ['tags', 'f.f_tags', 'f.f_tags'],
];

const NOTE: typeof CELLS = [['note', 'f.note', 'f.f_note']];

/**
 * Figures with what is sought in a cell (`note`: in the note only), or with this canonical value: how many, and the first
 * ones in reading order. `sought` is folded.
 */
export function findFigures(
  db: ReadDb,
  where: 'cells' | 'note',
  sought: string,
  value: string | null,
  limit: number,
): { total: number; found: FoundFigure[] } {
  const cells = where === 'note' ? NOTE : CELLS;
  const parts = cells.map(([, , folded]) => `instr(${folded}, ?) > 0`);
  const values = parts.map(() => sought);
  if (value !== null) {
    parts.push('f.value = ?', 'f.value2 = ?');
    values.push(value, value);
  }
  const condition = parts.join(' OR ');
  const total = db.pluck<number>(`SELECT count(*) FROM figures f WHERE ${condition}`, ...values)!;
  const chosen = cells.map(([field, , folded]) => `WHEN instr(${folded}, ?) > 0 THEN '${field}'`);
  const sql = `SELECT f.id, s.id AS source_id, f.start_at AS start, f.end_at AS "end", f.exact AS passage, f.note,
f.counted, f.unit, f.period, f.attribution, f.f_tags AS tags, CASE ${chosen.join(' ')} ELSE 'value' END AS field
FROM figures f JOIN sources s ON s.ord = f.source WHERE ${condition} ORDER BY f.place, f.rowid LIMIT ?`;
  const rows = db.all<FigureRow>(sql, ...cells.map(() => sought), ...values, limit);
  return { total, found: rows.map((row) => ({ ...row, cell: cellOf(row) })) };
}

type FigureRow = FoundFigure & Record<FigureColumn, string | null>;

function cellOf(row: FigureRow): string {
  return (row.field === 'value' ? row.passage : row[row.field]) ?? '';
}

/** Code units of text kept folded. */
const KEPT = 32 * 1024 * 1024;

/** Folded texts by their hash; those searched last are kept at hand. */
export class FoldedTexts {
  readonly #texts: Texts;
  readonly #kept = new Map<string, Folded>();
  #length = 0;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  get(db: ReadDb, hash: string): Folded {
    const kept = this.#kept.get(hash);
    if (kept) return kept;
    const folded = foldText(this.#texts.get(db, hash));
    this.#kept.set(hash, folded);
    this.#length += folded.folded.length;
    for (const [oldest, old] of this.#kept) {
      if (this.#length <= KEPT || oldest === hash) break;
      this.#kept.delete(oldest);
      this.#length -= old.folded.length;
    }
    return folded;
  }
}
