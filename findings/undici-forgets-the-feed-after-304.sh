#!/usr/bin/env bash
# undici's cache downloads a feed that has not changed again at every second poll, because the 304 repeats Cache-Control.
#
# RFC 9110 section 15.4.5: a 304 has the Cache-Control and ETag that the 200 would have had; RFC 9111 section 4.3.4: the
# cache updates the stored response with them and keeps it. One would guess one download, and a 304 for each later poll.
# The interceptor answers from its cache, and deletes the stored response when the 304 has a Cache-Control field, even
# the same one; the next request carries no validator. It keeps it if the server leaves the field out, as it must not.
# A program with this cache saves half of what it could, and only on servers that follow the RFC.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin undici@7.30.2
cat >probe.mjs <<'JS'
import { createServer } from 'node:http';
import { Agent, interceptors, request } from 'undici';
let answers = [];
const server = createServer(({ url, headers }, response) => {
  response.statusCode = headers['if-none-match'] === '"1"' ? 304 : 200;
  answers.push(response.statusCode);
  response.setHeader('ETag', '"1"');
  if (url === '/with' || response.statusCode === 200) response.setHeader('Cache-Control', 'no-cache');
  response.end(response.statusCode === 304 ? undefined : '<rss version="2.0"/>');
}).listen(0, '127.0.0.1', async () => {
  for (const path of ['/with', '/without']) {
    const dispatcher = new Agent().compose(interceptors.cache());
    answers = [];
    for (let poll = 0; poll < 5; poll++) {
      const { body } = await request(`http://127.0.0.1:${server.address().port}${path}`, { dispatcher });
      await body.text();
    }
    console.log(`304 ${path.slice(1)} Cache-Control: ${answers.join(' ')}`);
  }
  process.exit();
});
JS
observed="$(node probe.mjs)"
expected '200 304 304 304 304 in both cases'
verdict '304 with Cache-Control: 200 304 200 304 200
304 without Cache-Control: 200 304 304 304 304' "$observed"
