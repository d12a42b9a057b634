import type { Noun, Source } from '../../preload/contract';
import { type Desk, desk, setDesk } from './desk';
import { call } from './engine';
import { refreshFigure, selectFigure } from './figures';
import { gathering } from './gather';
import { givens, keptSame, progressWith, readsVerdicts, sourcesWith } from './given';
import { notifyFault } from './notices';

/** Reads again what the desk shows of the project, once for all changes that were gathered. */
export const fresh = gathering<Noun>(readAgain, notifyFault);

/** A key gave a verdict: what is not shown yet waits until the keys pause, unless the view itself may change by it. A read that waits already is put off. */
export function readAfterKeys(): void {
  if (!readsVerdicts(desk().view)) fresh.soon(['figures']);
}

/** Something was changed. After a verdict that is shown already the rest follows once the keys pause; everything else at once. */
export function readChanged(nouns: readonly Noun[]): void {
  const { pending, view } = desk();
  const shown = givens.unanswered > 0 && givens.unanswered === pending;
  if (shown && !readsVerdicts(view)) fresh.soon(nouns);
  else void fresh.now(nouns);
}

/** Reads at once what waits for the keys to pause; over when the desk knows of every verdict that was given. */
export function readGiven(): Promise<void> {
  return givens.unanswered > 0 ? fresh.now(['figures']) : fresh.flush();
}

/** Another project is open, or all is going to be read again in any case. */
export function forgetChanges(): void {
  fresh.drop();
  givens.clear();
}

/** Shows the first figure without a verdict, else the first of all. */
export async function openFirst(): Promise<void> {
  const { view, sources } = desk();
  setDesk({ sourceId: sources[0]?.id ?? null });
  const first =
    (await call('figures.step', { ...view, from: null, direction: 'next', unverifiedOnly: true })) ??
    (await call('figures.step', { ...view, from: null, direction: 'next', unverifiedOnly: false }));
  if (first) await selectFigure(await call('figures.get', { id: first.id }), first.index);
}

const OF_SOURCES: readonly Noun[] = ['sources', 'figures', 'annotations', 'dismissals'];

async function readAgain(nouns: ReadonlySet<Noun>): Promise<void> {
  const asked = givens.now;
  const touched = OF_SOURCES.some((noun) => nouns.has(noun));
  const [project, read] = await Promise.all([
    call('projects.state', {}),
    touched ? call('sources.list', {}) : null,
  ]);
  const before = desk();
  // Another one may have been opened meanwhile, and is read by itself.
  if (!project || project.path !== before.project?.path) return;
  const given = givens.after(asked);
  givens.settle(asked);
  const sources = keptSame(before.sources, read ? sourcesWith(read, given) : before.sources);
  const progress = progressWith(project.progress, given);
  // In one step: whoever reads again at a new revision must not ask for a source that is gone.
  setDesk({
    project: { ...project, progress },
    sources,
    ...without(sources),
    revision: before.revision + 1,
  });
  const { figure } = desk();
  if (before.sources.length === 0 && sources.length > 0 && !figure) await openFirst();
  // Tags of a figure are those of its annotations.
  else if (figure && (nouns.has('figures') || nouns.has('annotations'))) await refreshFigure();
}

/** What is to be let go where it belonged to a source that is not there any more. */
function without(sources: readonly Source[]): Partial<Desk> {
  const there = (id: string | undefined | null) => sources.some((source) => source.id === id);
  const { sourceId, figure } = desk();
  return {
    ...(there(sourceId) ? {} : { sourceId: sources[0]?.id ?? null, selection: null }),
    ...(figure && !there(figure.sourceId) ? { figure: null, figureRow: null } : {}),
  };
}
