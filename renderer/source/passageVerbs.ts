import type { UserCommandName } from '../../preload/contract';
import { provide } from '../state/commands';
import { desk, setDesk } from '../state/desk';
import { call } from '../state/engine';
import { announce, notify } from '../state/notices';
import { loadText } from '../state/texts';
import { type EndMove, moveEnd, type Sliced, type Span } from './ends';

/** A text of the page as the ends of passages are sought in it. */
export const sliced = (text: {
  length: number;
  sliceString(from: number, to: number, end: string): string;
}): Sliced => ({
  length: text.length,
  slice: (from, to) => text.sliceString(from, to, '\n'),
});

/** The longest passage that is said as a whole. */
const SAID = 80;

/** Gives a figure another passage, as one action; says whether it says what is recorded, and offers to record what it says. */
export async function movePassage(id: string, { start, end }: Span): Promise<void> {
  const { figure } = await call('figures.move', { id, start, end });
  if (desk().figure?.id === id) setDesk({ figure });
  const { exact } = figure.passage;
  const words = exact.length > SAID ? 'The passage' : `“${exact}”`;
  if (figure.mismatch === null) announce(`${words}. It says what is recorded.`);
  else
    notify(`${words} says something else: ${figure.mismatch}`, 'plain', {
      label: 'Record what it says',
      command: 'edit.asRead',
    });
}

async function moveNow(move: EndMove): Promise<void> {
  const { figure, project } = desk();
  if (project?.readOnly) notify(project.heldBy ?? 'This project can only be read.');
  else if (!figure) notify('Select a figure first; then its passage can be made longer or shorter.');
  else {
    const moved = moveEnd(sliced(await loadText(figure.sourceId)), figure.passage, move);
    if (moved) await movePassage(figure.id, moved);
    else announce('The passage cannot go further.');
  }
}

let turn: Promise<void> = Promise.resolve();

/** Moves an end of the selected figure's passage. A fast row of keys is done one after the other, each from where the last one left it. */
function move(end: EndMove['end'], by: EndMove['by'], unit: EndMove['unit']): () => Promise<void> {
  return () => {
    const done = turn.then(() => moveNow({ end, by, unit }));
    turn = done.catch(() => {});
    return done;
  };
}

const MOVES: Partial<Record<UserCommandName, () => Promise<void>>> = {
  'passage.endOn': move('end', 1, 'word'),
  'passage.endBack': move('end', -1, 'word'),
  'passage.startBack': move('start', -1, 'word'),
  'passage.startOn': move('start', 1, 'word'),
  'passage.endOnCharacter': move('end', 1, 'character'),
  'passage.endBackCharacter': move('end', -1, 'character'),
  'passage.startBackCharacter': move('start', -1, 'character'),
  'passage.startOnCharacter': move('start', 1, 'character'),
};

/** The commands that move the ends of a passage; returns what takes them back. */
export const providePassage = (): (() => void) => provide(MOVES);
