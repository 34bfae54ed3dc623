/**
 * Searches what outputs publish. The index has what publishers wrote; an item is found only if it has been published and if its text as
 * published, after the operator's rules and without secrets, has the words.
 */
import { setImmediate } from 'node:timers/promises';
import type { AppContext } from '../app/app.ts';
import type { OutputConfig } from '../config/config.ts';
import { parseHtml } from '../html/document.ts';
import { readableBlocksOf } from '../html/readable-text.ts';
import type { StoredArticle } from '../model/article.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import type { SearchQuery } from '../model/search.ts';
import type { Story } from '../model/story.ts';
import { compileFilter } from '../outputs/filter.ts';
import { listOutputs, type OutputLocation } from '../outputs/outputs.ts';
import { feedsOf, type Selected, selectFrom } from '../outputs/select.ts';
import { isMatch } from '../search/match.ts';
import { lineOf } from '../search/words.ts';
import { publishedIds } from './archives.ts';
import { itemsFor } from './items.ts';
import type { Sources } from './sources.ts';
import { createUnblock, type Unblock } from './unblocked.ts';

/** Texts of the index that are looked at together. */
const PAGE_SIZE = 50;
/** Texts of the index that one search looks at: what most of them lead to may not be public. */
const MAX_EXAMINED = 500;

/** The results of a search. */
export interface SearchResult {
  /** Newest first. */
  readonly items: readonly PublishedItem[];
  /** Whether there may be more than these. */
  readonly isLimited: boolean;
}

/** The outputs that anyone may search, in the order in which a story is looked for in them. */
export function searchableOutputs(app: Pick<AppContext, 'config'>, sources: Sources): readonly OutputLocation[] {
  return listOutputs(app.config, sources);
}

/** An output with what the search needs of it. */
interface Place {
  readonly output: OutputConfig;
  readonly feeds: ReadonlySet<string>;
  readonly published: ReadonlySet<string>;
  readonly accepts: (item: PublishedItem) => boolean;
  readonly unblock: Unblock;
}

/** What of the program the search reads. */
type Context = Pick<AppContext, 'config' | 'records' | 'catalogue'>;

/** Searches outputs as they were published last. Use it for a moment only: it remembers what they have published. */
export class OutputSearch {
  readonly #app: Context;
  readonly #sources: Sources;
  readonly #locations: readonly OutputLocation[];
  readonly #places = new Map<OutputLocation, Promise<Place>>();
  /** Positions in the locations, by feed. */
  readonly #positions = new Map<string, number[]>();

  constructor(locations: readonly OutputLocation[], sources: Sources, app: Context) {
    this.#app = app;
    this.#sources = sources;
    this.#locations = locations;
    for (const [i, { output }] of locations.entries()) {
      for (const feed of feedsOf(output, app.config.feeds)) {
        const known = this.#positions.get(feed);
        if (known === undefined) this.#positions.set(feed, [i]);
        else known.push(i);
      }
    }
  }

  /** At most `limit` items, each from the first output that shows it. Rejects with a StoreError. */
  async find(query: SearchQuery, limit: number): Promise<SearchResult> {
    const items: PublishedItem[] = [];
    const seen = new Set<string>();
    let after: string | undefined;
    let examined = 0;
    do {
      const page = await this.#app.records.search?.find(query, PAGE_SIZE, after);
      const ids = page?.ids ?? [];
      const found = await this.#app.catalogue.storiesOf(ids);
      const stories = found.flatMap((story) => (story === undefined || seen.has(story.id) ? [] : [story]));
      items.push(...(await this.#itemsOf(new Map(stories.map((story) => [story.id, story])), query)));
      for (const { id } of stories) seen.add(id);
      after = page?.next;
      examined += ids.length;
      await setImmediate();
    } while (after !== undefined && items.length < limit && examined < MAX_EXAMINED);
    const sorted = items.sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
    return { items: sorted.slice(0, limit), isLimited: after !== undefined || items.length > limit };
  }

  /** The items of `stories` that match, of each story those of one output. */
  async #itemsOf(stories: Map<string, Story>, query: SearchQuery): Promise<readonly PublishedItem[]> {
    const found: PublishedItem[] = [];
    for (const position of this.#positionsOf(stories.values())) {
      const location = this.#locations[position];
      if (location === undefined || stories.size === 0) break;
      const items = await this.#matching(await this.#placeOf(location), [...stories.values()], query);
      found.push(...items.map(({ item }) => item));
      for (const { storyId } of items) stories.delete(storyId);
    }
    return found;
  }

  /** Positions of the outputs that may show one of `stories`, in order. */
  #positionsOf(stories: Iterable<Story>): readonly number[] {
    const feeds = new Set([...stories].flatMap(({ members }) => members.map(({ feedId }) => feedId)));
    return [...new Set([...feeds].flatMap((feed) => this.#positions.get(feed) ?? []))].sort((a, b) => a - b);
  }

  async #matching(
    { output, feeds, published, accepts, unblock }: Place,
    stories: readonly Story[],
    query: SearchQuery,
  ): Promise<readonly { readonly item: PublishedItem; readonly storyId: string }[]> {
    const isShown = (id: string): boolean => published.has(id);
    const ofOutput = stories.filter(({ members }) => members.some(({ feedId }) => feeds.has(feedId)));
    const selected = ofOutput.flatMap((story) => selectFrom(story, feeds, output.mode, isShown));
    const shown = (await unblock(selected)).filter(({ id }) => isShown(id));
    const items = await itemsFor(shown, this.#sources, this.#app, output.id);
    const articles = await this.#app.records.articles.getMany(shown.map(({ shown: { entryId } }) => entryId));
    return shown.flatMap(({ story }: Selected, i) => {
      const item = items[i];
      const isFound = item !== undefined && accepts(item) && isMatch(shownText(item, articles[i]), query);
      return isFound ? [{ item, storyId: story.id }] : [];
    });
  }

  #placeOf(location: OutputLocation): Promise<Place> {
    const known = this.#places.get(location) ?? this.#open(location);
    this.#places.set(location, known);
    return known;
  }

  async #open({ output }: OutputLocation): Promise<Place> {
    const feeds = feedsOf(output, this.#app.config.feeds);
    const history = await this.#app.records.histories.get(output.id);
    const published = history === undefined ? new Set<string>() : publishedIds(history);
    const scope = { outputId: output.id, feeds, mode: output.mode, isShown: (id: string) => published.has(id) };
    const { accepts } = compileFilter(output.filter);
    return { output, feeds, published, accepts, unblock: createUnblock(scope, this.#sources, this.#app) };
  }
}

/** The words of an item as it is published. */
function shownText(item: PublishedItem, stored: StoredArticle | undefined): string {
  const isUnchanged = stored !== undefined && item.html === stored.article.html;
  const text = isUnchanged ? stored.article.text : readableBlocksOf(parseHtml(item.html), item).join('\n');
  return lineOf([item.title, item.standfirst ?? '', item.summary, ...item.authors, ...item.tags, text]);
}
