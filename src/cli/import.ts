/** `winnow import`: adds the feeds of an OPML list to the configuration. */
import { Command } from 'commander';

import type { Config } from '../config/config.ts';
import type { NewFeed } from '../config/edit.ts';
import { newFeedId } from '../config/feed-id.ts';
import { readOpml, type Subscription } from '../config/read-opml.ts';
import { decodeDocument } from '../feeds/bytes/decode.ts';

import { oneLine } from '../runtime/one-line.ts';
import { twinKey } from '../url/twin-key.ts';
import { appendFeeds, looksPrivate, printable } from './append-feeds.ts';
import { configToExtend } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { inputName, readInput } from './read-input.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { withHttp } from './with-http.ts';

interface Options {
  readonly tag?: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** The command `import`. */
export function importCommand(terminal: Terminal = processTerminal): Command {
  return new Command('import')
    .description(SUMMARIES.import.about)
    .argument('<list>', 'a file, a URL, or - for standard input')
    .option('--tag <tag...>', 'tags for all feeds, in addition to their folders')
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', HELP)
    .action((list: string, options: Options, command: Command) =>
      finish(terminal, () => importList(list, options, globalOptions(command).config, terminal)),
    );
}

const HELP = `
Folders and categories become tags. Feeds that are already in the configuration are left unchanged, also those that it has
with http instead of https, with or without www., a trailing slash or tracking parameters (utm_…).
No feed is fetched; \`winnow check --online\` does that.

Examples:
  $ winnow import subscriptions.opml
  $ winnow import https://reader.example/export.opml --tag imported
  $ other-reader export | winnow import - --dry-run`;

async function importList(list: string, options: Options, path: string, terminal: Terminal): Promise<ExitCode> {
  const { config, text } = await configToExtend(path, terminal);
  const { bytes, contentType } = await read(list, config, terminal);
  const opml = readOpml(decodeDocument(bytes, contentType).text);
  if (opml === undefined) throw new CommandError(`${inputName(list)}: this is not an OPML list`);
  const feeds = newFeeds(opml.subscriptions, options.tag ?? [], config);
  const known = opml.subscriptions.length - feeds.length;
  if (options.dryRun !== true && feeds.length > 0) await appendFeeds(path, feeds, terminal, text);
  if (options.json === true) {
    terminal.out(
      JSON.stringify(
        { written: options.dryRun !== true, feeds: feeds.map(printable), known, problems: opml.problems },
        undefined,
        2,
      ),
    );
    return EXIT.ok;
  }
  for (const problem of opml.problems) terminal.err(oneLine(problem));
  for (const feed of feeds) terminal.out(oneLine(`${feed.id}: ${printable(feed).url}`));
  terminal.out(
    `${options.dryRun === true ? 'would add' : 'added'} ${feeds.length} of ${count(feeds.length + known, 'feed')}, ${known} already in the configuration`,
  );
  return EXIT.ok;
}

function newFeeds(subscriptions: readonly Subscription[], tags: readonly string[], { feeds }: Config): NewFeed[] {
  const urls = new Set(feeds.map((feed) => twinKey(feed.url)));
  const ids = new Set(feeds.map((feed) => feed.id));
  return subscriptions.flatMap((subscription) => {
    const { url, title } = subscription;
    if (urls.has(twinKey(url))) return [];
    urls.add(twinKey(url));
    const naming = { url, private: looksPrivate(url), ...(title !== undefined && { title }) };
    const id = newFeedId(naming, ids);
    ids.add(id);
    return [{ id, ...naming, tags: [...new Set([...subscription.tags, ...tags])] }];
  });
}

interface Document {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}

async function read(list: string, config: Config, terminal: Terminal): Promise<Document> {
  if (/^https?:\/\//i.test(list)) return download(list, config, terminal);
  return { bytes: await readInput(list, config.http.maxBytes, terminal) };
}

function download(url: string, config: Config, terminal: Terminal): Promise<Document> {
  return withHttp(config, terminal, async (http) => {
    const outcome = await http.fetch({ url, purpose: 'opml', accept: 'text/x-opml, application/xml;q=0.9, */*;q=0.1' });
    if (outcome.kind === 'failed') throw new CommandError(`${oneLine(url)}: ${outcome.message}`);
    if (outcome.status !== 200) throw new CommandError(`${oneLine(url)}: HTTP ${outcome.status}`);
    const contentType = outcome.headers['content-type'];
    return { bytes: outcome.bytes, ...(contentType !== undefined && { contentType }) };
  });
}
