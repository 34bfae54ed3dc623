#!/usr/bin/env bash
# unstorage returns an entity tag without its quotation marks, and the guid "1e3" as the number 1000.
#
# RFC 9110 section 8.8.3: the quotation marks are part of an entity tag, and the client sends it back as it was. One would
# guess that a store returns the type that it was given: a string for a string. unstorage writes a string as it is, and
# reads it as JSON, so that every string that happens to be JSON comes back as what it means there. The tag loses its
# marks while a weak one, which is no JSON, keeps them; titles and ids that are numbers or words of JSON change their type.
# A poll with the stored tag sends an If-None-Match that is not valid and never matches, so the feed is always sent whole.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin unstorage@1.17.6
cat >probe.mjs <<'JS'
import { createStorage } from 'unstorage';
import fsDriver from 'unstorage/drivers/fs';
const stores = { memory: createStorage(), fs: createStorage({ driver: fsDriver({ base: './store' }) }) };
for (const [name, store] of Object.entries(stores)) {
  for (const text of ['"5f3a"', 'W/"5f3a"', '1e3', 'true', '2026']) {
    await store.setItem('entry', text);
    const back = await store.getItem('entry');
    console.log(`${name}: the string ${text} comes back as the ${typeof back} ${back}`);
  }
}
JS
expected 'five times the string that was stored'
verdict 'memory: the string "5f3a" comes back as the string 5f3a
memory: the string W/"5f3a" comes back as the string W/"5f3a"
memory: the string 1e3 comes back as the number 1000
memory: the string true comes back as the boolean true
memory: the string 2026 comes back as the number 2026
fs: the string "5f3a" comes back as the string 5f3a
fs: the string W/"5f3a" comes back as the string W/"5f3a"
fs: the string 1e3 comes back as the number 1000
fs: the string true comes back as the boolean true
fs: the string 2026 comes back as the number 2026' "$(node probe.mjs)"
