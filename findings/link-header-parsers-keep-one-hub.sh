#!/usr/bin/env bash
# parse-link-header and li return only the last of two WebSub hubs.
#
# WebSub section 4: a publisher may advertise several hubs, each as a Link with rel="hub". RFC 8288 section 2
# allows any number of links of one type. One would guess a list. Both packages return an object keyed by relation, made
# for pagination, where next and prev occur once; the second hub overwrites the first.
# A subscriber that uses them cannot fall back to the first hub when the last one is down. http-link-header keeps both.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin parse-link-header@2.0.0 li@1.3.0 http-link-header@1.1.4
cat >probe.cjs <<'JS'
const header = '<https://hub1.example/>; rel="hub", <https://hub2.example/>; rel="hub", <https://gazette.example/feed>; rel="self"';
console.log('parse-link-header', require('parse-link-header')(header).hub.url);
console.log('li               ', require('li').parse(header).hub);
console.log('http-link-header ', require('http-link-header').parse(header).rel('hub').map(({ uri }) => uri).join(' '));
JS
observed="$(node probe.cjs)"
expected 'https://hub1.example/ https://hub2.example/ from each'
verdict 'parse-link-header https://hub2.example/
li                https://hub2.example/
http-link-header  https://hub1.example/ https://hub2.example/' "$observed"
