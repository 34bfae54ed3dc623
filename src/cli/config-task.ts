/** What is done with a configuration while the program serves: the same in a thread of its own and in the main one. */
import type { ConfigProblem } from '../config/config.ts';
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

/** Any task, as a plain record that can be cloned; so are the results. */
export type ConfigTask = ReadTask | CheckTask;

/** The result of each kind of task. */
export interface ConfigResults {
  readonly read: LoadedConfig;
  readonly check: readonly ConfigProblem[];
}

/** Runs a task in this thread. */
export async function runConfigTask(task: ConfigTask): Promise<ConfigResults[ConfigTask['kind']]> {
  if (task.kind === 'read') return await readConfig(task.path, task.env);
  const { checkConfigText } = await import('./check-config-text.ts');
  return checkConfigText(task.text, task.before, task.path, task.env);
}
