/** A fictional output with every fact that a published feed can carry, for the suites of formats and server. */
import type { CleanHtml } from '../../src/model/article.ts';
import type { PublishedFeed, PublishedItem, PublishedSource } from '../../src/model/published-feed.ts';

/** Markup as the sanitiser would write it. */
export const html = (text: string): CleanHtml => text as CleanHtml;

const harbour: PublishedSource = {
  id: 'harbour',
  title: 'The Harbour Herald',
  siteUrl: 'https://harbour.example/',
  feedUrl: 'https://harbour.example/feed.xml',
};

const valley: PublishedSource = {
  id: 'valley',
  title: 'Valley & Vale Radio',
  siteUrl: 'https://valley.example/',
};

export const item: PublishedItem = {
  id: 'urn:winnow:story:5f1d2c',
  storyId: '5f1d2c',
  url: 'https://harbour.example/2026/ferry?edition=2',
  title: 'Night ferry to Quillmere returns after nine winters',
  html: html(
    '<p>The night ferry sailed again on Friday, <em>nine winters</em> after the last.</p><p>Mayor Odile Brandt waved it off.</p>',
  ),
  summary: 'The night ferry sailed again on Friday, nine winters after the last.',
  authors: ['Tamsin Okoro', 'Lev Marchetti'],
  published: '2026-03-06T21:30:00.000Z',
  updated: '2026-03-07T08:15:00.000Z',
  tags: ['Transport', 'Quillmere'],
  language: 'en',
  direction: 'ltr',
  image: { url: 'https://harbour.example/img/ferry.jpg', alt: 'The ferry leaving the quay at dusk' },
  enclosures: [{ url: 'https://harbour.example/audio/ferry.mp3', type: 'audio/mpeg', length: 1234567 }],
  source: harbour,
  alsoCoveredBy: [
    {
      source: valley,
      title: 'Ferry & crew back at sea',
      url: 'https://valley.example/ferry',
      published: '2026-03-06T22:00:00.000Z',
    },
  ],
  readingMinutes: 2,
};

export const partialItem: PublishedItem = {
  id: 'urn:winnow:story:77aa01',
  storyId: '77aa01',
  url: 'https://valley.example/orchard',
  title: 'Orchard vote put off',
  html: html('<p>The vote on the old orchard was put off on Thursday.</p>'),
  summary: 'The vote on the old orchard was put off on Thursday.',
  authors: [],
  published: '2026-03-05T10:00:00.000Z',
  updated: '2026-03-05T10:00:00.000Z',
  tags: [],
  enclosures: [],
  source: valley,
  alsoCoveredBy: [],
  partial: 'the page answered 403',
  readingMinutes: 1,
};

export const arabicItem: PublishedItem = {
  ...partialItem,
  id: 'urn:winnow:story:ar0001',
  storyId: 'ar0001',
  url: 'https://mina.example/ar/1',
  title: 'عودة العبارة الليلية إلى الميناء',
  html: html('<p>عادت العبارة الليلية إلى الميناء مساء الجمعة.</p>'),
  summary: 'عادت العبارة الليلية إلى الميناء مساء الجمعة.',
  published: '2026-03-05T09:00:00.000Z',
  updated: '2026-03-05T10:00:00.000Z',
  language: 'ar',
  direction: 'rtl',
  source: {
    id: 'mina',
    title: 'صحيفة الميناء',
    siteUrl: 'https://mina.example/',
    feedUrl: 'https://mina.example/feed',
  },
};

export const feed: PublishedFeed = {
  id: 'main',
  title: 'Quillmere, winnowed',
  description: 'Each story of the bay once, whole and clean.',
  language: 'en',
  baseUrl: 'https://news.example/',
  homeUrl: 'https://news.example/',
  updated: '2026-03-07T08:15:00.000Z',
  items: [item, partialItem, arabicItem].map((one) => Object.freeze(one)),
  sources: [harbour, valley],
  ttlMinutes: 15,
  hubs: ['https://hub.example/'],
};

/** Texts that are hard to write into XML, HTML and JSON alike (titles, names, tags), with what must be read back. */
export const hostileTexts: readonly (readonly [given: string, read: string])[] = [
  ['&lt;marker-x&gt;1&lt;/marker-x&gt;', '&lt;marker-x&gt;1&lt;/marker-x&gt;'],
  ['<b>bold</b> & "quoted"', '<b>bold</b> & "quoted"'],
  ['&amp;amp; twice', '&amp;amp; twice'],
  ['end ]]> of CDATA', 'end ]]> of CDATA'],
  ['bell\u0007 nul\u0000 escape\u001b', 'bell nul escape'],
  ['non\ufffecharacter\uffff', 'noncharacter'],
  ['lone \ud800 surrogate \udc00', 'lone surrogate'],
  ['right\u202eto left', 'rightto left'],
  ['broken \ufffd decoding', 'broken ? decoding'],
  ['c1 \u0080control\u009f', 'c1 control'],
  ['line\nbreak\ttab', 'line break tab'],
  ['emoji 👩‍🚀 and 𝔘nicode', 'emoji 👩‍🚀 and 𝔘nicode'],
];

/** Addresses that must never be published as links. */
export const hostileUrls: readonly string[] = [
  'marker:1',
  'mar\nker:1',
  ' marker:1',
  'data:text/plain,<marker-x>',
  'file:///x',
  'https://user:secret@harbour.example/',
  '//harbour.example/relative',
  'not a url',
  '',
];
