/** `tickmark check`: where the grid disagrees with the passages. */
import { EXIT, type Io, print, say } from './io';
import { figuresOf, type ListFormat, toLine } from './list';
import { withProject } from './session';
import { oneLine } from './table';

/** Prints every figure that disagrees with its passage; code 1 where there is one. Rejected figures are left out: they are not claimed. */
export function runCheck(project: string, { format }: { format: ListFormat }, io: Io): Promise<number> {
  return withProject(project, { create: false }, io, async (call) => {
    let count = 0;
    const verdicts = ['unverified', 'verified', 'query'] as const;
    for await (const figure of figuresOf(call, { problem: 'mismatch', verdicts: [...verdicts] })) {
      count++;
      const where = `${oneLine(figure.sourceTitle)}, ${figure.verdict}, “${oneLine(figure.passage.exact)}”`;
      await print(io, format === 'jsonl' ? toLine(figure) : `${where}: ${figure.mismatch}\n`);
    }
    if (count > 0) say(io, count === 1 ? '1 figure disagrees.' : `${count} figures disagree.`);
    return count === 0 ? EXIT.well : EXIT.failed;
  });
}
