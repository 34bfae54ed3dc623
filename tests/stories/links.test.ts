/** Checks that posts which only link an article join it, and that one link in two feeds of one site is one article. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex, isPointer, type StoryArticle } from '../../src/stories/index.ts';
import { article, FERRY, ORCHARD } from './articles.ts';

const LINK = 'https://herald.example/news/halcyon-aground';

function signalOf(first: StoryArticle, second: StoryArticle): string | undefined {
  const index = createStoryIndex({ seed: 'links' });
  index.add(first);
  return index.add(second).joined?.signal;
}

describe('a post that links an article', () => {
  const own = article('herald', { ...FERRY, url: LINK });

  test.each([
    ['with "Comments"', { text: 'Comments', url: LINK }],
    [
      'with addresses and points',
      { text: `Article URL: ${LINK} Comments URL: https://nord.example/1 Points: 129`, url: LINK },
    ],
    [
      'from its own thread',
      { text: 'submitted by /u/tannin [link] [comments]', url: 'https://spool.example/t/1', pointsTo: LINK },
    ],
  ])('joins it %s', (_, post) => {
    const title = 'All passengers of the ferry Halcyon are ashore';
    expect(signalOf(own, article('posts', { title, ...post }))).toBe('canonical-link');
  });

  test('does not join it under a title that has nothing of it', () => {
    expect(signalOf(own, article('posts', { title: ORCHARD.title, text: 'Comments', url: LINK }))).toBeUndefined();
  });

  test('joins it among several posts, and is listed only', () => {
    const index = createStoryIndex({ seed: 'links' });
    const { storyId } = index.add(own);
    for (const source of ['posts', 'crabs', 'spool']) {
      const title = source === 'crabs' ? 'The ferry Halcyon off its course' : FERRY.title;
      expect(index.add(article(source, { title, text: 'Comments', url: LINK }))).toMatchObject({
        storyId,
        joined: { signal: 'canonical-link', grade: 'copy' },
      });
    }
  });

  test('has its own link when it says more', () => {
    const post = { title: 'Ships of my childhood', text: ORCHARD.text, pointsTo: LINK };
    expect(signalOf(own, article('posts', post))).toBeUndefined();
  });
});

describe('a feed that lists an item with its text, and again without', () => {
  const title = 'Patch 1.4 of Low Tide brings two islands';
  const whole = { title, text: ORCHARD.text, url: 'https://shop.example/news/17' };
  const bare = { title, text: 'Read the announcement here.', url: 'https://shop.example/events/88' };

  test.each([
    ['is one story', bare, 'pointer'],
    ['is two under another title', { ...bare, title: 'Patch 1.5 of Low Tide brings two islands' }, undefined],
    ['is two on another day', { ...bare, seenAt: '2026-03-08T09:00:00.000Z' }, undefined],
    ['is two when both have texts', { ...bare, text: FERRY.text }, undefined],
  ])('%s', (_, second, signal) => {
    const first = { seenAt: '2026-03-05T09:00:00.000Z' };
    expect(signalOf(article('shop', { ...first, ...whole }), article('shop', { ...first, ...second }))).toBe(signal);
    expect(signalOf(article('shop', { ...first, ...second }), article('shop', { ...first, ...whole }))).toBe(signal);
  });

  test('is two when a short title says too little', () => {
    const [a, b] = [
      article('shop', { ...whole, title: 'Episode 7' }),
      article('shop', { ...bare, title: 'Episode 7' }),
    ];
    expect(signalOf(a, b)).toBeUndefined();
  });
});

test.each([
  ['Comments', true],
  ['You can find the details for this event on the announcement page here.', true],
  ['submitted by /u/tannin [link] [comments]', true],
  ['', false],
  ['The ferry is free.', false],
])('%j points elsewhere: %s', (text, expected) => {
  expect(isPointer(text)).toBe(expected);
});

describe('one link in two feeds', () => {
  const top = {
    title: 'Vessland votes to close its last peat mines',
    text: 'Growers warn of dearer seedlings.',
    url: LINK,
  };
  const world = { title: 'Peat mines to shut early', text: 'The opposition goes to court over the bill.', url: LINK };

  test('of one site is one article, although the teasers differ', () => {
    const [a, b] = [
      article('top', { ...top, site: 'morning.example' }),
      article('world', { ...world, site: 'morning.example' }),
    ];
    expect(signalOf(a, b)).toBe('canonical-link');
  });

  test('is two articles where it names two posts of a live page', () => {
    const dam = {
      title: 'Ister flood: second dam breach at Hollin mill',
      text: 'Water is running through a second breach in the dam at Hollin mill. The river Ister stands at 7.4 metres at Elmbury.',
      site: 'morning.example',
    };
    const town = {
      title: 'Ister flood: mayor has the old town cleared',
      text: 'Buses leave the market of Elmbury every ten minutes, the mayor says. The river Ister stands at 7.1 metres.',
      site: 'morning.example',
    };
    const post = (source: string, what: typeof dam, url: string): StoryArticle => article(source, { ...what, url });
    expect(signalOf(post('top', dam, `${LINK}#post-131`), post('live', town, `${LINK}#post-118`))).toBeUndefined();
    expect(signalOf(post('top', dam, LINK), post('live', town, LINK))).toBe('canonical-link');
    expect(signalOf(post('top', dam, `${LINK}#post-131`), post('live', dam, `${LINK}#comments`))).toBe('exact-text');
  });

  test('of two sites needs similar contents', () => {
    expect(
      signalOf(article('top', { ...top, site: 'a.example' }), article('world', { ...world, site: 'b.example' })),
    ).toBeUndefined();
  });
});
