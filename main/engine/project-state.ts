import type { ProjectState } from '../../preload/contract';
import { EXTRACTOR_VERSION } from './extract';
import { labelOf } from './project-history';
import type { Reader } from './store';

/** What of a project's state its data say; `name` is what it is called where they do not. */
export function dataState(
  read: Reader,
  name: string,
): Pick<ProjectState, 'name' | 'progress' | 'sources' | 'extractor' | 'undo' | 'redo'> {
  const redo = read.redoTarget();
  return {
    name: read.meta('name') ?? name,
    progress: read.progress(null),
    sources: read.sourceCount(),
    extractor: EXTRACTOR_VERSION,
    undo: read.undoTarget()?.label ?? null,
    redo: redo && labelOf(read, redo.undoes),
  };
}
