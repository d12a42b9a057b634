import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { USER_COMMANDS } from '../../preload/contract';
import { type DesktopOptions, type RunningDesktop, startDesktop } from '../support/desktop';
import { temporaryFolder } from '../support/host-parts';
import { projectWithGenerations, ruin } from '../support/made-project';

/*
 * The built application on a stand-in for Electron: see `electron-stand-in/electron.mjs` for what that cannot show
 * (the sandbox of the operating system, context isolation, fuses, real dialogs, crashes of real processes).
 */

const running: RunningDesktop[] = [];

/** For tests that change nothing: starting one takes seconds. */
let shared: RunningDesktop;
beforeAll(async () => {
  shared = await start();
  running.pop();
});
afterAll(() => shared?.quit());

async function start(options?: DesktopOptions): Promise<RunningDesktop> {
  const desktop = await startDesktop(options);
  running.push(desktop);
  await desktop.until(() => document.querySelector('#root')?.childElementCount !== 0);
  return desktop;
}

/** Asks the engine over a port of the test's own, as the page does. */
function askEngine(
  desktop: RunningDesktop,
  method: string,
  input: object = {},
): Promise<Record<string, unknown>> {
  return desktop.inPage(
    (call) =>
      new Promise<Record<string, unknown>>((resolve) => {
        const take = (event: MessageEvent<{ tickmark: string }>) => {
          if (event.data.tickmark !== 'port') return;
          // The page's own client must not take this port for its own.
          event.stopImmediatePropagation();
          window.removeEventListener('message', take, true);
          const port = event.ports[0]!;
          port.onmessage = ({ data }) => 'id' in data && resolve(data);
          port.postMessage({ id: 1, ...call });
        };
        window.addEventListener('message', take, true);
        (window as unknown as { tickmark: { requestPort(): void } }).tickmark.requestPort();
      }),
    { method, input },
  );
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((desktop) => desktop.quit()));
});

describe('the page', () => {
  it('loads without one complaint, from app:// alone, and reaches the engine', async () => {
    const desktop = await start();
    await expect.poll(() => askEngine(desktop, 'projects.state')).toMatchObject({ ok: true });
    const seen = await desktop.inMain((stage) => ({ ...stage.seen, windows: stage.seen.windows.length }));
    expect(seen.complaints).toEqual([]);
    expect(seen.left).toEqual([]);
    expect(seen.cancelled).toEqual([]);
    expect(seen.windows).toBe(1);
    expect(seen.requests.length).toBeGreaterThan(2);
  });

  it('has the desktop’s verbs and nothing else of Electron or Node', async () => {
    const desktop = shared;
    const found = await desktop.inPage(() => {
      const { tickmark } = window as unknown as { tickmark: { native: object } };
      return {
        bridge: Object.keys(tickmark).sort(),
        native: Object.keys(tickmark.native).sort(),
        node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
        peers: ['RTCPeerConnection', 'webkitRTCPeerConnection'].filter((name) => name in globalThis),
        host: document.querySelector<HTMLMetaElement>('meta[name="tickmark-host"]')?.content,
        nonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce.length,
      };
    });
    expect(found).toEqual({
      bridge: ['native', 'requestPort'],
      native: ['keysChanged', 'pickProject', 'pickSave', 'platform', 'reveal'],
      node: [],
      peers: [],
      host: 'desktop',
      nonce: 24,
    });
  });

  it('cannot send anything anywhere', async () => {
    const desktop = await start();
    await desktop.inPage(async () => {
      const elsewhere = 'https://elsewhere.test/';
      await fetch(elsewhere).catch(() => undefined);
      await new Promise((settle) => {
        const image = new Image();
        image.onerror = settle;
        image.src = `${elsewhere}x.png`;
      });
      navigator.sendBeacon(elsewhere, 'x');
      location.href = elsewhere;
    });
    await desktop.until(() => location.host === 'tickmark.invalid');
    const { left, complaints } = await desktop.inMain(({ seen }) => ({ ...seen, windows: 0 }));
    expect(left).toEqual([]);
    // The content policy refused each of them by itself, before the request guard was asked.
    expect(
      complaints.filter((text) => text.includes('Content Security Policy')).length,
    ).toBeGreaterThanOrEqual(3);
  });

  it('comes back when the engine dies, and says so meanwhile', async () => {
    const desktop = await start();
    await desktop.inMain(({ workers }) => workers[0]?.terminate());
    await expect.poll(() => askEngine(desktop, 'projects.state')).toMatchObject({ ok: true });
    expect(desktop.said()).toContain('Starting it again from the disk.');
    await expect.poll(() => desktop.inMain(({ workers }) => workers.length)).toBe(2);
  });
});

