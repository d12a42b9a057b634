import { existsSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { answer } from './channels';

/** Answers the page's native verbs for a window; `folder` is where dialogs begin. */
export function answerNativeVerbs(window: () => BrowserWindow | null, folder: string): void {
  answer('tickmark:pick-project', 0, async () => {
    const parent = window();
    if (!parent) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      defaultPath: folder,
      properties: ['openFile'],
      filters: [{ name: 'Tickmark projects', extensions: ['tickmark'] }],
    });
    return canceled ? null : (filePaths[0] ?? null);
  });
  answer('tickmark:pick-save', 2, async (suggested, extension) => {
    const parent = window();
    if (!parent || !/^[a-z0-9]{1,10}$/.test(extension ?? '')) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      // Only a name: the page does not choose the folder.
      defaultPath: join(folder, basename(suggested ?? '')),
      filters: [{ name: extension!.toUpperCase(), extensions: [extension!] }],
    });
    return canceled || !filePath ? null : filePath;
  });
  answer('tickmark:reveal', 1, async (path) => {
    // Only shown, never opened: opening could run it.
    if (path && isAbsolute(path) && existsSync(path)) shell.showItemInFolder(path);
    return undefined;
  });
}
