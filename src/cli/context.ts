/** Why: what every command does first: find the configuration, tell its mistakes, and keep to the exit codes. */
import type { Command } from 'commander';
import type { Config, ConfigProblem } from '../config/config.ts';
import { formatProblem } from '../config/load.ts';
import { createLog, type Log } from '../log.ts';
import { readConfig as readFile } from '../read-config.ts';

/** Documented in docs/operations.md; the same for every command. */
export const EXIT = { ok: 0, failed: 1, usage: 2, alreadyRunning: 3 } as const;

export const DEFAULT_CONFIG = 'config/winnow.yaml';

export interface GlobalOptions {
  readonly config: string;
  readonly logLevel: string;
  readonly logFormat?: 'json' | 'plain';
}

/** The options given before or after the command's name. */
export function globalOptions(command: Command): GlobalOptions {
  return command.optsWithGlobals<GlobalOptions>();
}

/** Lines on a terminal are for people; elsewhere a machine reads them. */
export function openLog({ logLevel, logFormat }: GlobalOptions): Log {
  return createLog({ level: logLevel, format: logFormat ?? (process.stderr.isTTY ? 'plain' : 'json') });
}

export function tellProblems(problems: readonly ConfigProblem[]): void {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
}

/** The configuration; undefined when it has mistakes, which then have been told, and the exit code set. */
export async function readConfig(path: string): Promise<Config | undefined> {
  const { config, problems, warnings } = await readFile(path, process.env);
  tellProblems([...problems, ...warnings]);
  if (config === undefined) process.exitCode = EXIT.usage;
  return config;
}
