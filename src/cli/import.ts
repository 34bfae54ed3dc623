/** Why: a whole subscription list moves in at once. */
import { Command } from 'commander';
import { openHttp } from '../app/app.ts';
import type { Config } from '../config/config.ts';
import type { NewFeed } from '../config/edit.ts';
import { newFeedId } from '../config/feed-id.ts';
import { readOpml, type Subscription } from '../config/read-opml.ts';
import { decodeDocument } from '../feeds/bytes/decode.ts';
import { createLog } from '../runtime/log.ts';
import { oneLine } from '../runtime/one-line.ts';
import { appendFeeds, seemsPrivate, shown } from './append-feeds.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { count } from './count.ts';
import { inputName, readInput } from './read-input.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface Options {
  readonly tag?: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function importCommand(terminal: Terminal = processTerminal): Command {
  return new Command('import')
    .description(SUMMARIES.import.about)
    .argument('<list>', 'a file, an address, or - for what is piped in')
    .option('--tag <tag...>', 'tags for all of them, besides their folders')
    .option('--dry-run', 'only say what would be written')
    .option('--json', 'write the result as JSON')
    .addHelpText('after', HELP)
    .action((list: string, options: Options, command: Command) =>
      finish(terminal, () => importList(list, options, globalOptions(command).config, terminal)),
    );
}

const HELP = `
Folders and categories become tags. Feeds that are there already are left as they are. The feeds
are not asked for; \`winnow check --online\` tries them.

Examples:
  $ winnow import subscriptions.opml
  $ winnow import https://reader.example/export.opml --tag imported
  $ other-reader export | winnow import - --dry-run`;

async function importList(list: string, options: Options, path: string, terminal: Terminal): Promise<ExitCode> {
  const config = await requireConfig(path, terminal);
  const { bytes, contentType } = await read(list, config, terminal);
  const opml = readOpml(decodeDocument(bytes, contentType).text);
  if (opml === undefined) throw new CommandError(`${inputName(list)}: it is no OPML list`);
  const feeds = newFeeds(opml.subscriptions, options.tag ?? [], config);
  const known = opml.subscriptions.length - feeds.length;
  if (options.dryRun !== true && feeds.length > 0) await appendFeeds(path, feeds, terminal);
  if (options.json === true) {
    terminal.out(
      JSON.stringify(
        { written: options.dryRun !== true, feeds: feeds.map(shown), known, problems: opml.problems },
        undefined,
        2,
      ),
    );
    return EXIT.ok;
  }
  for (const problem of opml.problems) terminal.err(oneLine(problem));
  for (const feed of feeds) terminal.out(oneLine(`${feed.id}: ${shown(feed).url}`));
  terminal.out(
    `${options.dryRun === true ? 'would add' : 'added'} ${feeds.length} of ${count(feeds.length + known, 'feed')}, ${known} there already`,
  );
  return EXIT.ok;
}

function newFeeds(subscriptions: readonly Subscription[], tags: readonly string[], { feeds }: Config): NewFeed[] {
  const urls = new Set(feeds.map((feed) => feed.url));
  const ids = new Set(feeds.map((feed) => feed.id));
  return subscriptions.flatMap((subscription) => {
    const { url, title } = subscription;
    if (urls.has(url)) return [];
    const naming = { url, private: seemsPrivate(url), ...(title !== undefined && { title }) };
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

async function download(url: string, config: Config, terminal: Terminal): Promise<Document> {
  const log = createLog({ level: 'warn', format: 'plain', write: (text) => terminal.err(text.trimEnd()) });
  const http = openHttp(config, log);
  try {
    const outcome = await http.fetch({ url, purpose: 'opml', accept: 'text/x-opml, application/xml;q=0.9, */*;q=0.1' });
    if (outcome.kind === 'failed') throw new CommandError(`${oneLine(url)}: ${outcome.message}`);
    if (outcome.status !== 200) throw new CommandError(`${oneLine(url)}: HTTP ${outcome.status}`);
    const contentType = outcome.headers['content-type'];
    return { bytes: outcome.bytes, ...(contentType !== undefined && { contentType }) };
  } finally {
    await http.close();
  }
}
