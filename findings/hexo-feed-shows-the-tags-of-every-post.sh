#!/usr/bin/env bash
# hexo-feed's RSS feed has every post escaped inside CDATA, so that readers show its tags instead of its text.
#
# XML section 2.7: in a CDATA section "&lt;" is four characters and no escape. RSS 2.0: description has HTML, either escaped
# or in CDATA. One would guess one of the two, as in the plugin's Atom feed, which is escaped once. Its RSS template writes the
# post with the escaping output of EJS, Hexo's usual template language, and puts it into CDATA as well.
# A subscriber of the RSS feed reads "<p>The <em>old</em> ferry.</p>", and has to decode references in his head.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin hexo@7.3.0 hexo-feed@1.1.2 hexo-renderer-marked@7.0.1 hexo-renderer-ejs@2.0.0 rss-parser@3.13.0
npm pkg set hexo.version=7.3.0
mkdir -p source/_posts themes
cat >_config.yml <<'YAML'
title: Gazette
url: https://gazette.example
permalink: :title/
theme: false
timezone: UTC
YAML
printf -- '---\ntitle: Ferry\ndate: 2026-03-01 10:00:00\n---\nThe *old* ferry & I.\n' >source/_posts/Ferry.md
npx hexo generate >log 2>&1
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Parser from 'rss-parser';
for (const file of ['atom.xml', 'rss.xml']) {
  const { items } = await new Parser().parseString(readFileSync(`public/${file}`, 'utf8'));
  console.log(file.padEnd(8), 'html:', items[0].content.trim());
}
JS
expected '<p>The <em>old</em> ferry &amp; I.</p> from both'
verdict 'atom.xml html: <p>The <em>old</em> ferry &amp; I.</p>
rss.xml  html: &lt;p&gt;The &lt;em&gt;old&lt;/em&gt; ferry &amp;amp; I.&lt;/p&gt;' "$(node probe.mjs)"
