#!/usr/bin/env bash
# The JSON Feed of Eleventy's RSS plugin spells an ampersand in a title "&amp;" and a quotation mark "&quot;".
#
# JSON Feed 1.1: title is plain text, and RFC 8259 knows no HTML entities. One would guess that the plugin writes the
# title as a JSON string, as it does with content_html. Its JSON template is a Nunjucks template that escapes values for
# HTML, which is right for its RSS and Atom only.
# Readers show Ships &amp; harbours; one that decodes to repair this changes those titles of other publishers that are
# about HTML.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @11ty/eleventy@3.1.2 @11ty/eleventy-plugin-rss@3.0.0
cat >eleventy.config.mjs <<'JS'
import { feedPlugin } from '@11ty/eleventy-plugin-rss';
const author = { name: 'Ada Quill' };
const metadata = { title: 'Pier & quay', language: 'en', base: 'https://gazette.example/', author };
export default (config) => {
  config.addPlugin(feedPlugin, { type: 'json', outputPath: '/feed.json', collection: { name: 'posts' }, metadata });
};
JS
printf -- '---\ntitle: Ships & "harbours"\ntags: posts\ndate: 2026-03-01\n---\nLate.\n' >post.md
npx eleventy --quiet --config=eleventy.config.mjs >/dev/null
cat >titles.mjs <<'JS'
import { readFileSync } from 'node:fs';
const { title, items } = JSON.parse(readFileSync('_site/feed.json', 'utf8'));
console.log(`${title}\n${items[0].title}`);
JS
observed="$(node titles.mjs)"
expected 'Pier & quay, and Ships & "harbours"'
verdict 'Pier &amp; quay
Ships &amp; &quot;harbours&quot;' "$observed"
