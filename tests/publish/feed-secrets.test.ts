import { expect, test } from 'vitest';
import type { FeedSource } from '../../src/model/source.ts';
import { feedSecrets, hideFeedSecrets } from '../../src/publish/feed-secrets.ts';
import { item } from '../formats/sample-feed.ts';

const source: FeedSource = {
  id: 'members',
  url: 'https://members.example/feed?key=k9f3Zq81TtWw5c2',
  tags: [],
  fetchArticles: 'never',
  priority: 0,
  isPrivate: true,
};

test('the origin and the files of an episode of a private feed do not give its address away', () => {
  const shown = hideFeedSecrets(
    {
      ...item,
      origin: { title: 'Members', id: source.url, url: 'https://members.example/', feedUrl: source.url },
      media: [{ url: `${source.url}&file=2` }, { url: 'https://members.example/open.mp4' }],
      transcripts: [{ url: 'https://members.example/t.vtt?key=k9f3Zq81TtWw5c2' }],
      chapters: { url: 'https://members.example/c.json?key=k9f3Zq81TtWw5c2' },
      episodeImage: 'https://members.example/i.jpg?key=k9f3Zq81TtWw5c2',
    },
    ['members'],
    feedSecrets([source], [undefined]),
  );
  expect(JSON.stringify(shown)).not.toContain('k9f3Zq81TtWw5c2');
  expect(shown.origin).toEqual({ title: 'Members', url: 'https://members.example/' });
  expect(shown.media).toEqual([{ url: 'https://members.example/open.mp4' }]);
});
