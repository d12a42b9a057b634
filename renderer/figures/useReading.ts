import { useEffect, useState } from 'react';
import { typedPatch } from '../bulk/cellText';
import type { Editing } from '../state/editing';
import { call } from '../state/engine';
import { plainNumber } from './stated';

/** How long the keys rest before the engine is asked, ms. */
const REST = 120;

async function read({ figureId, text }: Editing): Promise<string> {
  const { cells } = await call('bulk.preview', {
    edits: [{ id: figureId, patch: typedPatch('value', text) }],
  });
  const values = cells.filter(({ field }) => field === 'value' || field === 'value2');
  // What is half typed is no number yet; why is told when it is to be recorded.
  if (values.some(({ refused }) => refused !== null)) return '';
  const numbers = values.flatMap((cell) => (cell.new ? [plainNumber(cell.new)] : []));
  return numbers.length > 0 ? `Reads as ${numbers.join(' to ')}` : '';
}

/** What a value that is being typed reads as, in full: "3.5 billion" is not stored as three and a half. Empty where it is no number, or nothing was typed. */
export function useReading(editing: Editing): string {
  const [reading, setReading] = useState('');
  const asked = editing.field === 'value' && editing.text !== editing.before && editing.text.trim() !== '';
  useEffect(() => {
    let overtaken = false;
    if (!asked) {
      setReading('');
      return;
    }
    const show = (text: string) => !overtaken && setReading(text);
    const timer = setTimeout(() => read(editing).then(show, () => show('')), REST);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [asked, editing]);
  return reading;
}
