import { describe, expect, it } from 'vitest';
import { fieldText, patchOf } from '../../../renderer/state/editing';
import { figure, reading } from './figure';

describe('what an editor starts with', () => {
  it('is the value as one would type it', () => {
    const billions = figure({ value: '10000000000', bound: '>', read: reading({ scale: '1000000000' }) });
    expect(fieldText(billions, 'value')).toBe('10 billion');
    expect(fieldText(figure({ value: '-3.5' }), 'value')).toBe('-3.5');
    expect(fieldText(figure({ unit: null }), 'unit')).toBe('');
  });

  it('of two values records the same two, whether they are a range or a move', () => {
    const move = reading({ value: '12', value2: '15', changeRole: 'from' });
    for (const read of [null, move]) {
      const text = fieldText(figure({ value: '12', value2: '15', read }), 'value');
      expect(text).toBe(read ? '12 → 15' : '12–15');
      expect(patchOf('value', text)).toEqual({ value: '12', value2: '15' });
    }
  });
});

describe('what an editor records', () => {
  it.each([
    ['82,000', { value: '82,000', value2: null }],
    ['3.5 billion', { value: '3.5 billion', value2: null }],
    ['-4', { value: '-4', value2: null }],
    ['−4', { value: '−4', value2: null }],
    ['3–5', { value: '3', value2: '5' }],
    ['3-5', { value: '3', value2: '5' }],
    ['3 to 5 million', { value: '3 million', value2: '5 million' }],
    ['12 → 16', { value: '12', value2: '16' }],
    ['3 million–5 million', { value: '3 million', value2: '5 million' }],
    ['> 1,200', { value: '1,200', value2: null, bound: '>' }],
    ['≈40,000', { value: '40,000', value2: null, bound: '~' }],
    ['>= 7', { value: '7', value2: null, bound: '>=' }],
    // Not a number: the engine refuses it in its own words, so it must reach the engine as it was typed.
    ['twelvish', { value: 'twelvish', value2: null }],
    ['', { value: '', value2: null }],
  ])('takes “%s” apart', (text, patch) => expect(patchOf('value', text)).toEqual(patch));

  it('makes an empty cell of an empty text, but an empty note stays a note', () => {
    expect(patchOf('unit', '  ')).toEqual({ unit: null });
    expect(patchOf('change', '')).toEqual({ change: null });
    expect(patchOf('note', ' ')).toEqual({ note: '' });
  });
});
