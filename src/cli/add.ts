/** Why: from the address of a page to a feed in the configuration is one step. */
import { Command } from 'commander';
import { openHttp } from '../app/app.ts';
import type { Config } from '../config/config.ts';
import type { NewFeed } from '../config/edit.ts';
import { newFeedId } from '../config/feed-id.ts';
import { openSampleNewsroom } from '../daemon/sample-newsroom.ts';
import {
  type Discovery,
  discover,
  type FeedCandidate,
  type InsteadOf,
  withScheme,
} from '../feeds/discover/discover.ts';
import type { HttpClient, HttpResponse } from '../http/request.ts';
import { recordResponses, saveResponse } from '../records/save-response.ts';
import { createLog } from '../runtime/log.ts';
import { oneLine } from '../runtime/one-line.ts';
import { appendFeeds, seemsPrivate, shown } from './append-feeds.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { type ParsedProbe, parseProbe, probeFeed } from './probe-feed.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';

interface Options {
  readonly id?: string;
  readonly title?: string;
  readonly tag?: readonly string[];
  readonly private?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function addCommand(terminal: Terminal = processTerminal): Command {
  return new Command('add')
    .description(SUMMARIES.add.about)
    .argument('<url>', 'address of a feed, of a page, or a bare host name')
    .option('--id <id>', 'its id; by default made from its title')
    .option('--title <title>', 'shown instead of what the feed calls itself')
    .option('--tag <tag...>', 'tags that outputs select by')
    .option('--private', 'never publish its address')
    .option('--dry-run', 'only say what would be written')
    .option('--json', 'write the result as JSON')
    .addHelpText('after', HELP)
    .action((url: string, options: Options, command: Command) =>
      finish(terminal, () => add(url, options, globalOptions(command).config, terminal)),
    );
}

const HELP = `
Comments and layout of the file stay as they are. A running daemon takes the feed up by itself.

Examples:
  $ winnow add harbour.example
  $ winnow add https://harbour.example/blog/ --tag local --tag blog
  $ winnow add https://harbour.example/feed.xml --dry-run`;

/** A feed that was found and read. */
interface Found extends ParsedProbe {
  readonly url: string;
}

/** What is found, and the answer that showed it. */
interface Judged {
  readonly judged: ParsedProbe;
  readonly response?: HttpResponse;
}

async function add(address: string, options: Options, path: string, terminal: Terminal): Promise<ExitCode> {
  const config = await requireConfig(path, terminal);
  const { found, others, response, instead } = await find(address, config, terminal);
  if (instead !== undefined) terminal.err(oneLine(`${instead.url}: ${instead.words}. Found instead: ${found.url}`));
  const known = config.feeds.find((feed) => feed.url === found.url);
  if (known !== undefined) throw new CommandError(`${found.url} is polled already, as "${known.id}"`);
  const feed = toFeed(found, options, config);
  if (options.dryRun !== true) {
    await appendFeeds(path, [feed], terminal);
    const problem = response === undefined ? undefined : await saveResponse(config.storage.url, found.url, response);
    if (problem !== undefined) terminal.err(oneLine(`its first poll asks for it again: ${problem}`));
  }
  const { url: _, ...words } = found;
  if (options.json === true) {
    const written = options.dryRun !== true;
    terminal.out(JSON.stringify({ written, feed: shown(feed), found: words, others, instead }, undefined, 2));
    return EXIT.ok;
  }
  terminal.out(`${options.dryRun === true ? 'would add' : 'added'} "${feed.id}": ${shown(feed).url}`);
  terminal.out(oneLine(`  ${found.title ?? 'without a title'} (${found.words})`));
  for (const other of others)
    terminal.out(oneLine(`  also there: ${other.url}${other.title === undefined ? '' : ` (${other.title})`}`));
  if (feed.private === true) terminal.out('  marked as private: its address is never published');
  return EXIT.ok;
}

function toFeed(found: Found, options: Options, { feeds }: Config): NewFeed {
  const title = options.title ?? (found.title === undefined ? undefined : oneLine(found.title).trim());
  const isPrivate = options.private === true || seemsPrivate(found.url);
  const naming = { url: found.url, private: isPrivate, ...(title !== undefined && { title }) };
  return {
    id: options.id ?? newFeedId(naming, new Set(feeds.map((feed) => feed.id))),
    ...naming,
    ...(options.tag !== undefined && { tags: options.tag }),
  };
}

interface Finding {
  readonly found: Found;
  /** Other feeds that the page names. */
  readonly others: readonly FeedCandidate[];
  readonly response?: HttpResponse;
  /** The address given, when it led to nothing by itself. */
  readonly instead?: InsteadOf;
}

async function find(address: string, config: Config, terminal: Terminal): Promise<Finding> {
  const log = createLog({ level: 'warn', format: 'plain', write: (text) => terminal.err(text.trimEnd()) });
  const [sample, http] = [await openSampleNewsroom(config), openHttp(config, log)];
  try {
    const discovery = await discover(address, { http });
    if (discovery.kind !== 'found') throw new CommandError(`${oneLine(address)}: ${discovery.message}`);
    return await firstThatWorks(discovery, withScheme(address), http);
  } finally {
    await http.close();
    await sample.close();
  }
}

/** Candidates that are asked for: a page that names three broken feeds names no good one. */
const TRIED = 3;

/** `address`: as the operator gave it. */
async function firstThatWorks(
  discovery: Extract<Discovery, { kind: 'found' }>,
  address: string,
  http: HttpClient,
): Promise<Finding> {
  const failures: string[] = [];
  for (const { url } of discovery.candidates.slice(0, TRIED)) {
    const { judged, ...answer } = await judge(url, discovery, address, http);
    const others = discovery.candidates.filter((other) => other.url !== url);
    const { instead } = discovery;
    if (judged.ok) return { found: { ...judged, url }, others, ...answer, ...(instead && { instead }) };
    failures.push(`${url}: ${judged.words}`);
  }
  throw new CommandError(failures.map(oneLine).join('\n'));
}

/** The answer that discovery had already is not asked for again. */
async function judge(
  url: string,
  { response }: { response?: Discovered },
  address: string,
  http: HttpClient,
): Promise<Judged> {
  if (response?.finalUrl === url) {
    return { judged: await parseProbe(response.bytes, url, response.headers['content-type']), response };
  }
  const source = { id: 'new', url, tags: [], fetchArticles: 'auto', priority: 0, isPrivate: false } as const;
  const listening = recordResponses(http);
  const { id: _, ...judged } = await probeFeed(source, listening.http, Date.now, address);
  const answer = listening.last();
  return answer === undefined ? { judged } : { judged, response: answer };
}

type Discovered = Extract<Discovery, { kind: 'found' }>['response'];
