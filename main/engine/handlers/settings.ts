import type { NounHandlers } from './types';

/** What is remembered for a person. */
export const settings: NounHandlers<'settings'> = {
  queries: {
    'settings.get': ({ workspace }) => workspace.person.settings(),
  },
  commands: {
    'settings.set': ({ workspace }, patch) => workspace.person.setSettings(patch),
  },
};
