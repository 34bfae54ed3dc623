/** `winnow preview`: shows in the terminal what a feed would be published as; stores nothing. */
import { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { openSampleNewsroom } from '../daemon/sample-newsroom.ts';
import type { FeedSource } from '../model/source.ts';
import { type Preview, preview } from '../pass/preview.ts';
import { oneLine } from '../runtime/one-line.ts';
import { parseUrl } from '../url/parse-url.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { ruleLine } from './explanation.ts';
import { unknownFeed } from './feed-names.ts';
import { openLog } from './open-log.ts';
import { proposeAt, selectorsAsText } from './propose-page.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { wholeNumber } from './whole-number.ts';
import { withHttp } from './with-http.ts';

interface PreviewOptions {
  readonly limit: number;
  readonly json?: boolean;
  readonly page?: boolean;
}

/** A configured feed by its id or URL, or a feed at any other URL. */
function sourceOf(name: string, config: Config): FeedSource | undefined {
  const known = config.feeds.find((feed) => feed.id === name || feed.url === name);
  if (known !== undefined || parseUrl(name) === undefined) return known;
  return { id: 'preview', url: name, tags: [], fetchArticles: config.articles.fetch, priority: 0, isPrivate: true };
}

/** Characters of the title of a doubtful article. */
const MAX_TITLE_CHARS = 100;

function asText({ message, items, cleaned, ruled }: Preview): string {
  const removals = new Map<string, number>();
  for (const { article } of cleaned) {
    for (const { rule } of article.removed) removals.set(rule, (removals.get(rule) ?? 0) + 1);
  }
  const list = items.map((item) => {
    const marks = [
      item.partial === undefined ? 'full text' : `from the feed: ${item.partial}`,
      `${item.readingMinutes} min`,
    ];
    const others = item.alsoCoveredBy.map((other) => `    also covered by ${oneLine(other.title)}`);
    return [
      `* ${oneLine(item.title)}`,
      ...(item.url === undefined ? [] : [`    ${item.url}`]),
      `    ${marks.join(', ')}`,
      ...(item.summary === '' ? [] : [`    ${oneLine(item.summary)}`]),
      ...others,
    ].join('\n');
  });
  const doubtful = cleaned.flatMap(({ article, reason }) =>
    reason?.startsWith('doubtful')
      ? [`${oneLine(article.title ?? article.text).slice(0, MAX_TITLE_CHARS)}: ${reason}`]
      : [],
  );
  const rules = [...removals].sort((a, b) => b[1] - a[1]).map(([rule, times]) => `${rule} ${times}`);
  return [
    message,
    ...list,
    ...ruled.flatMap(({ title, rules: reports }) =>
      reports.map((report) => `${oneLine(title).slice(0, MAX_TITLE_CHARS)}: ${ruleLine(report)}`),
    ),
    ...doubtful,
    rules.length === 0 ? 'nothing was removed' : `removed: ${rules.join(', ')}`,
  ].join('\n');
}

/** The source, read by the list of its page that looks like news; the selectors are printed. */
async function withProposal(
  source: FeedSource,
  config: Config,
  { json }: PreviewOptions,
  terminal: Terminal,
): Promise<FeedSource> {
  const { proposed } = await withHttp(config, terminal, (http) => proposeAt(source.url, http));
  if (json !== true) terminal.out(selectorsAsText(proposed.page));
  return { ...source, page: proposed.page };
}

async function show(name: string, options: PreviewOptions, command: Command, terminal: Terminal): Promise<ExitCode> {
  const globals = globalOptions(command);
  const config = await requireConfig(globals.config, terminal);
  const configured = sourceOf(name, config);
  if (configured === undefined) throw new CommandError(unknownFeed(name, config), EXIT.usage);
  const source = options.page === true ? await withProposal(configured, config, options, terminal) : configured;
  const sample = await openSampleNewsroom(config);
  try {
    const result = await preview(source, config, options.limit, openLog(globals, terminal));
    const isEmpty = result.items.length === 0 && result.ruled.length === 0;
    if (isEmpty && options.json !== true) throw new CommandError(`${oneLine(name)}: ${oneLine(result.message)}`);
    terminal.out(options.json ? JSON.stringify(result) : asText(result));
    return isEmpty ? EXIT.failed : EXIT.ok;
  } finally {
    await sample.close();
  }
}

/** The upper limit of `--limit`, to spare publishers requests. */
const MAX_ARTICLES = 1_000;

/** The command `preview`. */
export function previewCommand(terminal: Terminal = processTerminal): Command {
  return new Command('preview')
    .description(SUMMARIES.preview.about)
    .argument('<feed>', 'id of a configured feed, or the URL of any feed')
    .option('--limit <n>', 'articles to fetch', wholeNumber(MAX_ARTICLES), 10)
    .option('--page', 'of a page without a feed: by the list that looks like news, whose selectors are printed')
    .option('--json', 'print items and removals as one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  $ winnow preview harbour-post\n  $ winnow preview https://news.example/feed.xml --limit 3 --json',
    )
    .action((name: string, options: PreviewOptions, command: Command) =>
      finish(terminal, () => show(name, options, command, terminal)),
    );
}
