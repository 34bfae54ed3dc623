#!/usr/bin/env bash
# h3, the server of Nitro and Nuxt, sends an unchanged file again to every client that repeats its Last-Modified.
#
# RFC 9110 section 13.1.3: a server answers 304 if the file is not newer than If-Modified-Since; dates in HTTP have whole
# seconds, so that the date which a client repeats is the one that the server sent. One would guess that this exact date is
# the one case that always works. serveStatic compares it with the time of the file in milliseconds, which is nearly always
# a fraction of a second later. A date one second ahead, which no client has, gets the 304. send compares whole seconds.
# A feed that readers ask for each quarter of an hour is transferred whole each time.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin h3@1.15.11 send@1.2.1
mkdir public
echo '<feed/>' >public/feed.xml
touch -d '2026-03-01 10:00:00.25 UTC' public/feed.xml
cat >probe.mjs <<'JS'
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import { createApp, eventHandler, serveStatic, toNodeListener } from 'h3';
import send from 'send';
const app = createApp();
const getMeta = async (id) => {
  const { size, mtime } = await stat(`public${id}`);
  return { size, mtime };
};
app.use(eventHandler((event) => serveStatic(event, { getMeta, getContents: (id) => readFile(`public${id}`) })));
const servers = {
  h3: http.createServer(toNodeListener(app)),
  send: http.createServer((request, response) => send(request, request.url, { root: 'public' }).pipe(response)),
};
const get = (port, headers) =>
  new Promise((resolve) => {
    http.get({ port, path: '/feed.xml', headers, agent: false }, (response) => response.resume().on('end', () => resolve(response)));
  });
for (const [name, server] of Object.entries(servers)) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const date = (await get(port, {})).headers['last-modified'];
  const later = new Date(Date.parse(date) + 1000).toUTCString();
  const [same, ahead] = [await get(port, { 'if-modified-since': date }), await get(port, { 'if-modified-since': later })];
  console.log(`${name}: ${date}; the same date: ${same.statusCode}, a second later: ${ahead.statusCode}`);
}
process.exit();
JS
expected '304 twice from each'
verdict 'h3: Sun, 01 Mar 2026 10:00:00 GMT; the same date: 200, a second later: 304
send: Sun, 01 Mar 2026 10:00:00 GMT; the same date: 304, a second later: 304' "$(node probe.mjs 2>/dev/null)"
