#!/usr/bin/env node
import { runProgram } from './program';

let lost: NodeJS.ErrnoException | null = null;
process.stdout.on('error', (error) => {
  lost ??= error;
});

const code = await runProgram(process.argv.slice(2), {
  in: process.stdin,
  out: process.stdout,
  err: process.stderr,
});
// What was written last may still fail.
await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
process.exitCode = outputCode(lost, code);

/** A reader that has seen enough (`| head`) is no failure; a disk that cannot take the results is. */
function outputCode(error: NodeJS.ErrnoException | null, otherwise: number): number {
  if (error === null) return otherwise;
  if (error.code === 'EPIPE') return 0;
  process.stderr.write(`The results could not be written (${error.code ?? error.message}).\n`);
  return 1;
}
