#!/usr/bin/env bash
# Gnus decodes the HTML of an RSS item once more than it was encoded, so that code in an article becomes markup.
#
# RSS 2.0: a description carries entity-encoded HTML; the XML parser undoes the encoding of the feed, and what is left,
# such as &lt;video&gt; in a code sample, belongs to the HTML, where it is a character reference and no tag. One would
# guess that the reader hands that HTML to its renderer. nnrss, the RSS back end of Gnus, replaces the entities of the
# parsed text first, and stores the result as the article.
# Words about tags, types and comparisons vanish from articles on programming: the renderer takes them for elements.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin emacs-nox 1:28.2+1-15+deb12u4
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Pier code</title><link>https://code.example/</link><description>Notes</description>
<item><title>Media</title><link>https://code.example/1</link>
<description>&lt;p&gt;Write &lt;code&gt;&amp;lt;video controls&amp;gt;&lt;/code&gt; here.&lt;/p&gt;</description></item></channel></rss>
XML
cat >probe.el <<'EL'
(require 'nnrss)
(setq nnrss-directory (make-temp-file "nnrss" t) nnrss-use-local t)
(copy-file "feed.xml" (expand-file-name "code.xml" nnrss-directory))
(nnrss-check-group "code" "")
(princ (nth 6 (car nnrss-group-data)))
EL
expected '<p>Write <code>&lt;video controls&gt;</code> here.</p>'
verdict '<p>Write <code><video controls></code> here.</p>' "$(HOME="$work" emacs -Q --batch -l probe.el 2>/dev/null)"
