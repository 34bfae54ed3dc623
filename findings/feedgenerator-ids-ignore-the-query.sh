#!/usr/bin/env bash
# feedgenerator and Django give two Atom entries of one day the same id when their links differ only after the "?".
#
# RFC 4287 section 4.2.6: an entry's id is universally unique. Both libraries build the id of an entry from its link and
# date, as a tag URI (RFC 4151), and one would guess that different links give different ids. They take the host, the
# path and the fragment, and drop the query, which is all that differs in links such as /?p=1.
# A reader shows one of the day's articles and takes the others for versions of it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-feedgenerator 2.0.0-1
debian_pin python3-django 3:3.2.25-0+deb12u7
cat >write.py <<'PY'
import datetime, re, feedgenerator
from django.conf import settings
from django.utils import feedgenerator as django
settings.configure()
date = datetime.datetime(2026, 3, 1, 10, 0, tzinfo=datetime.timezone.utc)
for name, library in (('feedgenerator', feedgenerator), ('django       ', django)):
    feed = library.Atom1Feed(title='Harbour Gazette', link='https://gazette.example/', description='News')
    for page in ('?p=1', '?p=2'):
        feed.add_item('Ferry', 'https://gazette.example/' + page, 'Late', pubdate=date)
    for id in re.findall('<id>(tag:.*?)</id>', feed.writeString('utf-8')):
        print(name, id)
PY
observed="$(/usr/bin/python3 write.py)"
expected 'two different ids'
verdict 'feedgenerator tag:gazette.example,2026-03-01:/
feedgenerator tag:gazette.example,2026-03-01:/
django        tag:gazette.example,2026-03-01://
django        tag:gazette.example,2026-03-01://' "$observed"
