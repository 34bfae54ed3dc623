#!/usr/bin/env bash
# The feeds of gitweb and public-inbox lose the words in angle brackets of a commit's or a mail's subject.
#
# A subject is plain text, and RFC 4287 section 3.1.1 has type="text", the default, for that; with type="html" (3.1.1.2) a
# reader takes what it gets for markup. One would guess that the web front ends of developers, whose subjects are full of
# <stdio.h> and List<T>, write the first. Both write type="html" and escape the subject once, as plain text has to be, so
# that "<stdio.h>" is a tag for the reader. cgit declares no type, and its titles arrive whole.
# Those who follow the mailing list of a kernel or a compiler in a reader are told "Include for puts".
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin gitweb 1:2.39.5-0+deb12u3
debian_pin cgit 1.2.3+git20221219.50.91f2590+git2.39.1-1
debian_pin git 1:2.39.5-0+deb12u3
debian_pin public-inbox 1.9.0-1
debian_pin python3-feedparser 6.0.10-1
export HOME="$work" PI_CONFIG="$work/inbox.conf"
subject='Include <stdio.h> for puts'
git config --global user.name 'Ada Quill'
git config --global user.email ada@pier.example
git init -q pier
git -C pier commit -q --allow-empty -m "$subject"
echo "our \$projectroot = '$work';" >gitweb.conf
printf 'repo.url=pier\nrepo.path=%s/pier/.git\n' "$work" >cgitrc
(
  export REQUEST_METHOD=GET SERVER_NAME=git.example SERVER_PORT=80 HTTP_HOST=git.example
  GITWEB_CONFIG="$work/gitweb.conf" SCRIPT_NAME=/gitweb.cgi QUERY_STRING='p=pier/.git;a=atom' perl /usr/share/gitweb/gitweb.cgi
) | sed '1,/^\r*$/d' >gitweb.xml
CGIT_CONFIG="$work/cgitrc" PATH_INFO=/pier/atom/ QUERY_STRING='' REQUEST_METHOD=GET /usr/lib/cgit/cgit.cgi | sed '1,/^\r*$/d' >cgit.xml
public-inbox-init -V2 pier "$work/inbox" https://pier.example/pier pier@pier.example >log 2>&1
git config -f "$PI_CONFIG" publicinboxmda.spamcheck none
printf 'From: Ada <ada@pier.example>\nTo: pier@pier.example\nSubject: %s\nMessage-ID: <1@pier.example>\nDate: %s\n\nHello\n' \
  "$subject" 'Sun, 01 Mar 2026 10:00:00 +0000' | ORIGINAL_RECIPIENT=pier@pier.example public-inbox-mda --no-precheck
cat >probe.pl <<'PERL'
use PublicInbox::WWW;
my $answer = PublicInbox::WWW->new->call({ REQUEST_METHOD => 'GET', PATH_INFO => '/pier/new.atom', SCRIPT_NAME => '',
  QUERY_STRING => '', HTTP_HOST => 'pier.example', SERVER_NAME => 'pier.example', SERVER_PORT => 443,
  'psgi.url_scheme' => 'https', 'psgi.errors' => \*STDERR, 'psgi.streaming' => 0 });
my $body = $answer->[2];
if (ref $body eq 'ARRAY') { print @$body } else { while (defined(my $part = $body->getline)) { print $part } }
PERL
perl probe.pl >public-inbox.xml
cat >probe.py <<'PY'
import feedparser
for name in ('gitweb', 'public-inbox', 'cgit'):
    title = feedparser.parse(f'{name}.xml').entries[0].title_detail
    print(f'{name}: {title.type}: {title.value}')
PY
expected "$subject, from each"
verdict 'gitweb: text/html: Include  for puts
public-inbox: text/html: Include  for puts
cgit: text/plain: Include <stdio.h> for puts' "$(/usr/bin/python3 probe.py)"
