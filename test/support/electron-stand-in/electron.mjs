/**
 * A stand-in for the module `electron` that runs the built main process, preload script, page and engine in plain Node,
 * with Chromium pages as windows and worker threads as utility processes. Anything not modelled throws.
 *
 * What it cannot test: the sandbox of the operating system, context isolation (the preload script shares the page's
 * world here), fuses, real dialogs and menus, code signing, Chromium's own start-up traffic, crashes of real processes,
 * and everything Electron does wrong. The same tests run on the real binary where there is one.
 */
import { EventEmitter } from 'node:events';
import { MessageChannelMain, utilityProcess, workers } from './ports.mjs';
import { strict } from './strict.mjs';
import { closeBrowser, given, seen, BrowserWindow as Window } from './window.mjs';

let ready = false;
let quitting = false;
const switches = {};
const dialogs = { answers: [], shown: [] };
const log = [];

const appEvents = new EventEmitter();
export const app = strict(
  'app',
  Object.assign(appEvents, {
    isPackaged: false,
    sandboxed: false,
    enableSandbox() {
      if (ready) throw new Error('enableSandbox() after ready');
      app.sandboxed = true;
    },
    commandLine: strict('commandLine', {
      appendSwitch(name, value = '') {
        if (ready) throw new Error('appendSwitch() after ready');
        switches[name] = value;
      },
    }),
    setPath: (name, path) => log.push(`path ${name} ${path}`),
    requestSingleInstanceLock: () => true,
    whenReady: () => readiness,
    isReady: () => ready,
    quit() {
      if (quitting) return;
      let prevented = false;
      appEvents.emit('before-quit', { preventDefault: () => (prevented = true) });
      log.push(prevented ? 'quit waits' : 'quit goes on');
      if (prevented) return;
      quitting = true;
      void Promise.all(seen.windows.map((window) => window.close())).then(() => app.exit(0));
    },
    exit(code) {
      process.send?.({ ended: { log, left: seen.left } }, () =>
        closeBrowser().finally(() => process.exit(code)),
      );
    },
  }),
);
given.app = app;
const readiness = new Promise((resolve) => setImmediate(resolve)).then(() => {
  ready = true;
});

export const BrowserWindow = Window;
export { MessageChannelMain, utilityProcess };

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes) {
    if (ready) throw new Error('registerSchemesAsPrivileged() after ready');
    given.schemes.push(...schemes);
  },
  handle(scheme, handler) {
    const { privileges } = given.schemes.find((each) => each.scheme === scheme) ?? {};
    if (!privileges?.standard || !privileges.secure)
      throw new Error(`${scheme}:// is not standard and secure.`);
    given.handlers.set(scheme, handler);
  },
});

const permissions = {};
const sessionEvents = new EventEmitter();
export const session = strict('session', {
  defaultSession: strict(
    'defaultSession',
    Object.assign(sessionEvents, {
      webRequest: strict('webRequest', {
        onBeforeRequest(listener) {
          if (given.beforeRequest) throw new Error('A second onBeforeRequest replaces the first.');
          given.beforeRequest = listener;
        },
      }),
      setPermissionRequestHandler: (handler) => Object.assign(permissions, { request: handler }),
      setPermissionCheckHandler: (handler) => Object.assign(permissions, { check: handler }),
      setDevicePermissionHandler: (handler) => Object.assign(permissions, { device: handler }),
      setSpellCheckerEnabled: (on) => Object.assign(permissions, { spelling: on }),
    }),
  ),
});

export const ipcMain = strict('ipcMain', {
  on: (channel, listener) => given.ipc.on(channel, listener),
  handle(channel, handler) {
    if (given.invoke.has(channel)) throw new Error(`A second handler for '${channel}'`);
    given.invoke.set(channel, handler);
  },
});

let menu = null;
export const Menu = strict('Menu', {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (template) => {
    menu = template;
  },
});

const dialogOf = (kind) => async (_window, options) => {
  dialogs.shown.push({ kind, ...options });
  if (dialogs.answers.length === 0) throw new Error(`A ${kind} dialog without an answer`);
  return dialogs.answers.shift();
};
export const dialog = strict('dialog', {
  showOpenDialog: dialogOf('open'),
  showSaveDialog: dialogOf('save'),
  showErrorBox: (title, text) => dialogs.shown.push({ kind: 'error', title, text }),
});
export const shell = strict('shell', { showItemInFolder: (path) => log.push(`show ${path}`) });
export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false });
export const screen = strict('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
});

/** What a test may look at and touch, by name; code comes as text from the test's process. */
const stage = { app, seen, given, switches, dialogs, log, permissions, workers, menu: () => menu };

process.on('message', async ({ id, where, code, arg }) => {
  try {
    const page = () => seen.windows[0]?.webContents.page;
    const run = new Function(`return (${code})`)();
    const value =
      where === 'page' ? await page().evaluate(run, arg) : await run({ ...stage, page: page() }, arg);
    process.send({ id, value });
  } catch (error) {
    process.send({ id, error: error.stack });
  }
});
