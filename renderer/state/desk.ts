import { create } from 'zustand';
import type {
  DiskState,
  Figure,
  FigureView,
  ProjectState,
  Settings,
  Source,
  UserCommandName,
} from '../../preload/contract';
import type { ConnectionState } from '../engine/types';

/** A dialog that is open over the desk; one at a time. */
export type Dialog =
  | { kind: 'export' }
  | { kind: 'keys' }
  | { kind: 'palette' }
  | { kind: 'history' }
  | { kind: 'name' }
  | { kind: 'paste' }
  | { kind: 'source'; sourceId: string }
  | { kind: 'annotate'; annotationId: string | null }
  | { kind: 'columns' }
  | { kind: 'openProject' }
  | { kind: 'newProject' };

/** A sentence for the analyst, shown for a while and announced. */
export interface Notice {
  /** Unique in the page. */
  id: number;
  tone: 'plain' | 'good' | 'bad';
  text: string;
  /** What can be done about it, as a button. */
  action?: { label: string; command: UserCommandName };
}

/** The text selected in the source pane, UTF-16 code units of the frozen text. */
export interface TextSelection {
  sourceId: string;
  start: number;
  end: number;
}

/** What the desk shows. The engine holds the data; here is only what is selected, open and filtered. */
export interface Desk {
  connection: ConnectionState;
  connectionWhy: string | null;
  disk: DiskState;
  project: ProjectState | null;
  settings: Settings | null;
  sources: Source[];
  /** What the grid shows, and in which order. */
  view: FigureView;
  /** Rows in the view; null until the engine told. */
  total: number | null;
  /** The selected figure, and its row in the view (null where the view does not show it). */
  figure: Figure | null;
  figureRow: number | null;
  /** The source in the source pane. */
  sourceId: string | null;
  selection: TextSelection | null;
  /** Goes up with every change of the data: whoever shows rows reads them again. */
  revision: number;
  dialog: Dialog | null;
  notices: Notice[];
  /** The last thing to announce to a screen reader. */
  announcement: string;
}

const nothing: Desk = {
  connection: 'connected',
  connectionWhy: null,
  disk: { state: 'safe', why: null },
  project: null,
  settings: null,
  sources: [],
  view: { filter: {}, sort: [] },
  total: null,
  figure: null,
  figureRow: null,
  sourceId: null,
  selection: null,
  revision: 0,
  dialog: null,
  notices: [],
  announcement: '',
};

/** The page's one store; features read it with `useDesk(selector)` and change it through `state/*` functions. */
export const useDesk = create<Desk>(() => nothing);

/** Changes what the desk shows. */
export const setDesk = useDesk.setState;

/** What the desk shows now, outside React. */
export const desk = useDesk.getState;

/** Back to a page without a project; keeps settings and connection. */
export function clearDesk(): void {
  const { settings, connection, connectionWhy } = desk();
  setDesk({ ...nothing, settings, connection, connectionWhy, revision: desk().revision + 1 });
}
