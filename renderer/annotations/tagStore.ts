import { create } from 'zustand';
import type { Tag, TagColour } from '../../preload/contract';
import { desk, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { notifyFault } from '../state/notices';

/** The tags of the project, by name. */
export const useTags = create<{ tags: readonly Tag[] }>(() => ({ tags: [] }));

/** The tags of the project, outside React. */
export const tagsNow = (): readonly Tag[] => useTags.getState().tags;

/** The colour of a tag; null where it has none. */
export function useTagColour(name: string): TagColour | null {
  return useTags((state) => state.tags.find((tag) => tag.name === name)?.colour ?? null);
}

async function refresh(): Promise<void> {
  const tags = desk().project ? await call('tags.list', {}) : [];
  // The same list again draws nothing anew.
  if (JSON.stringify(tags) !== JSON.stringify(tagsNow())) useTags.setState({ tags });
}

/** Milliseconds without a change after which the tags are read again: verdicts come in quick rows. */
const PAUSE = 150;

/** Keeps the tags at hand; returns what stops it. */
export function keepTags(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => void refresh().catch(notifyFault);
  read();
  const stop = useDesk.subscribe((now, before) => {
    if (now.revision === before.revision) return;
    clearTimeout(timer);
    timer = setTimeout(read, PAUSE);
  });
  return () => {
    stop();
    clearTimeout(timer);
    useTags.setState({ tags: [] });
  };
}
