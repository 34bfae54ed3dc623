#!/usr/bin/env bash
# @extractus/article-extractor removes the words in time, q, cite, ins or mark from the sentence that they are part of.
#
# WHATWG HTML 4.5 and 4.7: these elements are phrasing content; the words in them are words of the sentence. One would
# guess that an extractor which does not want an element keeps its text, as sanitizers do by default. It removes time, q,
# cite, mark, ins, del, kbd, dfn and data with all that is in them, and keeps abbr, small and even font.
# "It sails again on <time>5 March</time>" becomes "It sails again on", and a quotation disappears after "he said".
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @extractus/article-extractor@9.0.1
cat >probe.mjs <<'JS'
import { extractFromHtml } from '@extractus/article-extractor';
const filler = 'The ferry to Norholm was late on Sunday because the harbour was full of ice, and all waited in the hall. ';
const text = async (sentence) => {
  const html = `<html lang="en"><head><title>Late ferry to Norholm</title></head><body><article><h1>Late ferry to Norholm</h1>
    <p>${filler.repeat(2)}</p><p id="probe">${sentence}</p><p>${filler.repeat(4)}</p></article></body></html>`;
  const { content } = await extractFromHtml(html, 'https://gazette.example/1');
  return content.replaceAll(filler, '').replaceAll(/<[^>]*>|Late ferry to Norholm/g, '').replaceAll(/\s+/g, ' ').trim();
};
console.log(await text('He said <q>never</q>, as in <cite>Ice</cite>. It sails on <time datetime="2026-03-05">5 March</time>.'));
const kept = [];
const names = 'abbr cite data del dfn font i ins kbd mark q samp small span sub time var'.split(' ');
for (const name of names) if ((await text(`One <${name}>word</${name}> more.`)).includes('word')) kept.push(name);
console.log('kept:', kept.join(' '), '- not kept:', names.filter((name) => !kept.includes(name)).join(' '));
JS
expected 'He said never, as in Ice. It sails on 5 March., and all kept'
verdict 'He said , as in . It sails on .
kept: abbr font i small span sub - not kept: cite data del dfn ins kbd mark q samp time var' "$(node probe.mjs)"
