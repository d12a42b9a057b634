import { describe, expect, it } from 'vitest';
import { repeated } from '../../../renderer/bulk/repeated';

describe('rows that are filled down', () => {
  const [a, b] = [{ unit: 'km' }, { unit: 'mi' }];

  it('repeat the rows of the block, in their order', () => {
    expect(repeated(['1', '2', '3'], [a, b])).toEqual([
      { id: '1', patch: a },
      { id: '2', patch: b },
      { id: '3', patch: a },
    ]);
  });

  it('are left as they are where there is nothing to fill with', () => {
    expect(repeated(['1', '2'], [])).toEqual([]);
    expect(repeated(['1', '2'], [{}, a])).toEqual([{ id: '2', patch: a }]);
    expect(repeated([], [a])).toEqual([]);
  });
});
