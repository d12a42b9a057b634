import { describe, expect, it } from 'vitest';
import { decide, type Means } from '../../../main/loopback/decide';

interface Fake {
  against?: string | null;
  found?: (string | null)[];
  reachable?: boolean;
  installs?: boolean;
}

/** Means that write down what they were asked; `found` is answered in turn. */
function means({ against = null, found = [null], reachable = false, installs = false }: Fake) {
  const asked: string[] = [];
  const lines: string[] = [];
  const ask = <T>(what: string, answer: T): T => {
    asked.push(what);
    return answer;
  };
  const all: Means = {
    whyNotElectron: () => ask('against', against),
    findElectron: () => ask('find', found.shift() ?? null),
    canDownload: async () => ask('probe', reachable),
    install: async () => ask('install', installs),
    say: (line) => lines.push(line),
  };
  return { all, asked, lines };
}

const usual = { browser: false, noBrowser: false };

describe('decide', () => {
  it('takes Electron where it is, and says nothing', async () => {
    const { all, asked, lines } = means({ found: ['/e'] });
    expect(await decide(usual, all)).toEqual({ electron: '/e' });
    expect(asked).toEqual(['against', 'find']);
    expect(lines).toEqual([]);
  });

  it.each([
    ['--browser', { browser: true, noBrowser: false }],
    ['--no-browser', { browser: false, noBrowser: true }],
  ])('asks for nothing with %s', async (_, wishes) => {
    const { all, asked, lines } = means({ found: ['/e'], reachable: true });
    expect(await decide(wishes, all)).toEqual({ electron: null });
    expect([...asked, ...lines]).toEqual([]);
  });

  it('does not look for Electron where it could not run', async () => {
    const { all, asked, lines } = means({ against: 'There is no display here', found: ['/e'] });
    expect(await decide(usual, all)).toEqual({ electron: null });
    expect(asked).toEqual(['against']);
    expect(lines).toEqual(['There is no display here; opening in your browser instead.']);
  });

  it('says in one line that it cannot be had', async () => {
    const { all, asked, lines } = means({});
    expect(await decide(usual, all)).toEqual({ electron: null });
    expect(asked).toEqual(['against', 'find', 'probe']);
    expect(lines).toEqual([
      'Electron is not here and cannot be downloaded; opening in your browser instead.',
    ]);
  });

  it('gets it where it can be had', async () => {
    const { all, asked, lines } = means({ found: [null, '/new'], reachable: true, installs: true });
    expect(await decide(usual, all)).toEqual({ electron: '/new' });
    expect(asked).toEqual(['against', 'find', 'probe', 'install', 'find']);
    expect(lines).toEqual(['Electron is not here yet; getting it, once.']);
  });

  it('falls back where getting it failed', async () => {
    const { all, lines } = means({ reachable: true, installs: false });
    expect(await decide(usual, all)).toEqual({ electron: null });
    expect(lines.at(-1)).toBe('Electron could not be downloaded; opening in your browser instead.');
  });

  it('falls back where the installer says well and left nothing', async () => {
    const { all } = means({ found: [null, null], reachable: true, installs: true });
    expect(await decide(usual, all)).toEqual({ electron: null });
  });
});
