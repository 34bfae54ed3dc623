/** In-memory data for the console's tests, which records the actions. */
import { feedPage, feedTest } from '../../src/daemon/console/feed-list.ts';
import type { ArticleView, ConsoleData, FeedHealth, FileProblem } from '../../src/server/console/data.ts';
import { html } from '../formats/sample-feed.ts';

const feeds: readonly FeedHealth[] = [
  {
    id: 'harbour',
    title: 'The Harbour Herald',
    tags: ['local', 'news'],
    url: 'https://harbour.example/feed.xml',
    siteUrl: 'https://harbour.example/',
    condition: 'well',
    lastPollAt: '2026-03-07T08:00:00.000Z',
    lastSuccessAt: '2026-03-07T08:00:00.000Z',
    nextPollAt: '2026-03-07T09:00:00.000Z',
    failures: 0,
    entriesPerDay: 4.25,
    fullText: 0.95,
    articles: 40,
  },
  {
    id: 'valley',
    title: '<b>Valley</b> & Vale Radio',
    tags: [],
    url: 'marker:1',
    condition: 'failing',
    failures: 3,
    failingSince: '2026-03-06T08:00:00.000Z',
    reason: 'HTTP 403, <marker-x>1</marker-x>',
    articles: 2,
  },
  { id: 'mina', title: 'صحيفة الميناء', tags: ['news'], condition: 'new', failures: 0, articles: 0 },
];

export const article: ArticleView = {
  title: 'Night ferry returns',
  url: 'https://harbour.example/ferry',
  feedTitle: 'The Harbour Herald',
  entryId: 'e1',
  about: 'article, from the page',
  html: html('<p>The night ferry sailed again.</p>'),
  language: 'en',
  removed: [
    {
      rule: 'share-bar',
      reason: 'a list of links to share the page',
      text: 'Share on Pigeon',
      where: 'div.share',
      size: 15,
    },
  ],
  original: [
    { text: 'The night ferry sailed again.', status: 'article' },
    { text: 'Share on Pigeon', status: 'removed', rule: 'share-bar', reason: 'a list of links to share the page' },
    { text: 'All rights reserved', status: 'outside' },
  ],
};

export interface FakeData extends ConsoleData {
  readonly done: string[];
  content: string;
  health: readonly FeedHealth[];
}

/** Lines with `bad` are errors; everything else is valid. */
function problemsIn(text: string): FileProblem[] {
  return text.split('\n').flatMap((line, index) => {
    const column = line.indexOf('bad');
    return column < 0
      ? []
      : [{ line: index + 1, column: column + 1, message: '`bad` is no setting; did you mean `good`?' }];
  });
}

