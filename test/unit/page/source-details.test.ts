import { beforeEach, expect, it } from 'vitest';
import type { ProjectState, Source } from '../../../preload/contract';
import type { EngineClient } from '../../../renderer/engine/types';
import { editDetails } from '../../../renderer/sidebar/source-verbs';
import { desk, setDesk } from '../../../renderer/state/desk';
import { setEngine } from '../../../renderer/state/engine';
import { fresh } from '../../../renderer/state/fresh';

const project = { path: '/quay.tickmark', progress: {} } as ProjectState;
const ferries = { id: 'ferries' } as Source;

let letGo: () => void;

beforeEach(() => {
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const call = async (method: string) => {
    await held;
    if (method === 'figures.step') return null;
    return method === 'sources.list' ? [ferries] : project;
  };
  setEngine({ call } as unknown as EngineClient);
  setDesk({ project, sources: [], sourceId: 'ferries', dialog: null, notices: [] });
});

it('of a source that the list does not hold yet are opened once it does', async () => {
  void fresh.now(['sources']);
  const opened = editDetails();
  expect(desk().dialog).toBeNull();
  letGo();
  await opened;
  expect(desk().dialog).toEqual({ kind: 'source', sourceId: 'ferries' });
});

it('of a source that is gone are none, and no dialog that nobody sees keeps the keys', async () => {
  setDesk({ sourceId: 'gone' });
  letGo();
  await editDetails();
  expect(desk().dialog).toBeNull();
  expect(desk().notices.map(({ text }) => text)).toEqual(['No source is open.']);
});
