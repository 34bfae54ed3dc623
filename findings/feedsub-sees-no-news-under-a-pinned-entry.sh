#!/usr/bin/env bash
# feedsub sees no news of a feed whose first entry stays the same, as it does when a publisher pins an announcement.
#
# RFC 4287 section 4.1.1: no meaning is assigned to the order of the entries of a feed, and RSS 2.0 names none either. One would
# guess that a package which announces the new items of a feed compares all of them with those it has seen, as rss-feed-emitter
# does, since it keeps a history of ten. feedsub reads from the top and stops at the first entry that it knows, so that every
# entry below is lost, today and later. Its guide says that it stops there, not what that costs.
# A subscriber to a feed with a pinned entry, or one sorted by the date of the event, never hears of another one.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin feedsub@0.7.8 rss-feed-emitter@3.2.4
cat >probe.cjs <<'JS'
const { createServer } = require('node:http');
const FeedSub = require('feedsub');
const RssFeedEmitter = require('rss-feed-emitter');
const entry = (name) => `<entry><title>${name}</title><id>urn:example:${name}</id><link href="https://gazette.example/${name}"/>
  <updated>2026-03-01T10:00:00Z</updated></entry>`;
const feed = (...names) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Gazette</title><id>urn:example:feed</id>
  <updated>2026-03-01T10:00:00Z</updated><author><name>Ada Quill</name></author>${names.map(entry).join('')}</feed>`;
let body;
const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'application/atom+xml' }).end(body));
const first = feed('Welcome', 'Ferry');
const second = feed('Welcome', 'Tide', 'Ferry');
const asked = () => new Promise((resolve) => server.once('request', resolve));
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));
const readers = {
  feedsub: async (url, hear) => {
    const reader = new (FeedSub.default ?? FeedSub)(url, { emitOnStart: true });
    reader.on('item', (item) => hear(item.title));
    const read = () => new Promise((resolve) => reader.read(resolve));
    await read();
    body = second;
    await read();
  },
  'rss-feed-emitter': async (url, hear) => {
    const reader = new (RssFeedEmitter.default ?? RssFeedEmitter)({ skipFirstLoad: false });
    reader.on('new-item', (item) => hear(item.title));
    reader.add({ url, refresh: 100 });
    await asked();
    await settled();
    body = second;
    await asked();
    await settled();
    reader.destroy();
  },
};
server.listen(0, '127.0.0.1', async () => {
  for (const [name, read] of Object.entries(readers)) {
    body = first;
    const heard = [];
    await read(`http://127.0.0.1:${server.address().port}/feed`, (title) => heard.push(title));
    console.log(`${name}: ${heard.sort().join(' ')}`);
  }
  process.exit();
});
JS
expected 'Ferry Tide Welcome from each'
verdict 'feedsub: Ferry Welcome
rss-feed-emitter: Ferry Tide Welcome' "$(node probe.cjs)"
