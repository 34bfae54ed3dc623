#!/usr/bin/env bash
# parse-link-header and li find no link in a Link header with a capital REL or with spaces around the equals sign.
#
# RFC 8288 section 3: parameter names are case-insensitive, and the grammar allows blanks (BWS) around "=".
# One would guess that `rel = "hub"` and `REL=hub` are read. Both packages match `rel=` literally and return an empty
# object, which looks like a response without links. http-link-header reads both spellings.
# A subscriber concludes that the feed has no hub and polls it, and a client that follows archives of RFC 5005 by the
# header stops after the first page.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin parse-link-header@2.0.0 li@1.3.0 http-link-header@1.1.4
cat >probe.cjs <<'JS'
for (const header of ['<https://hub.example/>; rel="hub"', '<https://hub.example/>; rel = "hub"', '<https://hub.example/>; REL="hub"']) {
  const found = [require('parse-link-header')(header)?.hub?.url, require('li').parse(header).hub, require('http-link-header').parse(header).rel('hub')[0]?.uri];
  console.log(header.slice(24).padEnd(12), found.map((uri) => (uri === undefined ? 'none' : 'found')).join(' '));
}
JS
observed="$(node probe.cjs)"
expected 'found by each package in each header (parse-link-header, li, http-link-header)'
verdict 'rel="hub"    found found found
rel = "hub"  none none found
REL="hub"    none none found' "$observed"
