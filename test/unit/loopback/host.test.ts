import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoopbackHost } from '../../../main/loopback/host';
import { workerEngine } from '../../../main/loopback/worker';
import { ask, STAND_IN_ENGINE, smallPage, temporaryFolder } from '../../support/host-parts';

const home = temporaryFolder('home');
const host = new LoopbackHost({
  config: { home, documents: home },
  page: smallPage(),
  engine: workerEngine(STAND_IN_ENGINE),
});
let port = 0;
let origin = '';
let token = '';
let cookie = '';

const upgrade = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

beforeAll(async () => {
  await host.start();
  const url = new URL(host.url);
  port = Number(url.port);
  origin = url.origin;
  token = url.hash.slice(1);
});

afterAll(() => host.close());

describe('before the token is brought', () => {
  it('serves the door, and nothing of the page', async () => {
    const door = await ask(port, '/');
    expect(door.status).toBe(200);
    expect(door.body).toContain('Opening Tickmark');
    expect(door.headers['set-cookie']).toBeUndefined();
  });

  it.each(['/assets/index.js', '/index.html', '/engine', '/nowhere'])('refuses %s', async (path) => {
    expect((await ask(port, path)).status).toBe(401);
  });

  it('refuses a socket', async () => {
    expect((await ask(port, '/engine', { ...upgrade, origin })).status).toBe(401);
  });

  it.each([
    ['a wrong token', { origin, body: 'x'.repeat(43) }],
    ['no token', { origin, body: '' }],
    ['a body that never ends', { origin, body: 'x'.repeat(100_000) }],
    ['another page’s origin', { origin: 'http://127.0.0.1:1', body: 'TOKEN' }],
    ['the origin of a file', { origin: 'null', body: 'TOKEN' }],
    ['no origin', { body: 'TOKEN' }],
  ])('refuses %s with 403 and keeps the token good', async (_, { body, ...rest }) => {
    const sent = { method: 'POST', body: body === 'TOKEN' ? token : body, ...rest };
    expect((await ask(port, '/session', sent)).status).toBe(403);
  });
});

describe('the token', () => {
  it('opens a session once', async () => {
    const first = await ask(port, '/session', { method: 'POST', origin, body: token });
    expect(first.status).toBe(204);
    const [set] = first.headers['set-cookie'] ?? [];
    expect(set).toMatch(new RegExp(`^tickmark-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`));
    cookie = set!.split(';')[0]!;
    const again = await ask(port, '/session', { method: 'POST', origin, body: token });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('is not the session', async () => {
    const forged = await ask(port, '/', { cookie: `tickmark-${port}=${token}` });
    expect(forged.body).toContain('Opening Tickmark');
  });
});

describe('with a session', () => {
  it('serves the page with its nonce and host', async () => {
    const { status, body, headers } = await ask(port, '/', { cookie });
    expect(status).toBe(200);
    const nonce = /nonce="([^"]+)"/.exec(body)?.[1];
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(body).toContain('content="loopback"');
  });

  it('never gives the same nonce twice', async () => {
    const one = await ask(port, '/', { cookie });
    const two = await ask(port, '/', { cookie });
    expect(one.body).not.toBe(two.body);
  });

  it('serves files, and nothing for HEAD but headers', async () => {
    const file = await ask(port, '/assets/index.js', { cookie });
    expect(file).toMatchObject({ status: 200, body: 'document.title = "here"' });
    expect(file.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await ask(port, '/assets/index.js', { cookie, method: 'HEAD' })).body).toBe('');
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..\\..\\secret.js',
    '//secret.js',
    '/assets/index.js%00',
    '/index.html',
    '/assets',
    '/assets/index.js?x',
  ])('answers %s with 404', async (path) => {
    expect((await ask(port, path, { cookie })).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s with 405', async (method) => {
    expect((await ask(port, '/', { cookie, method, origin })).status).toBe(405);
  });

  it('refuses GET where the token goes with 405', async () => {
    expect((await ask(port, '/session', { cookie })).status).toBe(405);
  });

  it.each(['localhost', '127.0.0.1', 'tickmark.example', '[::1]'])(
    'refuses the name %s with 421',
    async (name) => {
      expect((await ask(port, '/', { cookie, host: name })).status).toBe(421);
      expect((await ask(port, '/', { cookie, host: `${name}:1` })).status).toBe(421);
    },
  );

  it.each(['cross-site', 'same-site'])('refuses a request that is %s with 403', async (site) => {
    expect((await ask(port, '/', { cookie, 'sec-fetch-site': site })).status).toBe(403);
    expect((await ask(port, '/engine', { ...upgrade, cookie, origin, 'sec-fetch-site': site })).status).toBe(
      403,
    );
  });

  it.each([
    ['of the page', 101, () => ({ origin })],
    ['of another port', 403, () => ({ origin: 'http://127.0.0.1:1' })],
    ['of another scheme', 403, () => ({ origin: origin.replace('http', 'https') })],
    ['of a file', 403, () => ({ origin: 'null' })],
    ['left out', 403, () => ({})],
  ])('answers a socket whose origin is %s with %i', async (_, status, from) => {
    const asked = { ...upgrade, cookie, ...(from() as Record<string, string>) };
    expect((await ask(port, '/engine', asked)).status).toBe(status);
  });

  it('answers a socket elsewhere with 404', async () => {
    expect((await ask(port, '/else', { ...upgrade, cookie, origin })).status).toBe(404);
  });
});

it('sends the policy and the other safe headers with every answer', async () => {
  const answers = await Promise.all([
    ask(port, '/'),
    ask(port, '/', { cookie }),
    ask(port, '/assets/index.js', { cookie }),
    ask(port, '/nowhere', { cookie }),
    ask(port, '/assets/index.js'),
    ask(port, '/', { host: 'localhost' }),
    ask(port, '/session', { method: 'POST' }),
    ask(port, '/engine', upgrade),
  ]);
  for (const { headers } of answers) {
    const policy = headers['content-security-policy'];
    expect(policy).toMatch(/^default-src 'none'; script-src ('self'|'nonce-[^']+');/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
  }
});
