import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/** One file of the page, ready to be answered. */
export interface PageFile {
  type: string;
  bytes: Uint8Array;
}

/**
 * The built page. The files are listed once, and only what was listed is ever read: no path that was asked for reaches
 * the file system, so none can lead out of the folder.
 */
export class PageFiles {
  readonly #paths = new Map<string, string>();
  readonly #html: string;

  /** Throws where the folder holds no built page. */
  constructor(folder: string) {
    this.#list(folder, '');
    this.#html = readFileSync(join(folder, 'index.html'), 'utf8');
  }

  /** Folder by folder: within a packaged application a folder cannot be listed recursively. */
  #list(folder: string, address: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) this.#list(path, `${address}/${entry.name}`);
      else if (entry.isFile()) this.#paths.set(`${address}/${entry.name}`, path);
    }
  }

  /** The page itself, with its nonce and the name of its host filled in. */
  page(nonce: string, host: 'loopback' | 'desktop'): PageFile {
    const html = this.#html.replaceAll('__NONCE__', nonce).replaceAll('__HOST__', host);
    return { type: TYPES['.html']!, bytes: Buffer.from(html) };
  }

  /** A file by its address (`/assets/x.js`); null where there is none, or where it is the page itself. */
  async file(address: string): Promise<PageFile | null> {
    const path = this.#paths.get(address);
    const type = TYPES[extname(address)];
    if (!path || !type || type === TYPES['.html']) return null;
    return { type, bytes: await readFile(path) };
  }
}
