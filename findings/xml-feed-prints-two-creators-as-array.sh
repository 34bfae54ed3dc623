#!/usr/bin/env bash
# Perl's XML::Feed returns "ARRAY(0x...)" as the author of an RSS item with two dc:creator elements.
#
# RSS 1.0's Dublin Core module lets every element repeat, and papers with two authors write two dc:creator. XML::Feed
# documents author as the name of the author, so one would guess the first name or both joined. The accessor returns the
# array reference of XML::RSS as it is, and Perl turns that into an address in memory where a string is needed.
# A feed program prints another byline at every run, and a comparison with the stored author reports a change each time.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libxml-feed-perl 0.63+dfsg-1
debian_pin libxml-rss-perl 1.62-1
cat >feed.xml <<'XML'
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>One</title><link>https://gazette.example/1</link><dc:creator>Ada Quill</dc:creator></item>
<item><title>Two</title><link>https://gazette.example/2</link><dc:creator>Ada Quill</dc:creator><dc:creator>Bert Holm</dc:creator></item>
</channel></rss>
XML
observed="$(perl -MXML::Feed -e 'print $_->title, ": ", $_->author, "\n" for XML::Feed->parse("feed.xml")->entries' | sed 's/0x[0-9a-f]*/0x.../')"
expected 'Two: Ada Quill (or both names)'
verdict 'One: Ada Quill
Two: ARRAY(0x...)' "$observed"
