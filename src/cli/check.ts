/** `winnow check`: reports every error in the configuration, and with `--online` every feed that does not work. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';

import type { Config, ConfigProblem } from '../config/config.ts';
import { feedPlace } from '../config/feed-place.ts';
import { jsonSchemaText } from '../config/json-schema.ts';
import { formatProblem, isUnread } from '../config/load.ts';
import { redactConfig } from '../config/redact.ts';

import { renamedFeeds } from '../records/renamed-feeds.ts';
import { expectedStoryPages, type StoryPageMode } from '../records/story-page-mode.ts';
import { oneLine } from '../runtime/one-line.ts';
import { unreadMessage } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import type { FeedProbe } from './probe-feed.ts';
import { readConfig } from './read-config.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface Options {
  readonly online?: boolean;
  readonly json?: boolean;
  readonly printConfig?: boolean;
  readonly printSchema?: boolean;
}

/** The command `check`. */
export function checkCommand(terminal: Terminal = processTerminal): Command {
  return new Command('check')
    .description(SUMMARIES.check.about)
    .option('--online', 'fetch each feed once; nothing is stored')
    .option('--json', 'print the result as JSON')
    .option('--print-config', 'print every setting with defaults filled in and secrets hidden')
    .option('--print-schema', 'print the JSON Schema of the configuration, for editors')
    .addHelpText('after', HELP)
    .action((options: Options, command: Command) =>
      finish(terminal, () => check(globalOptions(command).config, options, terminal)),
    );
}

const HELP = `
Reports all errors at once, each as file:line:column.

Exit codes: 0 no errors, 1 a feed failed, 2 errors in the configuration. Warnings do not change it.

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
  const { config, problems, warnings: ofFile } = await readConfig(path, terminal.env);
  const warnings = [...ofFile, ...(config === undefined ? [] : await renameWarnings(config))];
  if (config !== undefined && options.printConfig === true) {
    terminal.out(JSON.stringify(redactConfig(config), undefined, 2));
    return EXIT.ok;
  }
  const isJson = options.json === true;
  if (!isJson) reportProblems(problems, warnings, terminal);
  const feeds = options.online === true ? await probeAll(config, terminal, isJson) : undefined;
  const failed = feeds?.filter((feed) => !feed.ok).length ?? 0;
  const exitCode = exitCodeOf(config, failed);
  const ok = exitCode === EXIT.ok;
  const storyPages = config && (await expectedStoryPages(config));
  if (isJson)
    terminal.out(JSON.stringify({ ok, problems, warnings, storyPages, ...(feeds && { feeds }) }, undefined, 2));
  else if (config !== undefined) {
    if (storyPages !== undefined) terminal.out(storyPagesLine(config, storyPages));
    terminal.out(summary(config, feeds?.length, failed));
  }
  return exitCode;
}

/** Feeds whose id was changed without `formerlyId`. */
async function renameWarnings(config: Config): Promise<readonly ConfigProblem[]> {
  const renamed = await renamedFeeds(config);
  const text = renamed.length === 0 ? '' : await readFile(config.path, 'utf8');
  return renamed.map(({ id, formerId }) => ({
    file: config.path,
    ...feedPlace(text, id),
    message: `the feed "${id}" was "${formerId}" before: add \`formerlyId: ${formerId}\`, or all its articles are new to readers`,
  }));
}

function reportProblems(
  problems: readonly ConfigProblem[],
  warnings: readonly ConfigProblem[],
  terminal: Terminal,
): void {
  if (isUnread(problems)) throw new CommandError(unreadMessage(problems), EXIT.usage);
  for (const problem of [...problems, ...warnings]) terminal.err(formatProblem(problem));
}

function exitCodeOf(config: Config | undefined, failed: number): ExitCode {
  if (config === undefined) return EXIT.usage;
  return failed === 0 ? EXIT.ok : EXIT.failed;
}

/** Fetches all feeds at once; the HTTP client pauses between requests to one host. Undefined without a valid configuration. */
async function probeAll(
  config: Config | undefined,
  terminal: Terminal,
  isQuiet: boolean,
): Promise<FeedProbe[] | undefined> {
  if (config === undefined) return undefined;
  // What fetches and reads feeds takes longer to load than the rest of the command.
  const [{ withHttp }, { probeFeed }] = await Promise.all([import('./with-http.ts'), import('./probe-feed.ts')]);
  return await withHttp(config, terminal, (http) =>
    Promise.all(
      config.feeds.map(async (source) => {
        const probe = await probeFeed(source, http, Date.now);
        if (!isQuiet) terminal.out(probeLine(probe));
        return probe;
      }),
    ),
  );
}

/** Warnings about a feed that works, such as that it has no entries. */
function warningsOf({ entries, problems }: Pick<FeedProbe, 'entries' | 'problems'>): string[] {
  const found = problems.map((problem) => problem.message);
  return entries === 0 && found.length === 0 ? ['the feed has no entries'] : found;
}

function probeLine({ id, ok, words, movedTo, entries, problems }: FeedProbe): string {
  const moved = movedTo === undefined ? '' : `; it has moved to ${movedTo}`;
  const warnings = ok ? warningsOf({ entries, problems }) : [];
  const mark = !ok ? 'FAIL' : warnings.length > 0 ? 'WARN' : 'ok  ';
  const first = `${mark}  ${id}: ${oneLine(words + moved)}`;
  return [first, ...warnings.map((warning) => `      ${oneLine(warning)}`)].join('\n');
}

/** Which mode is in effect, and what it needs. */
function storyPagesLine({ output, roles }: Config, mode: StoryPageMode): string {
  const chosen = output.storyPages === 'auto' ? ' (`output.storyPages: auto`)' : '';
  if (mode === 'files') return `story pages: files${chosen}`;
  const serving = roles.includes('serve')
    ? 'another web server cannot serve them'
    : 'this process serves nobody, so another one with the role `serve` must';
  return `story pages: on demand, by the built-in server${chosen}; ${serving}`;
}

function summary({ path, feeds, outputs }: Config, probed: number | undefined, failed: number): string {
  const what = `${path}: ${count(feeds.length, 'feed')}, ${count(outputs.length, 'output')}`;
  if (feeds.length === 0) return `${what}; nothing to poll: \`winnow add URL\` finds the feed of a page`;
  if (probed === undefined) return `${what}, no errors`;
  return failed === 0 ? `${what}, all feeds work` : `${what}, ${count(failed, 'feed')} failed`;
}
