import { expect, it, vi } from 'vitest';
import { closeProject } from '../../../renderer/project/verbs';
import { desk } from '../../../renderer/state/desk';
import { setEngine } from '../../../renderer/state/engine';
import { notify, notifyToStay } from '../../../renderer/state/notices';

// Keys are named after the system as soon as they are read.
vi.hoisted(() => vi.stubGlobal('navigator', { platform: 'Linux' }));

it('takes what was told of its work along, and leaves what went wrong', async () => {
  setEngine({ call: () => Promise.resolve(null) } as never);
  notify('The disk is full.', 'bad');
  notifyToStay('Another window closed the project.');
  notify('Rejected “82,000”', 'plain', { label: 'Undo', command: 'edit.undo' });
  await closeProject();
  expect(desk().notices.map(({ text }) => text)).toEqual([
    'The disk is full.',
    'Another window closed the project.',
  ]);
});
