#!/usr/bin/env bash
# elfeed takes items of two feeds for one when the feeds are on the same host and count their guids from 1.
#
# RSS 2.0: a guid is any string, and it is up to the source of the feed to make it unique. With isPermaLink="false" many
# programs write the number of the post. One would guess that a reader joins the guid to the feed. elfeed joins it to the
# host of the feed: on a host with many blogs, post 1 of the second replaces post 1 of the first, which was another text.
# The article disappears from the feed where it was, and the new one is never seen, as it keeps the mark "read" of the old.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin elpa-elfeed 3.4.1-1
debian_pin emacs-nox 1:28.2+1-15+deb12u4
feed() {
  cat <<XML
<rss version="2.0"><channel><title>$1</title><link>https://blogs.example/</link><description>Blog</description>
<item><title>$2</title><guid isPermaLink="false">1</guid><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item></channel></rss>
XML
}
feed Ada 'A knot for every day' >ada.xml
feed Ben 'The tides of March' >ben.xml
cat >probe.el <<'EL'
(require 'elfeed)
(setq elfeed-db-directory (make-temp-file "elfeed" t))
(elfeed-db-load)
(defun add (name)
  (with-temp-buffer
    (insert-file-contents (concat name ".xml"))
    (elfeed-db-add (elfeed-entries-from-rss (format "https://blogs.example/%s/feed" name) (elfeed-xml-parse-region)))))
(defun show (when)
  (with-elfeed-db-visit (entry feed)
    (princ (format "%s: %s: %s %s\n" when (elfeed-feed-url feed) (elfeed-entry-title entry) (elfeed-entry-tags entry)))))
(add "ada")
(show "Ada's feed fetched")
(with-elfeed-db-visit (entry _) (elfeed-untag entry 'unread))
(add "ben")
(show "and read, then Ben's")
EL
expected 'two items after the second feed, and the new one unread'
verdict "Ada's feed fetched: https://blogs.example/ada/feed: A knot for every day (unread)
and read, then Ben's: https://blogs.example/ben/feed: The tides of March nil" \
  "$(HOME="$work" emacs -Q --batch -L "$(echo /usr/share/emacs/site-lisp/elpa-src/elfeed-*)" -l probe.el 2>/dev/null)"
