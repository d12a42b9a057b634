import type { Recorded } from '../../preload/contract';
import { targetNow } from '../annotations/target';
import { decideMany, removeMany } from '../bulk/verbs';
import { provide } from '../state/commands';
import { desk, setDesk } from '../state/desk';
import { call } from '../state/engine';
import { editFigure, selectFigure } from '../state/figures';
import { withKey } from '../state/keys';
import { mayWrite } from '../state/mayWrite';
import { announce, notify } from '../state/notices';
import { manyNow } from '../state/range';
import { saveSettings } from '../state/session';
import { decide, step } from '../state/walk';

export { mayWrite };

/** Records what the passage says, which may be another one than the figure was found in. */
export async function takeAsRead(): Promise<void> {
  const { figure } = desk();
  if (!figure || !mayWrite()) return;
  const { start, end } = figure.passage;
  const found = await call('figures.readSelection', { sourceId: figure.sourceId, start, end });
  if (!found?.reading) {
    notify('There is no number in this passage. Make it longer, or type the value.');
    return;
  }
  const { value, value2, bound, unitKind, unit, change, why } = found.reading;
  const patch: Partial<Recorded> = { value, value2, bound, unitKind, unit, change };
  const refused = await editFigure(figure.id, patch);
  if (refused) notify(refused, 'bad');
  else announce(`Recorded as the passage says: ${why}.`);
}

/** Deletes the selected figure and goes to the one after it. */
async function remove(): Promise<void> {
  const { figure, view } = desk();
  if (!figure || !mayWrite()) return;
  const next = await call('figures.step', {
    ...view,
    from: figure.id,
    direction: 'next',
    unverifiedOnly: false,
  });
  const { label } = await call('figures.remove', { ids: [figure.id] });
  notify(label, 'plain', { label: 'Undo', command: 'edit.undo' });
  if (next && next.id !== figure.id) await selectFigure(next.id);
  else setDesk({ figure: null, figureRow: null });
}

/** More than a long sentence is selected by mistake, as by Ctrl+A. UTF-16 code units. */
const LONGEST_PASSAGE = 600;

/** Makes a figure of the selected text; the engine reads its value. */
async function newFigure(): Promise<void> {
  const { selection } = desk();
  if (!mayWrite()) return;
  if (!selection) {
    notify(withKey('Select the number in the source first, then make a figure of it', 'source.newFigure'));
    return;
  }
  if (selection.end - selection.start > LONGEST_PASSAGE) {
    notify(
      'That is too much text for one figure. Select its number, with the unit and a few words around it.',
    );
    return;
  }
  const { figure, label } = await call('figures.add', selection);
  await selectFigure(figure);
  announce(label);
}

function annotate(): void {
  if (mayWrite() && targetNow()) setDesk({ dialog: { kind: 'annotate', annotationId: null } });
}

async function turnSplit(): Promise<void> {
  const split = desk().settings?.split === 'stacked' ? 'side-by-side' : 'stacked';
  await saveSettings({ split });
  announce(split === 'stacked' ? 'Grid above, source beneath.' : 'Grid and source side by side.');
}

/** A verdict on the selected figure, or on every figure of the selected block or of those that are picked. */
const verdict = (given: Parameters<typeof decide>[0]) => () => {
  if (!mayWrite()) return undefined;
  return manyNow() > 0 ? decideMany(given) : decide(given);
};

/** The commands on the selected figure and the selected text; returns what takes them back. */
export function provideDeskCommands(): () => void {
  return provide({
    'verdict.verify': verdict('verified'),
    'verdict.query': verdict('query'),
    'verdict.reject': verdict('rejected'),
    'verdict.clear': verdict('unverified'),
    'go.next': () => step('next', false),
    'go.previous': () => step('previous', false),
    'go.nextUnverified': () => step('next', true),
    'go.previousUnverified': () => step('previous', true),
    'edit.asRead': takeAsRead,
    'edit.remove': () => (manyNow() > 0 ? removeMany() : remove()),
    'source.newFigure': newFigure,
    'source.annotate': annotate,
    'view.turnSplit': turnSplit,
  });
}
