import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../main/cli/program';
import { tableLine } from '../../../main/cli/table';
import { version } from '../../../package.json';
import { run } from './run';

const COMMANDS = ['extract', 'import', 'list', 'check', 'export', 'open'];

describe('help', () => {
  it('tells every command, and the exit codes', async () => {
    const { code, out, err } = await run(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(out).toContain('2 wrong use');
  });

  it.each(COMMANDS)('for %s has an example', async (command) => {
    const { code, out } = await run([command, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples?:\\n(?:.*\\n)*? .*tickmark ${command}`));
    expect((await run(['help', command])).out).toBe(out);
  });

  it('goes to standard error where a command is missing, which is wrong use', async () => {
    const { code, out, err } = await run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: tickmark');
  });

  it('is not needed for the version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('wrong use', () => {
  it.each([
    [['bogus']],
    [['extract', '--bogus']],
    [['extract', '--lang', 'tlh']],
    [['extract', '--offsets', 'bytes']],
    [['extract', '--include', 'dates']],
    [['extract', '--include', 'constructor']],
    [['extract', '--date', '2025-02-30']],
    [['import', 'only.tickmark']],
    [['list', 'p.tickmark', '--verdict', 'good']],
    [['list', 'p.tickmark', '--format', 'xml']],
    [['export', 'p.tickmark', '--format', 'csv']],
    [['export', 'p.tickmark', '--format', 'pdf', '--out', 'x.pdf']],
    [['check']],
  ])('%j ends with 2, a reason, and no result', async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: /);
  });
});

it('lets what nobody planned for through, so that it is seen', async () => {
  const broken = {
    get in(): never {
      throw new Error('no input here');
    },
    out: process.stdout,
    err: process.stderr,
  };
  await expect(runProgram(['extract'], broken)).rejects.toThrow('no input here');
});

describe('a table', () => {
  it('fills and cuts by what a terminal shows', () => {
    expect(tableLine(['ab', 'x'], [4, 1])).toBe('ab    x\n');
    expect(tableLine(['abcdef', 'x'], [4, 1])).toBe('abc…  x\n');
    expect(tableLine(['数字数字', 'x'], [6, 1])).toBe('数字 …  x\n');
    expect(tableLine(['😀', 'x'], [2, 1])).toBe('😀  x\n');
  });

  it('lets no document speak to the terminal', () => {
    expect(tableLine(['\u001b[31mred\u202e\nnext', 'x'], [20, 1])).toBe('[31mred next          x\n');
  });
});
