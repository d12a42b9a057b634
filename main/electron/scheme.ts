import { type Protocol, protocol } from 'electron';
import type { PageFiles } from '../host/page-files';
import { newNonce, safeHeaders } from '../host/policy';

/** The page's origin. Never file://, which could read every file. */
export const ORIGIN = 'app://tickmark';

/** Makes app:// a scheme with an origin, as https is; before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers app://tickmark/… from the built page, each answer with its own policy. */
export function serveScheme(to: Protocol, files: PageFiles): void {
  to.handle('app', async (request) => {
    const nonce = newNonce();
    const headers = safeHeaders({ nonce });
    const { origin, path } = addressOf(request.url);
    if (origin !== ORIGIN || request.method !== 'GET') return new Response(null, { status: 403, headers });
    const file = path === '/' ? files.page(nonce, 'desktop') : await files.file(path);
    if (!file) return new Response(null, { status: 404, headers });
    return new Response(Buffer.from(file.bytes), { headers: { ...headers, 'Content-Type': file.type } });
  });
}

/** `URL` gives schemes it does not know no origin, and so it is put together here. */
function addressOf(address: string): { origin: string; path: string } {
  const url = new URL(address);
  return { origin: `${url.protocol}//${url.host}`, path: url.pathname };
}
