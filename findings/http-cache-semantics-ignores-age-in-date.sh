#!/usr/bin/env bash
# http-cache-semantics counts a response that a cache upstream has stored for an hour as brand new.
#
# RFC 9111 section 4.2.3: the age of a response is at least the receiver's clock minus Date (apparent_age), even when a
# cache on the way, such as one of HTTP/1.0, sends no Age. One would guess that max-age=600 is used up after an hour.
# The package reads only the Age header, and rewrites Date to the present in the headers it returns, so the trace is
# gone. A feed client behind such a cache shows a feed that is already stale for another ten minutes; undici's cache
# interceptor applies the rule and does not store the response.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin http-cache-semantics@4.3.0
cat >probe.mjs <<'JS'
import CachePolicy from 'http-cache-semantics';
const request = { url: '/feed', method: 'GET', headers: { host: 'gazette.example' } };
const headers = { date: new Date(Date.now() - 3_600_000).toUTCString(), 'cache-control': 'max-age=600' };
const policy = new CachePolicy(request, { status: 200, headers }, { shared: false });
const shift = Math.round((Date.parse(policy.responseHeaders().date) - Date.parse(headers.date)) / 60_000);
console.log(`age ${Math.round(policy.age())} s, fresh for ${Math.round(policy.timeToLive() / 1000)} s, Date moved by ${shift} minutes`);
JS
observed="$(node probe.mjs)"
expected 'age 3600 s, fresh for 0 s'
verdict 'age 0 s, fresh for 600 s, Date moved by 60 minutes' "$observed"
