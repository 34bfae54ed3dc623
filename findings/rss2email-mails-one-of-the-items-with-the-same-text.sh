#!/usr/bin/env bash
# rss2email mails one of several RSS items that have no guid and the same text, whatever their links and titles.
#
# RSS 2.0 makes guid optional and gives no other identity; two items with different links are two. One would guess that
# the link takes its place. rss2email takes a hash of the text alone: a description such as "Read more on our site."
# makes the whole feed one item, and a corrected description makes an item new.
# All further headlines of such a feed are never mailed.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin rss2email 1:3.13.1-3
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Ferry sails</title><link>https://gazette.example/1</link><description>Read more on our site.</description></item>
<item><title>Pier opens</title><link>https://gazette.example/2</link><description>Read more on our site.</description></item>
<item><title>Tide tables</title><link>https://gazette.example/3</link><description>Read more on our site.</description></item>
</channel></rss>
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
expected 'three mails'
verdict 'Subject: Tide tables' "$(grep -h '^Subject:' mail/new/* | sort)"
