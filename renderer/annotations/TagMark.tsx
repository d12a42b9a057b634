import type { ReactNode } from 'react';
import { useTagColour } from './tagStore';
import './tags.css';

/** A dot in a tag's colour; the name stands beside it, or is its tooltip. */
export function TagDot({ name, title }: { name: string; title?: string }) {
  const colour = useTagColour(name);
  return <span className="tag-dot" data-colour={colour ?? undefined} title={title} aria-hidden />;
}

/** A tag in its colour. */
export function TagMark({ name, children }: { name: string; children?: ReactNode }) {
  const colour = useTagColour(name);
  return (
    <span className="tag" data-colour={colour ?? undefined}>
      {name}
      {children}
    </span>
  );
}

/** Tags in a row; nothing where there is none. */
export function TagRow({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <span className="tags">
      {tags.map((tag) => (
        <TagMark key={tag} name={tag} />
      ))}
    </span>
  );
}
