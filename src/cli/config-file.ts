/** Why: these commands tell a configuration's mistakes in the same words, and can be listened to by tests. */
import { existsSync } from 'node:fs';
import type { Config, ConfigProblem } from '../config/config.ts';
import { formatProblem, isUnread, parseConfig, secretsFrom } from '../config/load.ts';
import { DEFAULT_CONFIG, EXIT } from './context.ts';
import { readConfig } from './read-config.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** Why there is no configuration, and how to come by one. */
export function unreadWords(problems: readonly ConfigProblem[]): string {
  const why = problems.map(formatProblem).join('; ');
  if (problems.some(({ file }) => existsSync(file))) return why;
  return `${why}. To make one begin with an empty file and \`winnow add URL\`, or a copy of the program's ${DEFAULT_CONFIG}; --config names another`;
}

/** The configuration at `path`. Mistakes are told on stderr, each as `file:line:column: …`, and end the command. */
export async function requireConfig(path: string, terminal: Terminal): Promise<Config> {
  const { config, problems, warnings } = await readConfig(path, terminal.env);
  if (isUnread(problems)) throw new CommandError(unreadWords(problems), EXIT.usage);
  for (const problem of [...problems, ...warnings]) terminal.err(formatProblem(problem));
  if (config !== undefined) return config;
  const mistakes = problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`;
  throw new CommandError(`the configuration has ${mistakes}`, EXIT.usage);
}

/** The configuration; the defaults where the usual file is missing, since cleaning one page needs no feeds. */
export async function configFor(path: string, terminal: Terminal): Promise<Config> {
  const { config } = path === DEFAULT_CONFIG && !existsSync(path) ? parseConfig('', path, secretsFrom({})) : {};
  return config ?? requireConfig(path, terminal);
}
