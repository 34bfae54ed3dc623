#!/usr/bin/env bash
# Django's Atom feeds have "R&amp;B" as the title of an item that is called R&B, unless the program says its title itself.
#
# RFC 4287 section 3.1.1.1: a title without a type attribute is plain text, and is shown as it is. One would guess that the
# default title of a Feed, which is the name of the item, arrives as it is. Django escapes the name once as HTML, for readers
# that take an RSS title for HTML, and the writer escapes it again as XML. It does so in Atom too, with no type on the title.
# An item_title method that returns the same name gives another feed.
# Every reader that follows the standard shows "R&amp;B" to the subscriber.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-tz 2022.7.1-4
debian_files python3-django 3:3.2.25-0+deb12u7
debian_files python3-asgiref 3.6.0-1
debian_files python3-sqlparse 0.4.2-1+deb12u1
debian_pin sfeed 1.7-1
debian_pin python3-feedparser 6.0.10-1
cat >probe.py <<'PY'
import sys
from django.conf import settings
settings.configure(SECRET_KEY='x', ROOT_URLCONF=__name__, ALLOWED_HOSTS=['gazette.example'], USE_TZ=True)
import django
django.setup()
from django.contrib.syndication.views import Feed
from django.test import Client
from django.urls import path
from django.utils.feedgenerator import Atom1Feed
class Default(Feed):
    feed_type, title, link = Atom1Feed, 'Gazette', '/'
    def items(self): return ['R&B in the harbour']
    def item_link(self, item): return '/1'
    def item_description(self, item): return 'Tonight.'
class Named(Default):
    def item_title(self, item): return item
urlpatterns = [path('default', Default()), path('named', Named())]
sys.stdout.buffer.write(Client(HTTP_HOST='gazette.example').get('/' + sys.argv[1]).content)
PY
export PYTHONPATH="$(printf '%s:' "$work"/*/usr/lib/python3/dist-packages)"
observed="$(for feed in default named; do
  /usr/bin/python3 probe.py "$feed" >feed.xml
  printf '%-7s written    %s\n' "$feed" "$(grep -oE '<entry><title>[^<]*' feed.xml | sed 's/<[^>]*>//g')"
  printf '%-7s sfeed      %s\n' "$feed" "$(sfeed <feed.xml | cut -f 2)"
  printf '%-7s feedparser %s\n' "$feed" "$(/usr/bin/python3 -c 'import feedparser; print(feedparser.parse("feed.xml").entries[0].title)')"
done)"
expected 'R&B in the harbour from both readers, whichever way the title is stated'
verdict 'default written    R&amp;amp;B in the harbour
default sfeed      R&amp;B in the harbour
default feedparser R&amp;B in the harbour
named   written    R&amp;B in the harbour
named   sfeed      R&B in the harbour
named   feedparser R&B in the harbour' "$observed"
