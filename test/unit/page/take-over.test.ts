import { expect, it } from 'vitest';
import { available, isTakenOver, provide, runCommand, takeOver } from '../../../renderer/state/commands';

it('lets no command through to what lies behind a screen, but those that it names', () => {
  const ran: string[] = [];
  const say = (words: string) => () => void ran.push(words);
  const takeBack = provide({
    'verdict.verify': say('desk verifies'),
    'edit.remove': say('desk deletes'),
    'view.theme': say('theme'),
  });
  const end = takeOver({ 'verdict.verify': say('screen verifies') }, ['view.theme']);
  expect([isTakenOver(), available('edit.remove'), available('view.theme')]).toEqual([true, false, true]);
  for (const name of ['verdict.verify', 'edit.remove', 'view.theme'] as const) runCommand(name);
  // One screen follows another: the end of the first must not lay the desk open.
  const endSecond = takeOver({}, []);
  end();
  expect(available('verdict.verify')).toBe(false);
  endSecond();
  runCommand('verdict.verify');
  takeBack();
  expect(ran).toEqual(['screen verifies', 'theme', 'desk verifies']);
  expect([isTakenOver(), available('verdict.verify')]).toEqual([false, false]);
});
