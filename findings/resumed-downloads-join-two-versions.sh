#!/usr/bin/env bash
# koa-range, serve-handler, http-server and Hono answer If-Range with a part of the new version of a file.
#
# RFC 9110 section 13.1.5: If-Range carries the entity tag of the part that the client has; if the tag is no longer right,
# the server ignores Range and sends the whole representation. Players and download programs send it for every episode
# that they resume. One would guess that software which announces byte ranges knows the header that makes them safe. Four
# of five send 206. koa-range and http-server also refuse "bytes=-4", the last bytes (section 14.1.2). send, which Express
# uses, does both as written.
# A listener who resumes an episode that was replaced in between keeps a file of two halves that never belonged together.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin koa@3.3.0 koa-range@0.3.0 serve-handler@6.1.8 http-server@14.1.1 hono@4.13.19 @hono/node-server@2.1.9 send@1.2.1
mkdir public
printf 'NEW VERSION' >public/episode.txt
cat >probe.mjs <<'JS'
import http from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import httpServer from 'http-server';
import Koa from 'koa';
import range from 'koa-range';
import send from 'send';
import serveHandler from 'serve-handler';
const koa = new Koa().use(range).use((context) => {
  context.body = 'NEW VERSION';
});
const hono = new Hono().use('/*', serveStatic({ root: './public' }));
const servers = {
  'koa-range': http.createServer(koa.callback()),
  'serve-handler': http.createServer((request, response) => serveHandler(request, response, { public: 'public', etag: true })),
  'http-server': httpServer.createServer({ root: 'public' }).server,
  hono: http.createServer(getRequestListener(hono.fetch)),
  send: http.createServer((request, response) => send(request, request.url, { root: 'public' }).pipe(response)),
};
const get = (port, headers) =>
  new Promise((resolve) => {
    http.get({ port, path: '/episode.txt', headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve(`${response.statusCode} ${response.statusCode === 416 ? '' : body}`.trim()));
    });
  });
for (const [name, server] of Object.entries(servers)) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const resumed = await get(port, { range: 'bytes=4-', 'if-range': '"old"' });
  console.log(`${name}: from byte 4 if the tag is still "old": ${resumed}; the last four bytes: ${await get(port, { range: 'bytes=-4' })}`);
}
process.exit();
JS
expected '200 NEW VERSION; 206 SION from each'
verdict 'koa-range: from byte 4 if the tag is still "old": 206 VERSION; the last four bytes: 416
serve-handler: from byte 4 if the tag is still "old": 206 VERSION; the last four bytes: 206 SION
http-server: from byte 4 if the tag is still "old": 206 VERSION; the last four bytes: 416
hono: from byte 4 if the tag is still "old": 206 VERSION; the last four bytes: 206 SION
send: from byte 4 if the tag is still "old": 200 NEW VERSION; the last four bytes: 206 SION' "$(node probe.mjs 2>/dev/null)"
