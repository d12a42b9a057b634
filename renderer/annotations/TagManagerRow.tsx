import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { TAG_COLOURS, type Tag, type TagColour } from '../../preload/contract';
import { Trash2 } from '../icons/icons';
import { call } from '../state/engine';
import { commandOf } from '../state/keys';
import { count } from '../state/words';
import { keyConflict } from './keyConflict';

interface Props {
  tag: Tag;
  tags: readonly Tag[];
  readOnly: boolean;
  /** Runs what writes, and tells why it failed. */
  run: (work: Promise<unknown>) => void;
  say: (problem: string | null) => void;
  onRemove: (name: string) => void;
}

const COLOUR_WORDS: Readonly<Record<TagColour, string>> = {
  red: 'Red',
  orange: 'Orange',
  yellow: 'Yellow',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  purple: 'Purple',
  pink: 'Pink',
  grey: 'Grey',
};

/** Where a tag is used, in words. */
function used({ figures, annotations, sources }: Tag): string {
  const parts = [
    figures > 0 && count(figures, 'figure'),
    annotations > figures && count(annotations - figures, 'passage'),
    sources > 0 && count(sources, 'source'),
  ];
  return parts.filter(Boolean).join(', ') || 'not used';
}

/** One tag: name, colour and key are changed in place. */
export function TagManagerRow({ tag, tags, readOnly, run, say, onRemove }: Props) {
  const { name, colour, key } = tag;
  const [typed, setTyped] = useState(name);
  const rename = () => {
    const to = typed.trim();
    if (to === '' || to === name) setTyped(name);
    else run(call('tags.rename', { name, to }));
  };
  const onNameKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') rename();
    else if (event.key === 'Escape' && typed !== name) setTyped(name);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const joins = typed.trim() !== name && tags.some((each) => each.name === typed.trim());
  return (
    <li className="tag-row">
      <input
        className="field tag-name"
        aria-label={`Name of the tag ${name}`}
        data-colour={colour ?? undefined}
        disabled={readOnly}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onNameKey}
        onBlur={rename}
      />
      <Colours tag={tag} readOnly={readOnly} run={run} />
      <KeyField tag={tag} tags={tags} readOnly={readOnly} run={run} say={say} />
      <span className="tag-used">{joins ? 'becomes one with the other' : used(tag)}</span>
      <button
        type="button"
        className="btn btn-quiet btn-icon"
        aria-label={`Delete the tag ${name}`}
        title="Takes it off everything; Undo brings it back"
        disabled={readOnly}
        onClick={() => onRemove(name)}
      >
        <Trash2 size={15} aria-hidden />
      </button>
      {key !== null && commandOf(key) !== null && (
        <p className="tag-clash">{keyConflict(key, name, [], commandOf)}</p>
      )}
    </li>
  );
}

function Colours({ tag, readOnly, run }: Pick<Props, 'tag' | 'readOnly' | 'run'>) {
  const group = useId();
  const [chosen, setChosen] = useState(tag.colour);
  // What the engine says in the end is what holds.
  useEffect(() => setChosen(tag.colour), [tag.colour]);
  const set = (colour: TagColour | null) => {
    setChosen(colour);
    run(call('tags.set', { name: tag.name, colour, key: tag.key }));
  };
  return (
    <fieldset className="tag-colours" disabled={readOnly}>
      <legend className="sr-only">Colour of the tag {tag.name}</legend>
      {[null, ...TAG_COLOURS].map((colour) => (
        <label key={colour} className="tag-colour" title={colour ? COLOUR_WORDS[colour] : 'No colour'}>
          <input
            type="radio"
            name={group}
            checked={chosen === colour}
            aria-label={colour ? COLOUR_WORDS[colour] : 'No colour'}
            onChange={() => set(colour)}
          />
          <span className="tag-dot" data-colour={colour ?? undefined} aria-hidden />
        </label>
      ))}
    </fieldset>
  );
}

/** The key of a tag: pressing one sets it, Backspace takes it away. */
function KeyField({ tag, tags, readOnly, run, say }: Omit<Props, 'onRemove'>) {
  const set = (key: string | null) => {
    const conflict = key === null ? null : keyConflict(key, tag.name, tags, commandOf);
    if (conflict) say(conflict);
    else run(call('tags.set', { name: tag.name, colour: tag.colour, key }));
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete') set(null);
    else if (event.key.length === 1) set(event.key);
    else return;
    event.preventDefault();
  };
  return (
    <input
      className="field tag-key"
      aria-label={`Key of the tag ${tag.name}`}
      title="Press a letter or digit; Backspace takes it away"
      placeholder="key"
      readOnly
      disabled={readOnly}
      value={tag.key ?? ''}
      onKeyDown={onKey}
    />
  );
}
