import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileCalls, nodeCalls } from '../../../main/engine/disk/calls';
import { writeExport } from '../../../main/engine/disk/export';
import { EngineFault } from '../../../main/engine/fault';

const { signal } = new AbortController();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tickmark-dataset-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const write = (
  name: string,
  { overwrite = false, calls = nodeCalls, content = chunks('new ', 'rows') } = {},
) => writeExport(calls, join(folder, name), content, { overwrite, signal });

/** Calls of which one fails with a code, from the nth time on. */
function failing(call: keyof FileCalls, code: string, from = 1): FileCalls {
  let times = 0;
  const fail = (...args: unknown[]) => {
    times++;
    if (times >= from) throw Object.assign(new Error(code), { code });
    return (nodeCalls[call] as (...all: unknown[]) => unknown)(...args);
  };
  return { ...nodeCalls, [call]: fail };
}

describe('a dataset file', () => {
  it('is written whole', async () => {
    expect(await write('a.csv')).toBe(8);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('new rows');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('is not written over without a word, and is with one', async () => {
    writeFileSync(join(folder, 'a.csv'), 'old');
    await expect(write('a.csv')).rejects.toMatchObject({ code: 'conflict', field: 'path' });
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old');
    await write('a.csv', { overwrite: true });
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('new rows');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('does not write over a file that came while it was being written', async () => {
    async function* meanwhile(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('new');
      writeFileSync(join(folder, 'a.csv'), 'theirs');
    }
    await expect(write('a.csv', { content: meanwhile() })).rejects.toMatchObject({ code: 'conflict' });
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('is written where the file system has no links', async () => {
    await write('a.csv', { calls: failing('link', 'EPERM') });
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it.each<[string, keyof FileCalls, string, string, number]>([
    ['the disk is full', 'write', 'ENOSPC', 'disk-full', 2],
    ['the quota is used up', 'syncLater', 'EDQUOT', 'disk-full', 1],
    ['the disk fails', 'syncLater', 'EIO', 'unavailable', 1],
    ['the folder may not be written to', 'open', 'EACCES', 'unavailable', 1],
    ['the name is too long', 'open', 'ENAMETOOLONG', 'unavailable', 1],
    ['the name cannot be taken', 'rename', 'EACCES', 'unavailable', 1],
  ])('leaves no half file, and the old one as it was, when %s', async (_, call, error, code, from) => {
    writeFileSync(join(folder, 'a.csv'), 'old');
    await expect(
      write('a.csv', { overwrite: true, calls: failing(call, error, from) }),
    ).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/No half file is left, and the project is as it was\./),
    });
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old');
  });

  it('leaves nothing when the rows fail or are cancelled, and says that and not that the disk failed', async () => {
    async function* cancelled(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new EngineFault('cancelled', 'Cancelled.');
    }
    await expect(write('a.csv', { content: cancelled() })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('cannot be a folder, nor lie in a folder that is not there', async () => {
    mkdirSync(join(folder, 'a.csv'));
    await expect(write('a.csv', { overwrite: true })).rejects.toMatchObject({
      code: 'invalid',
      field: 'path',
    });
    await expect(write('none/a.csv')).rejects.toMatchObject({ code: 'not-found', field: 'path' });
    writeFileSync(join(folder, 'file'), '');
    await expect(write('file/a.csv')).rejects.toMatchObject({ code: 'not-found' });
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'file']);
  });

  it.skipIf(process.platform === 'win32')('is never put in the place of a device', async () => {
    const stat: FileCalls['stat'] = () => nodeCalls.stat('/dev/null');
    const calls = { ...nodeCalls, stat };
    await expect(write('null', { overwrite: true, calls })).rejects.toMatchObject({ code: 'invalid' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes a temporary name that is nobody’s', async () => {
    writeFileSync(join(folder, 'a.csv.part'), 'mine');
    await write('a.csv');
    expect(readFileSync(join(folder, 'a.csv.part'), 'utf8')).toBe('mine');
  });

  it('leaves nothing when it is cancelled while it is written', async () => {
    const controller = new AbortController();
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      controller.abort();
      yield Buffer.from('the other half');
    }
    const options = { overwrite: false, signal: controller.signal };
    await expect(writeExport(nodeCalls, join(folder, 'a.csv'), slow(), options)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'names a folder that this user may not write to (skipped for root, who may)',
    async () => {
      chmodSync(folder, 0o500);
      await expect(write('a.csv')).rejects.toMatchObject({ code: 'unavailable' });
      chmodSync(folder, 0o700);
    },
  );
});

/** A file system of 64 kB, where this user can mount one; else null. */
function tinyDisk(): string | null {
  const at = mkdtempSync(join(tmpdir(), 'tickmark-tiny-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'ignore' });
    return at;
  } catch {
    rmSync(at, { recursive: true });
    return null;
  }
}

describe('a disk that is really full', () => {
  const disk = tinyDisk();
  const unmount = () => {
    if (disk === null) return;
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  };

  it.skipIf(disk === null)(
    'is told, and no half file is left (skipped where no small disk can be mounted)',
    async () => {
      try {
        const path = join(disk!, 'a.csv');
        writeFileSync(path, 'old');
        const much = chunks('x'.repeat(40_000), 'y'.repeat(40_000));
        await expect(writeExport(nodeCalls, path, much, { overwrite: true, signal })).rejects.toMatchObject({
          code: 'disk-full',
        });
        expect(readdirSync(disk!)).toEqual(['a.csv']);
        expect(readFileSync(path, 'utf8')).toBe('old');
      } finally {
        unmount();
      }
    },
  );
});
