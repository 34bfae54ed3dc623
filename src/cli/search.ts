/** `winnow search`: finds stored articles by their words, or the items that an output shows. */
import { Command } from 'commander';
import { findArticles } from '../app/find-articles.ts';
import type { StoreContext } from '../app/store-context.ts';
import { defined } from '../model/defined.ts';
import type { SearchQuery } from '../model/search.ts';
import type { Clock } from '../model/time.ts';
import { titleOf } from '../outputs/item.ts';
import { OutputSearch, searchableOutputs } from '../publish/search.ts';
import { sourcesOf } from '../publish/sources.ts';
import { indexState } from '../records/search-state.ts';
import { oneLine } from '../runtime/one-line.ts';
import { MAX_QUERY_LENGTH, MAX_TERMS, readQuery } from '../search/query.ts';
import { EXIT } from './context.ts';
import { SUMMARIES } from './summaries.ts';
import { CommandError, type ExitCode, finish, processTerminal, type Terminal } from './terminal.ts';
import { wholeNumber } from './whole-number.ts';
import { withStore } from './with-store.ts';

interface SearchOptions {
  readonly json?: boolean;
  readonly limit: number;
  readonly output?: string;
}

/** The upper limit of `--limit`. */
const MAX_RESULTS = 1000;

/** A result, as `--json` prints it. */
interface Found {
  /** Of the article, or of the item as the output publishes it. */
  readonly id: string;
  readonly storyId?: string;
  readonly title: string;
  readonly source: string;
  readonly url?: string;
  readonly published?: string;
}

/** The query in the words of the command line. Throws a CommandError. */
function queryOf(words: readonly string[]): SearchQuery {
  // A word with a space was quoted in the shell: a phrase, unless it has quotation marks of its own.
  const text = words.map((word) => (/\s/.test(word) && !word.includes('"') ? `"${word}"` : word)).join(' ');
  const read = readQuery(text);
  if (read.kind === 'query') return read.query;
  throw new CommandError(
    read.kind === 'empty'
      ? 'there is no word to search for'
      : `the search is too long: at most ${MAX_TERMS} words and ${MAX_QUERY_LENGTH} characters`,
    EXIT.usage,
  );
}

async function articlesFound(query: SearchQuery, limit: number, app: StoreContext): Promise<readonly Found[]> {
  const found = await findArticles(query, limit, app);
  const titles = new Map(app.config.feeds.map(({ id, title }) => [id, title ?? id]));
  const stories = await app.catalogue.storiesOf(found.map(({ entry }) => entry.id));
  return found.map(({ entry, stored }, i) =>
    defined({
      id: entry.id,
      storyId: stories[i]?.id,
      title: titleOf(entry, stored.article),
      source: titles.get(entry.feedId) ?? entry.feedId,
      url: entry.url,
      published: entry.published ?? entry.firstSeenAt,
    }),
  );
}

/** What the output with the id `outputId` shows. Rejects with a CommandError if there is none. */
async function itemsFound(
  query: SearchQuery,
  outputId: string,
  limit: number,
  app: StoreContext,
  clock: Clock,
): Promise<readonly Found[]> {
  const sources = await sourcesOf({ ...app, clock });
  const all = searchableOutputs(app, sources);
  const locations = all.filter(({ output }) => output.id === outputId);
  if (locations.length === 0) {
    const named = all.filter(({ isNamed }) => isNamed).map(({ output }) => output.id);
    throw new CommandError(`there is no output ${oneLine(outputId)}; there are ${named.join(', ')}`, EXIT.usage);
  }
  const { items } = await new OutputSearch(locations, sources, app).find(query, limit);
  return items.map(({ id, storyId, title, source, url, published }) =>
    defined({ id, storyId, title, source: source.title, url, published }),
  );
}

function lineOf({ title, source, url, published, id }: Found): string {
  return `${(published ?? '').slice(0, 10)}  ${oneLine(title)}\n            ${oneLine(source)}  ${url ?? id}`;
}

async function search(
  words: readonly string[],
  { json, limit, output }: SearchOptions,
  app: StoreContext,
  { terminal, clock }: { readonly terminal: Terminal; readonly clock: Clock },
): Promise<ExitCode> {
  const query = queryOf(words);
  const state = await indexState(app.records);
  if (state === 'none')
    throw new CommandError(
      'the stored articles are not indexed yet: the next `winnow run` or pass of the daemon does that',
    );
  if (state === 'partly') terminal.err('winnow: the articles are still being indexed, so some cannot be found yet');
  const found = await (output === undefined
    ? articlesFound(query, limit, app)
    : itemsFound(query, output, limit, app, clock));
  for (const one of found) terminal.out(json ? JSON.stringify(one) : lineOf(one));
  if (found.length === 0 && !json) terminal.out('nothing has all of these words');
  return EXIT.ok;
}

/** The command `search`. */
export function searchCommand(terminal: Terminal = processTerminal, clock: Clock = Date.now): Command {
  return new Command('search')
    .description(SUMMARIES.search.about)
    .argument('<words...>', 'words, "phrases in quotation marks", -exclusions and beginnings*')
    .option('--output <id>', 'only what this output shows, as it shows it')
    .option('--limit <n>', 'number of results', wholeNumber(MAX_RESULTS), 20)
    .option('--json', 'print one JSON object per line')
    .addHelpText(
      'after',
      '\nExample:\n  $ winnow search "night ferry" harbour --limit 5\n  $ winnow search --json ferr* -- -strike',
    )
    .action((words: readonly string[], options: SearchOptions, command: Command) =>
      finish(terminal, () =>
        withStore(command, terminal, (context) => search(words, options, context, { terminal, clock })),
      ),
    );
}
