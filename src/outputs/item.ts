/** Why: the record that readers see is put together here, out of the story, its shown article and its other sources. Pure. */
import type { StoredArticle } from '../model/article.ts';
import { defined } from '../model/defined.ts';
import type { Entry } from '../model/entry.ts';
import type { CoveredBy, PublishedItem, PublishedSource } from '../model/published-feed.ts';
import { stripTracking } from '../url/strip-tracking.ts';
import type { Selected } from './select.ts';

/** What is known of a member: its entry and the source as readers may see it. */
export interface MemberParts {
  readonly entry: Entry;
  readonly source: PublishedSource;
  /** Where its page is now. */
  readonly movedTo?: string;
}

const SUMMARY_CHARACTERS = 300;
const TITLE_CHARACTERS = 80;
const MAX_TAGS = 20;

/** The first `most` characters of `text`, cut at a word and marked. */
export function shorten(text: string, most: number): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded.length <= most) return folded;
  const cut = folded.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** `urn:uuid:` (RFC 9562, version 8: bits of our own) of a story's id, which is 32 hexadecimal digits. */
export function uuidUrn(id: string): string {
  const variant = ((Number.parseInt(id.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [id.slice(0, 8), id.slice(8, 12), `8${id.slice(13, 16)}`, variant + id.slice(17, 20), id.slice(20, 32)];
  return `urn:uuid:${parts.join('-')}`;
}

/** The first member of each feed but the shown one's: a feed that tells a story ten times has told it once. */
function oneOfEachFeed(shown: Entry, others: readonly MemberParts[]): readonly MemberParts[] {
  const feeds = new Set([shown.feedId]);
  return others.filter(({ entry }) => {
    const isFirst = !feeds.has(entry.feedId);
    feeds.add(entry.feedId);
    return isFirst;
  });
}

function coveredBy({ entry, source, movedTo }: MemberParts): readonly CoveredBy[] {
  if (entry.url === undefined) return [];
  const url = stripTracking(movedTo ?? entry.url);
  return [defined({ source, title: entry.title, url, published: entry.published })];
}

function tagsOf(entry: Entry, article: StoredArticle['article']): readonly string[] {
  const own = entry.categories.map((category) => (category.label ?? category.term).trim());
  const tags = own.length > 0 ? own : article.tags;
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MAX_TAGS);
}

function latest(first: string, rest: readonly string[]): string {
  return rest.reduce((a, b) => (b > a ? b : a), first);
}

/** When what is shown under the id became what it is: its text changed, or another article took its place. */
function since(selected: Selected, { textChangedAt }: StoredArticle): readonly string[] {
  return selected.since === undefined ? [textChangedAt] : [textChangedAt, selected.since];
}

export function toItem(
  selected: Selected,
  { entry, source }: MemberParts,
  stored: StoredArticle,
  others: readonly MemberParts[],
): PublishedItem {
  const { article } = stored;
  const authors = entry.authors.flatMap((person) => person.name ?? []);
  const image = article.image?.url ?? entry.image;

  return defined({
    id: uuidUrn(selected.id),
    storyId: selected.id,
    page: selected.page,
    url: entry.url === undefined ? undefined : stripTracking(stored.movedTo ?? entry.url),
    title: entry.title || article.title || shorten(article.text, TITLE_CHARACTERS) || source.title,
    html: article.html,
    summary: article.standfirst ?? shorten(article.text, SUMMARY_CHARACTERS),
    authors: authors.length > 0 ? authors : article.authors,
    published: selected.publishedAt,
    updated: latest(selected.publishedAt, since(selected, stored)),
    changed: latest(
      latest(stored.textChangedAt, since(selected, stored)),
      selected.others.map((member) => member.joinedAt),
    ),
    tags: tagsOf(entry, article),
    language: article.language ?? entry.language,
    direction: article.direction,
    image: image === undefined ? undefined : defined({ url: image, alt: article.image?.alt || undefined }),
    enclosures: entry.enclosures,
    source,
    alsoCoveredBy: oneOfEachFeed(entry, others).flatMap(coveredBy),
    partial: stored.from === 'feed-only' ? (stored.reason ?? 'the page could not be had') : undefined,
    readingMinutes: article.readingMinutes,
  });
}
