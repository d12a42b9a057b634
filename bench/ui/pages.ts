import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';

/** Headless Chromium with what a container needs, and nothing that would make frames cheaper. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the bare page as one would ship it, and serves it on this machine; answers its address. */
export async function serveBare(outDir: string): Promise<{ url: string; server: Server }> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'bench/ui/bare',
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4_000 },
  });
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://here').pathname;
    const file = join(outDir, path === '/' ? 'index.html' : path.replaceAll('..', ''));
    try {
      const bytes = readFileSync(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The bare page could not be served.');
  return { url: `http://127.0.0.1:${address.port}/`, server };
}

/** Starts the workbench as it was built into a folder, on a project; answers its address. */
export async function startOurs(
  built: string,
  home: string,
  project: string,
): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [join(built, 'main/cli.js'), 'open', '--no-browser', project], {
    env: { ...process.env, TICKMARK_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Whatever ends the bench ends it too.
  process.on('exit', () => child.kill());
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`The workbench ended with ${code}: ${said}`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/.exec(said)?.[0];
      if (found) resolve(found);
    });
  });
  return { url, process: child };
}
