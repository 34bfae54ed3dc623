/** Derives the id of a feed from its URL or title. Ids are permanent, so the derivation must never change. */
import { parseUrl } from '../url/parse-url.ts';

/** The host without `www.`, path and query of `url`, in lower case, joined by hyphens; undefined when `url` is not valid. */
export function feedIdOf(url: string): string | undefined {
  const words = wordsOfUrl(url);
  return words === '' ? undefined : words.slice(0, MAX_ID).replace(/[-.]+$/, '');
}

/** Characters of an id. */
const MAX_ID = 64;

function wordsOfUrl(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === undefined) return '';
  const { hostname, pathname, search } = parsed;
  const words = `${hostname.replace(/^www\./, '')}${pathname}${search}`.toLowerCase();
  return words.replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
}

/**
 * The id of a new feed: from its title if that has Latin letters, else from its URL; numbered when it is in `taken`.
 * The URL of a private feed is not used, because the id is published.
 */
export function newFeedId(
  feed: { title?: string; url: string; private?: boolean },
  taken: ReadonlySet<string>,
): string {
  const host = parseUrl(feed.url)?.hostname.replace(/^www\./, '') ?? 'feed';
  const ofUrl = feed.private === true ? '' : wholeWords(wordsOfUrl(feed.url), MAX_ID);
  const base = slug(feed.title ?? '') || ofUrl || wholeWords(host, MAX_ID);
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${wholeWords(base, MAX_ID - 6)}-${number}`;
  return id;
}

/** Characters of an id that is made from a title. */
const MAX_SLUG = 40;

/** `words`, joined by hyphens, as many of them as `most` characters hold; a single longer word is cut. */
function wholeWords(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = words.lastIndexOf('-', most);
  return words.slice(0, end > 0 ? end : most).replace(/[-.]+$/, '');
}

/** The Latin letters and digits of `text`, joined by hyphens; empty when it has more than two letters of another script. */
function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '');
  const foreign = plain.match(/(?![a-z])\p{L}/giu)?.length ?? 0;
  if (foreign > 2) return '';
  const words = plain.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return wholeWords(words.replace(/^-+|-+$/g, ''), MAX_SLUG);
}
