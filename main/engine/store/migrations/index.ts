import { first } from './001-first';
import { desk } from './002-desk';
import { moving } from './003-moving';
import { review } from './004-review';
import type { Migration } from './migration';

/** Every step of the schema, oldest first, without gaps. */
export const MIGRATIONS: readonly Migration[] = [first, desk, moving, review];

/** The newest version of the schema that this Tickmark knows. */
export const NEWEST: number = MIGRATIONS.at(-1)!.version;
