#!/usr/bin/env bash
# The npm package sitemap drops the headline of a news sitemap whose prefix is not "news", and a date without a day.
#
# Namespaces in XML 1.0: the prefix is the author's choice. sitemaps.org: lastmod is a W3C datetime, of which YYYY-MM is
# a form. One would guess that a streaming XML parser reads both. The package compares names as written and the date
# with a pattern of its own; both are left out of the item, with a line on the console in place of an error.
# A program that discovers articles by news sitemaps gets addresses without titles and dates from such a site.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin sitemap@9.0.1
for prefix in news n; do
  cat >"$prefix.xml" <<XML
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:$prefix="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://gazette.example/1</loc><lastmod>2026-03$([ "$prefix" = news ] && echo -01)</lastmod>
<$prefix:news><$prefix:publication><$prefix:name>Gazette</$prefix:name><$prefix:language>en</$prefix:language></$prefix:publication>
<$prefix:publication_date>2026-03-01</$prefix:publication_date><$prefix:title>Ferry</$prefix:title></$prefix:news></url></urlset>
XML
done
cat >probe.mjs <<'JS'
import { createReadStream } from 'node:fs';
import { parseSitemap } from 'sitemap';
for (const prefix of ['news', 'n']) {
  const [item] = await parseSitemap(createReadStream(`${prefix}.xml`));
  process.stdout.write(`${prefix.padEnd(4)} ${item.lastmod} ${item.news?.title}\n`);
}
JS
observed="$(node probe.mjs 2>/dev/null | grep -E '^n(ews)? ')"
expected 'n    2026-03 Ferry'
verdict 'news 2026-03-01 Ferry
n    undefined undefined' "$observed"
