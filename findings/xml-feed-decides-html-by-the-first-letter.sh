#!/usr/bin/env bash
# XML::Feed's conversion to Atom declares HTML to be plain text when it does not begin with a tag.
#
# An RSS description is HTML, and RFC 4287 section 3.1.1.1 forbids markup in the type "text": the reader shows every
# character. One would guess type="html" for all of them. XML::Atom, which writes the entry, tries the text as XML, and
# where that fails, as with a <br>, decides by its first character.
# Two items of the same feed differ: one is shown with a line break, the other with the letters "<br>" between two
# words.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libxml-feed-perl 0.63+dfsg-1
debian_pin libxml-atom-perl 0.43-1
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Tides</title><link>https://tide.example/</link><description>Tides</description>
<item><title>Low</title><link>https://tide.example/1</link><description>&lt;p&gt;Pier 12:10&lt;br&gt;Quay 12:40</description></item>
<item><title>High</title><link>https://tide.example/2</link><description>Pier 06:10&lt;br&gt;Quay 06:40</description></item>
</channel></rss>
XML
observed="$(perl -MXML::Feed -e 'print XML::Feed->parse("feed.xml")->convert("Atom")->as_xml' | grep -o '<content.*')"
expected 'type="html" for both'
verdict '<content type="html">&lt;p&gt;Pier 12:10&lt;br&gt;Quay 12:40</content>
<content type="text">Pier 06:10&lt;br&gt;Quay 06:40</content>' "$observed"
