import type { UserCommandName } from '../../preload/contract';
import { provide } from '../state/commands';
import { desk, setDesk } from '../state/desk';
import { call } from '../state/engine';
import { mayWrite } from '../state/mayWrite';
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

/** Gives a figure another passage, as one action; says whether it says what is recorded, and offers to record what it says. Rejects with an EngineFault. */
export async function movePassage(id: string, { start, end }: Span): Promise<void> {
  const { figure } = await call('figures.move', { id, start, end });
  if (desk().figure?.id === id) setDesk({ figure });
  const { exact } = figure.passage;
  const words = exact.length > SAID ? 'The passage' : `“${exact}”`;
  if (figure.mismatch === null) {
    // What was said of the passage before must not stay in sight.
    if (disagreed) notify(`${words} says what is recorded.`, 'good');
    else announce(`${words}. It says what is recorded.`);
    disagreed = false;
    return;
  }
  disagreed = true;
  const found = await call('figures.readSelection', { sourceId: figure.sourceId, start, end });
  const offer = found?.reading
    ? ({ label: 'Record what it says', command: 'edit.asRead' } as const)
    : ({ label: 'Undo', command: 'edit.undo' } as const);
  notify(
    `The passage is ${words === 'The passage' ? 'another' : words} now. ${figure.mismatch}`,
    'plain',
    offer,
  );
}

/** Whether the last passage that was chosen says something else than what is recorded. */
let disagreed = false;

async function moveNow(move: EndMove): Promise<void> {
  const { figure } = desk();
  if (!mayWrite()) return;
  if (!figure) notify('Select a figure first; then its passage can be made longer or shorter.');
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
