#!/usr/bin/env bash
# The RSS feed of Eleventy's plugin stops being well-formed when one post has a summary.
#
# Namespaces in XML section 5: a prefix is declared before it is used. One would guess that a field of a post, which the
# Atom template of the plugin writes as summary, changes that post only. With a summary the RSS template writes the
# text as content:encoded, and declares the prefixes dc and atom, but not content.
# Parsers that know namespaces reject the whole feed from the day of the first summary until that post leaves the feed;
# those that go by the prefix see nothing wrong.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @11ty/eleventy@3.1.2 @11ty/eleventy-plugin-rss@3.0.0
cat >eleventy.config.mjs <<'JS'
import { feedPlugin } from '@11ty/eleventy-plugin-rss';
const metadata = { title: 'Gazette', language: 'en', base: 'https://gazette.example/', author: { name: 'Ada Quill' } };
export default (config) => {
  config.addPlugin(feedPlugin, { type: 'rss', outputPath: '/feed.xml', collection: { name: 'posts' }, metadata });
};
JS
cat >parse.py <<'PY'
from xml.dom.minidom import parse
try:
    parse('_site/feed.xml')
    print('well-formed')
except Exception as error:
    print(str(error).split(':')[0])
PY
observed="$(for summary in '' 'summary: Late again'; do
  printf -- '---\ntitle: Ferry\n%s\ntags: posts\ndate: 2026-03-01\n---\nLate.\n' "$summary" >post.md
  npx eleventy --quiet --config=eleventy.config.mjs >/dev/null
  echo "${summary:-no summary}: $(/usr/bin/python3 parse.py)"
done)"
expected 'well-formed in both cases'
verdict 'no summary: well-formed
summary: Late again: unbound prefix' "$observed"
