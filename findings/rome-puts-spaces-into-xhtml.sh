#!/usr/bin/env bash
# ROME, the feed library of Java, writes XHTML with spaces in its words, or else with preformatted lines run together.
#
# RFC 4287 section 4.1.3.3 hands the div of an XHTML content over as it is, and in XHTML a space within a paragraph and a
# line end within pre are text. One would guess that a feed which is read and written keeps both. By default ROME indents
# all elements, those of the article too, so that un<em>believ</em>able becomes three words on three lines. With
# prettyPrint false, which avoids that, it shrinks all white space to one space, and a table of tides is one line.
# Neither value keeps the text. An aggregator that republishes Atom with ROME changes the articles that it passes on.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin openjdk-17-jdk-headless 17.0.15+6-1~deb12u1
debian_files librome-java 1.12.2-1
debian_files libjdom2-java 2.0.6.1-1
debian_files libslf4j-java 1.7.32-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><title>Tides</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
<author><name>Ada Quill</name></author><entry><title>Low</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>un<em>believ</em>able</p><pre>06:00  low
12:00  high</pre></div></content></entry></feed>
XML
cat >Probe.java <<'JAVA'
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.FileReader;

class Probe {
  public static void main(String[] args) throws Exception {
    SyndFeed feed = new SyndFeedInput().build(new FileReader("feed.xml"));
    for (boolean pretty : new boolean[] { true, false }) {
      String xml = new SyndFeedOutput().outputString(feed, pretty).replace("\r", "");
      System.out.println("prettyPrint " + pretty);
      System.out.println(xml.substring(xml.indexOf("<p>"), xml.indexOf("</pre>") + 6));
    }
  }
}
JAVA
jars="$(find "$work" -name 'rome*.jar' -o -name 'jdom2.jar' -o -name 'slf4j-api.jar' | paste -sd :)"
expected '<p>un<em>believ</em>able</p> and pre on two lines, in one of the two at least'
verdict 'prettyPrint true
<p>
          un
          <em>believ</em>
          able
        </p>
        <pre>06:00  low
12:00  high</pre>
prettyPrint false
<p>un<em>believ</em>able</p><pre>06:00 low 12:00 high</pre>' "$(java -cp "$jars" Probe.java 2>/dev/null)"
