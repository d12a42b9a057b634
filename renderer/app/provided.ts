import { chooseFiles } from '../import/choose';
import { closeProject, newProject, openProject } from '../project/verbs';
import { readAgain, readThisAgain } from '../sidebar/reread';
import { editDetails, removeSources } from '../sidebar/source-verbs';
import { provide } from '../state/commands';
import { desk, setDesk } from '../state/desk';
import { announce, notify } from '../state/notices';
import { saveSettings, travel } from '../state/session';
import { goPane } from './panes';
import { toggleSideBar } from './sideBar';
import { switchTheme } from './theme';

async function switchLetterKeys(): Promise<void> {
  const letterKeys = !desk().settings?.letterKeys;
  await saveSettings({ letterKeys });
  notify(letterKeys ? 'Single-letter keys are on.' : 'Single-letter keys are off.');
}

function figureHistory(): void {
  if (desk().figure) setDesk({ dialog: { kind: 'history', ofFigure: true } });
  else announce('No figure is selected.');
}

/** The commands that are there with and without a project; returns what takes them back. */
export function provideCommands(): () => void {
  return provide({
    'project.new': newProject,
    'project.open': openProject,
    'source.import': chooseFiles,
    'source.paste': () => setDesk({ dialog: { kind: 'paste' } }),
    'view.settings': () => setDesk({ dialog: { kind: 'settings' } }),
    'view.theme': switchTheme,
    'view.letterKeys': switchLetterKeys,
    'help.palette': () => setDesk({ dialog: { kind: 'palette' } }),
    'help.keys': () => setDesk({ dialog: { kind: 'keys' } }),
    'help.name': () => setDesk({ dialog: { kind: 'name' } }),
  });
}

/** The commands of an open project; returns what takes them back. */
export function provideProjectCommands(): () => void {
  return provide({
    'edit.undo': () => travel('undo'),
    'edit.redo': () => travel('redo'),
    'go.pane': () => goPane(1),
    'go.paneBack': () => goPane(-1),
    'project.export': () => setDesk({ dialog: { kind: 'export' } }),
    'project.history': () => setDesk({ dialog: { kind: 'history', ofFigure: false } }),
    'project.figureHistory': figureHistory,
    'project.close': closeProject,
    'project.search': () => document.querySelector<HTMLInputElement>('#search')?.select(),
    'source.details': editDetails,
    'source.readAgain': readThisAgain,
    'source.readAllAgain': () => readAgain(null),
    'source.remove': () => removeSources([desk().sourceId].filter((id) => id !== null)),
    'view.sideBar': toggleSideBar,
  });
}
