/** Loads the configuration for a command, and reports its errors. */
import { existsSync } from 'node:fs';
import type { Config, ConfigProblem } from '../config/config.ts';
import { formatProblem, isUnread, parseConfig, secretsFrom } from '../config/load.ts';
import { DEFAULT_CONFIG, EXIT } from './context.ts';
import { count } from './count.ts';
import { readConfig } from './read-config.ts';
import { starterConfig } from './starter-config.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** Why the configuration cannot be read, and how to create one. */
export function unreadMessage(problems: readonly ConfigProblem[]): string {
  const reason = problems.map(formatProblem).join('; ');
  if (problems.some(({ file }) => existsSync(file))) return reason;
  return `${reason}. \`winnow init\` creates one; --config names another file`;
}

/** The configuration at `path`. Errors are printed on stderr, each as `file:line:column: …`, and end the command. */
export async function requireConfig(path: string, terminal: Terminal): Promise<Config> {
  const { config, problems, warnings } = await readConfig(path, terminal.env);
  if (isUnread(problems)) throw new CommandError(unreadMessage(problems), EXIT.usage);
  for (const problem of [...problems, ...warnings]) terminal.err(formatProblem(problem));
  if (config !== undefined) return config;
  throw new CommandError(`the configuration has ${count(problems.length, 'error')}`, EXIT.usage);
}

/** The configuration at `path`, or that of a new file if there is none; `text` is then what to create it from. */
export async function configToExtend(path: string, terminal: Terminal): Promise<ConfigToExtend> {
  if (existsSync(path)) return { config: await requireConfig(path, terminal) };
  const text = starterConfig();
  const { config } = parseConfig(text, path, secretsFrom(terminal.env));
  if (config === undefined) throw new Error('the configuration for new installations has errors');
  return { config, text };
}

/** A configuration to add feeds to. */
export interface ConfigToExtend {
  readonly config: Config;
  /** Present when the file does not exist yet. */
  readonly text?: string;
}

/** The configuration; the defaults if the default file does not exist, since cleaning a page needs no feeds. */
export async function configFor(path: string, terminal: Terminal): Promise<Config> {
  const { config } = path === DEFAULT_CONFIG && !existsSync(path) ? parseConfig('', path, secretsFrom({})) : {};
  return config ?? requireConfig(path, terminal);
}
