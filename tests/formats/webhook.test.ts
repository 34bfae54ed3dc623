/** What webhooks post: the item as in JSON Feed, and messages in which no title is markup or notifies anybody. */
import { describe, expect, it } from 'vitest';
import { jsonFeed } from '../../src/formats/json-feed.ts';
import { feedMessage, storyMessage } from '../../src/formats/webhook.ts';
import { webhookPost } from '../../src/formats/webhook-posts.ts';
import { feed, item } from './sample-feed.ts';

const message = storyMessage('story', feed, { ...item, title: 'Fish & <chips> @all | *now*', summary: '<!channel>' });
const bodyOf = (format: 'json' | 'discord' | 'slack' | 'mattermost', of = message): unknown =>
  JSON.parse(webhookPost(format, 'id', of).body);

describe('the body of a webhook', () => {
  it('has the item as it is in the JSON feed', () => {
    const [first] = (JSON.parse(jsonFeed.render(feed)) as { items: object[] }).items;
    expect(bodyOf('json', storyMessage('story', feed, item))).toEqual({
      id: 'id',
      event: 'story',
      output: feed.id,
      item: first,
    });
  });

  it('names a feed that fails and one that works again', () => {
    const source = { id: 'tides', title: 'Tides' };
    expect(bodyOf('json', feedMessage(source, 'HTTP 500'))).toEqual({
      ...{ id: 'id', event: 'feed-failing', feed: { id: 'tides', title: 'Tides', reason: 'HTTP 500' } },
    });
    expect(bodyOf('slack', feedMessage(source))).toEqual({ text: 'Tides works again' });
  });

  it('is a message for Discord, Slack and Mattermost', () => {
    const url = 'https://harbour.example/2026/ferry?edition=2';
    expect(bodyOf('discord')).toEqual({
      embeds: [{ title: 'Fish & <chips> @all | *now*', description: '<!channel>', url }],
      allowed_mentions: { parse: [] },
    });
    expect(bodyOf('slack')).toEqual({
      text: `<${url}|Fish &amp; &lt;chips&gt; @all ¦ *now*>\n&lt;!channel&gt;`,
    });
    expect(bodyOf('mattermost')).toEqual({
      text: `[Fish & \\<chips\\> @\u200ball \\| \\*now\\*](<${url}>)\n\\<\\!channel\\>`,
    });
  });

  it('is text with headers for ntfy, encoded where headers cannot have it', () => {
    expect(webhookPost('ntfy', 'id', storyMessage('story', feed, { ...item, title: '汐見', summary: 'Text' }))).toEqual(
      {
        body: 'Text',
        contentType: 'text/plain; charset=utf-8',
        headers: { Title: '=?UTF-8?B?5rGQ6KaL?=', Click: 'https://harbour.example/2026/ferry?edition=2' },
      },
    );
  });
});
