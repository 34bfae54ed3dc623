#!/usr/bin/env bash
# The same Expires header lasts one hour or six, by the zone of the machine that reads it.
#
# RFC 9110 section 5.6.7: recipients MUST accept the asctime form of a date, "Sun Nov  6 08:49:37 1994", and every date
# in HTTP is in UTC. The form has no zone in it. One would guess that an HTTP library adds the zone before it parses.
# http-cache-semantics passes the header to Date.parse, which takes a date without a zone for local time.
# A feed client in New York keeps such a feed for five hours too long, and one in Sydney never stores it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin http-cache-semantics@4.3.0
cat >probe.mjs <<'JS'
import CachePolicy from 'http-cache-semantics';
const request = { url: '/feed', method: 'GET', headers: { host: 'gazette.example' } };
const headers = { date: 'Sun, 01 Mar 2026 10:00:00 GMT', expires: 'Sun Mar  1 11:00:00 2026' };
const policy = new CachePolicy(request, { status: 200, headers }, { shared: false });
console.log(process.env.TZ.padEnd(16), policy.maxAge() / 3600, 'hours');
JS
observed="$(for zone in UTC America/New_York Australia/Sydney; do TZ="$zone" node probe.mjs; done)"
expected '1 hour in each zone'
verdict 'UTC              1 hours
America/New_York 6 hours
Australia/Sydney 0 hours' "$observed"
