/** The mail with the new stories of an output, as HTML and as plain text. It loads nothing, so that it tells nobody that it was read. */
import type { PublishedFeed, PublishedItem } from '../model/published-feed.ts';
import type { Instant } from '../model/time.ts';
import { coveredBy, coveringSource, itemTitle } from './body.ts';
import { clockTime, dayInWords } from './dates.ts';
import { type HtmlNode, h, writeHtml } from './html-writer.ts';
import { originOf } from './origin.ts';
import { inLanguage } from './pages/layout.ts';
import { itemPageUrl } from './paths.ts';
import { plainText, shorten } from './plain-text.ts';
import { fillText, type PageTexts, textsFor } from './texts/index.ts';
import { webUrl } from './web-url.ts';

/** How a digest is made. */
export interface DigestForm {
  /** With `{title}`, `{date}` and `{count}`. */
  readonly subject: string;
  /** A time of the day that it is for, in UTC. */
  readonly day: Instant;
  /** Bytes of text and HTML together, at most. */
  readonly maxBytes: number;
  readonly maxStories: number;
  /** Web or mailto address; absent = by a reply. */
  readonly unsubscribe?: string;
}

/** A digest to be sent. */
export interface RenderedDigest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The stories that it has. */
  readonly items: readonly PublishedItem[];
}

const MAX_SUMMARY_LENGTH = 400;
const MAX_TITLE_LENGTH = 200;
const MAX_SUBJECT_LENGTH = 200;
/** Sources named besides the shown one. */
const MAX_SOURCES_NAMED = 5;

/** Mail programs ignore style sheets of their own accord, and then it is plain HTML. */
const STYLE =
  'body{font:16px/1.5 sans-serif;max-width:40em;margin:0 auto;padding:0 1em}h2{font-size:1.15em;margin:1.5em 0 0}' +
  'p{margin:.3em 0}.facts{font-size:.85em}.end{margin-top:2em;font-size:.85em}';

/** Renders `items`, as many as the limits allow, at least one. */
export function renderDigest(feed: PublishedFeed, items: readonly PublishedItem[], form: DigestForm): RenderedDigest {
  const texts = textsFor(feed.language);
  const shown = fitting(feed, items, form, texts);
  const more = items.length - shown.length;
  const values = { title: plainText(feed.title), date: dayInWords(form.day, texts), count: shown.length };
  const subject = shorten(fillText(form.subject, values), MAX_SUBJECT_LENGTH);
  const heading = `${values.title}, ${values.date}`;
  return {
    subject,
    items: shown,
    text: [heading, ...shown.map((item) => storyAsText(feed, item, texts)), ...endAsText(feed, more, form, texts)].join(
      '\n\n',
    ),
    html: htmlOf(feed, heading, shown, more, form, texts),
  };
}

/** The first of `items` that fit. */
function fitting(
  feed: PublishedFeed,
  items: readonly PublishedItem[],
  { maxBytes, maxStories }: DigestForm,
  texts: PageTexts,
): readonly PublishedItem[] {
  let bytes = Buffer.byteLength(STYLE) + 2000;
  const fit = items.slice(0, maxStories).findIndex((item, i) => {
    const parts = storyAsText(feed, item, texts) + writeHtml(storyAsHtml(feed, item, texts));
    bytes += Buffer.byteLength(parts);
    return i > 0 && bytes > maxBytes;
  });
  return items.slice(0, fit === -1 ? maxStories : fit);
}

/** Where the story can be read: on our page, or where that is not to be linked at its publisher. */
function storyUrl(feed: PublishedFeed, item: PublishedItem): string | undefined {
  return itemPageUrl(feed, item) ?? webUrl(item.url);
}

function factsOf(item: PublishedItem, texts: PageTexts): string {
  const source = shorten(originOf(item).title, 80) || item.source.id;
  const minutes = fillText(texts.readingTime, { minutes: item.readingMinutes });
  return [source, clockTime(item.published), minutes].join(' · ');
}

function alsoIn(item: PublishedItem, texts: PageTexts): string | undefined {
  const others = coveredBy(item);
  if (others.length === 0) return undefined;
  const named = others.slice(0, MAX_SOURCES_NAMED).map((other) => shorten(coveringSource(other), 60));
  const rest = others.length - named.length;
  const more = rest > 0 ? fillText(texts.andMore, { count: rest }) : '';
  return fillText(texts.alsoIn, { sources: named.join(', ') + more });
}

function storyAsText(feed: PublishedFeed, item: PublishedItem, texts: PageTexts): string {
  const lines = [
    shorten(itemTitle(item), MAX_TITLE_LENGTH),
    factsOf(item, texts),
    shorten(item.summary, MAX_SUMMARY_LENGTH),
    alsoIn(item, texts),
    storyUrl(feed, item),
  ];
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
}

function endAsText(feed: PublishedFeed, more: number, { unsubscribe }: DigestForm, texts: PageTexts): string[] {
  const stop =
    unsubscribe === undefined ? texts.stopMailByReply : fillText(texts.stopMail, { link: plainText(unsubscribe) });
  // A line of two hyphens and a space begins the signature, which readers may hide.
  return [
    ...(more > 0 ? [fillText(texts.moreStories, { count: more })] : []),
    `-- \n${feed.isUnlinked ? plainText(feed.title) : feed.homeUrl}\n${stop}\n`,
  ];
}

function storyAsHtml(feed: PublishedFeed, item: PublishedItem, texts: PageTexts): HtmlNode {
  const summary = shorten(item.summary, MAX_SUMMARY_LENGTH);
  const also = alsoIn(item, texts);
  const title = shorten(itemTitle(item), MAX_TITLE_LENGTH);
  const href = storyUrl(feed, item);
  return h(
    'div',
    {},
    h('h2', inLanguage(item), href === undefined ? title : h('a', { href }, title)),
    h('p', { class: 'facts' }, factsOf(item, texts)),
    summary === '' ? undefined : h('p', inLanguage(item), summary),
    also === undefined ? undefined : h('p', { class: 'facts' }, also),
  );
}

function home({ isUnlinked, homeUrl, title }: PublishedFeed): HtmlNode {
  return isUnlinked ? plainText(title) : h('a', { href: homeUrl }, plainText(title));
}

function htmlOf(
  feed: PublishedFeed,
  heading: string,
  shown: readonly PublishedItem[],
  more: number,
  { unsubscribe }: DigestForm,
  texts: PageTexts,
): string {
  const stop =
    unsubscribe === undefined
      ? [texts.stopMailByReply]
      : [fillText(texts.stopMail, { link: '' }), h('a', { href: unsubscribe }, plainText(unsubscribe))];
  const page = h(
    'html',
    { lang: texts.language, dir: texts.direction },
    h('head', {}, h('meta', { charset: 'utf-8' }), h('title', {}, heading), h('style', {}, STYLE)),
    h(
      'body',
      {},
      h('h1', {}, heading),
      ...shown.map((item) => storyAsHtml(feed, item, texts)),
      more > 0 ? h('p', {}, fillText(texts.moreStories, { count: more })) : undefined,
      h('p', { class: 'end' }, home(feed), h('br', {}), ...stop),
    ),
  );
  return `<!DOCTYPE html>\n${writeHtml(page)}\n`;
}
