/** The parts of an item that every feed format shares, so that all carry the same bytes. */
import { defined } from '../model/defined.ts';
import type { CoveredBy, PublishedItem } from '../model/published-feed.ts';
import { timeInWords } from './dates.ts';
import { feedHtml } from './feed-html.ts';
import { cleanFragment, type HtmlNode, h, writeHtml } from './html-writer.ts';
import { leadPicture } from './lead-picture.ts';
import { originOf } from './origin.ts';
import { isRightToLeft, plainText, shorten } from './plain-text.ts';
import { fillText, type PageTexts, textsFor } from './texts/index.ts';
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
const bodies = new WeakMap<PublishedItem, { readonly texts: PageTexts; readonly body: string }>();

/**
 * HTML of an item in every feed format: standfirst, lead picture, article, a note if it is incomplete, and who else covered it.
 * `language`: that of the feed, for our own words.
 */
export function itemBody(item: PublishedItem, language?: string): string {
  const texts = textsFor(language);
  const known = bodies.get(item);
  if (known?.texts === texts) return known.body;
  const body = writeBody(item, texts);
  bodies.set(item, { texts, body });
  return body;
}

function writeBody(item: PublishedItem, texts: PageTexts): string {
  const rightToLeft = itemDirection(item) === 'rtl';
  const picture = leadPicture(item);
  const lead = picture === undefined ? undefined : h('p', {}, picture);
  const article = [standfirst(item), lead, cleanFragment(feedHtml(item.html))];
  return writeHtml(
    // Readers embed the item in their own page, where Arabic or Hebrew would otherwise run left to right.
    ...(rightToLeft ? [h('div', { dir: 'rtl', lang: item.language }, ...article)] : article),
    partialNote(item, texts),
    coveredByList(item, texts),
  );
}

/** The lines between headline and text; undefined if there are none. Readers that show the content show no summary. */
export function standfirst(item: Pick<PublishedItem, 'standfirst'>): HtmlNode {
  const text = plainText(item.standfirst ?? '');
  return text === '' ? undefined : h('p', {}, text);
}

/**
 * A note that this is an excerpt, with a link to the whole; undefined for a whole article. Why it is one is for the operator:
 * subscribers can do nothing about it.
 */
export function partialNote(item: PublishedItem, texts: PageTexts): HtmlNode {
  if (item.partial === undefined) return undefined;
  const url = webUrl(item.url);
  const source = plainText(originOf(item).title) || texts.itsSource;
  const link = url === undefined ? undefined : h('a', { href: url }, fillText(texts.readItAt, { source }));
  // Nothing at all is no excerpt.
  if (item.html === '') return link && h('p', {}, link);
  return h('p', {}, h('em', {}, texts.excerptNote), link && ' ', link);
}

/** "Also covered by" as a list, in the order of joining. */
function coveredByList(item: PublishedItem, texts: PageTexts): HtmlNode {
  const others = coveredBy(item);
  if (others.length === 0) return undefined;
  return h(
    'section',
    {},
    h('h2', {}, texts.alsoCoveredBy),
    h('ul', {}, ...others.map((other) => coveredByLine(other, texts))),
  );
}

function coveredByLine(other: CoveredBy, texts: PageTexts): HtmlNode {
  const { url, published } = other;
  const title = plainText(other.title) || url || texts.untitled;
  const source = coveringSource(other);
  const time = published === undefined ? undefined : h('time', { datetime: published }, timeInWords(published, texts));
  return h(
    'li',
    {},
    url === undefined ? title : h('a', { href: url }, title),
    `, ${source}`,
    time === undefined ? undefined : ', ',
    time,
  );
}
