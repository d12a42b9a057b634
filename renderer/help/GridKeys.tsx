import { Key } from '../app/Key';

/** What keys do while a cell of the grid has the keyboard. They are as spreadsheets have them, and cannot be changed. */
const GRID_KEYS: readonly (readonly [what: string, ...keys: string[]])[] = [
  ['Select a block of cells', 'Shift+ArrowDown', 'Shift+ArrowRight'],
  ['… to the edge of the grid', 'Mod+Shift+ArrowDown'],
  ['Select everything', 'Mod+A'],
  ['Select whole rows', 'Shift+Space'],
  ['Copy, with headings', 'Mod+C'],
  ['Paste, after a preview', 'Mod+V'],
  ['Empty the cells of a block', 'Delete'],
  ['Put what is typed in all of a block', 'Mod+Enter'],
  ['Let the block go', 'Escape'],
  ['Edit the cell', 'Enter', 'F2'],
  ['Menu of a cell or a heading', 'Shift+F10'],
  ['Sort by one more column, on a heading', 'Shift+Enter'],
];

/** The keys of the grid, for the list of all keys; none where they are not what is sought. */
export function GridKeys({ query }: { query: string }) {
  const sought = query.trim().toLowerCase();
  const rows = GRID_KEYS.filter(([what]) => what.toLowerCase().includes(sought));
  if (rows.length === 0) return null;
  return (
    <section className="keys-group" aria-label="In the grid">
      <h3>In the grid (always these)</h3>
      {rows.map(([what, ...keys]) => (
        <p key={what} className="keys-row keys-fixed">
          <span>{what}</span>
          <span className="keys-caps">
            {keys.map((key) => (
              <span key={key} className="keys-key">
                <Key k={key} />
              </span>
            ))}
          </span>
        </p>
      ))}
    </section>
  );
}
