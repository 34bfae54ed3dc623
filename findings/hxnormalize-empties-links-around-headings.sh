#!/usr/bin/env bash
# hxnormalize of W3C's html-xml-utils closes a link before the heading that is in it, so that the link is empty.
#
# WHATWG HTML 4.5.1: an a element may hold headings, paragraphs and lists. One would guess that the tool which makes
# well-formed XML of a page for hxselect moves no content out of an element that the page has closed properly. It puts an
# end tag before the first heading, paragraph, list or article in the link, and drops the real one; around a phrase it does not.
# A script that makes a feed of a list of teasers with hxnormalize and hxselect has the addresses without titles, and the
# titles without addresses.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin html-xml-utils 7.7-1.1
cat >page.html <<'HTML'
<!DOCTYPE html><html lang="en"><head><title>Gazette</title></head><body>
<div><a href="/1"><h2>Ferry late</h2></a></div><div><a href="/2"><em>Tide high</em></a></div></body></html>
HTML
observed="$(hxnormalize -x page.html | hxselect -s '\n' a)"
expected '<a href="/1"><h2>Ferry late</h2></a> and <a href="/2"><em>Tide high</em></a>'
verdict '<a href="/1"></a>
<a href="/2"><em>Tide high</em></a>' "$observed"
