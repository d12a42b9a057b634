import {
  app,
  type BrowserWindow,
  dialog,
  type IpcMainEvent,
  Menu,
  MessageChannelMain,
  type MessagePortMain,
  protocol,
  session,
} from 'electron';
import type { BridgeMessage, KeyChanges, UserCommandName } from '../../preload/contract';
import { places } from '../cli/places';
import { findBuilt } from '../host/built';
import { EngineKeeper } from '../host/keeper';
import { isDamaged, openFiles, wrongFiles } from '../host/opening';
import { PageFiles } from '../host/page-files';
import { listen } from './channels';
import { utilityEngine } from './engine';
import { filesIn, filesOfSecondStart } from './files';
import { menuTemplate } from './menu';
import { answerNativeVerbs } from './native';
import { serveScheme } from './scheme';
import { secureContents, secureSession } from './security';
import { openWindow } from './window';

/** How long a closing engine may take to write its snapshot, milliseconds. */
const CLOSING_MS = 20_000;

/** The workbench as an application of the desktop: one window, one engine, and their lives. */
export class Desktop {
  readonly #config = places();
  readonly #built = findBuilt(import.meta.dirname);
  readonly #keeper: EngineKeeper<MessagePortMain> = new EngineKeeper(
    utilityEngine(this.#built.engine),
    this.#config,
  );
  #window: BrowserWindow | null = null;
  #files = filesIn(process.argv, process.cwd(), app.isPackaged);
  #ended = false;

  /** Starts everything; from then on events drive it. */
  run(): void {
    app.on('web-contents-created', (_event, contents) => secureContents(contents));
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.#open([path]);
    });
    app.on('second-instance', (_event, _argv, _folder, data) => {
      this.#showWindow();
      this.#open(filesOfSecondStart(data));
    });
    app.on('activate', () => this.#showWindow());
    app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
    app.on('before-quit', (event) => this.#quit(event));
    void app.whenReady().then(() => this.#begin());
  }

  async #begin(): Promise<void> {
    secureSession(session.defaultSession);
    serveScheme(protocol, new PageFiles(this.#built.page));
    listen('tickmark:request-port', (event) => void this.#lendPort(event));
    answerNativeVerbs(() => this.#window, this.#config.documents);
    listen('tickmark:keys-changed', () => void this.#showKeys());
    this.#showMenu({});
    this.#keeper.onDeath((death) => this.#tell({ tickmark: death === 'given-up' ? 'given-up' : 'down' }));
    const files = this.#files;
    this.#files = [];
    this.#showWindow();
    // Where it cannot be started the page is told when it asks for its port.
    await this.#keeper.start().catch(() => undefined);
    await this.#showKeys();
    this.#open(files);
  }

  #showMenu(changes: KeyChanges): void {
    const choose = (name: UserCommandName) => this.#tell({ tickmark: 'command', name });
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, choose, changes)));
  }

  /** The menu shows the keys that the person has; where they cannot be asked for it shows the usual ones. */
  async #showKeys(): Promise<void> {
    await this.#keeper.call('settings.get', {}).then(
      ({ keys }) => this.#showMenu(keys),
      () => undefined,
    );
  }

  #showWindow(): void {
    if (!app.isReady()) return;
    if (!this.#window) {
      this.#window = openWindow(this.#built.preload, this.#config.home);
      this.#window.on('closed', () => {
        this.#window = null;
      });
    } else if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  /** Opens files, or keeps them until there is an engine. */
  #open(files: readonly string[]): void {
    if (!app.isReady()) this.#files.push(...files);
    else if (files.length > 0) void this.#openNow(files);
  }

  async #openNow(files: readonly string[]): Promise<void> {
    // On a Mac the last window may have been closed.
    this.#showWindow();
    const said = await wrongFiles(files);
    if (said.length === 0) {
      await openFiles((method, input) => this.#keeper.call(method, input), files).then(
        (refused) => said.push(...refused),
        // Of a damaged project the page tells, with what it can be put back to.
        (error: Error) => isDamaged(error) || said.push(error.message),
      );
    }
    if (said.length > 0) dialog.showErrorBox('Not everything was opened', said.join('\n'));
  }

  #tell(message: BridgeMessage): void {
    this.#window?.webContents.send('tickmark:tell', message);
  }

  async #lendPort({ senderFrame }: IpcMainEvent): Promise<void> {
    const { port1, port2 } = new MessageChannelMain();
    try {
      await this.#keeper.lend(port1);
      senderFrame?.postMessage('tickmark:port', null, [port2]);
    } catch {
      this.#tell({ tickmark: 'given-up' });
    }
  }

  /** Nothing quits before the engine has said that everything is on the disk. */
  #quit(event: { preventDefault(): void }): void {
    if (this.#ended) return;
    event.preventDefault();
    void this.#keeper.close(CLOSING_MS).then((closed) => {
      if (!closed)
        console.error('The engine did not close in time. Every answered change is in the journal.');
      this.#ended = true;
      app.quit();
    });
  }
}
