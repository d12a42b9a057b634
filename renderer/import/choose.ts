import { told } from '../state/figures';
import { importFiles } from './run';

/** Formats that are read, as the file dialog's hint; anything else may be tried and is refused with a sentence. */
const ACCEPT = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/html,text/markdown';

/** Asks for files with the browser's own dialog, and imports them. */
export function chooseFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = ACCEPT;
  input.addEventListener('change', () => told(importFiles([...(input.files ?? [])])));
  input.click();
}
