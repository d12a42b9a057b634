import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preloadScript } from './page.mjs';
import { pack, strict, unpack } from './strict.mjs';

/** Chromium takes no app://, so the page has this origin there, and app://tickmark everywhere else. */
const HTTPS = 'https://tickmark.invalid';
const APP = 'app://tickmark';
const toHttps = (url) => url.replace(APP, HTTPS);
const toApp = (url) => url.replace(HTTPS, APP);

/** What tests ask about afterwards. */
export const seen = { requests: [], cancelled: [], left: [], complaints: [], windows: [] };

/** What main gave to Electron: filled by electron.mjs. */
export const given = {
  schemes: [],
  handlers: new Map(),
  beforeRequest: null,
  ipc: new EventEmitter(),
  invoke: new Map(),
};

const browser = chromium.launch({
  executablePath: process.env.TICKMARK_CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
});
export const closeBrowser = () => browser.then((each) => each.close());

/** A page that was closed meanwhile misses what it is told, as in Electron; any other failure ends the application. */
const unlessClosed = (page) => (error) => {
  if (!page.isClosed()) throw error;
};

function frameOf(page, frame) {
  return strict('WebFrameMain', {
    url: toApp(frame.url()),
    parent: frame.parentFrame(),
    postMessage(channel, _message, [port]) {
      const id = seen.requests.push('port');
      void page
        .evaluate(([name, text]) => window.__standInTell('port', name, text), [channel, pack(id)])
        .catch(unlessClosed(page));
      ports.set(id, port);
      const tell = (kind, text) =>
        page.evaluate(([k, i, t]) => window.__standInTell(k, i, t), [kind, id, text]).catch(() => undefined);
      port.on('message', ({ data }) => void tell('data', pack(data)));
      port.on('close', () => void tell('close', null));
      port.start();
    },
  });
}

const ports = new Map();

/** A message of the preload script to main. */
async function hear(page, frame, text) {
  const message = unpack(text);
  if (message.kind === 'port') return ports.get(message.id).postMessage(message.data);
  const event = { senderFrame: frameOf(page, frame) };
  if (message.kind === 'send') given.ipc.emit(message.channel, event, ...message.args);
  if (message.kind !== 'invoke') return undefined;
  const handler = given.invoke.get(message.channel);
  if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
  return pack({ value: await handler(event, ...message.args) });
}

/** Every request of every page: asked of the guard first, then answered by the scheme's handler; nothing else is. */
async function answer(route) {
  const request = route.request();
  const url = toApp(request.url());
  seen.requests.push(url);
  if (!given.beforeRequest) throw new Error('There is no request guard.');
  const details = { url, method: request.method(), resourceType: request.resourceType() };
  const { cancel } = await new Promise((resolve) => given.beforeRequest(details, resolve));
  if (cancel) {
    seen.cancelled.push(url);
    return route.abort('blockedbyclient');
  }
  const handler = given.handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler) {
    seen.left.push(url);
    return route.abort();
  }
  const response = await handler(new Request(url, { method: request.method() }));
  const body = Buffer.from(await response.arrayBuffer());
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
}

class Contents extends EventEmitter {
  page = null;
  openHandler = () => ({ action: 'allow' });
  setWindowOpenHandler(handler) {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy) {
    this.webRtc = policy;
  }
  send(channel, ...args) {
    const { page } = this;
    void page
      ?.evaluate(([name, text]) => window.__standInTell('send', name, text), [channel, pack(args)])
      .catch(unlessClosed(page));
  }
}

export class BrowserWindow extends EventEmitter {
  #bounds;
  constructor(options) {
    super();
    const { webPreferences: web } = options;
    const safe =
      web.sandbox &&
      web.contextIsolation &&
      !web.nodeIntegration &&
      !web.webviewTag &&
      web.spellcheck === false;
    if (!safe) throw new Error('electron: a window without its sandbox is not modelled.');
    if (!web.preload.endsWith('.cjs')) throw new Error('A sandboxed preload must be CommonJS.');
    this.options = options;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height };
    this.webContents = strict('webContents', new Contents());
    seen.windows.push(this);
    given.app.emit('web-contents-created', {}, this.webContents);
    // biome-ignore lint/correctness/noConstructorReturn: everything not modelled must throw.
    return strict('BrowserWindow', this);
  }
  async loadURL(url) {
    const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 } });
    context.on('console', (message) => message.type() === 'error' && seen.complaints.push(message.text()));
    context.on('weberror', (error) => seen.complaints.push(String(error.error())));
    await context.exposeBinding('__standIn', ({ page, frame }, text) => hear(page, frame, text));
    await context.addInitScript(preloadScript(readFileSync(this.options.webPreferences.preload, 'utf8')));
    const page = await context.newPage();
    await context.route('**/*', async (route) => {
      const request = route.request();
      const away = request.isNavigationRequest() && toApp(request.url()) !== url;
      if (away && this.prevented(toApp(request.url()))) return route.abort('aborted');
      return answer(route);
    });
    this.webContents.page = page;
    await page.goto(toHttps(url));
    this.emit('ready-to-show');
  }
  prevented(url) {
    let prevented = false;
    this.webContents.emit('will-navigate', { url, preventDefault: () => (prevented = true) });
    return prevented;
  }
  async close() {
    this.emit('close', {
      preventDefault: () => {
        throw new Error('not modelled');
      },
    });
    await this.webContents.page?.context().close();
    seen.windows.splice(seen.windows.indexOf(this), 1);
    this.emit('closed');
    if (seen.windows.length === 0) given.app.emit('window-all-closed');
  }
  show() {}
  focus() {}
  restore() {}
  maximize() {}
  isMinimized = () => false;
  isMaximized = () => false;
  getNormalBounds = () => this.#bounds;
}
