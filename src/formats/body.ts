/** The parts of an item that every feed format shares, so that all carry the same bytes. */
import { defined } from '../model/defined.ts';
import type { CoveredBy, PublishedItem } from '../model/published-feed.ts';
import { timeInWords } from './dates.ts';
import { feedHtml } from './feed-html.ts';
import { cleanFragment, type HtmlNode, h, writeHtml } from './html-writer.ts';
import { leadPicture } from './lead-picture.ts';
import { originOf } from './origin.ts';
import { isRightToLeft, plainText, shorten } from './plain-text.ts';
import { webUrl } from './web-url.ts';

/** Title of an item for any format; never empty, since feed validators and readers' lists need one. */
export function itemTitle(item: Pick<PublishedItem, 'title' | 'summary' | 'source' | 'origin'>): string {
  return plainText(item.title) || firstWords(item.summary) || plainText(originOf(item).title) || 'Untitled';
}

/** At most twelve words, as a substitute for a title. */
function firstWords(text: string): string {
  const words = plainText(text).slice(0, 400).split(' ');
  return words.length > 12 ? `${words.slice(0, 12).join(' ')}…` : words.join(' ');
}

/** Direction of an item's text: from its page, otherwise from its letters. */
export function itemDirection(item: Pick<PublishedItem, 'direction' | 'title' | 'summary'>): 'ltr' | 'rtl' {
  return item.direction ?? (isRightToLeft(`${item.title} ${item.summary}`) ? 'rtl' : 'ltr');
}

/** A publisher's summary is published whole up to this length. Characters. */
const MAX_SUMMARY_LENGTH = 4000;

/** The summary of an item in every feed format, plain text. */
export function itemSummary(item: Pick<PublishedItem, 'summary'>): string {
  return shorten(item.summary, MAX_SUMMARY_LENGTH);
}

/** Names of the authors as plain text, without empty ones. */
export function itemAuthors(item: Pick<PublishedItem, 'authors'>): string[] {
  return item.authors.map(plainText).filter((name) => name !== '');
}

/** The other articles of the story; an address that is not fit to be published is left out. */
export function coveredBy(item: Pick<PublishedItem, 'alsoCoveredBy'>): readonly CoveredBy[] {
  return item.alsoCoveredBy.map((other) => defined({ ...other, url: webUrl(other.url) }));
}

/** The source of another article in words: its title, otherwise its host. */
export function coveringSource({ source, url }: CoveredBy): string {
  return plainText(source.title) || (url === undefined ? source.id : new URL(url).hostname);
}

/** Cache by item: every feed format has the same body, and records never change. */
const bodies = new WeakMap<PublishedItem, string>();

/** HTML of an item in every feed format: the article, a note if it is incomplete, and who else covered it. */
export function itemBody(item: PublishedItem): string {
  const known = bodies.get(item);
  if (known !== undefined) return known;
  const body = writeBody(item);
  bodies.set(item, body);
  return body;
}

function writeBody(item: PublishedItem): string {
  const rightToLeft = itemDirection(item) === 'rtl';
  const picture = leadPicture(item);
  const lead = picture === undefined ? undefined : h('p', {}, picture);
  const article = [standfirst(item), lead, cleanFragment(feedHtml(item.html))];
  return writeHtml(
    // Readers embed the item in their own page, where Arabic or Hebrew would otherwise run left to right.
    ...(rightToLeft ? [h('div', { dir: 'rtl', lang: item.language }, ...article)] : article),
    partialNote(item),
    coveredByList(item),
  );
}

/** The lines between headline and text; undefined if there are none. Readers that show the content show no summary. */
export function standfirst(item: Pick<PublishedItem, 'standfirst'>): HtmlNode {
  const text = plainText(item.standfirst ?? '');
  return text === '' ? undefined : h('p', {}, text);
}

/** A note that this is not the whole article, and why; undefined for a whole one. */
export function partialNote(item: PublishedItem): HtmlNode {
  if (item.partial === undefined) return undefined;
  const url = webUrl(item.url);
  const source = plainText(originOf(item).title);
  const reason = plainText(item.partial).replace(/\.$/, '');
  return h(
    'p',
    {},
    h('em', {}, `This is the feed’s own text, perhaps not the whole article: ${reason}. `),
    url === undefined ? undefined : h('a', { href: url }, `Read it at ${source || 'its source'}`),
  );
}

/** "Also covered by" as a list, in the order of joining. */
function coveredByList(item: PublishedItem, heading = 'h2'): HtmlNode {
  const others = coveredBy(item);
  if (others.length === 0) return undefined;
  return h('section', {}, h(heading, {}, 'Also covered by'), h('ul', {}, ...others.map(coveredByLine)));
}

function coveredByLine(other: CoveredBy): HtmlNode {
  const { url, published } = other;
  const title = plainText(other.title) || url || 'Untitled';
  const source = coveringSource(other);
  const time = published === undefined ? undefined : h('time', { datetime: published }, timeInWords(published));
  return h(
    'li',
    {},
    url === undefined ? title : h('a', { href: url }, title),
    `, ${source}`,
    time === undefined ? undefined : ', ',
    time,
  );
}
