#!/usr/bin/env bash
# marked and remark-gfm strike out the words between "5~10" and "20~30".
#
# In East Asia, and in many tables, a range is written with a tilde. GitHub's Markdown uses two tildes for deleted text, and
# lets one do as well. One would guess that a mark within a word or number is left alone, as CommonMark section 6.2 has it
# for the underscore in 5_10 and 20_30, or that the doubled sign is needed as it is written everywhere. Both packages take
# the two signs in the numbers for a pair by default. markdown-it keeps them.
# A post about delays says that part of them was withdrawn; its feed has the del element, and some readers drop its text.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin marked@18.2.1 markdown-it@15.0.3 unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1
cat >probe.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);
for (const sign of ['_', '~']) {
  const text = `Ferries are 5${sign}10, buses 20${sign}30 minutes late.`;
  console.log('marked     ', marked.parse(text).trim());
  console.log('remark-gfm ', String(remark.processSync(text)));
  console.log('markdown-it', new MarkdownIt().render(text).trim());
}
JS
expected 'the text as it is, six times'
verdict 'marked      <p>Ferries are 5_10, buses 20_30 minutes late.</p>
remark-gfm  <p>Ferries are 5_10, buses 20_30 minutes late.</p>
markdown-it <p>Ferries are 5_10, buses 20_30 minutes late.</p>
marked      <p>Ferries are 5<del>10, buses 20</del>30 minutes late.</p>
remark-gfm  <p>Ferries are 5<del>10, buses 20</del>30 minutes late.</p>
markdown-it <p>Ferries are 5~10, buses 20~30 minutes late.</p>' "$(node probe.mjs)"
