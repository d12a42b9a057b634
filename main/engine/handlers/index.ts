import type { CommandName, QueryName } from '../../../preload/contract';
import { annotations } from './annotations';
import { bulk } from './bulk';
import { conflicts } from './conflicts';
import { datasets } from './datasets';
import { figures } from './figures';
import { files } from './files';
import { history } from './history';
import { projects } from './projects';
import { review } from './review';
import { search } from './searching';
import { settings } from './settings';
import { sources } from './sources';
import { tags } from './tags';
import type { CommandHandlers, QueryHandlers } from './types';
import { views } from './views';

/** Every query's handler. */
export const QUERIES: QueryHandlers = {
  ...settings.queries,
  ...projects.queries,
  ...files.queries,
  ...sources.queries,
  ...figures.queries,
  ...review.queries,
  ...conflicts.queries,
  ...bulk.queries,
  ...tags.queries,
  ...views.queries,
  ...search.queries,
  ...annotations.queries,
  ...history.queries,
  ...datasets.queries,
};

/** Every command's handler. */
export const COMMANDS: CommandHandlers = {
  ...settings.commands,
  ...projects.commands,
  ...files.commands,
  ...sources.commands,
  ...figures.commands,
  ...review.commands,
  ...conflicts.commands,
  ...bulk.commands,
  ...tags.commands,
  ...views.commands,
  ...search.commands,
  ...annotations.commands,
  ...history.commands,
  ...datasets.commands,
};

/** Whether a method is a query; what is neither query nor command is no method. */
export function isQuery(method: string): method is QueryName {
  return Object.hasOwn(QUERIES, method);
}

/** Whether a method is a command. */
export function isCommand(method: string): method is CommandName {
  return Object.hasOwn(COMMANDS, method);
}
