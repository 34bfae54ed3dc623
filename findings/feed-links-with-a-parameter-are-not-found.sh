#!/usr/bin/env bash
# Feed::Find, metascraper-feed and rss-url-finder miss a feed whose link states its charset.
#
# WHATWG HTML 4.2.4: the type of a link is a MIME type string, and those may have parameters; RFC 4287 section 7 defines
# charset for Atom, and RFC 5023 section 12 type. One would guess that a program which looks for a feed compares the type
# and leaves the parameters alone. These compare the whole attribute, so that "application/rss+xml; charset=utf-8" is none.
# A reader tells its user that the site has no feed.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libfeed-find-perl 0.13-1
npm_pin metascraper@5.49.24 metascraper-feed@5.49.24 rss-url-finder@0.0.5-1
cat >probe.pl <<'PERL'
use Feed::Find;
my $html = $ARGV[0];
print join(' ', Feed::Find->find_in_html(\$html, 'https://gazette.example/')) || 'none', "\n";
PERL
cat >probe.cjs <<'JS'
const metascraper = require('metascraper')([require('metascraper-feed')()]);
const { getRssUrlsFromHtmlBody } = require('rss-url-finder');
const html = process.argv[2];
(async () => {
  const { feed } = await metascraper({ html, url: 'https://www.example.com/' });
  console.log('  metascraper-feed:', feed ?? 'none');
  console.log('  rss-url-finder:', getRssUrlsFromHtmlBody(html)[0]?.url ?? 'none');
})();
JS
observed="$(for type in 'application/rss+xml' 'application/rss+xml; charset=utf-8' 'application/atom+xml;type=feed'; do
  page="<html><head><title>Gazette</title><link rel=\"alternate\" type=\"$type\" href=\"https://gazette.example/feed\"></head></html>"
  echo "$type"
  echo "  Feed::Find: $(perl probe.pl "$page")"
  node probe.cjs "$page"
done)"
expected 'https://gazette.example/feed, nine times'
verdict 'application/rss+xml
  Feed::Find: https://gazette.example/feed
  metascraper-feed: https://gazette.example/feed
  rss-url-finder: https://gazette.example/feed
application/rss+xml; charset=utf-8
  Feed::Find: none
  metascraper-feed: none
  rss-url-finder: none
application/atom+xml;type=feed
  Feed::Find: none
  metascraper-feed: none
  rss-url-finder: none' "$observed"
