import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../preload/contract';
import { call } from '../state/engine';

type Listing = Output<'files.folder'>;

/** A folder's entries; `go` turns to another one, and where that cannot be read says why and stays. */
export function useFolder(start: string | null, extensions: string[], onFolder?: (path: string) => void) {
  const [at, setAt] = useState<string | null>(start);
  const [listing, setListing] = useState<Listing | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const told = useRef(onFolder);
  told.current = onFolder;
  const wanted = extensions.join(' ');
  useEffect(() => {
    let overtaken = false;
    call('files.folder', { path: at, extensions: wanted.split(' ').filter(Boolean) })
      .then((found) => {
        if (overtaken) return;
        setListing(found);
        setProblem(null);
        told.current?.(found.path);
      })
      .catch(
        (error: unknown) => !overtaken && setProblem(error instanceof Error ? error.message : String(error)),
      );
    return () => {
      overtaken = true;
    };
  }, [at, wanted]);
  return { listing, problem, go: setAt };
}
