/** Line ends of a file are no part of its items: a feed that is saved with other ones is the same feed. */
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import { type Item, lastPoll } from './identity/items.ts';

const feed = `<?xml version="1.0"?>
<!DOCTYPE rss [ <!ENTITY desk "The desk
of the Tidewater Post"> ]>
<rss version="2.0"><channel><title>Tidewater Post</title>
<item><guid>a</guid><title>Lock timetable</title>
<description><![CDATA[<p>Open:</p><pre>06:00 north
  18:00 south</pre>]]></description></item>
<item><guid>b</guid><title>Tides</title><author>&desk;</author>
<description>High water at noon.
Low water at six.</description></item>
</channel></rss>`;

describe.each([
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('a feed with %s at the end of its lines', (_, lineEnd) => {
  test('is read as with LF', async () => {
    const read = await parseFeed(Buffer.from(feed.replaceAll('\n', lineEnd)));
    expect(read).toEqual(await parseFeed(Buffer.from(feed)));
    expect(read.entries[0]?.summary).toContain('06:00 north\n  18:00 south');
  });

  test('changes no item that was stored with its line ends', () => {
    const item: Item = {
      ...{ id: 'a', title: 'Lock timetable', link: 'https://tidewater.example/locks' },
      content: '<p>Open:\n daily</p><pre>06:00 north\n  18:00 south</pre><img src="/a.png" alt="The\nlock">',
    };
    const stored = { ...item, content: item.content?.replaceAll('\n', lineEnd) ?? '' };
    expect(lastPoll([stored], [item])).toEqual({ added: 0, changed: 0 });
  });
});

test('a carriage return that is written as a reference stays', async () => {
  const text =
    '<rss><channel><item><guid>a</guid><description>one&#13;&#xD;\r\ntwo &lt;b&gt;</description></item></channel></rss>';
  expect((await parseFeed(Buffer.from(text))).entries[0]?.summary).toBe('one\r\r\ntwo <b>');
});
