#!/usr/bin/env bash
# undici's RetryAgent asks again after half a minute when the server says "Retry-After: 3600".
#
# RFC 9110 section 10.2.3: Retry-After tells how long the client ought to wait before its next request, and section
# 15.6.4 has it in a 503 for maintenance. The manual has an option retryAfter, true by default. One would guess that the
# agent waits that long, or gives up when it is longer than its longest wait, as got does. It waits for the shorter of the
# two, with 30 seconds as the longest by default, and asks five times before the hour is over.
# A crawler that relies on it for its manners is what the server asked to stay away.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin undici@7.30.2 got@14.6.6
cat >probe.mjs <<'JS'
import { createServer } from 'node:http';
import got from 'got';
import { Agent, RetryAgent, request } from 'undici';
const wait = globalThis.setTimeout;
let waits = [];
globalThis.setTimeout = (call, delay, ...rest) => {
  if (delay > 9000) waits.push(delay / 1000);
  return wait(call, delay > 9000 ? 1 : delay, ...rest);
};
let requests = 0;
const server = createServer((_, response) => {
  requests++;
  response.writeHead(503, { 'Retry-After': '3600' }).end();
}).listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${server.address().port}/feed`;
  const show = (name) => console.log(`${name}: ${requests} requests, seconds between them: ${waits.join(' ') || 'none'}`);
  await request(url, { dispatcher: new RetryAgent(new Agent()) }).catch(() => {});
  show('undici');
  [waits, requests] = [[], 0];
  await got(url, { retry: { maxRetryAfter: 30_000 } }).catch(() => {});
  show('got');
  process.exit();
});
JS
expected 'undici: seconds between them: 3600, or one request'
verdict 'undici: 6 requests, seconds between them: 30 30 30 30 30
got: 1 requests, seconds between them: none' "$(node probe.mjs)"
