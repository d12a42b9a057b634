import { join } from 'node:path';
import { createEngine } from '../../main/engine';

/** Figures of one source. */
const IN_ONE = 1_000;
/** Sources brought in by one action. */
const AT_ONCE = 10;

/** A name for each number, without a digit in it: a digit would be a figure. */
function named(number: number): string {
  const letters = number
    .toString(26)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** A document with so many figures in it, the like of which no other source has. */
function document(source: number, figures: number): string {
  const town = `${named(source)}ton`;
  const sentence = (at: number) => `The court of ${town} tried ${(at + 2) * 1_000} cases of fraud.`;
  return Array.from({ length: figures }, (_, at) => sentence(at)).join('\n\n');
}

/** A project of about so many figures, a thousand in a source, settled in its file; answers its path. */
export async function makeProject(folder: string, figures: number): Promise<string> {
  const path = join(folder, `Bench-${figures}.tickmark`);
  const engine = await createEngine(
    { home: join(folder, 'home'), documents: folder },
    { later: () => () => undefined },
  );
  const sources = Math.ceil(figures / IN_ONE);
  await engine.call('projects.create', { path, name: 'Bench' });
  for (let from = 0; from < sources; from += AT_ONCE) {
    const files = Array.from({ length: Math.min(AT_ONCE, sources - from) }, (_, at) => ({
      name: `${from + at}.txt`,
      bytes: Buffer.from(document(from + at, Math.min(IN_ONE, figures))),
    }));
    const answer = await engine.call('sources.import', { files });
    if (!answer.ok) throw new Error(answer.fault.message);
  }
  await engine.close();
  return path;
}
