#!/usr/bin/env bash
# fresh, which Express uses for conditional requests, never answers 304 for an entity tag with a comma in it.
#
# RFC 9110 section 8.8.3: an entity tag may hold any visible character but the double quote, commas included, and
# If-None-Match is a list whose members are quoted. One would guess that the quotes are respected. fresh splits the
# field at every comma, so the tag that the client sends back is two halves that match nothing.
# Every poll of such a feed transfers it whole; hono's etag middleware answers 304. Leave commas out of the tags you
# make.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin fresh@2.0.0 hono@4.13.19
cat >probe.mjs <<'JS'
import fresh from 'fresh';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
for (const tag of ['"v1.2"', '"v1,2"']) {
  const app = new Hono().use(etag()).get('/', (c) => c.text('feed', 200, { ETag: tag }));
  const { status } = await app.request('/', { headers: { 'If-None-Match': tag } });
  console.log(tag, 'fresh', fresh({ 'if-none-match': tag }, { etag: tag }) ? 304 : 200, 'hono', status);
}
JS
observed="$(node probe.mjs)"
expected '304 for both tags'
verdict '"v1.2" fresh 304 hono 304
"v1,2" fresh 200 hono 304' "$observed"
