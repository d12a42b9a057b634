import { spawn } from 'node:child_process';
import { hasDisplay, type Machine } from './find-electron';

/** The command that opens an address in the default browser, or null where there is none to be opened. */
export function browserCommand(machine: Machine, url: string): [string, ...string[]] | null {
  if (machine.env.CI || !hasDisplay(machine)) return null;
  if (machine.platform === 'darwin') return ['open', url];
  if (machine.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}

/** Opens an address in the default browser. Where that fails, the printed address is still good: nothing is said. */
export function openBrowser(machine: Machine, url: string): void {
  const command = browserCommand(machine, url);
  if (!command) return;
  const [program, ...rest] = command;
  const opened = spawn(program, rest, { stdio: 'ignore', detached: true });
  opened.on('error', () => undefined);
  opened.unref();
}
