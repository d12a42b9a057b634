import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FolderEntry } from '../../preload/contract';
import { Problem } from '../app/Problem';
import { CornerLeftUp, FileIcon, Folder } from '../icons/icons';
import { momentLabel } from '../state/words';
import { withoutOwnParts } from './paths';
import { useFolder } from './useFolder';

interface Props {
  /** The folder to begin with; null where new projects go. */
  start: string | null;
  /** Files with these extensions (without dots) are shown; none shows folders only. */
  extensions: string[];
  /** Told of the folder in sight, once it is. */
  onFolder?: (path: string) => void;
  onFile?: (path: string) => void;
}

/** Folders and files of this machine, for a page that has no native file dialog. */
export function FolderBrowser({ start, extensions, onFolder, onFile }: Props) {
  const { listing, problem, go } = useFolder(start, extensions, onFolder);
  const entries = withoutOwnParts(listing?.entries ?? []);
  const list = useRef<HTMLUListElement>(null);
  const entered = useRef(false);
  useEffect(() => {
    // After going somewhere the button that was pressed is gone: the focus goes to the first entry, not to nowhere.
    if (listing && entered.current) list.current?.querySelector('button')?.focus();
    entered.current = false;
  }, [listing]);
  const enter = (path: string) => {
    entered.current = true;
    go(path);
  };
  const pick = (entry: FolderEntry) => (entry.folder ? enter(entry.path) : onFile?.(entry.path));
  return (
    <div className="folder">
      <div className="folder-path">
        <button
          type="button"
          className="btn btn-icon"
          aria-label="The folder above"
          title="The folder above"
          disabled={!listing?.parent}
          onClick={() => listing?.parent && enter(listing.parent)}
        >
          <CornerLeftUp size={15} aria-hidden />
        </button>
        <PathField
          path={listing?.path ?? ''}
          onGo={(path) => (isFile(path, extensions) ? onFile?.(path) : go(path))}
        />
      </div>
      {problem && <Problem>{problem}</Problem>}
      <ul className="folder-list" ref={list} aria-label="Folders and files">
        {entries.map((entry) => (
          <Entry key={entry.path} entry={entry} onPick={pick} />
        ))}
        {listing && entries.length === 0 && (
          <li className="folder-none">
            {extensions.length > 0 ? 'Nothing to open in this folder.' : 'No folder in here.'}
          </li>
        )}
      </ul>
    </div>
  );
}

const isFile = (path: string, extensions: string[]): boolean =>
  extensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`));

function PathField({ path, onGo }: { path: string; onGo: (path: string) => void }) {
  const [text, setText] = useState(path);
  const typing = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  // A folder that comes in while somebody types must not take the words out of their hands.
  useLayoutEffect(() => {
    if (!typing.current) setText(path);
  }, [path]);
  // Whoever is in the field and has not typed yet replaces what came in, rather than going on at its end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new text that is selected.
  useLayoutEffect(() => {
    if (!typing.current && document.activeElement === field.current) field.current?.select();
  }, [text]);
  return (
    <input
      className="field"
      aria-label="Folder"
      ref={field}
      spellCheck={false}
      value={text}
      onChange={(event) => {
        typing.current = true;
        setText(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        typing.current = false;
        onGo(text.trim());
      }}
    />
  );
}

function Entry({ entry, onPick }: { entry: FolderEntry; onPick: (entry: FolderEntry) => void }) {
  const Icon = entry.folder ? Folder : FileIcon;
  return (
    <li>
      <button type="button" className="folder-entry" onClick={() => onPick(entry)}>
        <Icon size={16} aria-hidden />
        <span className="folder-name">{entry.name}</span>
        <span className="folder-when">{momentLabel(entry.modified, new Date())}</span>
      </button>
    </li>
  );
}
