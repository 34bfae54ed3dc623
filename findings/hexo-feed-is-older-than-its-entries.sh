#!/usr/bin/env bash
# hexo-generator-feed's Atom feed says that it was updated before the entry that it contains was.
#
# RFC 4287 section 4.2.15: updated is the most recent time that an entry or feed was modified, and an entry of a feed is a
# part of it. One would guess the latest of all dates. The template sorts the posts by their publication and takes updated
# of the first one: a correction of yesterday's article changes the entry and not the feed.
# A reader or a hub that compares updated of the feed with what it had, to save itself the entries, never shows the
# correction.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin hexo@7.3.0 hexo-generator-feed@3.0.0 hexo-renderer-marked@7.0.1
npm pkg set hexo.version=7.3.0
mkdir -p source/_posts themes
cat >_config.yml <<'YAML'
title: Gazette
url: https://gazette.example
permalink: :title/
theme: false
timezone: UTC
feed: { type: [atom], path: [atom.xml] }
YAML
post() { printf -- '---\ntitle: %s\ndate: %s 10:00:00\nupdated: %s 10:00:00\n---\nLate.\n' "$1" "$2" "$3" >"source/_posts/$1.md"; }
post Ferry 2026-03-01 2026-03-09
post Quay 2026-03-02 2026-03-02
npx hexo generate >log 2>&1
expected 'Gazette 2026-03-09, as the latest of its entries'
verdict 'Gazette 2026-03-02T10:00:00.000Z
Quay 2026-03-02T10:00:00.000Z
Ferry 2026-03-09T10:00:00.000Z' "$(grep -oE '<(title|updated)>[^<]*' public/atom.xml | sed 's/<[a-z]*>//' | paste -d ' ' - -)"
