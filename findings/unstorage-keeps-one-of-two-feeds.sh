#!/usr/bin/env bash
# unstorage, the key-value store of Nitro and Nuxt, takes two addresses that differ in their query for one key.
#
# RFC 3986 section 3.4: the query identifies a resource together with the path, so "feed?section=ferries" and
# "feed?section=harbour" are two feeds. One would guess that a store keeps what it was given under any string, as Map and
# keyv do. unstorage cuts a key at its first question mark, and writes each slash, and each run of them, as one colon.
# A feed program that keeps its feeds, validators or pages under their address overwrites one with another, without an
# error; the ETag of one feed is then sent for another.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin unstorage@1.17.6 keyv@5.6.0
cat >probe.mjs <<'JS'
import Keyv from 'keyv';
import { createStorage } from 'unstorage';
const storage = createStorage();
const keyv = new Keyv();
const stores = {
  unstorage: { set: (key, value) => storage.setItem(key, value), get: (key) => storage.getItem(key) },
  keyv: { set: (key, value) => keyv.set(key, value), get: (key) => keyv.get(key) },
};
const harbour = 'https://gazette.example/feed?section=harbour';
const ferries = 'https://gazette.example/feed?section=ferries';
for (const [name, store] of Object.entries(stores)) {
  await store.set(harbour, 'News of the harbour');
  await store.set(ferries, 'News of the ferries');
  console.log(`${name}: section=harbour: ${await store.get(harbour)}; section=ferries: ${await store.get(ferries)}`);
}
console.log(`keys of unstorage: ${(await storage.getKeys()).join(' ')}`);
JS
expected 'the news of the harbour and of the ferries from each, and two keys'
verdict 'unstorage: section=harbour: News of the ferries; section=ferries: News of the ferries
keyv: section=harbour: News of the harbour; section=ferries: News of the ferries
keys of unstorage: https:gazette.example:feed' "$(node probe.mjs)"
