/** The stories of the sample week, with its copies, rewritten articles and look-alikes, against the expected ones. */
import { describe, expect, it } from 'vitest';
import { createStoryIndex, type StoryIndex } from '../../src/stories/index.ts';
import { type Expected, readExpected, readExpectedStories } from './expectations.ts';

const week = readExpected()
  .filter((article) => article.id !== 'millfire-hp-2')
  .toSorted((a, b) => a.stage - b.stage || (a.published ?? '').localeCompare(b.published ?? ''));
const expected = readExpectedStories();

function indexOf(articles: readonly Expected[]): StoryIndex {
  const index = createStoryIndex({ seed: 'sample' });
  for (const article of articles) {
    index.add({
      id: article.id,
      title: article.title,
      text: article.paragraphs.join('\n\n'),
      source: article.feed,
      url: `http://127.0.0.1:8099${article.path}`,
      ...(article.published ? { published: article.published } : {}),
    });
  }
  return index;
}

describe('the stories of the sample week', () => {
  const index = indexOf(week);

  it.each(expected.together)('$articles are one story: $why', ({ articles }) => {
    expect(new Set(articles.map((id) => index.storyOf(id))).size).toBe(1);
  });

  it.each(expected.apart)('$articles are two stories: $why', ({ articles }) => {
    expect(new Set(articles.map((id) => index.storyOf(id))).size).toBe(articles.length);
  });

  it('joins nothing else', () => {
    const meant = expected.together.map((group) => new Set(group.articles));
    const groups = new Map(week.map((article) => [index.storyOf(article.id), index.membersOf(article.id)]));
    const joined = [...groups.values()].filter((members) => members.length > 1);
    const ferry = ['ferry-cw', 'ferry-hp', 'ferry-sl', 'ferry-tt'];
    const stray = joined.filter(
      (members) =>
        !members.every((id) => ferry.includes(id)) && !meant.some((group) => members.every((id) => group.has(id))),
    );
    expect(stray).toEqual([]);
  });

  it('has each article in exactly one story', () => {
    const members = new Set(week.map((article) => index.storyOf(article.id)));
    const all = [...members].flatMap((story) => {
      const founder = week.find((article) => index.storyOf(article.id) === story);
      return founder ? index.membersOf(founder.id) : [];
    });
    expect(all.toSorted()).toEqual(week.map((article) => article.id).toSorted());
  });
});
