/** Builds the published item from a story, the article shown for it and its other sources. Pure. */

import { parseHtml } from '../html/document.ts';
import { find } from '../html/nodes.ts';
import { readableTextOf } from '../html/readable-text.ts';
import type { CleanArticle, StoredArticle } from '../model/article.ts';
import { defined } from '../model/defined.ts';
import type { Entry, EntrySource } from '../model/entry.ts';
import type { CoveredBy, PublishedItem, PublishedSource } from '../model/published-feed.ts';
import { stripTracking } from '../url/strip-tracking.ts';
import { authorsOf } from './authors.ts';
import type { Selected } from './select.ts';

/** A member's entry and its source as published. */
export interface MemberParts {
  readonly entry: Entry;
  readonly source: PublishedSource;
  /** Current address of its page, after a permanent redirect. */
  readonly movedTo?: string;
}

/** Longest summary and title that are made from the text. */
const SUMMARY_CHARACTERS = 300;
const TITLE_CHARACTERS = 80;
const MAX_TAGS = 20;
/** Characters of HTML that a missing title is made from. */
const MAX_TITLE_SOURCE = 20_000;

/** The first `limit` characters of `text`, cut at a word, with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const folded = foldedBeginning(text, limit);
  if (folded.length <= limit) return folded;
  const cut = folded.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : limit).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The beginning of `text` that is longer than `limit` with its white space folded, or all of it: articles are long. */
function foldedBeginning(text: string, limit: number): string {
  for (let length = limit * 2; ; length *= 4) {
    // A single space, as there is between nearly all words, stays.
    const folded = text
      .slice(0, length)
      .replace(/[^\S ]\s*| \s+/g, ' ')
      .trim();
    if (folded.length > limit || length >= text.length) return folded;
  }
}

