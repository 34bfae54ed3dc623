/** Checks that a feed's boilerplate is recognised however much other feeds publish, and nothing else is. */
import { expect, test } from 'vitest';
import { FeedBoilerplate } from '../../src/stories/text/feed-boilerplate.ts';
import { mix } from '../../src/stories/text/hash.ts';

/** A hundred and fifty phrases of a story that no other story has. */
function ownPhrases(story: number): number[] {
  return Array.from({ length: 150 }, (_, i) => mix(story, i));
}

const NOTICE = Array.from({ length: 12 }, (_, i) => mix(0xabcdef, i));

test('a phrase is boilerplate from the third story of a feed on, in that feed alone', () => {
  const boilerplate = new FeedBoilerplate();
  for (let story = 1; story <= 3; story++) {
    expect(NOTICE.some((phrase) => boilerplate.isBoilerplate(7, phrase))).toBe(false);
    boilerplate.learn(7, [...ownPhrases(story), ...NOTICE]);
  }
  expect(NOTICE.every((phrase) => boilerplate.isBoilerplate(7, phrase))).toBe(true);
  expect(NOTICE.some((phrase) => boilerplate.isBoilerplate(8, phrase))).toBe(false);
  expect(ownPhrases(3).some((phrase) => boilerplate.isBoilerplate(7, phrase))).toBe(false);
});

test('nothing is learned from an article of an unknown feed', () => {
  const boilerplate = new FeedBoilerplate();
  for (let story = 0; story < 5; story++) boilerplate.learn(0, NOTICE);
  expect(NOTICE.some((phrase) => boilerplate.isBoilerplate(0, phrase))).toBe(false);
});

test('the notices are recognised after thirty thousand stories of five hundred feeds, and nothing else is', () => {
  const boilerplate = new FeedBoilerplate();
  const feeds = 500;
  const noticeOf = (feed: number): number[] => NOTICE.map((phrase) => mix(feed, phrase));
  for (let story = 0; story < 30_000; story++) {
    const feed = 1 + (story % feeds);
    boilerplate.learn(feed, [...ownPhrases(story), ...noticeOf(feed)]);
  }
  const feedsAll = Array.from({ length: feeds }, (_, i) => i + 1);
  const known = feedsAll.flatMap((feed) => noticeOf(feed).map((phrase) => boilerplate.isBoilerplate(feed, phrase)));
  expect(known.filter(Boolean).length / known.length).toBeGreaterThan(0.99);
  const strangers = Array.from({ length: 500 }, (_, i) =>
    ownPhrases(40_000 + i).map((phrase) => boilerplate.isBoilerplate(1 + i, phrase)),
  );
  expect(strangers.flat().filter(Boolean).length).toBe(0);
});
