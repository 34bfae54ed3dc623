#!/usr/bin/env bash
# http-cache-semantics keeps an immutable response that expires in a minute fresh for 1000 days.
#
# RFC 8246 section 2: immutable says that the response does not change during its freshness lifetime, and adds no time
# to it; RFC 9111 section 5.3 lets Expires set that lifetime. The package documents a minimum of 24 hours for immutable
# responses, in milliseconds. One would guess a minute, or a day. The default, 86,400,000, is compared with ages in
# seconds, so the day becomes 1000 days, and it wins against Expires.
# A feed client that trusts timeToLive() does not request the feed again for almost three years.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin http-cache-semantics@4.3.0
cat >probe.mjs <<'JS'
import CachePolicy from 'http-cache-semantics';
const request = { url: '/feed', method: 'GET', headers: { host: 'gazette.example' } };
const date = new Date(Math.floor(Date.now() / 1000) * 1000);
for (const extra of ['public', 'public, immutable']) {
  const headers = { date: date.toUTCString(), expires: new Date(date.getTime() + 60_000).toUTCString(), 'cache-control': extra };
  const hours = new CachePolicy(request, { status: 200, headers }, { shared: false }).timeToLive() / 3_600_000;
  console.log(extra.padEnd(17), hours < 1 ? 'a minute' : `${Math.round(hours / 24)} days`);
}
JS
observed="$(node probe.mjs)"
expected 'a minute (or the documented day)'
verdict 'public            a minute
public, immutable 1000 days' "$observed"
