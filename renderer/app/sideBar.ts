import { desk, setDesk } from '../state/desk';
import { saveSettings } from '../state/session';

/** Below this width (CSS pixels) the side bar lies over the desk, as a drawer; the same number stands in app.css. */
const NARROW = '(max-width: 1099px)';

/** Whether the window is too narrow to hold side bar and desk. */
export function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}

/** Shows or hides the side bar; in a wide window that is remembered. */
export async function toggleSideBar(): Promise<void> {
  if (isNarrow()) setDesk({ drawer: !desk().drawer });
  else await saveSettings({ sideBar: !(desk().settings?.sideBar ?? true) });
}
