import type { Migration } from './migration';

/**
 * Passages whose ends a person moved, and tags on sources. `found_start` and `found_end` say where the figure stood before it
 * was first moved (UTF-16 code units), so that reading the source again knows whose passage it is; null where it never was.
 */
export const moving: Migration = {
  version: 3,
  up: `
ALTER TABLE sources ADD COLUMN tags TEXT;

ALTER TABLE figures ADD COLUMN found_start INTEGER;
ALTER TABLE figures ADD COLUMN found_end INTEGER;
`,
};
