import { useEffect, useState } from 'react';

/** How long the keys rest before the engine is asked, ms. */
const REST = 180;

/** What was typed, once the keys rest. */
export function useResting<T>(typed: T): T {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}
