/**
 * JSON Feed 1.1 against a schema written from its specification, strict about types and unknown members: there is no
 * official one.
 */
import { expect, it } from 'vitest';
import { z } from 'zod';
import { jsonFeed } from '../../src/formats/json-feed.ts';
import type { PublishedFeed } from '../../src/model/published-feed.ts';
import { feed, item } from './sample-feed.ts';

const date = z.iso.datetime({ offset: true });
const author = z
  .strictObject({ name: z.string().optional(), url: z.url().optional(), avatar: z.url().optional() })
  .refine((one) => Object.keys(one).length > 0);
const attachment = z.strictObject({
  url: z.url(),
  mime_type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
  title: z.string().optional(),
  size_in_bytes: z.number().optional(),
  duration_in_seconds: z.number().optional(),
});
const itemSchema = z
  .object({
    id: z.string().min(1),
    url: z.url().optional(),
    external_url: z.url().optional(),
    title: z.string().optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: z.string().optional(),
    image: z.url().optional(),
    banner_image: z.url().optional(),
    date_published: date.optional(),
    date_modified: date.optional(),
    authors: z.array(author).optional(),
    tags: z.array(z.string()).optional(),
    language: z.string().optional(),
    attachments: z.array(attachment).optional(),
  })
  .catchall(z.unknown())
  .refine((one) => one.content_html !== undefined || one.content_text !== undefined)
  .refine((one) => Object.keys(one).every((key) => key.startsWith('_') || key in itemShape), 'unknown member');
const itemShape: Record<string, true> = Object.fromEntries(
  'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments'
    .split(' ')
    .map((key) => [key, true]),
);
const schema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url().optional(),
  feed_url: z.url().optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: z.url().optional(),
  icon: z.url().optional(),
  favicon: z.url().optional(),
  authors: z.array(author).optional(),
  language: z.string().optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: z.string(), url: z.url() })).optional(),
  items: z.array(itemSchema),
});

const { url: _, image: __, language: ___, ...bare } = item;
const cases: [string, PublishedFeed][] = [
  ['with everything', { ...feed, archive: { previous: '0002' } }],
  [
    'with almost nothing',
    { ...feed, hubs: [], items: [{ ...bare, authors: [], tags: [], enclosures: [], summary: '' }] },
  ],
  ['an archive', { ...feed, archive: { name: '0002', previous: '0001' } }],
];

it.each(cases)('follows the specification: %s', (_name, one) => {
  const parsed: unknown = JSON.parse(jsonFeed.render(one));
  expect(schema.safeParse(parsed).error).toBeUndefined();
});

it('lists who else covered a story as data', () => {
  const document = JSON.parse(jsonFeed.render(feed)) as { items: { _winnow: Record<string, unknown> }[] };
  expect(document.items[0]?._winnow).toEqual({
    story_id: '5f1d2c',
    story_url: 'https://news.example/story/5f1d2c.html',
    source: {
      title: 'The Harbour Herald',
      home_page_url: 'https://harbour.example/',
      feed_url: 'https://harbour.example/feed.xml',
    },
    direction: 'ltr',
    reading_minutes: 2,
    also_covered_by: [
      {
        url: 'https://valley.example/ferry',
        title: 'Ferry & crew back at sea',
        source: { title: 'Valley & Vale Radio', home_page_url: 'https://valley.example/' },
        date_published: '2026-03-06T22:00:00.000Z',
      },
    ],
  });
  expect(document.items[1]?._winnow).toMatchObject({ partial: 'excerpt' });
});
