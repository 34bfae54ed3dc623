#!/usr/bin/env bash
# rss-parser and rss-to-json return a category with a domain as an object, and one without as a string.
#
# RSS 2.0 gives <category> one optional attribute, domain, and the category is the element's text either way. One would
# guess a list of names. Both libraries expose the node of their XML parser as soon as the element has an attribute,
# and rss-to-json drops the list as well when an item has a single category.
# A feed program that joins or compares the categories fails, or matches nothing, for exactly the publishers that fill
# in the taxonomy.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss-parser@3.13.0 rss-to-json@2.1.1
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
  <item><title>Ferry</title><link>https://gazette.example/1</link>
    <category domain="https://gazette.example/topics">Tides</category></item>
  <item><title>Pier</title><link>https://gazette.example/2</link><category>Tides</category></item>
</channel></rss>
XML
observed="$(node -e '
  const Parser = require("rss-parser");
  const { parse } = require("rss-to-json");
  const xml = require("fs").readFileSync("feed.xml", "utf8");
  const server = require("http").createServer((_, res) => res.end(xml)).listen(0, "127.0.0.1", async () => {
    const { items } = await new Parser().parseString(xml);
    for (const item of items) console.log("rss-parser  " + JSON.stringify(item.categories));
    const { items: more } = await parse(`http://127.0.0.1:${server.address().port}/`);
    for (const item of more) console.log("rss-to-json " + JSON.stringify(item.category));
    process.exit();
  });
')"
expected '["Tides"], four times'
verdict 'rss-parser  [{"_":"Tides","$":{"domain":"https://gazette.example/topics"}}]
rss-parser  ["Tides"]
rss-to-json {"$text":"Tides","domain":"https://gazette.example/topics"}
rss-to-json "Tides"' "$observed"
