import { useEffect } from 'react';
import { DeskPanes } from '../desk/DeskPanes';
import { askNameOnce } from '../help/askName';
import { EmptyProject } from '../import/EmptyProject';
import { ModeHost } from '../modes/ModeHost';
import { useModes } from '../modes/store';
import { SideBar } from '../sidebar/SideBar';
import { SideEdge } from '../sidebar/SideEdge';
import { useDesk } from '../state/desk';
import { Banners } from './Banners';
import { Foot } from './Foot';
import { TopBar } from './TopBar';

/** The desk of an open project: top bar, side bar, the panes, foot. */
export function Workbench() {
  const empty = useDesk((desk) => desk.sources.length === 0 && desk.project?.sources === 0);
  const sideBar = useDesk((desk) => desk.settings?.sideBar ?? true);
  const drawer = useDesk((desk) => desk.drawer);
  const mode = useModes((modes) => modes.mode);
  useEffect(askNameOnce, []);
  return (
    <div className="bench" data-side-bar={sideBar} data-drawer={drawer} data-mode={mode !== null}>
      <TopBar />
      <Banners />
      <div className="bench-middle">
        <SideBar />
        <main className="bench-panes" aria-label="Desk">
          <SideEdge />
          {empty ? <EmptyProject /> : <DeskPanes />}
        </main>
      </div>
      <Foot />
      <ModeHost />
    </div>
  );
}
