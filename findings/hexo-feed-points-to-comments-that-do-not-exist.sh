#!/usr/bin/env bash
# hexo-generator-feed gives every RSS item a page of comments at #disqus_thread, also on a site without comments.
#
# RSS 2.0: comments is the "URL of a page for comments relating to the item", and it is optional. One would guess that it is
# there if the site has comments, or if an option says where they are. The template writes the address of the post with the
# anchor of one company's comments behind it unless a post forbids comments, and by default no post does; its Atom feed has
# no such link.
# Readers and aggregators offer "Comments" for each article, and a program that follows the element fetches it once more.
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
feed: { type: [rss2], path: [rss.xml] }
YAML
printf -- '---\ntitle: Ferry late\ndate: 2026-03-01 10:00:00\n---\nIce in the harbour.\n' >source/_posts/ferry.md
npx hexo generate >log 2>&1
expected 'no comments'
verdict '<comments>https://gazette.example/ferry/#disqus_thread</comments>' "$(grep -o '<comments>.*' public/rss.xml || echo 'no comments')"
