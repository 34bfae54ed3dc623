#!/usr/bin/env bash
# BeautifulSoup with lxml, PHP's DOM, Perl's XML::LibXML and Ruby's Loofah remove a picture or a sentence along with a void element.
#
# WHATWG HTML 13.1.2: embed, source, track and wbr are void: they hold nothing, and what follows stands beside them. One would
# guess that a parser of HTML knows that after more than ten years, as html5lib and even html.parser do. libxml2, on which the
# four rest, has the list of HTML 4: for it the rest of the sentence is inside the embed, and the img inside the last source.
# A reader that takes out embeds, or the sources of a picture to keep the plain one, takes out what the publisher wrote.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libxml2 2.9.14+dfsg-1.3~deb12u5
debian_pin python3-bs4 4.11.2-2
debian_pin python3-lxml 4.9.2-1+deb12u1
debian_pin php8.2-xml 8.2.36-1~deb12u1
debian_pin libxml-libxml-perl 2.0207+dfsg+really+2.0134-1+deb12u1
debian_pin ruby-loofah 2.19.1-1
cat >probe.py <<'PY'
import bs4, sys
for parser in 'html5lib', 'html.parser', 'lxml':
    page = bs4.BeautifulSoup(sys.argv[1], parser)
    for element in page(['embed', 'source']):
        element.decompose()
    print(f'bs4, {parser}:', page.div)
PY
cat >probe.php <<'PHP'
<?php
libxml_use_internal_errors(true);
$page = new DOMDocument();
$page->loadHTML($argv[1]);
foreach (['embed', 'source'] as $name) {
    foreach (iterator_to_array($page->getElementsByTagName($name)) as $element) {
        if ($element->parentNode) {
            $element->parentNode->removeChild($element);
        }
    }
}
echo 'PHP DOM: ', $page->saveHTML($page->getElementsByTagName('div')[0]), "\n";
PHP
cat >probe.pl <<'PERL'
use XML::LibXML;
my $page = XML::LibXML->load_html(string => $ARGV[0], recover => 2, suppress_errors => 1);
$_->unbindNode for $page->findnodes('//embed | //source');
print 'XML::LibXML: ', $page->findnodes('//div')->[0]->toString, "\n";
PERL
cat >probe.rb <<'RUBY'
require 'loofah'
remove = Loofah::Scrubber.new { |node| node.remove if %w[embed source].include?(node.name) }
puts "Loofah: #{Loofah.fragment(ARGV[0]).scrub!(remove)}"
RUBY
sentence='<div>The bay <embed src="bay.svg"> is open.</div>'
picture='<div><picture><source srcset="bay.webp"><img src="bay.png" alt="The bay"></picture></div>'
observed="$(for html in "$sentence" "$picture"; do
  /usr/bin/python3 probe.py "$html"
  php probe.php "$html"
  perl probe.pl "$html"
  ruby probe.rb "$html"
done)"
expected 'The bay  is open. and <img src="bay.png" alt="The bay"> from each'
verdict 'bs4, html5lib: <div>The bay  is open.</div>
bs4, html.parser: <div>The bay  is open.</div>
bs4, lxml: <div>The bay </div>
PHP DOM: <div>The bay </div>
XML::LibXML: <div>The bay </div>
Loofah: <div>The bay </div>
bs4, html5lib: <div><picture><img alt="The bay" src="bay.png"/></picture></div>
bs4, html.parser: <div><picture><img alt="The bay" src="bay.png"/></picture></div>
bs4, lxml: <div><picture></picture></div>
PHP DOM: <div><picture></picture></div>
XML::LibXML: <div><picture/></div>
Loofah: <div><picture></picture></div>' "$observed"
