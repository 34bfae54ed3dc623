/** Limits on the stories of a feed: their settings, errors with places, and what the index is told. */
import { describe, expect, it } from 'vitest';
import { formatProblem, parseConfig } from '../../src/config/load.ts';
import { storyLimits } from '../../src/config/story-scope.ts';

const parse = (text: string) => parseConfig(text, 'winnow.yaml', { env: {}, readFile: () => undefined });
const problemsOf = (text: string) => parse(text).problems.map(formatProblem);

/** A file with the feeds `desk` (news), `county` (alerts), `gull` and `walrus` (comics). */
function file(settings: string, ofCounty = ''): string {
  const feed = (id: string, tag: string, more = '') =>
    `  - { id: ${id}, url: "https://${id}.example/feed", tags: [${tag}]${more} }`;
  const feeds = [
    feed('desk', 'news'),
    feed('county', 'alerts', ofCounty),
    feed('gull', 'comics'),
    feed('walrus', 'comics'),
  ];
  return [settings, 'feeds:', ...feeds].filter((line) => line !== '').join('\n');
}

describe('stories of a feed', () => {
  it.each([
    ['never', file('', ', stories: never'), [{ source: 'county', partners: [] }]],
    ['within tags', file('', ', stories: { within: [news] }'), [{ source: 'county', partners: ['county', 'desk'] }]],
    ['never for a tag', file('stories: { tags: { alerts: never } }'), [{ source: 'county', partners: [] }]],
    [
      'within a tag',
      file('stories: { tags: { comics: { within: [comics] } } }'),
      [
        { source: 'gull', partners: ['gull', 'walrus'] },
        { source: 'walrus', partners: ['walrus', 'gull'] },
      ],
    ],
    [
      'its own setting instead of its tag',
      file('stories: { tags: { alerts: never } }', ', stories: { within: [news] }'),
      [{ source: 'county', partners: ['county', 'desk'] }],
    ],
    ['nothing', file(''), []],
  ])('are limited by %s', (_, text, limits) => {
    const { config, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(storyLimits(config?.feeds ?? [])).toEqual(limits);
  });

  it('must satisfy every tag of the feed', () => {
    const tags = 'stories: { tags: { a: { within: [a] }, b: { within: [b] } } }';
    const feed = (id: string, ofFeed: string) =>
      `  - { id: ${id}, url: "https://${id}.example/feed", tags: [${ofFeed}] }`;
    const { config } = parse([tags, 'feeds:', feed('one', 'a'), feed('two', 'b'), feed('both', 'a, b')].join('\n'));
    expect(storyLimits(config?.feeds ?? []).find(({ source }) => source === 'both')?.partners).toEqual(['both']);
  });

  it.each([
    [file('', ', stories: sometimes'), 'winnow.yaml:3:80: "stories" must be `never`, or `within:` with a list of tags'],
    [file('', ', stories: { within: [] }'), 'winnow.yaml:3:90: "within" must name a tag'],
    [file('', ', stories: { within: [nwes] }'), 'winnow.yaml:3:91: no feed has the tag "nwes", did you mean "news"?'],
    [
      file('stories: { tags: { alert: never } }'),
      'winnow.yaml:1:20: no feed has the tag "alert", did you mean "alerts"?',
    ],
  ])('are refused with the place of the error: %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });
});
