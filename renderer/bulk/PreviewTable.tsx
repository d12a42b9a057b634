import type { BulkCell, BulkPreview } from '../../preload/contract';
import { plainNumber } from '../figures/stated';
import { COLUMN_WORDS } from '../state/filters';
import { count, grouped, unitLabel } from '../state/words';
import { TYPED } from './cellText';

/** Cells that are listed at most; more than a person looks through. */
const LISTED = 300;

const MORE_FIELDS = { value2: 'Upper value', unitKind: 'Kind of unit' } as const;

/** The name of a cell's column. */
function fieldName(field: BulkCell['field']): string {
  const names: Readonly<Record<string, string>> = { ...COLUMN_WORDS, ...MORE_FIELDS };
  return names[field] ?? field;
}

function shown(field: BulkCell['field'], text: string): string {
  if (text !== '' && (field === 'value' || field === 'value2')) return plainNumber(text);
  return field === 'unit' && text !== '' ? unitLabel(text) : text;
}

const isChanged = ({ old, refused, ...cell }: BulkCell): boolean => refused === null && cell.new !== old;

/** Cells that were not typed themselves but belong to a value: its upper end, which most figures have not. */
const isSilent = (cell: BulkCell): boolean =>
  cell.field === 'value2' && cell.refused === null && !isChanged(cell);

/** What a preview comes to, in one sentence. */
export function previewWords({ cells }: BulkPreview): string {
  const changed = cells.filter(isChanged);
  const figures = new Set(changed.map(({ id }) => id)).size;
  const refused = cells.filter((cell) => cell.refused !== null).length;
  const same = cells.filter((cell) => !isSilent(cell)).length - changed.length - refused;
  const parts = [
    changed.length > 0
      ? `${count(changed.length, 'cell')} of ${count(figures, 'figure')} will change`
      : 'Nothing will change',
    ...(same > 0 ? [`${grouped(same)} ${same === 1 ? 'stays as it is' : 'stay as they are'}`] : []),
    ...(refused > 0 ? [`${grouped(refused)} ${refused === 1 ? 'is' : 'are'} refused`] : []),
  ];
  return `${parts.join(', ')}.`;
}

interface Props {
  cells: readonly BulkCell[];
  /** Cells that are not to be written, by `keyOf`; without it there is nothing to choose. */
  without?: ReadonlySet<string>;
  onWithout?: (key: string, leave: boolean) => void;
}

/** Names a cell within a preview. */
export const keyOf = ({ id, field }: BulkCell): string => `${id} ${field}`;

function Now({ cell }: { cell: BulkCell }) {
  // What the source says is not read for a refusal that does not depend on it.
  if (!TYPED.has(cell.field) && !(cell.field in MORE_FIELDS)) return <td>—</td>;
  return (
    <td className={isChanged(cell) ? 'preview-old' : undefined}>
      {shown(cell.field, cell.old) || <i>empty</i>}
    </td>
  );
}

function Then({ cell }: { cell: BulkCell }) {
  if (cell.refused !== null) {
    const named = cell.refused.includes(cell.typed.trim());
    return (
      <td className="preview-refused">
        {!named && `“${cell.typed}” `}
        <span>{cell.refused}</span>
      </td>
    );
  }
  const text = shown(cell.field, cell.new ?? '');
  return <td className="preview-new">{text === '' ? <i>empty</i> : text}</td>;
}

/** What would be in each cell, and what is refused and why: what is refused first, what stays as it is not at all. */
export function PreviewTable({ cells, without, onWithout }: Props) {
  const told = cells.filter((cell) => cell.refused !== null || isChanged(cell));
  const sorted = [
    ...told.filter((cell) => cell.refused !== null),
    ...told.filter((cell) => cell.refused === null),
  ];
  if (sorted.length === 0) return null;
  return (
    // A region that scrolls must be reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="preview" aria-label="What changes" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {onWithout && <th className="preview-check">Do</th>}
            <th>Figure</th>
            <th>Column</th>
            <th>Now</th>
            <th>Then</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, LISTED).map((cell) => (
            <tr key={keyOf(cell)}>
              {onWithout && (
                <td className="preview-check">
                  {cell.refused === null && (
                    <input
                      type="checkbox"
                      aria-label={`Replace in “${cell.exact}”`}
                      checked={!without?.has(keyOf(cell))}
                      onChange={(event) => onWithout(keyOf(cell), !event.target.checked)}
                    />
                  )}
                </td>
              )}
              <td>{cell.exact || '—'}</td>
              <td className="preview-column">{fieldName(cell.field)}</td>
              <Now cell={cell} />
              <Then cell={cell} />
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > LISTED && <p className="hint">… and {grouped(sorted.length - LISTED)} more.</p>}
    </section>
  );
}
