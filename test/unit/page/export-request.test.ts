import { describe, expect, it } from 'vitest';
import type { ExportChoice } from '../../../renderer/export/form';
import { requestOf } from '../../../renderer/export/request';

const CHOICE: ExportChoice = {
  format: 'csv',
  verdicts: ['verified'],
  bom: true,
  texts: true,
  shownOnly: false,
  folder: '/quay',
  name: 'boats.csv',
  picked: false,
};

describe('what an export asks for', () => {
  it('is what was chosen, as far as the format knows it', () => {
    expect(requestOf(CHOICE, null)).toEqual({
      format: 'csv',
      verdicts: ['verified'],
      path: '/quay/boats.csv',
      bom: true,
      texts: false,
    });
    // A choice that was made for another format is not said any more, and must not count.
    expect(requestOf({ ...CHOICE, format: 'sqlite' }, null)).toMatchObject({ bom: false, texts: true });
  });

  it('is of the whole project, but where only what the grid shows is asked for', () => {
    const shown = { units: ['EUR'] };
    expect(requestOf(CHOICE, shown)).not.toHaveProperty('filter');
    expect(requestOf({ ...CHOICE, shownOnly: true }, shown)).toMatchObject({ filter: shown });
    expect(requestOf({ ...CHOICE, shownOnly: true }, null)).not.toHaveProperty('filter');
  });
});
