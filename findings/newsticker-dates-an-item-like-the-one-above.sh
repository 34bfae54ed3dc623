#!/usr/bin/env bash
# Emacs' newsticker gives an item without a date the date of the item above it.
#
# RSS 2.0 makes pubDate optional, and items of a feed have nothing to do with each other's dates. One would guess no
# date, or the time of the download, which the items above the first dated one get. The variable with that time is
# overwritten by each dated item and by each item that is known already, and keeps the value for the rest of the feed.
# An announcement below an old report is filed years back, where nobody who sorts by time sees it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin emacs-nox 1:28.2+1-15+deb12u4
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Undated above</title><link>https://gazette.example/1</link></item>
<item><title>Report</title><link>https://gazette.example/2</link><pubDate>Sun, 04 Mar 2001 10:00:00 GMT</pubDate></item>
<item><title>Undated below</title><link>https://gazette.example/3</link></item></channel></rss>
XML
cat >probe.el <<'EL'
(require 'newsticker)
(setq newsticker-dir (make-temp-file "newsticker" t) newsticker-download-logos nil
      newsticker-url-list '(("Gazette" "https://gazette.example/feed")))
(let ((buffer (generate-new-buffer "feed")))
  (with-current-buffer buffer (insert-file-contents "feed.xml"))
  (newsticker--sentinel-work nil t "Gazette" "probe" buffer))
(dolist (item (cdr (newsticker--cache-get-feed 'Gazette)))
  (unless (eq (newsticker--age item) 'feed)
    (let ((time (newsticker--time item)))
      (princ (format "%s: %s\n" (newsticker--title item)
                     (if (< (abs (- (float-time) (float-time time))) 600) "now" (format-time-string "%F" time t)))))))
EL
expected 'Undated below: now'
verdict 'Undated above: now
Report: 2001-03-04
Undated below: 2001-03-04' "$(HOME="$work" emacs -Q --batch -l probe.el 2>/dev/null)"