describe('what is refused', () => {
  it.each([
    'https://elsewhere.test/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'ws://elsewhere.test/',
    'app://other/',
    'app://tickmark.elsewhere.test/',
    'blob:https://elsewhere.test/1',
  ])('the request guard cancels %s', async (url) => {
    const desktop = shared;
    const cancelled = await desktop.inMain(
      ({ given }, asked) =>
        new Promise((settle) => {
          const { beforeRequest } = given as unknown as {
            beforeRequest(d: object, s: (a: object) => void): void;
          };
          beforeRequest({ url: asked, method: 'GET' }, settle);
        }),
      url,
    );
    expect(cancelled).toEqual({ cancel: true });
  });

  it('switches, permissions, windows and other processes are shut', async () => {
    const desktop = shared;
    const found = await desktop.inMain(({ app, switches, permissions, seen }) => {
      let asked = true;
      permissions.request(null, 'media', (yes) => {
        asked = yes;
      });
      const contents = seen.windows[0]!.webContents;
      return {
        sandboxed: app.sandboxed,
        resolver: switches['host-resolver-rules'],
        granted: [asked, permissions.check(), permissions.device(), permissions.spelling],
        opened: contents.openHandler({ url: 'https://elsewhere.test/' }).action,
        webRtc: contents.webRtc,
      };
    });
    expect(found).toEqual({
      sandboxed: true,
      resolver: 'MAP * ~NOTFOUND',
      granted: [false, false, false, false],
      opened: 'deny',
      webRtc: 'disable_non_proxied_udp',
    });
  });

  it.each([
    ['another page', { url: 'https://elsewhere.test/', parent: null }, []],
    ['a page with our name', { url: 'app://tickmark.elsewhere.test/', parent: null }, []],
    ['a frame in our page', { url: 'app://tickmark/', parent: {} }, []],
    ['nobody', null, []],
    ['our page, with an argument too many', { url: 'app://tickmark/', parent: null }, ['/etc/passwd']],
    ['our page, with no text', { url: 'app://tickmark/', parent: null }, [{}]],
  ])('a call from %s', async (_, senderFrame, args) => {
    const desktop = shared;
    const outcome = await desktop.inMain(
      async ({ given }, [frame, given2]) => {
        try {
          const value = await given.invoke.get('tickmark:pick-project')!({ senderFrame: frame }, ...given2);
          return `answered ${value}`;
        } catch (error) {
          return (error as Error).message;
        }
      },
      [senderFrame, args] as [object | null, unknown[]],
    );
    expect(outcome).toBe('A call of tickmark:pick-project was refused.');
  });
});

