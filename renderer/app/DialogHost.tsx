import { AnnotationsDialog } from '../annotations/AnnotationsDialog';
import { TagManager } from '../annotations/TagManager';
import { ExportDialog } from '../export/ExportDialog';
import { KeyMap } from '../help/KeyMap';
import { NameDialog } from '../help/NameDialog';
import { Palette } from '../help/Palette';
import { HistoryDialog } from '../history/HistoryDialog';
import { ImportDialog } from '../import/ImportDialog';
import { PasteDialog } from '../import/PasteDialog';
import { NewProjectDialog } from '../project/NewProjectDialog';
import { OpenProjectDialog } from '../project/OpenProjectDialog';
import { RecoveryDialog } from '../recovery/RecoveryDialog';
import { SettingsDialog } from '../settings/SettingsDialog';
import { ManySources } from '../sidebar/ManySources';
import { SourceDetails } from '../sidebar/SourceDetails';
import { ViewDialog } from '../sidebar/ViewDialog';
import { useDesk } from '../state/desk';

/** The dialog that is open, of those the shell owns. */
export function DialogHost() {
  const dialog = useDesk((desk) => desk.dialog);
  switch (dialog?.kind) {
    case 'export':
      return <ExportDialog />;
    case 'keys':
      return <KeyMap />;
    case 'palette':
      return <Palette />;
    case 'history':
      return <HistoryDialog ofFigure={dialog.ofFigure} />;
    case 'name':
      return <NameDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'paste':
      return <PasteDialog given={dialog.text ?? ''} />;
    case 'import':
      return <ImportDialog results={dialog.results} />;
    case 'source':
      return <SourceDetails key={dialog.sourceId} sourceId={dialog.sourceId} />;
    case 'sources':
      return <ManySources sourceIds={dialog.sourceIds} />;
    case 'annotations':
      return <AnnotationsDialog />;
    case 'tags':
      return <TagManager />;
    case 'view':
      return <ViewDialog id={dialog.id} />;
    case 'recovery':
      return <RecoveryDialog key={dialog.path} path={dialog.path} why={dialog.why} />;
    case 'openProject':
      return <OpenProjectDialog />;
    case 'newProject':
      return <NewProjectDialog />;
    default:
      return null;
  }
}
