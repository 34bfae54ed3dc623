#!/usr/bin/env bash
# Ruby's Rack and Perl's Plack send a feed again to a client that names its ETag as weak, in a list, or by "*".
#
# RFC 9110 section 13.1.2: If-None-Match is a list of entity tags or "*", and is compared weakly, so that W/"5f3a" and "5f3a"
# match. One would guess that the middleware called ConditionalGet compares so, because the server in front of it makes a
# strong tag weak when it compresses, as nginx does, and clients send that one back. Both compare the header as one string.
# Behind such a server a client never gets 304 from an application that sets a strong tag, and downloads every feed at every
# poll; a cache that holds two versions and asks about both gets a third copy.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin ruby-rack 2.2.22-0+deb12u2
debian_pin libplack-perl 1.0050-1
cat >probe.rb <<'RUBY'
require 'rack'
feed = ->(_) { [200, { 'ETag' => '"5f3a"', 'Content-Type' => 'application/atom+xml' }, ['<feed/>']] }
app = Rack::ConditionalGet.new(feed)
ARGV.each do |tags|
  puts "Rack:  If-None-Match: #{tags}: #{app.call(Rack::MockRequest.env_for('/feed', 'HTTP_IF_NONE_MATCH' => tags))[0]}"
end
RUBY
cat >probe.pl <<'PERL'
use Plack::Middleware::ConditionalGET;
my $feed = sub { [200, ['ETag' => '"5f3a"', 'Content-Type' => 'application/atom+xml'], ['<feed/>']] };
my $app = Plack::Middleware::ConditionalGET->wrap($feed);
for my $tags (@ARGV) {
  print "Plack: If-None-Match: $tags: ", $app->({ REQUEST_METHOD => 'GET', HTTP_IF_NONE_MATCH => $tags })->[0], "\n";
}
PERL
tags=('"5f3a"' 'W/"5f3a"' '"0a1b", "5f3a"' '*')
expected '304 to each'
verdict 'Rack:  If-None-Match: "5f3a": 304
Rack:  If-None-Match: W/"5f3a": 200
Rack:  If-None-Match: "0a1b", "5f3a": 200
Rack:  If-None-Match: *: 200
Plack: If-None-Match: "5f3a": 304
Plack: If-None-Match: W/"5f3a": 200
Plack: If-None-Match: "0a1b", "5f3a": 200
Plack: If-None-Match: *: 200' "$(ruby probe.rb "${tags[@]}" && perl probe.pl "${tags[@]}")"
