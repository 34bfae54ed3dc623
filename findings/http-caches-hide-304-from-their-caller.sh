#!/usr/bin/env bash
# got and undici with a cache answer 200 to a request that carries If-None-Match of its own, also when nothing changed.
#
# RFC 9111 section 4.3.2: such a request validates the client's own copy, and a cache compares its entity tags with the
# response that it selects; a match is a 304. One would guess that a program can add a cache below its own conditional
# requests. Both take the server's 304 for an answer to the cache and hand on a 200 with the stored body, and got does the
# same without asking while the response is fresh. make-fetch-happen leaves such requests out of its cache.
# A program that parses and compares a feed only after a 200 does so at every poll, and counts no feed as unchanged.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin got@14.6.6 undici@7.30.2 make-fetch-happen@15.0.6
cat >probe.mjs <<'JS'
import { createServer } from 'node:http';
import got from 'got';
import fetcher from 'make-fetch-happen';
import { Agent, interceptors, request } from 'undici';
const cache = new Map();
const dispatcher = new Agent().compose(interceptors.cache());
const fetch = fetcher.defaults({ cachePath: './cache' });
const clients = {
  'got              ': async (url, headers) => (await got(url, { cache, headers })).statusCode,
  'undici           ': async (url, headers) => {
    const { statusCode, body } = await request(url, { dispatcher, headers });
    await body.text();
    return statusCode;
  },
  'make-fetch-happen': async (url, headers) => {
    const response = await fetch(url, { headers });
    await response.text();
    return response.status;
  },
};
let sent;
const server = createServer(({ url, headers }, response) => {
  response.statusCode = headers['if-none-match']?.includes('"1"') ? 304 : 200;
  sent = response.statusCode;
  response.setHeader('ETag', '"1"');
  response.setHeader('Cache-Control', url.startsWith('/fresh') ? 'max-age=60' : 'no-cache');
  response.end(sent === 304 ? undefined : '<rss version="2.0"/>');
}).listen(0, '127.0.0.1', async () => {
  for (const [name, get] of Object.entries(clients)) {
    for (const path of ['stale', 'fresh']) {
      const url = `http://127.0.0.1:${server.address().port}/${path}/${name.trim()}`;
      await get(url, {});
      sent = 'not asked';
      const status = await get(url, { 'if-none-match': '"1"' });
      console.log(name, path, status, `(server: ${sent})`);
    }
  }
  process.exit();
});
JS
observed="$(node probe.mjs)"
expected '304 in all cases'
verdict 'got               stale 200 (server: 304)
got               fresh 200 (server: not asked)
undici            stale 200 (server: 304)
undici            fresh 200 (server: 304)
make-fetch-happen stale 304 (server: 304)
make-fetch-happen fresh 304 (server: 304)' "$observed"
