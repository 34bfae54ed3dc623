#!/usr/bin/env bash
# The date that Ruby writes for an item in UTC is read as local time with Python's email.utils.
#
# RFC 5322 section 3.3: the offset -0000 is universal time too, from a system that does not tell its own zone. Ruby writes
# it for every time in UTC, also in RSS feeds made with its library. One would guess that all readers see the same hour as
# with +0000. parsedate_to_datetime returns a datetime without a zone for it, as its manual says, and what is done with
# that (timestamp, astimezone) takes it for local time; mktime_tz of the same module, dateutil, PHP and sfeed do not.
# Items of such a feed are off by hours on every machine that is not set to UTC, and one that sorts them with others fails.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libruby3.1 3.1.7+really3.1.2-0+deb12u1
debian_pin libpython3.11-stdlib 3.11.2-6+deb12u6
debian_pin python3-dateutil 2.8.2-2
debian_pin sfeed 1.7-1
cat >make.rb <<'RUBY'
require 'rss'
puts(RSS::Maker.make('2.0') do |maker|
  maker.channel.title = maker.channel.description = 'Pier'
  maker.channel.link = 'https://pier.example/'
  maker.items.new_item do |item|
    item.title = 'Ferry'
    item.pubDate = Time.utc(2026, 3, 1, 10)
  end
end)
RUBY
ruby make.rb >feed.xml
cat >probe.py <<'PY'
from email.utils import mktime_tz, parsedate_to_datetime, parsedate_tz
from datetime import datetime, timezone
import re
import dateutil.parser
written = re.search('<pubDate>(.*?)<', open('feed.xml').read())[1]
def show(name, stamp): print(f'{name:22}', datetime.fromtimestamp(stamp, timezone.utc).strftime('%H:%M UTC'))
print(written)
show('parsedate_to_datetime', parsedate_to_datetime(written).timestamp())
show('mktime_tz', mktime_tz(parsedate_tz(written)))
show('dateutil', dateutil.parser.parse(written).timestamp())
PY
export TZ=America/New_York
observed="$(/usr/bin/python3 probe.py; date -u -d "@$(sfeed <feed.xml | cut -f 1)" '+sfeed                  %H:%M UTC')"
expected '10:00 UTC from each'
verdict 'Sun, 01 Mar 2026 10:00:00 -0000
parsedate_to_datetime  15:00 UTC
mktime_tz              10:00 UTC
dateutil               10:00 UTC
sfeed                  10:00 UTC' "$observed"
