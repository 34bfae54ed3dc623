#!/usr/bin/env bash
# microdata-node finds two names and two types for an author that the article refers to with itemref.
#
# WHATWG HTML 5.2.2: with itemref an item has properties that are elsewhere in the page, such as the box about the
# author. One would guess the same result as with the box inside of the article. The package adds each property of the
# box twice: the author is one item with the type Person, Person and the name Ada Quill, Ada Quill.
# Whoever joins the names of the authors writes two of them, and a page that moves its box changes its metadata.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin microdata-node@2.0.0
cat >probe.mjs <<'JS'
import { toJson } from 'microdata-node';
const author = '<p id="by" itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Quill</b></p>';
const article = (start, inside) => `<div itemscope itemtype="https://schema.org/NewsArticle"${start}>
  <h1 itemprop="headline">Ferry late</h1>${inside}</div>`;
const show = (name, html) => {
  const { properties, type } = toJson(html).items[0].properties.author[0];
  console.log(name, 'names', properties.name.join(', '), '| types', type.join(', '));
};
show('inside:  ', article('', author));
show('referred:', article(' itemref="by"', '') + author);
JS
expected 'the same twice'
verdict 'inside:   names Ada Quill | types https://schema.org/Person
referred: names Ada Quill, Ada Quill | types https://schema.org/Person, https://schema.org/Person' "$(node probe.mjs)"
