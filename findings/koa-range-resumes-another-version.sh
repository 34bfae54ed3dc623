#!/usr/bin/env bash
# koa-range answers If-Range with a part of the new version, so that a resumed download joins two recordings.
#
# RFC 9110 section 13.1.5: If-Range carries the entity tag of the part that the client has; if the tag is no longer right,
# the server sends the whole representation. Players and download programs send it for every episode that they resume. One
# would guess that a package for byte ranges knows the header that makes them safe. It ignores it and sends 206. The last
# bytes of a file, "bytes=-4" (section 14.1.2), are refused with 416. send, which Express uses, does both as written.
# A listener who resumes an episode that was replaced in between keeps a file of two halves that never belonged together.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin koa@3.3.0 koa-range@0.3.0 send@1.2.1
cat >probe.cjs <<'JS'
const http = require('node:http');
const { writeFileSync } = require('node:fs');
const Koa = require('koa');
const range = require('koa-range');
const send = require('send');
writeFileSync('episode.txt', 'NEW VERSION');
const app = new Koa();
app.use(range.default ?? range);
app.use((context) => {
  context.etag = '"new"';
  context.body = 'NEW VERSION';
});
const servers = { 'koa-range': http.createServer(app.callback()), send: http.createServer((request, response) => send(request, 'episode.txt').pipe(response)) };
const get = (port, headers) =>
  new Promise((resolve) => {
    http.get({ port, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve(`${response.statusCode} ${response.statusCode === 416 ? '' : body}`.trim()));
    });
  });
(async () => {
  for (const [name, server] of Object.entries(servers)) {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    console.log(`${name}: from byte 4 if the tag is still "old": ${await get(port, { range: 'bytes=4-', 'if-range': '"old"' })}`);
    console.log(`${name}: the last four bytes: ${await get(port, { range: 'bytes=-4' })}`);
    server.close();
  }
})();
JS
expected '200 NEW VERSION, and 206 SION, from each'
verdict 'koa-range: from byte 4 if the tag is still "old": 206 VERSION
koa-range: the last four bytes: 416
send: from byte 4 if the tag is still "old": 200 NEW VERSION
send: the last four bytes: 206 SION' "$(node probe.cjs)"
