import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** An engine worker without a product, for tests of what lies around the engine. */
export const STAND_IN_ENGINE = resolve(import.meta.dirname, 'stand-in-engine.mjs');

const folders: string[] = [];

/** A folder of its own for one test, removed after the tests of its file. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `tickmark-${name}-`));
  folders.push(folder);
  return folder;
}

// Vitest ends its processes without their `exit`; what was registered last, browsers and hosts, is closed before this.
afterAll(() => {
  for (const folder of folders.splice(0)) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // What a test made unremovable is left to the system, and is no failure of the test.
    }
  }
});

/** A page of two files, in a folder of its own, with a file outside that must not be reached. */
export function smallPage(): string {
  const folder = temporaryFolder('page');
  const page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(
    join(page, 'index.html'),
    '<meta property="csp-nonce" nonce="__NONCE__"><meta name="tickmark-host" content="__HOST__">',
  );
  writeFileSync(join(page, 'assets/index.js'), 'document.title = "here"');
  writeFileSync(join(folder, 'secret.js'), 'outside');
  return page;
}

/** An answer as it came over the wire. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request with exactly these headers: browsers and `fetch` would not let one choose Host or Origin. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', body = '', ...headers }: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolvePromise, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolvePromise({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolvePromise({ status: response.statusCode ?? 0, headers: response.headers, body: '' });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
