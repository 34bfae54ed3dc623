/** `winnow mute` and `unmute`: hide a feed, a phrase or a story for a time or for good, list what is hidden, and undo it. */
import { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { appendItems, escaped, removeItem } from '../config/edit-list.ts';
import { type Mute, muteName } from '../config/rules.ts';
import { parseUntil } from '../config/until.ts';
import { defined } from '../model/defined.ts';
import type { Clock } from '../model/time.ts';
import { compilePhrase } from '../outputs/phrase.ts';
import { oneLine } from '../runtime/one-line.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { editConfig } from './edit-config.ts';
import { unknownFeed } from './feed-names.ts';
import { storyOf } from './stories.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

interface MuteOptions {
  readonly feed?: string;
  readonly phrase?: string;
  readonly story?: string;
  readonly until?: string;
  readonly json?: boolean;
}

const APPLIES = 'A running daemon applies the change in its next pass. Nothing is deleted: what was muted comes back.';

/** The command `mute`. */
export function muteCommand(terminal: Terminal = processTerminal, clock: Clock = Date.now): Command {
  return new Command('mute')
    .description(SUMMARIES.mute.about)
    .option('--feed <id>', 'hide the articles of a feed; it is still polled (`winnow pause` stops that)')
    .option('--phrase <text>', 'hide articles with this phrase or /expression/ in title or text')
    .option('--story <article>', 'hide the story of this article: an entry id, a story id or a URL')
    .option('--until <date>', 'day or time at which the mute ends: 2026-12-24, 2026-12-24T18:00Z')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Without an option that names something, lists what is muted. ${APPLIES}

Examples:
  $ winnow mute
  $ winnow mute --phrase "transfer window" --until 2027-02-01
  $ winnow mute --feed harbour-post
  $ winnow mute --story https://news.example/2026/03/ferry`,
    )
    .action((options: MuteOptions, command: Command) =>
      finish(terminal, () => mute(options, command, terminal, clock)),
    );
}

/** The command `unmute`. */
export function unmuteCommand(terminal: Terminal = processTerminal): Command {
  return new Command('unmute')
    .description(SUMMARIES.unmute.about)
    .argument('<mute>', 'its number in `winnow mute`, or the feed, phrase or story itself')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `\n${APPLIES}\n\nExamples:\n  $ winnow unmute 2\n  $ winnow unmute "transfer window"`)
    .action((name: string, options: { readonly json?: boolean }, command: Command) =>
      finish(terminal, () => unmute(name, options, globalOptions(command).config, terminal)),
    );
}

async function mute(options: MuteOptions, command: Command, terminal: Terminal, clock: Clock): Promise<ExitCode> {
  const path = globalOptions(command).config;
  const config = await requireConfig(path, terminal);
  const named = [options.feed, options.phrase, options.story].filter((value) => value !== undefined);
  if (named.length === 0 && options.until === undefined) return list(config, options, terminal, clock());
  if (named.length !== 1) throw new CommandError('name one of --feed, --phrase and --story', EXIT.usage);
  requireValid(options, config);
  const { feed, phrase, until } = options;
  const story = await storyId(options, command, terminal);
  const shown: Mute = defined({ feed, phrase, story, until });
  const written = defined({ ...shown, phrase: phrase === undefined ? undefined : escaped(phrase) });
  await editConfig(path, terminal, (text) => appendItems(text, 'mutes', [written]));
  terminal.out(options.json === true ? JSON.stringify({ muted: shown }) : `added the ${lineOf(shown, clock())}`);
  return EXIT.ok;
}

/** The id of the story that is to be muted, if one is. */
async function storyId({ story }: MuteOptions, command: Command, terminal: Terminal): Promise<string | undefined> {
  if (story === undefined) return undefined;
  return (await withStore(command, terminal, (context) => storyOf(story, context))).story.id;
}

function requireValid({ feed, phrase, until }: MuteOptions, config: Config): void {
  if (feed !== undefined && !config.feeds.some(({ id }) => id === feed)) {
    throw new CommandError(unknownFeed(feed, config), EXIT.usage);
  }
  const compiled = phrase === undefined ? {} : compilePhrase(phrase);
  if ('problem' in compiled) throw new CommandError(oneLine(String(compiled.problem)), EXIT.usage);
  if (until === undefined || parseUntil(until) !== undefined) return;
  throw new CommandError(`${oneLine(until)} is not a date: write it as 2026-12-24 or 2026-12-24T18:00Z`, EXIT.usage);
}

function lineOf(muted: Mute, now: number): string {
  const { until } = muted;
  const end = until === undefined ? undefined : parseUntil(until);
  const when = end === undefined ? '' : end <= now ? `, ended on ${until}` : `, until ${until}`;
  return `${oneLine(muteName(muted))}${when}`;
}

function list({ mutes }: Config, { json }: MuteOptions, terminal: Terminal, now: number): ExitCode {
  if (json === true) {
    terminal.out(JSON.stringify(mutes));
    return EXIT.ok;
  }
  for (const [at, muted] of mutes.entries()) terminal.out(`${at + 1}  ${lineOf(muted, now)}`);
  if (mutes.length === 0) terminal.out('nothing is muted');
  return EXIT.ok;
}

async function unmute(
  name: string,
  { json }: { readonly json?: boolean },
  path: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const { mutes } = await requireConfig(path, terminal);
  const byName = mutes.findIndex(({ feed, phrase, story }) => [feed, phrase, story].includes(name));
  const at = byName >= 0 || !/^[1-9]\d*$/.test(name) ? byName : Number(name) - 1;
  const found = mutes[at];
  if (found === undefined) throw new CommandError(`nothing is muted as ${oneLine(name)}: \`winnow mute\` lists it`);
  await editConfig(path, terminal, (text) => removeItem(text, 'mutes', at));
  terminal.out(json === true ? JSON.stringify({ unmuted: found }) : `removed the ${oneLine(muteName(found))}`);
  return EXIT.ok;
}
