/** `winnow doctor`: runs all checks of the installation and reports their results. */
import { lookup } from 'node:dns/promises';
import { Command } from 'commander';
import { formatProblem, isUnread } from '../config/load.ts';
import { oneLine } from '../runtime/one-line.ts';
import { StoreError } from '../storage/store.ts';
import { unreadMessage } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { type Check, type CheckContext, type CheckResult, fail } from './doctor/check.ts';
import { checks } from './doctor/index.ts';
import { readConfig } from './read-config.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface Options {
  readonly offline?: boolean;
  readonly json?: boolean;
}

/** The clock and the resolver, which tests replace. */
export interface Surroundings {
  now(): number;
  lookup(host: string): Promise<unknown>;
}

/** The command `doctor`. */
export function doctorCommand(
  terminal: Terminal = processTerminal,
  surroundings: Surroundings = { now: Date.now, lookup },
): Command {
  return new Command('doctor')
    .description(SUMMARIES.doctor.about)
    .option('--offline', 'skip the DNS lookups')
    .option('--json', 'print the results as JSON')
    .addHelpText('after', HELP)
    .action((options: Options, command: Command) =>
      finish(terminal, () => diagnose(options, globalOptions(command).config, surroundings, terminal)),
    );
}

const HELP = `
Changes nothing; also works while the daemon is running. Exits with 1 if a check fails; warnings do not
count. Sends no request to a publisher: \`winnow check --online\` does that.

Examples:
  $ winnow doctor
  $ winnow doctor --json | jq '.[] | select(.level != "ok")'`;

/** A result as it is printed; the names of the fields are those of `--json`. */
interface ReportedResult extends CheckResult {
  readonly checkup: string;
  readonly milliseconds: number;
}

async function diagnose(
  options: Options,
  path: string,
  { now, lookup }: Surroundings,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await readConfig(path, terminal.env);
  const { config } = loaded;
  if (config === undefined) {
    if (isUnread(loaded.problems)) throw new CommandError(unreadMessage(loaded.problems), EXIT.usage);
    for (const problem of loaded.problems) terminal.err(formatProblem(problem));
    throw new CommandError('the configuration has errors: fix them first', EXIT.usage);
  }
  const context = { loaded, config, now: now(), ...(options.offline !== true && { lookup }) };
  const all: ReportedResult[] = [];
  for (const check of checks) {
    // A store that cannot be opened fails several checks and is reported once.
    const known = new Set(all.flatMap(({ level, words }) => (level === 'fail' ? [words] : [])));
    const causes = new Set(all.flatMap(({ cause }) => cause ?? []));
    const results = (await runCheck(check, context)).filter(
      ({ words, cause }) => !known.has(words) && (cause === undefined || !causes.has(cause)),
    );
    if (options.json !== true) for (const result of results) terminal.out(line(result));
    all.push(...results);
  }
  if (options.json === true) terminal.out(JSON.stringify(all.map(withoutCause), undefined, 2));
  return all.some(({ level }) => level === 'fail') ? EXIT.failed : EXIT.ok;
}

/** Runs one check. A store that cannot be opened is a failed check, not an error of the command. */
async function runCheck(check: Check, context: CheckContext): Promise<ReportedResult[]> {
  const started = performance.now();
  const report = (results: readonly CheckResult[]): ReportedResult[] => {
    const milliseconds = Math.round(performance.now() - started);
    return results.map((result) => ({ checkup: check.id, ...result, milliseconds }));
  };
  try {
    return report(await check.run(context));
  } catch (error) {
    if (error instanceof StoreError) return report([{ ...fail(error.message), cause: error.code }]);
    throw error;
  }
}

function withoutCause({ checkup, level, words, milliseconds }: ReportedResult): Omit<ReportedResult, 'cause'> {
  return { checkup, level, words, milliseconds };
}

const MARKS: Readonly<Record<CheckResult['level'], string>> = { ok: 'ok  ', warn: 'WARN', fail: 'FAIL' };

function line({ level, checkup, words }: ReportedResult): string {
  return `${MARKS[level]}  ${checkup.padEnd(13)}  ${oneLine(words)}`;
}
