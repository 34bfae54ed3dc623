/** Generates the feeds and pages of the load origin in three formats, each from its number and revision alone. */
import { headlineOf, mix, proseOf } from './text.ts';

export interface LoadDocument {
  readonly type: string;
  readonly body: string;
}

/** Items that each feed lists. */
export const ITEMS = 10;

/** Of a thousand feeds, how many have a new item in each pass after the first: the 2 % of the changed pass. */
const CHANGED_PER_MILLE = 20;

/** Time of item 0 of every feed; item `k` is an hour later than item `k - 1`. */
const EPOCH = Date.parse('2026-03-02T00:00:00Z');

/** How many new items feed `feed` has published up to pass `pass` (0 is the first pass). */
export function revisionAt(feed: number, pass: number): number {
  let revision = 0;
  for (let at = 1; at <= pass; at += 1) if (mix(feed, 7000 + at) % 1000 < CHANGED_PER_MILLE) revision += 1;
  return revision;
}

interface Item {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly date: Date;
}

function itemsOf(feed: number, revision: number, base: string): Item[] {
  return Array.from({ length: ITEMS }, (_, i) => {
    const number = revision + ITEMS - 1 - i;
    const seed = mix(feed, number);
    return {
      url: `${base}/page/${feed}/${number}`,
      title: headlineOf(seed),
      summary: proseOf(seed, 2),
      date: new Date(EPOCH + number * 3_600_000),
    };
  });
}

/** The feed numbered `feed` after `revision` new items; links begin with `base`. RSS, Atom and JSON Feed take turns. */
export function feedDocument(feed: number, revision: number, base: string): LoadDocument {
  const items = itemsOf(feed, revision, base);
  const kind = feed % 3;
  if (kind === 0) return { type: 'application/rss+xml', body: rss(feed, items, base) };
  if (kind === 1) return { type: 'application/atom+xml', body: atom(feed, items, base) };
  return { type: 'application/feed+json', body: json(feed, items, base) };
}

function rss(feed: number, items: readonly Item[], base: string): string {
  const list = items.map(
    (item) =>
      `<item><title>${item.title}</title><link>${item.url}</link><guid>${item.url}</guid><pubDate>${item.date.toUTCString()}</pubDate><description>${item.summary}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>${base}/</link><description>Load</description>${list.join('\n')}</channel></rss>`;
}

function atom(feed: number, items: readonly Item[], base: string): string {
  const list = items.map(
    (item) =>
      `<entry><title>${item.title}</title><link href="${item.url}"/><id>${item.url}</id><updated>${item.date.toISOString()}</updated><summary>${item.summary}</summary></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Feed ${feed}</title><id>${base}/${feed}</id><updated>${items[0]?.date.toISOString()}</updated>${list.join('\n')}</feed>`;
}

function json(feed: number, items: readonly Item[], base: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: `Feed ${feed}`,
    home_page_url: `${base}/`,
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      date_published: item.date.toISOString(),
    })),
  });
}

const MENU = Array.from({ length: 30 }, (_, i) => `<li><a href="/section/${i}/">Section ${i}</a></li>`).join('');
const RAIL = Array.from(
  { length: 20 },
  (_, i) => `<li><a href="/story/${i}">${headlineOf(90_000_000 + i)}</a></li>`,
).join('');

/** Article `number` of feed `feed`: about 9 kB, a third of it text, the rest menus, lists, a share bar and a form. */
export function pageDocument(feed: number, number: number, base: string): LoadDocument {
  const seed = mix(feed, number);
  const title = headlineOf(seed);
  const paragraphs = Array.from({ length: 6 }, (_, i) => `<p>${proseOf(mix(seed, 500 + i), 4)}</p>`).join('\n');
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Feed ${feed}</title><link rel="canonical" href="${base}/page/${feed}/${number}"><meta property="og:title" content="${title}"></head>
<body><header><nav><ul>${MENU}</ul></nav></header><main><article><h1>${title}</h1><ul class="share-bar"><li><a href="#a">Share</a></li><li><a href="#b">Email</a></li></ul>
<div class="article-body">${paragraphs}</div></article><aside class="related"><h2>Most read</h2><ol>${RAIL}</ol></aside>
<form class="comment-form"><h3>Leave a Reply</h3><textarea></textarea><button>Post Comment</button></form></main><footer>All rights reserved.</footer></body></html>`;
  return { type: 'text/html; charset=utf-8', body };
}
