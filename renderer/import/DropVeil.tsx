import { useLayoutEffect, useState } from 'react';
import { FilePlus2 } from '../icons/icons';
import { desk, openDialog, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { isTyping } from '../state/keys';
import { importFiles } from './run';
import './import.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Listens for files dropped anywhere. `over` is told whether a drag with files is over the page. */
function listenForDrops(over: (is: boolean) => void): () => void {
  let depth = 0;
  const turn = (next: number) => {
    depth = Math.max(0, next);
    over(depth > 0 && !desk().dialog);
  };
  const enter = (event: DragEvent) => hasFiles(event) && turn(depth + 1);
  const leave = (event: DragEvent) => hasFiles(event) && turn(depth - 1);
  // Without this a browser would leave the page and show the dropped file.
  const hold = (event: DragEvent) => hasFiles(event) && event.preventDefault();
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    turn(0);
    if (!desk().dialog) told(importFiles([...(event.dataTransfer?.files ?? [])]));
  };
  const listeners = { dragenter: enter, dragleave: leave, dragover: hold, drop } as const;
  const entries = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
  for (const [name, listener] of entries) window.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of entries) window.removeEventListener(name, listener);
  };
}

/** Files pasted anywhere come in; text pasted where nothing has the focus opens the paste dialog. */
function listenForPastes(): () => void {
  const paste = (event: ClipboardEvent) => {
    if (event.defaultPrevented || desk().dialog || isTyping(event.target)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (files.length > 0) told(importFiles(files));
    else if (nowhere && text.trim() !== '') openDialog({ kind: 'paste', text });
  };
  document.addEventListener('paste', paste);
  return () => document.removeEventListener('paste', paste);
}

/** Says, while files are dragged over the page, what dropping them does. */
export function DropVeil() {
  const [over, setOver] = useState(false);
  const project = useDesk((state) => state.project?.name ?? null);
  useLayoutEffect(() => listenForDrops(setOver), []);
  useLayoutEffect(listenForPastes, []);
  if (!over) return null;
  return (
    <div className="veil" aria-hidden>
      <div className="veil-card">
        <FilePlus2 size={30} strokeWidth={1.6} />
        <p>
          {project === null ? 'Drop to start a project with these documents' : `Drop to add to ${project}`}
        </p>
      </div>
    </div>
  );
}
