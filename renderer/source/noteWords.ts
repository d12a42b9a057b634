import type { Annotation } from '../../preload/contract';

/** Characters of a note that a hint shows. */
const NOTE_START = 80;

/** An annotation in one line. */
export function noteWords({ note, tags }: Pick<Annotation, 'note' | 'tags'>): string {
  const text = note.length > NOTE_START ? `${note.slice(0, NOTE_START)}…` : note;
  return [text, ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' ');
}
