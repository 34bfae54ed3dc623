#!/usr/bin/env bash
# planetfilter, told to hide an author, hides articles whose title begins with the name, and shows the author's own.
#
# The README: "To filter a given author out of a blog aggregator, create a config file" with the name. RSS 2.0 names the
# author of an item in author (with an address) or, as most feeds do, in dc:creator; RFC 4287 section 4.2.1 lets an entry
# without an author take that of its source or of the feed. One would guess that those names are compared as a whole.
# planetfilter looks for an element "author" without a prefix, and at how its text, and in RSS the title, begins: that
# is the form in which planets write "Name: title". It reads neither dc:creator nor an author who is inherited.
# The articles of the hidden author come through, and those of a namesake and the news about the author are gone unseen.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_files planetfilter 0.10.0-3
debian_files python3-defusedxml 0.7.1-2
cat >rss.xml <<'XML'
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Planet Harbour</title>
<link>https://planet.example/</link><description>News</description>
<item><title>Ben Tide: Knots</title><link>https://planet.example/1</link></item>
<item><title>Knots again</title><link>https://planet.example/2</link><dc:creator>Ben Tide</dc:creator></item>
<item><title>Ben Tide wins the regatta</title><link>https://planet.example/3</link><dc:creator>Ada Quill</dc:creator></item>
</channel></rss>
XML
cat >atom.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet Harbour</title><id>urn:example:planet</id>
<updated>2026-03-01T10:00:00Z</updated><author><name>Ben Tide</name></author>
<entry><title>Knots</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated></entry>
<entry><title>Sails</title><id>urn:example:2</id><updated>2026-03-01T10:00:00Z</updated>
<author><name>Ben Tidewell</name></author></entry>
<entry><title>Ropes</title><id>urn:example:3</id><updated>2026-03-01T10:00:00Z</updated><author><name>Ben Tide</name></author></entry>
</feed>
XML
cat >filter.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
for (const name of ['rss', 'atom']) {
  writeFileSync('planet.conf', `[feed]\nurl=${pathToFileURL(`${name}.xml`)}\n[filter]\nauthors = Ben Tide\n`);
  execFileSync('/usr/bin/python3', ['planetfilter/usr/bin/planetfilter', '--force', '--output', 'out.xml', 'planet.conf']);
  const titles = (file) => [...readFileSync(file, 'utf8').matchAll(/<(?:item|entry)><title>([^<]*)/g)].map((match) => match[1]);
  const shown = titles('out.xml');
  for (const title of titles(`${name}.xml`)) console.log(`${name}: ${title} ${shown.includes(title) ? 'shown' : 'hidden'}`);
}
JS
expected 'hidden: Ben Tide: Knots, Knots again, Knots, Ropes; shown: Ben Tide wins the regatta, Sails'
verdict 'rss: Ben Tide: Knots hidden
rss: Knots again shown
rss: Ben Tide wins the regatta hidden
atom: Knots shown
atom: Sails hidden
atom: Ropes hidden' "$(PYTHONPATH="$work/python3-defusedxml/usr/lib/python3/dist-packages" node filter.mjs)"
