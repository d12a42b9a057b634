import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runElectron } from '../../../main/loopback/run-electron';
import { temporaryFolder } from '../../support/host-parts';

/** Node stands for Electron here: both take a script and its arguments. */
function script(code: string): { path: string; folder: string } {
  const folder = temporaryFolder('electron');
  const path = join(folder, 'main.cjs');
  writeFileSync(path, code);
  return { path, folder };
}

const run = (code: string, files: string[] = []) => runElectron(process.execPath, script(code).path, files);

describe('runElectron', () => {
  it('hands over the files behind a --, and ends as it ends', async () => {
    const check = "process.exit(process.argv.slice(2).join() === '--,/a b,--x' ? 0 : 3)";
    expect(await run(check, ['/a b', '--x'])).toEqual({ code: 0 });
  });

  it('does not let the environment make it a plain Node', async () => {
    process.env.ELECTRON_RUN_AS_NODE = '1';
    try {
      expect(await run("process.exit('ELECTRON_RUN_AS_NODE' in process.env ? 3 : 0)")).toEqual({ code: 0 });
    } finally {
      delete process.env.ELECTRON_RUN_AS_NODE;
    }
  });

  it.each([
    ['a code', 'process.exit(127)'],
    ['a signal', "process.kill(process.pid, 'SIGKILL')"],
  ])('takes an early end by %s for a failure to start', async (_, code) => {
    expect(await run(code)).toEqual({ failed: true });
  });

  it('takes a file that is no program for one too', async () => {
    expect(await runElectron('/nowhere/electron', 'main.js', [])).toEqual({ failed: true });
  });

  it('hands on a signal, and does not take that for a failure', async () => {
    // It asks for the signal itself, once it can take it.
    const code = `
      process.on('SIGTERM', () => process.exit(5));
      process.kill(process.ppid, 'SIGTERM');
      setInterval(() => undefined, 1000);`;
    expect(await run(code)).toEqual({ code: 5 });
  });
});
