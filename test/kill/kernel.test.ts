import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../main/engine';
import { temporaryConfig } from '../support/connection';
import { bundleScript } from '../support/engine-bundle';
import { sqliteForTests } from '../support/project';
import { begin, check } from './check';
import { killed } from './process';

const { folder } = temporaryConfig();
const SMALL = join(folder, 'small');

/** A disk of four megabytes, where this user may make one. */
function mountSmall(): boolean {
  mkdirSync(SMALL);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', SMALL]).status === 0;
}

const mounted = mountSmall();
afterAll(() => {
  if (mounted) spawnSync('umount', [SMALL]);
});

const traced = spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0;

/** Fills what is free but for so many bytes. */
function fill(name: string, leave: number): string {
  const { bavail, bsize } = statfsSync(SMALL);
  const path = join(SMALL, name);
  writeFileSync(path, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
  return path;
}

describe('the kernel’s own errors', () => {
  test.skipIf(!mounted)(
    'a full disk refuses edits, says so, and takes them again once there is room (skipped where this user may not mount a tmpfs)',
    async () => {
      const path = join(SMALL, 'Full.tickmark');
      const engine = await createEngine(
        { home: join(folder, 'home'), documents: folder },
        { later: () => () => undefined },
      );
      const call = engine.call.bind(engine);
      await call('projects.create', { path, name: 'Full' });
      await call('sources.importText', {
        title: 'Costs',
        text: 'It cost 12 dollars. Then it cost 13 dollars.',
      });
      const page = await call('figures.page', { filter: {}, sort: [], offset: 0, limit: 1 });
      if (!page.ok) throw new Error(page.fault.message);
      const { id } = page.value.rows[0]!;
      const filler = fill('filler', 8_192);
      const states: string[] = [];
      engine.on('disk', ({ state }) => states.push(state));
      let answered = 0;
      let refused = 0;
      // The journal has room of its own for some fifty of them.
      for (let at = 0; at < 200 && refused < 3; at++) {
        const answer = await call('figures.edit', { id, patch: { note: `${at} ${'x'.repeat(500)}` } });
        if (answer.ok) answered = at;
        else {
          expect(answer.fault.code).toBe('disk-full');
          expect(answer.fault.message).toMatch(/the disk is full.*Make room/);
          refused += 1;
        }
      }
      expect(refused).toBe(3);
      const got = await call('figures.get', { id });
      expect(got).toMatchObject({
        ok: true,
        value: { note: expect.stringMatching(new RegExp(`^${answered} `)) },
      });
      rmSync(filler);
      expect(await call('figures.edit', { id, patch: { note: 'room again' } })).toMatchObject({ ok: true });
      expect(states).toEqual(['cannot-write', 'safe']);
      // And full again: closing cannot write its snapshot, and loses nothing by it.
      fill('filler2', 2_000);
      await engine.close();
      rmSync(join(SMALL, 'filler2'));
      const again = await createEngine({ home: join(folder, 'home'), documents: folder });
      const opened = await again.call('projects.open', { path });
      expect(opened).toMatchObject({ ok: true, value: { readOnly: false } });
      expect(await again.call('figures.get', { id })).toMatchObject({
        ok: true,
        value: { note: 'room again' },
      });
      expect(await again.call('history.verify', {})).toMatchObject({ ok: true, value: { findings: [] } });
      await again.close();
    },
    60_000,
  );

  test.skipIf(!traced).each([
    ['fdatasync:error=EIO:when=7+5', 'every fifth sync of the journal fails'],
    ['pwrite64:error=ENOSPC:when=30+9', 'every ninth write finds the disk full'],
    ['fsync:error=EIO:when=3+4', 'every fourth sync of a snapshot or a folder fails'],
    ['rename:error=EACCES:when=2+3', 'every third rename is refused'],
  ])(
    '%s: %s, and no answered edit is lost (skipped where there is no strace)',
    async (inject) => {
      const script = await bundleScript('test/kill/child.ts');
      const sqlite = await sqliteForTests();
      const life = join(folder, inject.replace(/\W/g, '-'));
      mkdirSync(life);
      const path = join(life, 'Kill.tickmark');
      const first = await begin(sqlite, path);
      const through = [
        'env',
        'TICKMARK_FAILING=1',
        'strace',
        '-f',
        '-qq',
        '-o',
        '/dev/null',
        '-e',
        `inject=${inject}`,
      ];
      const lines = await killed(script, [life, path, '5'], { after: 2_500, early: false, through });
      const answered = lines.filter(({ seq }) => seq !== null);
      expect(answered.length).toBeGreaterThan(0);
      await check(sqlite, path, [first, ...answered], inject);
    },
    120_000,
  );
});
