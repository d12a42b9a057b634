import { type KeyboardEvent, useId, useState } from 'react';
import { X } from '../icons/icons';
import { TagMark } from './TagMark';
import { useTags } from './tagStore';
import { tagsIn } from './tags';

interface Props {
  id: string;
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  /** What one might type, shown while there is no tag. */
  example?: string;
}

/** Tags as chips; comma or Enter makes one of what was typed, Backspace in the empty field takes the last one. Tags that are there already are offered. */
export function TagField({ id, tags, onChange, example = 'e.g. to check, trend' }: Props) {
  const [text, setText] = useState('');
  const known = useTags((state) => state.tags);
  const list = useId();
  const add = () => {
    onChange([...new Set([...tags, ...tagsIn(text)])]);
    setText('');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' || event.key === ',') && text.trim() !== '') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div className="tag-field field">
      {tags.map((tag) => (
        <TagMark key={tag} name={tag}>
          <button
            type="button"
            aria-label={`Remove the tag ${tag}`}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <X size={11} strokeWidth={2.4} aria-hidden />
          </button>
        </TagMark>
      ))}
      <input
        id={id}
        value={text}
        list={list}
        placeholder={tags.length ? '' : example}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
        onBlur={add}
      />
      <datalist id={list}>
        {known
          .filter(({ name }) => !tags.includes(name))
          .map(({ name }) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </div>
  );
}
