import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import type { WordField, WordUsed } from '../../preload/contract';
import { type Editing, typeEdit } from '../state/editing';
import { useAnswer } from '../state/useAnswer';
import { completed, matching, partAt } from './matching';

/** Words of a column that are looked through, and offered at once. */
const READ = 1000;
const OFFERED = 8;

const FIELDS: readonly Editing['field'][] = [
  'unit',
  'counted',
  'period',
  'attribution',
  'tags',
] satisfies WordField[];

const wordField = (field: Editing['field']): WordField | null =>
  FIELDS.includes(field) ? (field as WordField) : null;

/** What is offered while one types into a cell, and what the keys do to it. */
export interface Completions {
  /** Whether words can be offered in this cell at all. */
  offers: boolean;
  listId: string;
  words: readonly WordUsed[];
  /** The chosen word; -1 where none is. */
  chosen: number;
  optionId: (at: number) => string;
  take: (word: string) => void;
  /** Answers whether the key was meant for the list; an input method's keys are not asked about. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** Offers the words of the column that fit what was typed; nothing before anything was typed or the arrow was pressed. */
export function useCompletions(editing: Editing, input: RefObject<HTMLInputElement | null>): Completions {
  const field = wordField(editing.field);
  const known = useAnswer('figures.words', field && { field, limit: READ }, 0) ?? [];
  const [chosen, setChosen] = useState(-1);
  const [asked, setAsked] = useState(false);
  const listId = useId();
  const list = field === 'tags';
  const { text, before } = editing;
  // Another text has other words: what was chosen of those before is chosen no more.
  const [seen, setSeen] = useState(text);
  if (seen !== text) {
    setSeen(text);
    setChosen(-1);
  }
  const open = field !== null && (asked || text !== before) && (text.trim() !== '' || asked);
  const at = input.current?.selectionStart ?? text.length;
  const { from, to } = partAt(text, Math.min(at, text.length), list);
  const words = open ? matching(known, text.slice(Math.min(from, to), to), OFFERED) : [];
  const take = (word: string) => {
    const next = completed(text, Math.min(at, text.length), word, list);
    setChosen(-1);
    setAsked(false);
    typeEdit(next.text);
    // Where the caret belongs once the text is drawn.
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (field === null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return false;
    if (words.length === 0) setAsked(true);
    const by = event.key === 'ArrowDown' ? 1 : -1;
    // -1 is the typed text itself, which stands between the last word and the first.
    setChosen((now) => ((now + 1 + by + words.length + 1) % (words.length + 1)) - 1);
    return true;
  };
  const held = chosen < words.length ? chosen : -1;
  const offers = field !== null;
  return { offers, listId, words, chosen: held, optionId: (n) => `${listId}-${n}`, take, onKey };
}
