/** Why: when something is strange, one command looks at everything and says what it found in words. */
import { lookup } from 'node:dns/promises';
import { Command } from 'commander';
import { formatProblem, isUnread } from '../config/load.ts';
import { oneLine } from '../runtime/one-line.ts';
import { StoreError } from '../storage/store.ts';
import { unreadWords } from './config-file.ts';
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

/** The world outside, given by tests. */
export interface Surroundings {
  now(): number;
  lookup(host: string): Promise<unknown>;
}

export function doctorCommand(
  terminal: Terminal = processTerminal,
  surroundings: Surroundings = { now: Date.now, lookup },
): Command {
  return new Command('doctor')
    .description(SUMMARIES.doctor.about)
    .option('--offline', 'look up no names')
    .option('--json', 'write the findings as JSON')
    .addHelpText('after', HELP)
    .action((options: Options, command: Command) =>
      finish(terminal, () => examine(options, globalOptions(command).config, surroundings, terminal)),
    );
}

const HELP = `
Changes nothing, and can be used beside a running daemon. Ends with 1 when something fails;
warnings are no failure. No publisher is asked: that is \`winnow check --online\`.

Examples:
  $ winnow doctor
  $ winnow doctor --json | jq '.[] | select(.level != "ok")'`;

interface Told extends CheckResult {
  readonly checkup: string;
  readonly milliseconds: number;
}

async function examine(
  options: Options,
  path: string,
  { now, lookup }: Surroundings,
  terminal: Terminal,
): Promise<ExitCode> {
  const loaded = await readConfig(path, terminal.env);
  const { config } = loaded;
  if (config === undefined) {
    if (isUnread(loaded.problems)) throw new CommandError(unreadWords(loaded.problems), EXIT.usage);
    for (const problem of loaded.problems) terminal.err(formatProblem(problem));
    throw new CommandError('the configuration has mistakes; mend them first', EXIT.usage);
  }
  const patient = { loaded, config, now: now(), ...(options.offline !== true && { lookup }) };
  const all: Told[] = [];
  for (const checkup of checks) {
    // A store that cannot be opened stands in the way of several: it is told once.
    const known = new Set(all.flatMap(({ level, words }) => (level === 'fail' ? [words] : [])));
    const causes = new Set(all.flatMap(({ cause }) => cause ?? []));
    const told = (await look(checkup, patient)).filter(
      ({ words, cause }) => !known.has(words) && (cause === undefined || !causes.has(cause)),
    );
    if (options.json !== true) for (const one of told) terminal.out(line(one));
    all.push(...told);
  }
  if (options.json === true) terminal.out(JSON.stringify(all.map(shown), undefined, 2));
  return all.some((one) => one.level === 'fail') ? EXIT.failed : EXIT.ok;
}

/** A store that cannot be opened is a finding here, not the end. */
async function look(checkup: Check, patient: CheckContext): Promise<Told[]> {
  const started = performance.now();
  const tell = (findings: readonly CheckResult[]): Told[] =>
    findings.map((one) => ({ checkup: checkup.id, ...one, milliseconds: Math.round(performance.now() - started) }));
  try {
    return tell(await checkup.run(patient));
  } catch (error) {
    if (error instanceof StoreError) return tell([{ ...fail(error.message), cause: error.code }]);
    throw error;
  }
}

function shown({ checkup, level, words, milliseconds }: Told): Omit<Told, 'cause'> {
  return { checkup, level, words, milliseconds };
}

const MARKS: Readonly<Record<CheckResult['level'], string>> = { ok: 'ok  ', warn: 'WARN', fail: 'FAIL' };

function line({ level, checkup, words }: Told): string {
  return `${MARKS[level]}  ${checkup.padEnd(13)}  ${oneLine(words)}`;
}