/** `urn:uuid:` (RFC 9562, version 8: custom bits) of a story's id, which is 32 hexadecimal digits. */
export function uuidUrn(id: string): string {
  const variant = ((Number.parseInt(id.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [id.slice(0, 8), id.slice(8, 12), `8${id.slice(13, 16)}`, variant + id.slice(17, 20), id.slice(20, 32)];
  return `urn:uuid:${parts.join('-')}`;
}

/** What a reader sees of a member: two members of one feed that agree in it are one item, issued again. */
function appearance({ feedId, title, url, content, summary }: Entry): string {
  return JSON.stringify([feedId, title, url, content ?? summary]);
}

/** Whether a reader can tell two articles of one feed apart. */
export function isToldApart(copy: Entry, original: Entry): boolean {
  return appearance(copy) !== appearance(original);
}

/** Every member that is not the same to a reader as the shown one or one before it. */
function distinctFrom(shown: Entry, others: readonly MemberParts[]): readonly MemberParts[] {
  if (others.length === 0) return others;
  const seen = new Set([appearance(shown)]);
  return others.filter(({ entry }) => {
    const known = seen.size;
    return seen.add(appearance(entry)).size > known;
  });
}

function coveredBy({ entry, source, movedTo }: MemberParts): CoveredBy {
  const url = movedTo ?? entry.url;
  return defined({
    source,
    title: entryTitle(entry),
    url: url === undefined ? undefined : stripTracking(url),
    published: entry.published,
  });
}

/** The title of an entry whose article is not at hand: its feed's, or its first words. */
export function entryTitle(entry: Entry): string {
  if (entry.title !== '') return entry.title;
  const { summary, content, language } = entry;
  const html = (summary ?? content ?? '').slice(0, MAX_TITLE_SOURCE);
  return shorten(readableTextOf(parseHtml(html), language), TITLE_CHARACTERS) || pictureText(html, entry);
}

/** What the first described picture shows, as the title of a post without words: its alternative text, or its feed's. */
function pictureText(html: string, { media = [] }: Pick<Entry, 'media'>): string {
  const picture = find(parseHtml(html), ({ name, attribs }) => name === 'img' && /\S/.test(attribs.alt ?? ''));
  const described = media.find(({ type, medium }) => medium === 'image' || type?.startsWith('image/') === true);
  return shorten(picture?.attribs.alt ?? described?.description ?? '', TITLE_CHARACTERS);
}

/** The title: its feed's, its page's, or its first words; of a post with nothing but a picture what that shows. */
export function titleOf(entry: Entry, { text, html, title, image }: StoredArticle['article']): string {
  if (entry.title !== '') return entry.title;
  const shows = text === '' ? shorten(image?.alt ?? '', TITLE_CHARACTERS) || pictureText(html, entry) : '';
  return shows || title || shorten(text, TITLE_CHARACTERS);
}

/** The feed that an entry was copied from; undefined when it is the one that we read. */
function originOf({ source: origin }: Entry, source: PublishedSource): EntrySource | undefined {
  if (origin?.title === undefined) return undefined;
  const isSame = (origin.feedUrl ?? origin.url) === source.feedUrl || origin.title === source.title;
  return isSame ? undefined : origin;
}

/** The categories that an article is published with: its feed's, or those of its page. */
export function categoriesOf(entry: Entry, article: StoredArticle['article'] | undefined): readonly string[] {
  const own = entry.categories.map((category) => (category.label ?? category.term).trim());
  const tags = own.length > 0 ? own : (article?.tags ?? []);
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MAX_TAGS);
}

function latest(first: string, rest: readonly string[]): string {
  return rest.reduce((a, b) => (b > a ? b : a), first);
}

/** When the article shown under the id last changed: its text, or which article it is. */
function since(selected: Selected, { textChangedAt }: StoredArticle): readonly string[] {
  return selected.since === undefined ? [textChangedAt] : [textChangedAt, selected.since];
}

/** The standfirst, unless the text begins with it or with what is left of it after an ellipsis. */
function standfirstOf({ standfirst = '', text }: CleanArticle): string | undefined {
  const bare = lettersOf(standfirst);
  return bare === '' || lettersOf(text.slice(0, standfirst.length * 2)).startsWith(bare) ? undefined : standfirst;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The item for `selected`: `stored` is the shown article, `others` are the other members in the order of joining. */
export function toItem(
  selected: Selected,
  { entry, source }: MemberParts,
  stored: StoredArticle,
  others: readonly MemberParts[],
): PublishedItem {
  const { article } = stored;
  const image = article.image?.url ?? entry.image;

  return defined({
    id: uuidUrn(selected.id),
    storyId: selected.id,
    page: selected.page,
    url: entry.url === undefined ? undefined : stripTracking(stored.movedTo ?? entry.url),
    title: titleOf(entry, article) || source.title,
    html: article.html,
    standfirst: standfirstOf(article),
    summary: article.standfirst ?? article.summary ?? shorten(article.text, SUMMARY_CHARACTERS),
    authors: authorsOf(entry, article),
    published: selected.publishedAt,
    updated: latest(selected.publishedAt, since(selected, stored)),
    changed: latest(
      latest(stored.textChangedAt, since(selected, stored)),
      selected.others.map((member) => member.joinedAt),
    ),
    tags: categoriesOf(entry, article),
    language: article.language ?? entry.language,
    direction: article.direction,
    image: image === undefined ? undefined : defined({ url: image, alt: article.image?.alt || undefined }),
    enclosures: entry.enclosures,
    media: entry.media,
    duration: entry.duration,
    episodeImage: entry.image,
    transcripts: entry.transcripts,
    chapters: entry.chapters,
    source,
    origin: originOf(entry, source),
    alsoCoveredBy: distinctFrom(entry, others).map(coveredBy),
    partial: stored.from === 'feed-only' ? (stored.reason ?? 'the page could not be fetched') : undefined,
    readingMinutes: article.readingMinutes,
  });
}
