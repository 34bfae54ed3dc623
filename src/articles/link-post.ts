/**
 * Recognises link posts: entries that comment on another publisher's article and link to it. The feed's text is then the
 * entry's article; the page is the linked article and would put another author's text under the blogger's name. Pure.
 */
import { isIP } from 'node:net';
import { lettersOf } from '../html/letters.ts';
import { registrableDomain } from '../url/host.ts';
import { sentencesOf } from './feed-text-match.ts';

/** An entry, its feed, and the page behind its link. */
export interface LinkedPage {
  readonly entryUrl: string;
  /** The feed's address and that of its site; without a site nothing can be told. */
  readonly feedUrl: string;
  readonly siteUrl: string | undefined;
  readonly feedTitle: string | undefined;
  /** Plain text that the feed has for the entry. */
  readonly feedText: string;
  /** The page's article: its texts, and the name of its site. */
  readonly pageText: string;
  readonly pageSite: string | undefined;
}

/** Whether the page is on another site than the feed's and has less than half of the sentences of the feed's text. */
export function isLinkPost({
  entryUrl,
  feedUrl,
  siteUrl,
  feedTitle,
  feedText,
  pageText,
  pageSite,
}: LinkedPage): boolean {
  if (siteUrl === undefined || [siteUrl, feedUrl].some((url) => isOfOnePublisher(url, entryUrl))) return false;
  if (isNamedAlike(feedTitle, pageSite)) return false;
  const long = sentencesOf([feedText]);
  const sentences = long.length > 0 ? long : remarkOf(feedText);
  const page = lettersOf(pageText);
  const found = sentences.filter((sentence) => page.includes(sentence)).length;
  return sentences.length > 0 && found * 2 < sentences.length;
}

/** Letters of a remark that is long enough to be in one text only. */
const MIN_REMARK_CHARS = 20;
/** A remark is prose: labels and addresses say nothing of the linked article. */
const SENTENCE_END = /\p{L}[.!?。！？…]["'”’»)]*(?:\s|$)/u;
const ADDRESS = /\bhttps?:\/\//i;

/** A text without a long sentence, as one; none if it is no remark. */
function remarkOf(text: string): string[] {
  const remark = lettersOf(text);
  return remark.length >= MIN_REMARK_CHARS && SENTENCE_END.test(text) && !ADDRESS.test(text) ? [remark] : [];
}

/** The domain without its ending; an IP address has none. */
function publisherName(url: string): string | undefined {
  const domain = registrableDomain(url);
  return domain === undefined || isIP(domain) !== 0 ? domain : domain.split('.')[0];
}

/** The same site, or the same name under another ending: publishers have addresses in several countries. */
function isOfOnePublisher(a: string, b: string): boolean {
  const name = publisherName(a);
  return name !== undefined && name === publisherName(b);
}

/** Characters of a name that is long enough to be compared. */
const MIN_NAME_CHARS = 3;

function isNamedAlike(feedTitle: string | undefined, pageSite: string | undefined): boolean {
  const [title, site] = [feedTitle, pageSite].map((name) => lettersOf(name ?? ''));
  if (title === undefined || site === undefined || Math.min(title.length, site.length) < MIN_NAME_CHARS) return false;
  return title.includes(site) || site.includes(title);
}
