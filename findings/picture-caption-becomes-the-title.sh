#!/usr/bin/env bash
# elfeed, newsticker and Tiny Tiny RSS take the caption of a picture for the title of the entry; two of them lose its text.
#
# Namespaces in XML, section 6: media:title and title are two names; RFC 4287 section 4.1.2 gives the order of an
# entry's elements no meaning, and section 6.4 lets it have elements of other vocabularies. One would guess that only
# atom:title is the title. elfeed and newsticker parse with Emacs in ways that drop the prefixes; Tiny Tiny RSS calls
# getElementsByTagName, which in PHP compares local names. All three take the first.
# Where a publisher puts Media RSS before the title, the headline is that of the photograph; Tiny Tiny RSS and
# newsticker take media:content for the content too, and lose the article.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin elpa-elfeed 3.4.1-1
debian_pin emacs-nox 1:28.2+1-15+deb12u4
debian_pin php8.2-xml 8.2.36-1~deb12u1
debian_files tt-rss 21~git20210204.b4cbc79+dfsg-1.2
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated><link href="https://gazette.example/1"/>
    <media:title>The pier in 1911</media:title><media:content url="https://gazette.example/1.jpg" type="image/jpeg"/>
    <title>Ferry sails again</title><content type="html">It sails.</content></entry>
</feed>
XML
cat >elfeed.el <<'EL'
(require 'elfeed)
(setq elfeed-db-directory (make-temp-file "elfeed" t))
(with-temp-buffer
  (insert-file-contents "feed.xml")
  (dolist (entry (elfeed-entries-from-atom "https://gazette.example/feed" (elfeed-xml-parse-region)))
    (princ (format "elfeed     | %s | %s\n" (elfeed-entry-title entry) (elfeed-deref (elfeed-entry-content entry))))))
EL
cat >newst.el <<'EL'
(require 'newsticker)
(setq newsticker-dir (make-temp-file "newsticker" t) newsticker-download-logos nil
      newsticker-url-list '(("Gazette" "https://gazette.example/feed")))
(let ((buffer (generate-new-buffer "feed")))
  (with-current-buffer buffer (insert-file-contents "feed.xml"))
  (newsticker--sentinel-work nil t "Gazette" "probe" buffer))
(dolist (item (cdr (newsticker--cache-get-feed 'Gazette)))
  (unless (eq (newsticker--age item) 'feed)
    (princ (format "newsticker | %s | %s\n" (newsticker--title item) (or (newsticker--desc item) "nothing")))))
EL
cat >tt-rss.php <<'PHP'
<?php
chdir('tt-rss/usr/share/tt-rss/www/classes');
function clean($text) { return trim(strip_tags((string) $text)); }
foreach (['feedenclosure', 'feeditem', 'feeditem/common', 'feeditem/atom', 'feedparser'] as $class) require "$class.php";
$parser = new FeedParser(file_get_contents($argv[1]));
$parser->init();
foreach ($parser->get_items() as $item)
  echo 'tt-rss     | ', $item->get_title(), ' | ', $item->get_content() ?: 'nothing', "\n";
PHP
observed="$(export HOME="$work"
  emacs -Q --batch -L "$(echo /usr/share/emacs/site-lisp/elpa-src/elfeed-*)" -l elfeed.el 2>/dev/null
  emacs -Q --batch -l newst.el 2>/dev/null
  php -d error_reporting=0 tt-rss.php "$work/feed.xml")"
expected '| Ferry sails again | It sails.'
verdict 'elfeed     | The pier in 1911 | It sails.
newsticker | The pier in 1911 | nothing
tt-rss     | The pier in 1911 | nothing' "$observed"
