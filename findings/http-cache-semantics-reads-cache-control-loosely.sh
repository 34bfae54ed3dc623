#!/usr/bin/env bash
# http-cache-semantics ignores MAX-AGE in capitals, and takes the last of two max-age directives.
#
# RFC 9111 section 5.2: names of cache directives are case-insensitive. Section 4.2.1: of a directive that appears
# twice, use the first, or consider the response stale. One would guess 60 and 60 seconds. In capitals the directive is
# unknown and the response stale at once; of "max-age=60, max-age=6000", as two layers of a server produce it, the later
# and longer one counts.
# A feed client polls the first server without need and the second a hundred times too seldom.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin http-cache-semantics@4.3.0
cat >probe.mjs <<'JS'
import CachePolicy from 'http-cache-semantics';
const request = { url: '/feed', method: 'GET', headers: { host: 'gazette.example' } };
for (const value of ['max-age=60', 'MAX-AGE=60', 'max-age=60, max-age=6000']) {
  const response = { status: 200, headers: { date: new Date().toUTCString(), 'cache-control': value } };
  console.log(value.padEnd(24), Math.round(new CachePolicy(request, response, { shared: false }).timeToLive() / 1000));
}
JS
observed="$(node probe.mjs)"
expected '60 three times'
verdict 'max-age=60               60
MAX-AGE=60               0
max-age=60, max-age=6000 6000' "$observed"
