import { create } from 'zustand';
import type {
  DiskState,
  Figure,
  FigureView,
  ImportedFile,
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
  | { kind: 'history'; ofFigure: boolean }
  | { kind: 'recovery'; path: string; why: string }
  /** Long work that is shown by itself, see `runJob`. */
  | { kind: 'job' }
  | { kind: 'name' }
  | { kind: 'settings' }
  | { kind: 'paste'; text?: string }
  /** What became of the files that were imported. */
  | { kind: 'import'; results: readonly ImportedFile[] }
  | { kind: 'source'; sourceId: string }
  | { kind: 'sources'; sourceIds: readonly string[] }
  /** `back`: opened from the list of annotations, to which it leads back. */
  | { kind: 'annotate'; annotationId: string | null; back?: true }
  | { kind: 'annotations' }
  | { kind: 'tags' }
  | { kind: 'view'; id: string | null }
  | { kind: 'columns' }
  | { kind: 'pasteCells'; table: readonly (readonly string[])[] | null }
  | { kind: 'setAll' }
  | { kind: 'replace' }
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
  /** It stays until it is taken away. */
  stays?: boolean;
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
  /** Goes up with every announcement, so that the same sentence can be announced twice. */
  announcementTurn: number;
  /** Changes that were asked for and not answered yet: while there are any, not all is safe on disk. */
  pending: number;
  /** Whether the side bar lies over the desk, where the window is too narrow to hold both. */
  drawer: boolean;
  /** What is being opened, in words, while it takes its time; else null. */
  opening: string | null;
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
  announcementTurn: 0,
  pending: 0,
  drawer: false,
  opening: null,
};

/** The page's one store; features read it with `useDesk(selector)` and change it through `state/*` functions. */
export const useDesk = create<Desk>(() => nothing);

/** Changes what the desk shows. */
export const setDesk = useDesk.setState;

/** What the desk shows now, outside React. */
export const desk = useDesk.getState;

/** Back to a page without a project; what is about the page and not about the project stays. */
export function clearDesk(): void {
  const now = desk();
  const { settings, connection, connectionWhy, announcement, announcementTurn, pending, notices, opening } =
    now;
  // The import that starts a project goes on while the desk changes under it.
  const dialog = now.dialog?.kind === 'job' ? now.dialog : null;
  const kept = {
    settings,
    connection,
    connectionWhy,
    announcement,
    announcementTurn,
    pending,
    notices,
    opening,
  };
  setDesk({ ...nothing, ...kept, dialog, revision: now.revision + 1 });
}

/** Opens a dialog over the desk, in the place of one that is open. */
export function openDialog(dialog: Dialog): void {
  setDesk({ dialog });
}

/** Closes the open dialog. */
export function closeDialog(): void {
  setDesk({ dialog: null });
}

/**
 * Waits for what the open dialog has begun, and closes it then; it stays open where that is rejected. Another that has come in its
 * place meanwhile stays: the page shows a new project before the answer that made it is there.
 */
export async function closeAfter<T>(work: Promise<T>): Promise<T> {
  const { dialog } = desk();
  const done = await work;
  if (desk().dialog === dialog) closeDialog();
  return done;
}
