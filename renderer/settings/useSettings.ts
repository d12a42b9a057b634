import { useLayoutEffect } from 'react';
import { useDesk } from '../state/desk';
import { setDisplay } from '../state/display';

/** Puts the sizes of text on the document, and answers what whoever shows numbers or dates is to be drawn anew for. */
export function useSettings(): string {
  const desk = useDesk((state) => state.settings?.deskText ?? 1);
  const source = useDesk((state) => state.settings?.sourceText ?? 1);
  const digits = useDesk((state) => state.settings?.digits ?? 'comma');
  const dates = useDesk((state) => state.settings?.dates ?? 'words');
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--desk-scale', String(desk));
    style.setProperty('--source-scale', String(source));
  }, [desk, source]);
  // Before what is drawn with it: a child must not show a number in the way that was left.
  setDisplay({ digits, dates });
  return `${digits} ${dates} ${desk} ${source}`;
}
