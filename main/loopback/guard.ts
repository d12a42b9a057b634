/** What of a request decides whether it is answered. */
export interface Asked {
  method: string;
  /** As sent: path and query. */
  target: string;
  host: string | undefined;
  origin: string | undefined;
  /** The header Sec-Fetch-Site, which a page cannot forge. */
  site: string | undefined;
  /** Whether it carries the cookie of a session. */
  session: boolean;
}

/** Where the host is: `127.0.0.1:PORT`. */
export interface Place {
  host: string;
}

/** What a request gets: one of the host's four answers, or a refusal with its sentence. */
export type Admission =
  | { to: 'door' | 'page' | 'file' | 'session' | 'engine' }
  | { refuse: 401 | 403 | 404 | 405 | 421; why: string };

/** Where the page trades its token for a session. */
export const SESSION_PATH = '/session';
/** Where the page's WebSocket goes. */
export const ENGINE_PATH = '/engine';

const refuse = (status: 401 | 403 | 404 | 405 | 421, why: string): Admission => ({ refuse: status, why });

/** Decides on a plain request. Everything is refused that no rule lets in. */
export function admit(asked: Asked, place: Place): Admission {
  const stranger = refuseStranger(asked, place);
  if (stranger) return stranger;
  if (asked.target === SESSION_PATH) {
    if (asked.method !== 'POST') return refuse(405, 'Only POST is answered here.');
    return ownOrigin(asked, place) ? { to: 'session' } : foreignOrigin();
  }
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return refuse(405, 'Only GET is answered here.');
  if (asked.target === '/') return { to: asked.session ? 'page' : 'door' };
  if (!asked.session) return refuse(401, 'This browser has no session. Open the address Tickmark printed.');
  if (asked.target === ENGINE_PATH) return refuse(405, 'Only a WebSocket is answered here.');
  return { to: 'file' };
}

/** Decides on a request to become a WebSocket; a browser always sends the origin with it. */
export function admitSocket(asked: Asked, place: Place): Admission {
  const stranger = refuseStranger(asked, place);
  if (stranger) return stranger;
  if (asked.method !== 'GET') return refuse(405, 'Only GET is answered here.');
  if (!ownOrigin(asked, place)) return foreignOrigin();
  if (!asked.session) return refuse(401, 'This browser has no session. Open the address Tickmark printed.');
  return asked.target === ENGINE_PATH ? { to: 'engine' } : refuse(404, 'There is nothing here.');
}

function refuseStranger(asked: Asked, place: Place): Admission | null {
  // A name that resolves to 127.0.0.1 must not reach the host (DNS rebinding): only the address itself does.
  if (asked.host !== place.host) return refuse(421, 'This host has another name.');
  if (asked.site !== undefined && asked.site !== 'same-origin' && asked.site !== 'none') {
    return refuse(403, 'Requests from other sites are not answered.');
  }
  return null;
}

const ownOrigin = (asked: Asked, place: Place): boolean => asked.origin === `http://${place.host}`;

const foreignOrigin = (): Admission => refuse(403, 'Requests from other pages are not answered.');
