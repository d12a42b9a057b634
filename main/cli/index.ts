#!/usr/bin/env node
import { runProgram } from './program';

// A reader that has seen enough (`| head`) is no failure; a disk that cannot take the results is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The results could not be written (${error.code ?? error.message}).\n`);
  process.exit(1);
});

process.exitCode = await runProgram(process.argv.slice(2), {
  in: process.stdin,
  out: process.stdout,
  err: process.stderr,
});
