import { PassThrough, Readable } from 'node:stream';
import { runProgram } from '../../../main/cli/program';

/** What a run of the command line printed, and its exit code. */
export interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line in this process. */
export async function run(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  const out = gathered();
  const err = gathered();
  const code = await runProgram(args, {
    in: Readable.from([Buffer.from(input)]),
    out: out.stream,
    err: err.stream,
  });
  return { code, out: out.text(), err: err.text() };
}

/** The lines of what was printed as JSON. */
export function records(out: string): Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function gathered(): { stream: PassThrough; text: () => string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
