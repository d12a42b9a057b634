import { beforeEach, describe, expect, it } from 'vitest';
import { closeAfter, desk, openDialog, setDesk } from '../../../renderer/state/desk';

beforeEach(() => setDesk({ dialog: null }));

describe('a dialog that waits for its work', () => {
  it('is closed when that is done', async () => {
    openDialog({ kind: 'newProject' });
    expect(await closeAfter(Promise.resolve('made'))).toBe('made');
    expect(desk().dialog).toBeNull();
  });

  it('leaves one that was opened meanwhile: the new project is on the page before the answer is', async () => {
    openDialog({ kind: 'newProject' });
    let answer = () => {};
    const closed = closeAfter(
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
    );
    openDialog({ kind: 'openProject' });
    answer();
    await closed;
    expect(desk().dialog).toEqual({ kind: 'openProject' });
  });

  it('stays open where the work is refused', async () => {
    openDialog({ kind: 'newProject' });
    await expect(
      closeAfter(Promise.reject(new Error('There is one of that name already.'))),
    ).rejects.toThrow();
    expect(desk().dialog).toEqual({ kind: 'newProject' });
  });
});
