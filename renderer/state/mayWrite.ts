import type { ProjectState } from '../../preload/contract';
import { desk } from './desk';
import { notify } from './notices';
import { asShown } from './words';

/** Why a project can only be read, in the same sentence everywhere. */
export const readOnlyWhy = ({ heldBy }: Pick<ProjectState, 'heldBy'>): string =>
  heldBy === null ? 'This project is open elsewhere.' : asShown(heldBy);

/** Says so, as the engine does, where the project can only be read; nothing else is to be tried then. */
export function mayWrite(): boolean {
  const { project } = desk();
  if (project?.readOnly) notify(`This project is open to read only. ${readOnlyWhy(project)}`);
  return project !== null && !project.readOnly;
}
