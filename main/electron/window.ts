import { BrowserWindow, nativeTheme, screen } from 'electron';
import { ORIGIN } from './scheme';
import { inSight, readWindowState, writeWindowState } from './window-state';

const USUAL = { width: 1440, height: 900 };
const LEAST = { minWidth: 900, minHeight: 600 };
/** The desk's paper, so that nothing flashes before the page is drawn. */
const PAPER = { light: '#f4f3ef', dark: '#17181a' };

/** Opens the window on the page; `home` is where its place is remembered. */
export function openWindow(preload: string, home: string): BrowserWindow {
  const state = readWindowState(home);
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...USUAL,
    ...inSight(state.bounds, displays),
    ...LEAST,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(home, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  void window.loadURL(`${ORIGIN}/`);
  return window;
}
