import type { ReactNode } from 'react';
import { CircleAlert } from '../icons/icons';

/** What went wrong in a dialog, in a sentence; read out when it appears. */
export function Problem({ children }: { children: ReactNode }) {
  return (
    <div className="problem" role="alert">
      <CircleAlert size={16} aria-hidden />
      <p>{children}</p>
    </div>
  );
}
