#!/usr/bin/env bash
# Hono's static server sends feed.atom, feed.rss, a list in OPML and a transcript as application/octet-stream.
#
# RFC 4287 section 7 registers application/atom+xml with the ending .atom, and WebVTT registers text/vtt with .vtt; the
# table of media types that other servers share has all four. One would guess that a server for files knows the types of the
# web's own formats, and else says nothing, as RFC 9110 section 8.3 allows. Hono has a table of some fifty endings in
# which feeds are missing, and calls the rest a stream of octets. send finds a type for each.
# Browsers save such a feed instead of showing it with its style sheet, and programs that look at the type find no feed.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin hono@4.13.19 @hono/node-server@2.1.9 send@1.2.1
mkdir public
for ending in xml atom rss opml vtt; do echo '<feed/>' >"public/file.$ending"; done
cat >probe.mjs <<'JS'
import http from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import send from 'send';
const app = new Hono().use('/*', serveStatic({ root: './public' }));
const servers = {
  hono: http.createServer(getRequestListener(app.fetch)),
  send: http.createServer((request, response) => send(request, request.url, { root: 'public' }).pipe(response)),
};
const type = (port, path) =>
  new Promise((resolve) => {
    http.get({ port, path, agent: false }, (response) => response.resume().on('end', () => resolve(response.headers['content-type'].split(';')[0])));
  });
for (const [name, server] of Object.entries(servers)) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  for (const ending of ['xml', 'atom', 'rss', 'opml', 'vtt']) console.log(`${name}, .${ending}: ${await type(server.address().port, `/file.${ending}`)}`);
}
process.exit();
JS
expected 'application/atom+xml, application/rss+xml, text/x-opml and text/vtt, or no type, for the last four'
verdict 'hono, .xml: application/xml
hono, .atom: application/octet-stream
hono, .rss: application/octet-stream
hono, .opml: application/octet-stream
hono, .vtt: application/octet-stream
send, .xml: application/xml
send, .atom: application/atom+xml
send, .rss: application/rss+xml
send, .opml: text/x-opml
send, .vtt: text/vtt' "$(node probe.mjs 2>/dev/null)"
