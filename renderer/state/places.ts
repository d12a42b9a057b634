import { desk, setDesk } from './desk';

/** Shows a source. A figure of another source is let go: a verdict must not fall on a passage that is not in sight. */
export function showSource(sourceId: string): void {
  const { figure } = desk();
  const other = figure !== null && figure.sourceId !== sourceId;
  setDesk({ sourceId, selection: null, drawer: false, ...(other ? { figure: null, figureRow: null } : {}) });
}
