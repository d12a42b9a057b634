import { type KeyboardEvent, useState } from 'react';
import { X } from '../icons/icons';
import { tagsIn } from './tags';

interface Props {
  id: string;
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}

/** Tags as chips; comma or Enter makes one of what was typed, Backspace in the empty field takes the last one. */
export function TagField({ id, tags, onChange }: Props) {
  const [text, setText] = useState('');
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
        <span key={tag} className="tag">
          {tag}
          <button
            type="button"
            aria-label={`Remove the tag ${tag}`}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <X size={11} strokeWidth={2.4} aria-hidden />
          </button>
        </span>
      ))}
      <input
        id={id}
        value={text}
        placeholder={tags.length ? '' : 'e.g. to check, trend'}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
        onBlur={add}
      />
    </div>
  );
}
