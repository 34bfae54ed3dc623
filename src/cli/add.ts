/** `winnow add`: finds the feed of a page, fetches it once, and writes it into the configuration. */
import { Command } from 'commander';
import type { Config } from '../config/config.ts';
import type { NewFeed } from '../config/edit.ts';
import { newFeedId } from '../config/feed-id.ts';

import { type Discovery, discover, type FeedCandidate, type InsteadOf } from '../feeds/discover/discover.ts';
import type { HttpClient, HttpResponse } from '../http/request.ts';
import type { PageSelectors } from '../model/source.ts';
import { recordResponses, saveResponse } from '../records/save-response.ts';

import { oneLine } from '../runtime/one-line.ts';
import { parseUrl } from '../url/parse-url.ts';
import { twinKey } from '../url/twin-key.ts';
import { appendFeeds, looksPrivate, printable } from './append-feeds.ts';
import { configToExtend } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { type ParsedProbe, parseProbe, probeFeed, probeOf } from './probe-feed.ts';
import { type ProposedAt, proposalIn, proposeAt, selectorsAsText } from './propose-page.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { withHttp } from './with-http.ts';

interface Options {
  readonly id?: string;
  readonly title?: string;
  readonly tag?: readonly string[];
  readonly private?: boolean;
  readonly dryRun?: boolean;
  readonly page?: boolean;
  readonly json?: boolean;
}

/** The command `add`. */
export function addCommand(terminal: Terminal = processTerminal): Command {
  return new Command('add')
    .description(SUMMARIES.add.about)
    .argument('<url>', 'URL of a feed or a page, or a bare host name')
    .option('--id <id>', 'id of the feed (default: made from its title)')
    .option('--title <title>', 'title to publish instead of the one in the feed')
    .option('--tag <tag...>', 'tags by which outputs select feeds')
    .option('--private', 'never publish the URL of the feed')
    .option('--page', 'read the page itself as a feed, by the list that looks like news')
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', HELP)
    .action((url: string, options: Options, command: Command) =>
      finish(terminal, () => add(url, options, globalOptions(command).config, terminal)),
    );
}

const HELP = `
Comments and layout of the configuration file are preserved. A running daemon picks up the new feed.

Examples:
  $ winnow add harbour.example
  $ winnow add https://harbour.example/blog/ --tag local --tag blog
  $ winnow add https://harbour.example/feed.xml --dry-run
  $ winnow add https://council.example/news/ --page`;

/** A feed that was found and parsed. */
interface FoundFeed extends ParsedProbe {
  readonly url: string;
  /** For a page without a feed. */
  readonly page?: PageSelectors;
}

/** A parsed candidate, and the response it came in. */
interface ProbedCandidate {
  readonly probe: ParsedProbe;
  readonly response?: HttpResponse;
}

async function add(address: string, options: Options, path: string, terminal: Terminal): Promise<ExitCode> {
  const { config, text } = await configToExtend(path, terminal);
  const { found, others, response, instead, titles } = await find(address, options, config, terminal);
  if (instead !== undefined) terminal.err(oneLine(`${instead.url}: ${instead.words}. Found instead: ${found.url}`));
  const known = config.feeds.find((feed) => twinKey(feed.url) === twinKey(found.url));
  if (known !== undefined) throw new CommandError(`${found.url} is already in the configuration, as "${known.id}"`);
  const feed = toFeed(found, options, config);
  const written = options.dryRun !== true;
  if (written) {
    await appendFeeds(path, [feed], terminal, text);
    const problem = response === undefined ? undefined : await saveResponse(config.storage.url, found.url, response);
    if (problem !== undefined) terminal.err(oneLine(`the first poll will fetch the feed again: ${problem}`));
  }
  const { url: _, page: __, ...probe } = found;
  const result = {
    written,
    feed: printable(feed),
    found: probe,
    others,
    instead,
    ...(titles === undefined ? {} : { titles }),
  };
  terminal.out(options.json === true ? JSON.stringify(result, undefined, 2) : describeResult(result));
  return EXIT.ok;
}

/** What the command did, or would do. */
interface AddResult extends Pick<SearchResult, 'others' | 'titles'> {
  readonly written: boolean;
  readonly feed: NewFeed;
  readonly found: ParsedProbe;
}

function describeResult({ written, feed, found, others, titles = [] }: AddResult): string {
  const lines = [
    `${written ? 'added' : 'would add'} "${feed.id}": ${feed.url}`,
    oneLine(`  ${found.title ?? 'no title'} (${found.words})`),
    ...titles.map((title) => oneLine(`  - ${title}`)),
    ...(feed.page === undefined ? [] : [selectorsAsText(feed.page)]),
    ...others.map(({ url, title }) => oneLine(`  also found: ${url}${title === undefined ? '' : ` (${title})`}`)),
    ...(feed.private === true ? ['  marked as private: its URL is never published'] : []),
  ];
  return lines.join('\n');
}

