#!/usr/bin/env bash
# gitweb's feed says that a commit was updated on the day when its author wrote it, not on the day when it came in.
#
# RFC 4287 section 4.2.15: updated is the most recent time that an entry was modified in a way that matters. git keeps two
# dates of a commit, one of the author's work and one of the commit, and a rebase or an applied patch changes the second
# only. One would guess updated from the second and published from the first, as cgit has it. gitweb writes the author's
# date for both, and for pubDate, while the feed itself has the date of the commit: it is newer than all of its entries.
# A patch that waited for a month appears in a reader below everything of that month, or is too old to be shown at all.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin gitweb 1:2.39.5-0+deb12u3
debian_pin cgit 1.2.3+git20221219.50.91f2590+git2.39.1-1
debian_pin git 1:2.39.5-0+deb12u3
export HOME="$work"
git init -q --bare pier.git
git clone -q pier.git pier 2>/dev/null
(
  cd pier
  git config user.name 'Ada Quill'
  git config user.email ada@pier.example
  GIT_AUTHOR_DATE='2026-02-01T10:00:00Z' GIT_COMMITTER_DATE='2026-03-01T10:00:00Z' git commit -q --allow-empty -m 'Mend the pier'
  git push -q origin HEAD
)
echo "our \$projectroot = '$work';" >gitweb.conf
printf 'repo.url=pier\nrepo.path=%s/pier.git\n' "$work" >cgitrc
export REQUEST_METHOD=GET SERVER_NAME=git.example SERVER_PORT=80 HTTP_HOST=git.example
dates() { grep -E '<(updated|published|pubDate)>' | sed 's/<[^>]*>//2; s/^</  /; s/>/ /'; }
observed="$(for format in atom rss; do
  echo "gitweb $format: of the feed, then of the entry"
  GITWEB_CONFIG="$work/gitweb.conf" SCRIPT_NAME=/gitweb.cgi QUERY_STRING="p=pier.git;a=$format" perl /usr/share/gitweb/gitweb.cgi | dates
done
echo 'cgit atom: of the feed, then of the entry'
CGIT_CONFIG="$work/cgitrc" PATH_INFO=/pier/atom/ QUERY_STRING='' /usr/lib/cgit/cgit.cgi | dates)"
expected 'March for updated, February at most for published'
verdict 'gitweb atom: of the feed, then of the entry
  updated 2026-03-01T10:00:00Z
  updated 2026-02-01T10:00:00Z
  published 2026-02-01T10:00:00Z
gitweb rss: of the feed, then of the entry
  pubDate Sun, 1 Mar 2026 10:00:00 +0000
  pubDate Sun, 1 Feb 2026 10:00:00 +0000
cgit atom: of the feed, then of the entry
  updated 2026-03-01T10:00:00+00:00
  updated 2026-03-01T10:00:00+00:00
  published 2026-02-01T10:00:00+00:00' "$observed"
