#!/usr/bin/env bash
# One dc:date without a day makes Ruby's RSS parser reject the whole feed.
#
# The Dublin Core module recommends the W3C profile of ISO 8601 for dc:date, which has six precisions, among them the
# year and the month; journals date their issues so. One would guess that a validating parser accepts what the profile
# lists, or leaves out the date. Ruby's parser, which validates unless told otherwise, raises an error for the value and
# returns nothing; a date with a day passes.
# A feed of a journal cannot be read at all because one issue of it is dated by month.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libruby3.1 3.1.7+really3.1.2-0+deb12u1
cat >probe.rb <<'RUBY'
require 'rss'
puts "rss gem #{RSS::VERSION}"
%w[2026-03-01 2026-03 2026].each do |date|
  feed = RSS::Parser.parse(<<~XML)
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Journal of Piers</title>
    <link>https://journal.example/</link><description>Issues</description>
    <item><title>Issue</title><dc:date>#{date}</dc:date></item></channel></rss>
  XML
  puts "#{date}: #{feed.items.size} item"
rescue RSS::Error => error
  puts "#{date}: #{error.message}"
end
RUBY
observed="$(ruby probe.rb)"
expected 'one item for each of the three'
verdict 'rss gem 0.2.9
2026-03-01: 1 item
2026-03: value <2026-03> of tag <dc:date> is not available.
2026: value <2026> of tag <dc:date> is not available.' "$observed"
