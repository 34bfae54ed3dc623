#!/usr/bin/env bash
# Org mode's feed reader adds the first items of a feed without guids, and none after them.
#
# RSS 2.0 makes guid optional: "if present, an aggregator may choose to use this string to determine if an item is new".
# One would guess that the link or the title is used where it is absent. org-feed-update stores for each item that its
# guid has been handled; an item without one is stored under nil, and nil has been handled from the second run on. It
# reports "Added 0 new items".
# A user of such a feed sees what was in it on the day of the subscription.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin emacs-nox 1:28.2+1-15+deb12u4
feed() { printf '<rss version="2.0"><channel><title>Tides</title><link>https://tide.example/</link><description>Tides</description>%s</channel></rss>\n' "$*"; }
item() { printf '<item><title>%s</title><link>https://tide.example/%s</link><pubDate>%s Mar 2026 10:00:00 GMT</pubDate></item>' "$1" "$2" "$2"; }
feed "$(item 'Low water' 1)" >1.xml
feed "$(item 'High water' 2)" "$(item 'Low water' 1)" >2.xml
feed "$(item 'Spring tide' 3)" "$(item 'High water' 2)" >3.xml
cat >probe.el <<'EL'
(require 'org-feed)
(setq org-feed-retrieve-method
      (lambda (file) (let ((buffer (generate-new-buffer "feed"))) (with-current-buffer buffer (insert-file-contents file)) buffer)))
(dolist (file '("1.xml" "2.xml" "3.xml"))
  (org-feed-update (list "Tides" (expand-file-name file) (expand-file-name "inbox.org") "Inbox")))
EL
HOME="$work" emacs -Q --batch -l probe.el 2>/dev/null
expected '** Low water, ** High water, ** Spring tide'
verdict '** Low water' "$(grep '^\*\* ' inbox.org)"
