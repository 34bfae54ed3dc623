#!/usr/bin/env bash
# sirv cuts a feed that has grown since the server started, and answers 304 to a reader that has the old one.
#
# RFC 9110 section 8.8.1: a validator changes whenever the representation does; section 8.6: Content-Length is the length
# of this content. One would guess that a server of static files sends the file as it is, or as it was at its start. The
# manual says that sirv looks for files in advance. It also keeps their size and time, and reads the content at each
# request: the new feed is cut to the length of the old, in the middle of an element, under the old ETag.
# A site that is built again every hour behind sirv has a feed that no parser accepts, or that never changes.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin sirv@3.0.2
cat >probe.mjs <<'JS'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
mkdirSync('site');
const feed = (...titles) => `<rss>${titles.map((title) => `<item>${title}</item>`).join('')}</rss>`;
writeFileSync('site/feed.xml', feed('Ferry'));
const server = createServer(sirv('site', { etag: true })).listen(0, '127.0.0.1', async () => {
  const get = async (headers = {}) => {
    const response = await fetch(`http://127.0.0.1:${server.address().port}/feed.xml`, { headers });
    console.log(response.status, await response.text());
    return response.headers.get('etag');
  };
  const etag = await get();
  writeFileSync('site/feed.xml', feed('Quay', 'Ferry'));
  utimesSync('site/feed.xml', new Date(), new Date(Date.now() + 60_000));
  await get();
  await get({ 'If-None-Match': etag });
  process.exit();
});
JS
expected '200 with Quay and Ferry for the second and third request, or twice the old feed'
verdict '200 <rss><item>Ferry</item></rss>
200 <rss><item>Quay</item><item>F
304 ' "$(node probe.mjs)"