export function fakeData(): FakeData {
  const done: string[] = [];
  const data: FakeData = {
    done,
    health: feeds,
    content: '# The feeds\nfeeds:\n  - url: https://harbour.example/feed.xml # first\n\nserver:\n  port: 8080\n',
    feeds: async (query) => feedPage(data.health, query),
    feedIds: async (filter) => data.health.filter(feedTest(filter)).map(({ id }) => id),
    feedTitle: async (feedId) => data.health.find(({ id }) => id === feedId)?.title,
    pollNow: async (ids) => {
      done.push(`poll ${ids.join(' ')}`);
      return `${ids.length} feeds are polled now.`;
    },
    problems: async () => [
      {
        id: 'feed:valley',
        title: 'Valley & Vale Radio fails',
        text: 'HTTP 403, three times',
        since: '2026-03-06T08:00:00.000Z',
      },
      {
        id: 'config',
        title: 'The configuration has a mistake',
        text: 'winnow.yaml:3:5: …',
        since: '2026-03-07T08:00:00.000Z',
      },
    ],
    articles: async ({ feedId }) => [
      {
        entryId: 'e1',
        title: `Night ferry ${feedId ?? ''}`,
        feedTitle: 'The Harbour Herald',
        url: 'https://harbour.example/ferry',
        firstSeenAt: '2026-03-07T08:00:00.000Z',
        wordCount: 320,
        cuts: 1,
      },
      {
        entryId: 'e2',
        title: '',
        feedTitle: 'Valley',
        firstSeenAt: '2026-03-07T07:00:00.000Z',
        wordCount: 12,
        cuts: 0,
        partial: 'the page answered 403',
      },
    ],
    article: async (id) =>
      id === 'e1'
        ? article
        : id === 'e2'
          ? { ...article, removed: [], html: html('<p>س</p>'), direction: 'rtl', language: 'ar', original: [] }
          : undefined,
    search: async (text) => ({
      articles: text === 'ferry' ? await data.articles({ limit: 1 }) : [],
      ...(text === 'partly' ? { notice: 'The articles are still being indexed, so some cannot be found yet.' } : {}),
    }),
    stories: async () => [
      {
        id: 's1',
        title: 'Night ferry returns',
        updatedAt: '2026-03-07T08:00:00.000Z',
        members: [
          {
            entryId: 'e1',
            title: 'Night ferry returns',
            feedTitle: 'The Harbour Herald',
            url: 'https://harbour.example/ferry',
            isLead: true,
            joinedAt: '2026-03-07T08:00:00.000Z',
            evidence: [],
          },
          {
            entryId: 'e2',
            title: 'Ferry back at sea',
            feedTitle: 'Valley',
            isLead: false,
            joinedAt: '2026-03-07T08:10:00.000Z',
            grade: 'copy',
            evidence: [{ article: 'e1', signal: 'text', score: 0.93, title: 'Night ferry returns' }],
          },
        ],
      },
    ],
    privateOutputs: async () => [
      {
        id: 'board',
        title: '<b>The board</b> & friends',
        subscribers: [
          { id: 'a1', name: 'Ada at home', createdAt: '2026-03-01T08:00:00.000Z', lastUsedOn: '2026-03-07' },
          { id: 'm1', name: 'مريم', createdAt: '2026-03-06T08:00:00.000Z' },
        ],
      },
      { id: 'empty', title: 'Nobody yet', subscribers: [] },
    ],
    addSubscriber: async (output, name) => {
      done.push(`add ${output} ${name}`);
      if (name === 'Ada at home') return { problem: 'there is a subscriber "Ada at home" already' };
      const page = `https://news.example/private/${output}/${'t'.repeat(43)}/`;
      return { name, page, feeds: [{ format: 'Atom', url: `${page}feed.atom` }] };
    },
    rotateSubscriber: async (id) => {
      done.push(`rotate ${id}`);
      const page = `https://news.example/private/board/${'r'.repeat(43)}/`;
      return { name: 'Ada at home', page, feeds: [{ format: 'Atom', url: `${page}feed.atom` }] };
    },
    revokeSubscriber: async (id) => {
      done.push(`revoke ${id}`);
      return id === 'a1';
    },
    split: async (entryId) => {
      done.push(`split ${entryId}`);
      return 'Ferry back at sea now stands alone.';
    },
    tryOut: async (url) => {
      done.push(`try ${url}`);
      return url.includes('private') ? { problem: 'the address is not a public one' } : article;
    },
    discover: async (url) => {
      done.push(`discover ${url}`);
      if (url.includes('town')) {
        const page = { list: 'main > ul.news > li', title: 'h3', date: 'time', text: 'p' };
        return [{ url, title: 'The town', format: 'list of a page', entries: ['Bridge closed', 'Café | open'], page }];
      }
      return [
        {
          url: 'https://harbour.example/feed.xml',
          title: 'The Harbour Herald',
          format: 'RSS 2.0',
          entries: ['Night ferry returns', ''],
        },
      ];
    },
    files: async () => ['winnow.yaml', 'sites/harbour.example.txt'],
    readFile: async (name) => (name === 'winnow.yaml' ? { name, text: data.content } : undefined),
    check: async (_name, text) => problemsIn(text),
    save: async (name, text, before) => {
      if (before !== data.content) return { kind: 'conflict' };
      const problems = problemsIn(text);
      if (problems.length > 0) return { kind: 'invalid', problems };
      data.content = text;
      done.push(`save ${name}`);
      return { kind: 'saved' };
    },
    withChange: async (text, ids, change) => {
      const what = 'tag' in change ? `${change.kind} ${change.tag}` : change.kind;
      return text.replace('# The feeds', `# The feeds: ${what} ${ids.join(' ')}`);
    },
    withFeed: async (text, { url }) => text.replace('\n\nserver', `\n  - url: ${url}\n\nserver`),
  };
  return data;
}
