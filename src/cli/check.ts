/** Why: the operator learns of every mistake, and of every feed that does not work, before the daemon does. */
import { Command } from 'commander';
import { openHttp } from '../app/app.ts';
import type { Config } from '../config/config.ts';
import { jsonSchemaText } from '../config/json-schema.ts';
import { formatProblem, isUnread } from '../config/load.ts';
import { redactConfig } from '../config/redact.ts';
import { openSampleNewsroom } from '../daemon/sample-newsroom.ts';
import { createLog } from '../runtime/log.ts';
import { oneLine } from '../runtime/one-line.ts';
import { unreadWords } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { type FeedProbe, probeFeed } from './probe-feed.ts';
import { readConfig } from './read-config.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface Options {
  readonly online?: boolean;
  readonly json?: boolean;
  readonly printConfig?: boolean;
  readonly printSchema?: boolean;
}

export function checkCommand(terminal: Terminal = processTerminal): Command {
  return new Command('check')
    .description(SUMMARIES.check.about)
    .option('--online', 'ask for each feed once; nothing is stored')
    .option('--json', 'write the result as JSON')
    .option('--print-config', 'print every setting as it is understood, secrets hidden')
    .option('--print-schema', 'print the JSON Schema of the file, for editors')
    .addHelpText('after', HELP)
    .action((options: Options, command: Command) =>
      finish(terminal, () => check(globalOptions(command).config, options, terminal)),
    );
}

const HELP = `
Every mistake is told at once as file:line:column. Ends with 0 when all is well, 2 when the
configuration has mistakes, 1 when a feed failed; warnings are no failure.

Examples:
  $ winnow check
  $ winnow check --online
  $ winnow check --online --json | jq '.feeds[] | select(.ok == false)'
  $ winnow check --print-schema > config/winnow.schema.json`;

async function check(path: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  if (options.printSchema === true) {
    terminal.out(jsonSchemaText().trimEnd());
    return EXIT.ok;
  }
  const { config, problems, warnings } = await readConfig(path, terminal.env);
  if (config !== undefined && options.printConfig === true) {
    terminal.out(JSON.stringify(redactConfig(config), undefined, 2));
    return EXIT.ok;
  }
  if (options.json !== true && isUnread(problems)) throw new CommandError(unreadWords(problems), EXIT.usage);
  if (options.json !== true) for (const problem of [...problems, ...warnings]) terminal.err(formatProblem(problem));
  const tell = options.json === true ? () => undefined : (tried: FeedProbe) => terminal.out(line(tried));
  const feeds = config !== undefined && options.online === true ? await tryAll(config, terminal, tell) : undefined;
  const failed = feeds?.filter((feed) => !feed.ok).length ?? 0;
  const ok = config !== undefined && failed === 0;
  if (options.json === true)
    terminal.out(JSON.stringify({ ok, problems, warnings, ...(feeds && { feeds }) }, undefined, 2));
  else if (config !== undefined) terminal.out(summary(config, feeds?.length, failed));
  if (config === undefined) return EXIT.usage;
  return ok ? EXIT.ok : EXIT.failed;
}

/** All at once; the HTTP client keeps the pauses that each host is owed. */
async function tryAll(config: Config, terminal: Terminal, tell: (tried: FeedProbe) => void): Promise<FeedProbe[]> {
  const log = createLog({ level: 'warn', format: 'plain', write: (text) => terminal.err(text.trimEnd()) });
  const [sample, http] = [await openSampleNewsroom(config), openHttp(config, log)];
  try {
    return await Promise.all(
      config.feeds.map(async (source) => {
        const tried = await probeFeed(source, http, Date.now);
        tell(tried);
        return tried;
      }),
    );
  } finally {
    await http.close();
    await sample.close();
  }
}

/** What an operator should know of a feed that works: such as that there is nothing in it. */
function warningsOf({ entries, problems }: Pick<FeedProbe, 'entries' | 'problems'>): string[] {
  const found = problems.map((problem) => problem.message);
  return entries === 0 && found.length === 0 ? ['there is no entry in it'] : found;
}

function line({ id, ok, words, movedTo, entries, problems }: FeedProbe): string {
  const moved = movedTo === undefined ? '' : `; it has moved to ${movedTo}`;
  const warnings = ok ? warningsOf({ entries, problems }) : [];
  const mark = !ok ? 'FAIL' : warnings.length > 0 ? 'WARN' : 'ok  ';
  return [`${mark}  ${id}: ${oneLine(words + moved)}`, ...warnings.map((one) => `      ${oneLine(one)}`)].join('\n');
}

function summary({ path, feeds, outputs }: Config, tried: number | undefined, failed: number): string {
  const what = `${path}: ${count(feeds.length, 'feed')}, ${count(outputs.length, 'output')}`;
  if (feeds.length === 0) return `${what}; there is nothing to poll: \`winnow add URL\` finds the feed of a page`;
  if (tried === undefined) return `${what}, no mistakes`;
  return failed === 0 ? `${what}, all feeds work` : `${what}, ${count(failed, 'feed')} failed`;
}
