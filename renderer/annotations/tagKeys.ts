import type { Annotation, Figure, Tag } from '../../preload/contract';
import { chosenIds } from '../bulk/chosen';
import { isTakenOver } from '../state/commands';
import { desk, type TextSelection } from '../state/desk';
import { call } from '../state/engine';
import { commandOf, isTyping, keyOf } from '../state/keys';
import { mayWrite } from '../state/mayWrite';
import { notify, notifyFault } from '../state/notices';
import { tagsNow } from './tagStore';

const UNDO = { label: 'Undo', command: 'edit.undo' } as const;

/**
 * The letter or digit that was pressed alone or with Alt, as tags have it; null for any other key. With Alt it is read off the
 * cap: on a Mac Alt types another character.
 */
export function tagKeyOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string | null {
  if (ctrlKey || metaKey || shiftKey) return null;
  const cap = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (altKey) return cap?.[1] ?? cap?.[2] ?? null;
  return /^[\p{L}\d]$/u.test(key) ? key.toUpperCase() : null;
}

/** Sets a tag on the selected text, else on the selected figures; takes it off where it is there already. */
export async function toggleTag(tag: Tag): Promise<void> {
  const { selection, figure } = desk();
  if (!mayWrite()) return;
  if (selection) await tagPassage(tag, selection);
  else if (figure) await tagFigures(tag, figure);
  else notify(`Select a figure, or some text, to tag it “${tag.name}”.`);
}

/**
 * Of many figures the one in hand says whether the tag is set or taken off, or the first of them where it is not one of them:
 * they are to be alike afterwards.
 */
async function tagFigures({ name }: Tag, inHand: Figure): Promise<void> {
  const ids = await chosenIds();
  const [first = inHand.id] = ids;
  const model = ids.includes(inHand.id) ? inHand : await call('figures.get', { id: first });
  const on = model.tags.includes(name);
  const { label } = await call('figures.tag', {
    ids,
    add: on ? [] : [name],
    remove: on ? [name] : [],
  });
  notify(`${label}.`, 'good', UNDO);
}

/** The annotation on exactly this passage, of which the tag becomes part; one of a figure is not it. */
const noteOn = (list: readonly Annotation[], { start, end }: TextSelection) =>
  list.find(({ passage, figureId }) => figureId === null && passage.start === start && passage.end === end);

async function tagPassage({ name }: Tag, selection: TextSelection): Promise<void> {
  const { sourceId, start, end } = selection;
  const found = noteOn(await call('annotations.list', { sourceId }), selection);
  if (!found) {
    await call('annotations.add', { sourceId, figureId: null, start, end, note: '', tags: [name] });
    notify(`Tagged “${name}”.`, 'good', UNDO);
    return;
  }
  const on = found.tags.includes(name);
  const tags = on ? found.tags.filter((tag) => tag !== name) : [...found.tags, name];
  if (tags.length === 0 && found.note === '') await call('annotations.remove', { ids: [found.id] });
  else await call('annotations.edit', { id: found.id, tags });
  notify(on ? `Took the tag “${name}” off.` : `Tagged “${name}”.`, 'good', UNDO);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  if (desk().dialog || isTakenOver() || isTyping(event.target)) return;
  if (!event.altKey && !desk().settings?.letterKeys) return;
  const key = tagKeyOf(event);
  const tag = key === null ? undefined : tagsNow().find((each) => each.key === key);
  // A command that was given the key later keeps it; the tags' dialog says so.
  if (!tag || commandOf(keyOf(event)) !== null) return;
  event.preventDefault();
  toggleTag(tag).catch(notifyFault);
}

/** Makes the keys of tags work; returns what stops it. */
export function listenForTagKeys(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
