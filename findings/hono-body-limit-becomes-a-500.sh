#!/usr/bin/env bash
# hono's bodyLimit answers 413 in a bare app and 500 in an app that has an ordinary error handler.
#
# RFC 9110 section 15.5.14: 413 says that the content is too large, and the client should not repeat it as it is. One
# would guess that a middleware that limits bodies sends the response itself. It throws an HTTPException, and an onError
# that logs and returns 500, as most applications have, turns the client's error into one of the server.
# A WebSub hub that delivers a large feed takes it for a temporary failure and delivers again. Let onError return
# error.getResponse() for an HTTPException.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin hono@4.13.19
cat >probe.mjs <<'JS'
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
const callback = () => new Hono().post('/', bodyLimit({ maxSize: 4 }), async (c) => c.text(await c.req.text()));
const delivery = { method: 'POST', body: 'a feed', headers: { 'content-length': '6' } };
console.log('no handler', (await callback().request('/', delivery)).status);
console.log('onError   ', (await callback().onError((error, c) => c.text('failed', 500)).request('/', delivery)).status);
JS
observed="$(node probe.mjs)"
expected '413 twice'
verdict 'no handler 413
onError    500' "$observed"
