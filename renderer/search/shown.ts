import { create } from 'zustand';

/** A place in a source's text. Offsets are UTF-16 code units of the frozen text. */
export interface FoundPlace {
  sourceId: string;
  start: number;
  end: number;
}

/** What of a search is shown in the texts. */
export interface Shown {
  /** What was sought; every place of it in sight is marked. Empty marks nothing. */
  text: string;
  /** The place that was gone to. */
  place: FoundPlace | null;
  /** Goes up whenever a place is to be gone to, so that the same one can be gone to twice. */
  turn: number;
}

/** What of a search is shown in the texts; null places and an empty text show nothing. */
export const useShown = create<Shown>(() => ({ text: '', place: null, turn: 0 }));

/** Shows a place, and marks what was sought around it. */
export function showFound(text: string, place: FoundPlace): void {
  useShown.setState({ text: text.trim(), place, turn: useShown.getState().turn + 1 });
}

/** Takes the marks of a search away. */
export function hideFound(): void {
  const { text, place } = useShown.getState();
  if (text !== '' || place) useShown.setState({ text: '', place: null });
}