describe('the menu bar', () => {
  it('has every command once, with the keys that have a modifier, none of which it takes from the page', async () => {
    const desktop = shared;
    const items = await desktop.inMain(({ menu }) =>
      menu().flatMap(({ submenu = [] }) =>
        submenu
          .filter((item) => item.id)
          .map(({ id, label, accelerator, registerAccelerator }) => ({
            id,
            label,
            accelerator,
            registerAccelerator,
          })),
      ),
    );
    expect(items.map(({ id }) => id).sort()).toEqual(Object.keys(USER_COMMANDS).sort());
    expect(items.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
    expect(items.find(({ id }) => id === 'edit.undo')?.accelerator).toBe('CmdOrCtrl+Z');
    expect(items.find(({ id }) => id === 'verdict.verify')?.accelerator).toBeUndefined();
  });

  it('shows a key that the person changed, as soon as the page tells of it', async () => {
    const desktop = shared;
    const change = async (keys: object, accelerator: string) => {
      await askEngine(desktop, 'settings.set', { keys });
      await desktop.inPage(() =>
        (
          window as unknown as { tickmark: { native: { keysChanged(): void } } }
        ).tickmark.native.keysChanged(),
      );
      await desktop.inMain(async ({ menu }, wanted) => {
        const shown = () =>
          menu()
            .flatMap(({ submenu = [] }) => submenu)
            .find(({ id }) => id === 'edit.undo')?.accelerator;
        while (shown() !== wanted) await new Promise(setImmediate);
      }, accelerator);
    };
    await change({ 'edit.undo': ['Mod+Alt+U'] }, 'CmdOrCtrl+Alt+U');
    await change({}, 'CmdOrCtrl+Z');
  });

  it('tells the page which command was chosen', async () => {
    const desktop = shared;
    await desktop.inPage(() => {
      addEventListener(
        'message',
        ({ data }) => data.tickmark === 'command' && document.body.setAttribute('data-chosen', data.name),
      );
    });
    await desktop.inMain(({ menu }) => {
      const item = menu()
        .flatMap(({ submenu = [] }) => submenu)
        .find(({ id }) => id === 'help.keys');
      item?.click?.();
    });
    await desktop.until(() => document.body.getAttribute('data-chosen') === 'help.keys');
  });
});

describe('native verbs', () => {
  it('answer with what the dialog gave, and never choose a folder for the page', async () => {
    const desktop = shared;
    await desktop.inMain(({ dialogs }) => {
      dialogs.answers.push(
        { canceled: false, filePaths: ['/x/a.tickmark'] },
        { canceled: true, filePath: '' },
      );
    });
    const answers = await desktop.inPage(async () => {
      const { native } = (
        window as unknown as { tickmark: { native: Record<string, (...a: string[]) => Promise<unknown>> } }
      ).tickmark;
      return [await native.pickProject!(), await native.pickSave!('../../etc/figures.csv', 'csv')];
    });
    expect(answers).toEqual(['/x/a.tickmark', null]);
    const shown = await desktop.inMain(({ dialogs }) => dialogs.shown);
    expect(shown[1]).toMatchObject({ kind: 'save', defaultPath: `${desktop.documents}/figures.csv` });
  });
});

describe('files', () => {
  function article(name: string): string {
    const path = join(temporaryFolder('articles'), name);
    writeFileSync(path, 'The harbour handled 4,200 containers in March.');
    return path;
  }

  it('it was started with make a project, which is there after quitting', async () => {
    const desktop = await start({ files: [article('harbour.txt')] });
    await desktop.until(() => document.body.textContent?.includes('4,200') ?? false);
    expect((await desktop.quit()).code).toBe(0);
    const again = await start({ files: [join(desktop.documents, 'harbour.tickmark')] });
    await again.until(() => document.body.textContent?.includes('4,200') ?? false);
    await expect
      .poll(() => askEngine(again, 'projects.state'))
      .toMatchObject({
        value: { name: 'harbour', readOnly: false, recovery: null, sources: 1 },
      });
  });

  it('of a second start, and from the file manager, are opened in the first', async () => {
    const desktop = await start();
    await desktop.inMain(
      ({ app }, file) => app.emit('second-instance', {}, [], '/', { files: [file] }),
      article('pier.txt'),
    );
    await desktop.until(
      () => document.title.includes('pier') || (document.body.textContent?.includes('pier') ?? false),
    );
    await desktop.inMain(
      ({ app }, file) => app.emit('open-file', { preventDefault: () => undefined }, file),
      article('quay.txt'),
    );
    await desktop.until(() => document.body.textContent?.includes('quay') ?? false);
    await expect.poll(() => desktop.inMain(({ seen }) => seen.windows.length)).toBe(1);
  });

  it('a damaged project among them is shown with what it can be put back to, at the start and later', async () => {
    const path = await projectWithGenerations('Port');
    ruin(path);
    const shown = () => document.querySelector('dialog')?.textContent?.includes('Port is damaged') ?? false;
    const desktop = await start({ files: [path] });
    await desktop.until(shown);
    expect((await desktop.inMain(({ dialogs }) => dialogs.shown)).length).toBe(0);
    await desktop.until(() => document.querySelectorAll('dialog input[type=radio]').length === 3);
    await desktop.inPage(() => {
      document.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    });
    await desktop.until(() => document.title.startsWith('Port'));
    const other = await projectWithGenerations('Quay');
    ruin(other);
    await desktop.inMain(
      ({ app }, file) => app.emit('open-file', { preventDefault: () => undefined }, file),
      other,
    );
    await desktop.until(
      () => document.querySelector('dialog')?.textContent?.includes('Quay is damaged') ?? false,
    );
  });

  it('that cannot be opened are told', async () => {
    const desktop = await start();
    await desktop.inMain(({ app }) =>
      app.emit('second-instance', {}, [], '/', { files: ['/nowhere/x.txt'] }),
    );
    const told = async () => (await desktop.inMain(({ dialogs }) => dialogs.shown)).at(-1);
    await expect
      .poll(told, { timeout: 20_000 })
      .toMatchObject({ text: '/nowhere/x.txt: there is no such file.' });
  });
});

describe('quitting', () => {
  it('waits for the engine’s word', async () => {
    const desktop = await start();
    const { code, log, left } = await desktop.quit();
    expect(code).toBe(0);
    expect(log.filter((line) => line.startsWith('quit'))).toEqual(['quit waits', 'quit goes on']);
    expect(left).toEqual([]);
    expect(desktop.said()).not.toContain('did not close in time');
  });

  it('follows the last window', async () => {
    const desktop = await start();
    await desktop.inMain(({ seen }) => void seen.windows[0]?.close());
    const { code, log } = await desktop.quit();
    expect(code, desktop.said()).toBe(0);
    expect(log).toContain('quit waits');
  });
});
