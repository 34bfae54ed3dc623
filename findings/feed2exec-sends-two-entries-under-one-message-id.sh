#!/usr/bin/env bash
# feed2exec mails two entries with the same Message-ID when their ids differ in case or in punctuation.
#
# RFC 4287 section 4.2.6.1: ids are compared character by character, with case; RFC 5322 section 3.6.4: a Message-ID is
# unique and has an "@". One would guess a Message-ID that keeps ids apart, such as a hash. feed2exec turns the id into a
# slug: lower case, with a hyphen for any run of other characters, and no domain.
# Video sites have ids such as v=aB and v=Ab. Mail servers and programs that drop a second message with the same
# Message-ID lose the entry, and others put both into one thread.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin feed2exec 0.19.0
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour films</title><id>urn:example:feed</id>
<updated>2026-03-01T10:00:00Z</updated><author><name>Ada Quill</name></author>
<entry><title>Ferry</title><id>https://films.example/?v=aB</id><updated>2026-03-01T10:00:00Z</updated>
<link href="https://films.example/?v=aB"/><summary>Late</summary></entry>
<entry><title>Quay</title><id>https://films.example/?v=Ab</id><updated>2026-03-01T11:00:00Z</updated>
<link href="https://films.example/?v=Ab"/><summary>Closed</summary></entry></feed>
XML
cat >feed2exec.ini <<INI
[films]
url = file://$work/feed.xml
output = feed2exec.plugins.maildir
mailbox = $work/mail
folder = films
args = reader@films.example
INI
HOME="$work" feed2exec -q --config feed2exec.ini --database feed2exec.db fetch
observed="$(for mail in mail/films/new/*; do grep -E '^(Subject|Message-ID)' "$mail" | paste -sd ' '; done | sort)"
expected 'two different ones'
verdict 'Subject: Ferry Message-ID: <https-films-example-v-ab>
Subject: Quay Message-ID: <https-films-example-v-ab>' "$observed"
