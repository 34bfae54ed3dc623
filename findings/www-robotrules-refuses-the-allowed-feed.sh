#!/usr/bin/env bash
# Perl's WWW::RobotRules, which LWP::RobotUA asks, refuses the feed that robots.txt allows, and allows pages that it forbids.
#
# RFC 9309 section 2.2.2: of the rules that match a path the longest decides, so "Allow: /news/feed.xml" opens one file of a closed
# folder; 2.2.1: groups for one crawler are joined; 2.2: an empty line does not end a group. One would guess that a crawler's
# library of a language follows the standard that has ended the variants. WWW::RobotRules knows no Allow, keeps the first of
# two groups, and drops the rules behind an empty line. Its guide has the text of 1994, in which the last is right.
# A reader built on it has no news of a site that opened its feed to readers, and visits what the site has closed.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libwww-robotrules-perl 6.02-1
cat >probe.pl <<'PERL'
use WWW::RobotRules;
sub ask {
  my ($path, @lines) = @_;
  my $rules = WWW::RobotRules->new('harbour/1.0');
  $rules->parse('https://gazette.example/robots.txt', join("\n", @lines, ''));
  my $answer = $rules->allowed("https://gazette.example$path") ? 'allowed' : 'refused';
  print join(' / ', @lines), ": $path is $answer\n";
}
ask('/news/feed.xml', 'User-agent: harbour', 'Disallow: /news/', 'Allow: /news/feed.xml');
ask('/news/feed.xml', 'User-agent: harbour', 'Allow: /news/feed.xml', 'Disallow: /news/');
ask('/drafts/1', 'User-agent: harbour', 'Disallow: /news/', '', 'User-agent: harbour', 'Disallow: /drafts/');
ask('/drafts/1', 'User-agent: harbour', '', 'Disallow: /drafts/');
PERL
expected 'allowed, allowed, refused, refused'
verdict 'User-agent: harbour / Disallow: /news/ / Allow: /news/feed.xml: /news/feed.xml is refused
User-agent: harbour / Allow: /news/feed.xml / Disallow: /news/: /news/feed.xml is refused
User-agent: harbour / Disallow: /news/ /  / User-agent: harbour / Disallow: /drafts/: /drafts/1 is allowed
User-agent: harbour /  / Disallow: /drafts/: /drafts/1 is allowed' "$(perl probe.pl)"
