/** What is done with a configuration while the program serves: the same in a thread of its own and in the main one. */
import type { ConfigProblem } from '../config/config.ts';
import { addFeeds, type NewFeed } from '../config/edit.ts';
import { editFeeds, type FeedEdit } from '../config/edit-feeds.ts';
import type { LoadedConfig } from '../config/load.ts';
import { readConfig } from './read-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the file again. */
export interface ReadTask {
  readonly kind: 'read';
  readonly path: string;
  readonly env: Environment;
}

/** Checks `text`, which the console would write in place of `before`. */
export interface CheckTask {
  readonly kind: 'check';
  readonly text: string;
  readonly before: string;
  readonly path: string;
  readonly env: Environment;
}

/** Adds feeds to `text`. */
export interface AddTask {
  readonly kind: 'add';
  readonly text: string;
  readonly feeds: readonly NewFeed[];
}

/** Makes an edit to the feeds with these ids in `text`. */
export interface EditTask {
  readonly kind: 'edit';
  readonly text: string;
  readonly ids: readonly string[];
  readonly edit: FeedEdit;
}

/** Any task, as a plain record that can be cloned; so are the results. */
export type ConfigTask = ReadTask | CheckTask | AddTask | EditTask;

/** The result of each kind of task. */
export interface ConfigResults {
  readonly read: LoadedConfig;
  readonly check: readonly ConfigProblem[];
  readonly add: string;
  readonly edit: string;
}

/** Runs a task in this thread. Rejects if `text` is to be edited and is not valid YAML. */
export async function runConfigTask(task: ConfigTask): Promise<ConfigResults[ConfigTask['kind']]> {
  switch (task.kind) {
    case 'read':
      return await readConfig(task.path, task.env);
    case 'check': {
      const { checkConfigText } = await import('./check-config-text.ts');
      return checkConfigText(task.text, task.before, task.path, task.env);
    }
    case 'add':
      return addFeeds(task.text, task.feeds);
    case 'edit':
      return editFeeds(task.text, new Set(task.ids), task.edit);
  }
}
