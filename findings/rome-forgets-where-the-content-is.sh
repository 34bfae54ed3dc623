#!/usr/bin/env bash
# ROME, the feed library of Java, loses the address of content that an Atom entry keeps elsewhere.
#
# RFC 4287 section 4.1.3.2: content may have a src instead of a text, the IRI where it can be had, and is then empty. A map,
# a PDF or a recording is published in this way. One would guess a field for it, and the same element when the feed is
# written again. SyndContent has the type and an empty value, and the written feed says that the map is an empty PNG image,
# which by section 4.1.3.3 stands for base64.
# The reader of the republished feed gets nothing, although the entry had all that the specification asks for.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin openjdk-17-jdk-headless 17.0.15+6-1~deb12u1
debian_files librome-java 1.12.2-1
debian_files libjdom2-java 2.0.6.1-1
debian_files libslf4j-java 1.7.32-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><title>Maps</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
<author><name>Ada Quill</name></author><entry><title>Pier</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
<summary>The pier from above</summary><content type="image/png" src="https://maps.example/pier.png"/></entry></feed>
XML
cat >Probe.java <<'JAVA'
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.FileReader;

class Probe {
  public static void main(String[] args) throws Exception {
    SyndFeed feed = new SyndFeedInput().build(new FileReader("feed.xml"));
    SyndContent content = feed.getEntries().get(0).getContents().get(0);
    System.out.println("read: type " + content.getType() + ", value \"" + content.getValue() + "\"");
    for (String line : new SyndFeedOutput().outputString(feed).split("\n")) {
      if (line.contains("<content")) System.out.println("written: " + line.trim());
    }
  }
}
JAVA
jars="$(find "$work" -name 'rome*.jar' -o -name 'jdom2.jar' -o -name 'slf4j-api.jar' | paste -sd :)"
expected 'written: <content type="image/png" src="https://maps.example/pier.png" />'
verdict 'read: type image/png, value ""
written: <content type="image/png" />' "$(java -cp "$jars" Probe.java 2>/dev/null)"
