#!/usr/bin/env bash
# Perl's XML::RSS, told to add an item to an RSS 2.0 feed, removes the authors, dates and sources of the items that are there.
#
# Its guide shows how to add news: parse the file, add_item, save. RSS 2.0 has the element source, which gives credit to the
# feed that an item came from, and allows elements of modules such as dc:creator. One would guess that the items which nobody
# touches stay as they are, all the more as the program has read them: dc and source are in its memory. For RSS 2.0 it writes
# none of them back, and a category without its domain.
# A planet or a script that adds an item a day has a feed whose other items are by nobody, undated, and from nowhere.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libxml-rss-perl 1.62-1
cat >feed.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
  <title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
  <item><title>Ferry</title><link>https://gazette.example/1</link><guid>https://gazette.example/1</guid>
    <dc:creator>Ada Quill</dc:creator><dc:date>2026-03-01T10:00:00Z</dc:date>
    <category domain="https://gazette.example/ports">Sundby</category>
    <source url="https://pier.example/feed">Pier Log</source></item>
</channel></rss>
XML
cat >probe.pl <<'PERL'
use XML::RSS;
my $feed = XML::RSS->new;
$feed->parsefile('feed.xml');
my $item = $feed->{items}[0];
print "read: $item->{dc}{creator}, $item->{dc}{date}, $item->{source}\n";
$feed->add_item(title => 'Tide', link => 'https://gazette.example/2', mode => 'insert');
$feed->save('saved.xml');
PERL
observed="$(perl probe.pl
  sed -n '/Ferry/,/<\/item>/p' saved.xml | sed 's/^/saved: /')"
expected 'the elements dc:creator, dc:date, category with its domain, and source with its url'
verdict 'read: Ada Quill, 2026-03-01T10:00:00Z, Pier Log
saved: <title>Ferry</title>
saved: <link>https://gazette.example/1</link>
saved: <category>Sundby</category>
saved: <guid isPermaLink="true">https://gazette.example/1</guid>
saved: </item>' "$observed"
