#!/usr/bin/env bash
# rss2email signs the mail of an item without an author as the literal word "<author>".
#
# RSS 2.0 makes <author> optional, and most items have none. The default name-format of rss2email is
# "{feed-title}: {author}", so one would guess "Gazette" or "Gazette: " as the sender. The missing name is filled
# in with its placeholder, angle brackets included.
# Nearly every mail of an RSS feed is signed with a word of the program's source until name-format is changed.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin rss2email 1:3.13.1-3
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Ferry</title><link>https://gazette.example/1</link><guid>https://gazette.example/1</guid>
<description>Late.</description></item></channel></rss>
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
expected 'From: Gazette <reader@example.org>'
verdict 'From: "Gazette: <author>" <reader@example.org>' "$(grep -h '^From:' mail/new/*)"
