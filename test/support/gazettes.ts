import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './host-parts';

/** Two short articles of our own that state one quantity differently: 71,400 and 7,140 beside the same 36,500 cases. */
const GAZETTE = `Smugglers before the harbour court

The harbour court closed 36,500 smuggling cases in 2024, its president said. The cases involved 71,400 defendants, most of them sailors.

Fines came to $3.5 million. Six judges left.
`;

const POST = `A year at the harbour court

Some 36,500 smuggling cases, involving 7,140 suspects, were closed by the harbour court in 2024.

The new ferry has 140 cabins.
`;

/** Passages of the first article's figures, in reading order. */
export const GAZETTE_FIGURES = ['36,500', '71,400', '$3.5 million', 'Six'] as const;

/** Writes the two articles into a folder of their own; answers their paths. */
export function gazettes(): string[] {
  const folder = temporaryFolder('gazettes');
  return [
    ['a-gazette.txt', GAZETTE],
    ['b-post.txt', POST],
  ].map(([name = '', text = '']) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}
