#!/usr/bin/env bash
# rss2email sends an item as mail from another domain when the author's top-level domain has over four letters.
#
# RSS 2.0: <author> is the e-mail address of the author, with the name in parentheses as RFC 822 has it. One would guess
# that ada@gazette.london is read as a whole. Python's feedparser finds the address with a pattern that ends a
# top-level domain after four letters, and takes the rest for the name; rss2email puts both into the From header.
# Replies to such mail go to a domain that the publisher does not own, and filters by sender do not match.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin rss2email 1:3.13.1-3
debian_pin python3-feedparser 6.0.10-1
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Ferry</title><link>https://gazette.example/1</link><guid>https://gazette.example/1</guid>
<author>ada@gazette.london (Ada Quill)</author><description>Late.</description></item></channel></rss>
XML
mkdir -p mail/new mail/cur mail/tmp
cat >rss2email.cfg <<CFG
[DEFAULT]
from = reader@example.org
to = reader@example.org
email-protocol = maildir
maildir-path = $work
maildir-mailbox = mail
CFG
export XDG_CONFIG_HOME="$work" XDG_DATA_HOME="$work"
r2e -c rss2email.cfg -d rss2email.json add gazette "file://$work/feed.xml" 2>/dev/null
r2e -c rss2email.cfg -d rss2email.json run 2>/dev/null
expected 'From: "Gazette: Ada Quill" <ada@gazette.london>'
verdict 'From: "Gazette: on (Ada Quill" <ada@gazette.lond>' "$(grep -h '^From:' mail/new/*)"
