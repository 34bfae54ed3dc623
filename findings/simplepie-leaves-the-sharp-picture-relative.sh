#!/usr/bin/env bash
# SimplePie, WordPress' feed parser, makes the src of a picture absolute and leaves its srcset and the film beside it relative.
#
# RFC 4287 section 2: xml:base is what the relative references in its scope are resolved against. WHATWG HTML 4.8.4.2: a browser
# that knows srcset takes the picture from there. One would guess that a parser which resolves the addresses of HTML resolves
# all that it keeps. It knows those of HTML 4: a, img src, q, blockquote and so on, and keeps srcset, audio, video and source
# as they are, which now belong to the site that shows the entry.
# A picture that loads in the publisher's page is missing in the reader on every screen, though its src is right; so is the film.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_files wordpress 6.1.9+dfsg1-0+deb12u1
debian_pin php8.2-xml 8.2.36-1~deb12u1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/news/"><title>Harbour Gazette</title>
<id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated><author><name>Ada Quill</name></author>
<entry><title>Bay</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated><link href="1"/>
<content type="html">&lt;p&gt;&lt;img src="bay.png" srcset="bay.png 1x, bay2.png 2x" alt="Bay"&gt;&lt;/p&gt;
&lt;video poster="film.png" src="film.mp4"&gt;&lt;/video&gt;&lt;audio src="waves.mp3"&gt;&lt;/audio&gt;</content></entry></feed>
XML
cat >probe.php <<'PHP'
<?php
error_reporting(E_ERROR);
define('ABSPATH', getcwd() . '/wordpress/usr/share/wordpress/');
define('WPINC', 'wp-includes');
require ABSPATH . WPINC . '/class-simplepie.php';
$feed = new SimplePie();
$feed->enable_cache(false);
$feed->set_raw_data(file_get_contents('feed.xml'));
$feed->init();
echo 'SimplePie ', SIMPLEPIE_VERSION, "\n";
preg_match_all('/(?:src|srcset|poster)="[^"]*"/', $feed->get_item(0)->get_content(), $addresses);
echo implode("\n", $addresses[0]), "\n";
PHP
expected 'every address under https://gazette.example/news/'
verdict 'SimplePie 1.5.8
src="https://gazette.example/news/bay.png"
srcset="bay.png 1x, bay2.png 2x"
poster="film.png"
src="film.mp4"
src="waves.mp3"' "$(php probe.php)"
