import { desk } from './desk';
import { notify } from './notices';

/** Says so where the project can only be read; nothing else is to be tried then. */
export function mayWrite(): boolean {
  const { project } = desk();
  if (project?.readOnly) notify(project.heldBy ?? 'This project can only be read.');
  return project !== null && !project.readOnly;
}
