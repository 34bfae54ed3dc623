#!/usr/bin/env bash
# elfeed, Ruby's RSS library and Tiny Tiny RSS join a relative link to its base in three ways that RFC 3986 does not have.
#
# RFC 3986 section 5.2: a path replaces the last segment of the base, a query alone replaces its query, and dots are
# resolved in the path only. RFC 4287 section 2 applies that to xml:base. One would guess that the readers which support
# xml:base do it. elfeed drops the file name before a query and removes dot segments from the query; Ruby writes the
# reference behind the base as it is; Tiny Tiny RSS puts every path at the root of the host, and forgets the port. The
# reader of such a feed opens a page that does not exist, or the list of a folder in place of an article.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin elpa-elfeed 3.4.1-1
debian_pin emacs-nox 1:28.2+1-15+deb12u4
debian_pin libruby3.1 3.1.7+really3.1.2-0+deb12u1
debian_pin php8.2-xml 8.2.36-1~deb12u1
debian_files tt-rss 21~git20210204.b4cbc79+dfsg-1.2
base=https://tide.example:8443/log/index.html
links=('low.html' '/high.html' '?day=2' 'go?to=/a/../b')
{
  echo '<feed xmlns="http://www.w3.org/2005/Atom"><title>Tides</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>'
  echo '<author><name>Ada Quill</name></author>'
  for link in "${links[@]}"; do
    echo "<entry xml:base=\"$base\"><title>T</title><id>urn:example:$link</id><updated>2026-03-01T10:00:00Z</updated><link href=\"$link\"/></entry>"
  done
  echo '</feed>'
} >feed.xml
cat >probe.el <<'EL'
(require 'elfeed)
(setq elfeed-db-directory (make-temp-file "elfeed" t))
(with-temp-buffer
  (insert-file-contents "feed.xml")
  (dolist (entry (elfeed-entries-from-atom "https://tide.example/feed" (elfeed-xml-parse-region)))
    (princ (format "%s\n" (elfeed-entry-link entry)))))
EL
cat >probe.php <<'PHP'
<?php
chdir('tt-rss/usr/share/tt-rss/www/classes');
function clean($text) { return trim(strip_tags((string) $text)); }
foreach (['urlhelper', 'feedenclosure', 'feeditem', 'feeditem/common', 'feeditem/atom', 'feedparser'] as $class) require "$class.php";
function rewrite_relative_url($base, $link) { return UrlHelper::rewrite_relative($base, $link); }
$parser = new FeedParser(file_get_contents($argv[1]));
$parser->init();
foreach ($parser->get_items() as $item) echo $item->get_link(), "\n";
PHP
by() { sed "s|^|$1  |"; }
observed="$(export HOME="$work"
  for link in "${links[@]}"; do node -p "new URL('$link', '$base').href"; done | by 'RFC 3986'
  emacs -Q --batch -L "$(echo /usr/share/emacs/site-lisp/elpa-src/elfeed-*)" -l probe.el 2>/dev/null | by 'elfeed  '
  ruby -rrss -e 'RSS::Parser.parse(File.read("feed.xml")).items.each { |item| puts item.link.href }' | by 'Ruby RSS'
  php -d error_reporting=0 probe.php "$work/feed.xml" | by 'tt-rss  ')"
expected 'the four of RFC 3986 from each'
verdict 'RFC 3986  https://tide.example:8443/log/low.html
RFC 3986  https://tide.example:8443/high.html
RFC 3986  https://tide.example:8443/log/index.html?day=2
RFC 3986  https://tide.example:8443/log/go?to=/a/../b
elfeed    https://tide.example:8443/log/low.html
elfeed    https://tide.example:8443/high.html
elfeed    https://tide.example:8443/log/?day=2
elfeed    https://tide.example:8443/log/go?to=/b
Ruby RSS  https://tide.example:8443/log/index.htmllow.html
Ruby RSS  https://tide.example:8443/log/index.html/high.html
Ruby RSS  https://tide.example:8443/log/index.html?day=2
Ruby RSS  https://tide.example:8443/log/index.htmlgo?to=/a/../b
tt-rss    https://tide.example/low.html
tt-rss    https://tide.example/high.html
tt-rss    https://tide.example?day=2
tt-rss    https://tide.example/go?to=/a/../b' "$observed"
