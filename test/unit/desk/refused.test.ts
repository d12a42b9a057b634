import { beforeEach, expect, it } from 'vitest';
import { type EngineClient, EngineFault } from '../../../renderer/engine/types';
import { desk, setDesk } from '../../../renderer/state/desk';
import { beginEdit, commitEdit, editing, typeEdit } from '../../../renderer/state/editing';
import { setEngine } from '../../../renderer/state/engine';
import { figure } from './figure';

const ships = figure({ id: 'ships' });
let deleted: boolean;

beforeEach(() => {
  const call = async (method: string) => {
    if (deleted) throw new EngineFault({ code: 'not-found', message: 'This figure was deleted.' });
    if (method === 'figures.edit') throw new EngineFault({ code: 'invalid', message: 'This is no number.' });
    return ships;
  };
  setEngine({ call } as unknown as EngineClient);
  setDesk({ figure: ships, notices: [] });
  beginEdit(ships, 'value', 'card');
  typeEdit('seventyish');
});

it('stays open with what was typed, and why it was refused', async () => {
  deleted = false;
  expect(await commitEdit()).toBe(false);
  expect(editing()).toMatchObject({ text: 'seventyish', error: 'This is no number.' });
});

it('of a figure that was deleted meanwhile is let go, and says what was not recorded', async () => {
  deleted = true;
  expect(await commitEdit()).toBe(true);
  expect(editing()).toBeNull();
  const said = desk().notices.map(({ text }) => text);
  expect(said).toEqual(['“seventyish” was not recorded. This figure was deleted.']);
});
