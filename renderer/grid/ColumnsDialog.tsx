import type { GridApi } from 'ag-grid-community';
import { useState } from 'react';
import type { ColumnLayout, Figure } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { setDesk } from '../state/desk';
import { told } from '../state/figures';
import { saveSettings } from '../state/session';
import { columnDefs, columnName, type GridColumn, usualLayout } from './columns';
import { layoutOf } from './layout';

const close = () => setDesk({ dialog: null });

/** Back to the usual columns in their usual order and width. */
function backToUsual(api: GridApi<Figure>): void {
  const usual = columnDefs(usualLayout());
  const state = usual.map(({ colId, width, hide, pinned }) => ({
    colId: colId ?? '',
    hide: hide ?? false,
    pinned: pinned ?? null,
    ...(width === undefined ? {} : { width }),
  }));
  api.applyColumnState({ state, applyOrder: true });
  told(saveSettings({ columns: [] }));
}

/** Chooses which columns the grid shows; it changes behind the dialog at once. */
export function ColumnsDialog({ api }: { api: GridApi<Figure> }) {
  const [layout, setLayout] = useState<ColumnLayout[]>(() => layoutOf(api, true));
  const show = (column: string, visible: boolean) => {
    api.setColumnsVisible([column], visible);
    setLayout(layoutOf(api, true));
  };
  const footer = (
    <>
      <button
        type="button"
        className="btn btn-quiet apart"
        onClick={() => {
          backToUsual(api);
          setLayout(layoutOf(api, true));
        }}
      >
        Back to the usual columns
      </button>
      <button type="submit" className="btn btn-primary">
        Done
      </button>
    </>
  );
  return (
    <Dialog title="Columns" size="small" onClose={close} onSubmit={close} footer={footer}>
      <ul className="column-choice">
        {layout
          .filter(({ column }) => column !== 'problem')
          .map(({ column, hidden }) => (
            <li key={column}>
              <label>
                <input
                  type="checkbox"
                  checked={!hidden}
                  onChange={(event) => show(column, event.target.checked)}
                />
                {columnName(column as GridColumn)}
              </label>
            </li>
          ))}
      </ul>
      <p className="hint">Drag a heading to move its column, its edge to change the width.</p>
    </Dialog>
  );
}
