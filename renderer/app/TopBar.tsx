import { Command, Download, PanelLeft, Redo2, Undo2 } from '../icons/icons';
import { Logo } from '../icons/Logo';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { inDigits } from '../state/display';
import { useAriaKeys, useWithKey } from '../state/keys';
import { DiskSign } from './DiskSign';
import { KeyOf } from './Key';
import { SearchField } from './SearchField';
import './top.css';

/** The project and what concerns all of it. */
export function TopBar() {
  const name = useDesk((desk) => desk.project?.name ?? '');
  const path = useDesk((desk) => desk.project?.path ?? '');
  return (
    <header className="top" data-pane="top">
      <div className="top-start">
        <SideBarButton />
        <Logo size={17} />
        <h1 className="top-name" title={path}>
          {name}
        </h1>
        <DiskSign />
      </div>
      <SearchField />
      <div className="top-end">
        <TravelButton direction="undo" />
        <TravelButton direction="redo" />
        <button
          type="button"
          className="btn"
          aria-keyshortcuts={useAriaKeys('help.palette')}
          title={useWithKey('All commands', 'help.palette')}
          onClick={() => runCommand('help.palette')}
        >
          <Command size={15} className="top-small" aria-hidden />
          <span className="top-word">Commands</span>
          <span className="top-key" aria-hidden>
            <KeyOf command="help.palette" />
          </span>
        </button>
        <button
          type="button"
          className="btn btn-primary"
          title={useWithKey('Export a dataset', 'project.export')}
          onClick={() => runCommand('project.export')}
        >
          <Download size={15} className="top-small" aria-hidden />
          <span className="top-word">Export</span>
        </button>
      </div>
    </header>
  );
}

function SideBarButton() {
  const wide = useDesk((desk) => desk.settings?.sideBar ?? true);
  const drawer = useDesk((desk) => desk.drawer);
  return (
    <button
      type="button"
      className="btn btn-quiet btn-icon top-side"
      aria-label="Side bar"
      aria-controls="side"
      data-wide={wide}
      data-drawer={drawer}
      title={useWithKey('Show or hide the side bar', 'view.sideBar')}
      onClick={() => runCommand('view.sideBar')}
    >
      <PanelLeft size={17} aria-hidden />
    </button>
  );
}

const TRAVEL = {
  undo: { Icon: Undo2, word: 'Undo' },
  redo: { Icon: Redo2, word: 'Redo' },
} as const;

function TravelButton({ direction }: { direction: 'undo' | 'redo' }) {
  const label = useDesk(({ project }) => (project && !project.readOnly ? project[direction] : null));
  const { Icon, word } = TRAVEL[direction];
  const name = label === null ? `Nothing to ${direction}` : `${word}: ${inDigits(label)}`;
  return (
    <button
      type="button"
      className="btn btn-icon"
      aria-label={name}
      title={useWithKey(name, `edit.${direction}`)}
      // Not `disabled`: the focus would be lost when the last step is undone.
      aria-disabled={label === null}
      onClick={() => runCommand(`edit.${direction}`)}
    >
      <Icon size={15} aria-hidden />
    </button>
  );
}
