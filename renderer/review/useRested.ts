import { useEffect, useState } from 'react';
import type { Figure } from '../../preload/contract';

/** Milliseconds that a figure must be in sight before more is asked about it: walking on must not wait for the answers. */
const PAUSE = 150;

/** The id of a figure once one has stopped at it; null before. */
export function useRested(figure: Figure): string | null {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(figure.id), PAUSE);
    return () => clearTimeout(timer);
  }, [figure.id]);
  return rested === figure.id ? rested : null;
}
