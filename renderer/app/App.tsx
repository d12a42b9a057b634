import { useEffect, useLayoutEffect } from 'react';
import { DropVeil } from '../import/DropVeil';
import { Welcome } from '../project/Welcome';
import { useSettings } from '../settings/useSettings';
import { useDesk } from '../state/desk';
import { useLater } from '../state/later';
import { Tour } from '../tour/Tour';
import { DialogHost } from './DialogHost';
import { JobHost } from './JobDialog';
import { Notices } from './Notices';
import { provideCommands, provideProjectCommands } from './provided';
import { useTheme } from './theme';
import { Workbench } from './Workbench';
import './app.css';

/** The whole page: the welcome screen, or the desk of the open project; over it dialogs and notices. */
export function App() {
  useTheme();
  const display = useSettings();
  const path = useDesk((desk) => desk.project?.path ?? null);
  const name = useDesk((desk) => desk.project?.name ?? null);
  // Before anything is painted: what can be seen can be used.
  useLayoutEffect(provideCommands, []);
  useLayoutEffect(() => (path === null ? undefined : provideProjectCommands()), [path]);
  useEffect(() => {
    document.title = name === null ? 'Tickmark' : `${name} — Tickmark`;
  }, [name]);
  return (
    <>
      {path === null ? <Welcome /> : <Workbench key={`${path} ${display}`} />}
      <DropVeil />
      <Tour />
      <DialogHost />
      <JobHost />
      <Notices />
      <LiveRegion />
    </>
  );
}

function LiveRegion() {
  const announcement = useLater((desk) => desk.announcement);
  const turn = useLater((desk) => desk.announcementTurn);
  return (
    <div className="sr-only" role="status" aria-live="polite">
      {/* The same sentence twice is read twice only where the element is a new one. */}
      <span key={turn}>{announcement}</span>
    </div>
  );
}
