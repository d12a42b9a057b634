import { useLayoutEffect } from 'react';
import type { UserCommandName } from '../../preload/contract';
import { takeOver } from '../state/commands';

/** What a screen over the desk lets through to the page. */
const THROUGH: readonly UserCommandName[] = [
  'review.flow',
  'review.rekey',
  'review.second',
  'review.conflicts',
  'view.theme',
  'view.settings',
  'view.letterKeys',
  'help.palette',
  'help.keys',
  'help.name',
];

/** For as long as the component is there, commands mean what it says, and none reaches the desk behind. `own` must not change. */
export function useTakeOver(
  own: Parameters<typeof takeOver>[0],
  more: readonly UserCommandName[] = [],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what it was first given
  useLayoutEffect(() => takeOver(own, [...THROUGH, ...more]), []);
}