function toFeed(found: FoundFeed, options: Options, { feeds }: Config): NewFeed {
  const title = options.title ?? (found.title === undefined ? undefined : oneLine(found.title).trim());
  const isPrivate = options.private === true || looksPrivate(found.url);
  const naming = { url: found.url, private: isPrivate, ...(title !== undefined && { title }) };
  return {
    id: options.id ?? newFeedId(naming, new Set(feeds.map((feed) => feed.id))),
    ...naming,
    ...(found.page !== undefined && { page: found.page }),
    ...(options.tag !== undefined && { tags: options.tag }),
  };
}

interface SearchResult {
  readonly found: FoundFeed;
  /** Titles of the first entries of a page. */
  readonly titles?: readonly string[];
  /** Other feeds that the page links. */
  readonly others: readonly FeedCandidate[];
  readonly response?: HttpResponse;
  /** The given address, if no feed was found there and one was found elsewhere. */
  readonly instead?: InsteadOf;
}

function find(address: string, options: Options, config: Config, terminal: Terminal): Promise<SearchResult> {
  return withHttp(config, terminal, async (http) => {
    if (options.page === true) return pageAsFeed(await proposeAt(address, http));
    const discovery = await discover(address, { http });
    if (discovery.kind !== 'found')
      throw new CommandError(`${oneLine(address)}: ${discovery.message}${hintOf(discovery, address)}`);
    return await firstThatWorks(discovery, http);
  });
}

/** The page as the feed to add. */
function pageAsFeed({ proposed: { page, read }, response }: ProposedAt): SearchResult {
  const titles = read.entries.slice(0, MAX_TITLES).map(({ title = '', link = '' }) => title || link);
  return { found: { ...probeOf(read), url: response.finalUrl, page }, others: [], response, titles };
}

/** Titles that show what a list has. */
const MAX_TITLES = 5;

/** What to do about a page without a feed, or an address on the operator's own machine or network. */
function hintOf(discovery: Discovery, address: string): string {
  if (discovery.kind === 'failed' && discovery.code === 'address-refused') return allowHint(address);
  const hasPage = discovery.kind === 'none' && discovery.page !== undefined;
  const found = hasPage ? proposalIn(discovery.page) : undefined;
  if (found === undefined) return '';
  const count = found.read.entries.length;
  return `. A list on it looks like news (${count} links): with --page it is read as a feed, with --page --dry-run it is shown`;
}

/** The setting that allows the literal address in a URL; none for a host name, whose address may be anyone's. */
function allowHint(address: string): string {
  const { hostname, port, protocol } = parseUrl(address) ?? { hostname: '', port: '', protocol: '' };
  const prefix = hostname.startsWith('[') ? 128 : 32;
  if (prefix === 32 && !/^[\d.]+$/.test(hostname)) return '';
  const range = `${hostname}/${prefix}:${port || (protocol === 'https:' ? 443 : 80)}`;
  return `. If it is yours, allow it in the configuration: \`http: { allow: ["${range}"] }\``;
}

/** Candidates that are fetched: a page that links three broken feeds has no working one. */
const MAX_CANDIDATES = 3;

/** Fetches candidates until one is a feed. */
async function firstThatWorks(
  discovery: Extract<Discovery, { kind: 'found' }>,
  http: HttpClient,
): Promise<SearchResult> {
  const failures: string[] = [];
  for (const { url } of discovery.candidates.slice(0, MAX_CANDIDATES)) {
    const { probe, ...response } = await probeCandidate(url, discovery, http);
    const others = discovery.candidates.filter((other) => other.url !== url);
    const { instead } = discovery;
    if (probe.ok) return { found: { ...probe, url }, others, ...response, ...(instead && { instead }) };
    failures.push(`${url}: ${probe.words}`);
  }
  throw new CommandError(failures.map(oneLine).join('\n'));
}

/** Parses the response that discovery already has, or fetches the candidate. */
async function probeCandidate(
  url: string,
  { address, response }: Extract<Discovery, { kind: 'found' }>,
  http: HttpClient,
): Promise<ProbedCandidate> {
  if (response?.finalUrl === url) {
    return { probe: await parseProbe(response.bytes, url, response.headers['content-type']), response };
  }
  const source = { id: 'new', url, tags: [], fetchArticles: 'auto', priority: 0, isPrivate: false } as const;
  const recorder = recordResponses(http);
  const { id: _, ...probe } = await probeFeed(source, recorder.http, Date.now, address);
  const last = recorder.last();
  return last === undefined ? { probe } : { probe, response: last };
}
