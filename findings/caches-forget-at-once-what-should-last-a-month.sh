#!/usr/bin/env bash
# memory-cache and expiry-map forget at once what they are told to keep for thirty days.
#
# Their guides take a time in milliseconds, and name no limit. One would guess that an entry lives longer when the number is
# larger. WHATWG HTML 8.6 gives a timer a signed 32-bit number, which ends at 24.8 days, and Node runs a longer one after one
# millisecond. Both libraries delete by such a timer, so that a week is a week and a month is nothing. node-cache and
# @isaacs/ttlcache keep the entry.
# An operator who raises the time for favicons, robots.txt or the subscriptions of a hub from three weeks to four turns the
# cache off, and every request goes out to the publisher again.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin memory-cache@0.2.0 expiry-map@2.0.0 node-cache@5.1.2 @isaacs/ttlcache@2.1.5
cat >probe.mjs <<'JS'
import { TTLCache } from '@isaacs/ttlcache';
import ExpiryMap from 'expiry-map';
import memoryCache from 'memory-cache';
import NodeCache from 'node-cache';
const day = 86_400_000;
const makers = {
  'memory-cache': (days) => {
    const cache = new memoryCache.Cache();
    return { set: () => cache.put('icon', 'kept', days * day), get: () => cache.get('icon') };
  },
  'expiry-map': (days) => {
    const cache = new ExpiryMap(days * day);
    return { set: () => cache.set('icon', 'kept'), get: () => cache.get('icon') };
  },
  'node-cache': (days) => {
    const cache = new NodeCache({ stdTTL: days * 86_400, checkperiod: 0 });
    return { set: () => cache.set('icon', 'kept'), get: () => cache.get('icon') };
  },
  '@isaacs/ttlcache': (days) => {
    const cache = new TTLCache({ ttl: days * day });
    return { set: () => cache.set('icon', 'kept'), get: () => cache.get('icon') };
  },
};
for (const [name, make] of Object.entries(makers)) {
  const answers = [];
  for (const days of [21, 30]) {
    const cache = make(days);
    cache.set();
    await new Promise((resolve) => setTimeout(resolve, 200));
    answers.push(`${days} days: ${cache.get() ?? 'forgotten'}`);
  }
  console.log(`${name}: ${answers.join(', ')}`);
}
process.exit();
JS
expected '21 days: kept, 30 days: kept from each, a fifth of a second later'
verdict 'memory-cache: 21 days: kept, 30 days: forgotten
expiry-map: 21 days: kept, 30 days: forgotten
node-cache: 21 days: kept, 30 days: kept
@isaacs/ttlcache: 21 days: kept, 30 days: kept' "$(node probe.mjs 2>/dev/null)"
