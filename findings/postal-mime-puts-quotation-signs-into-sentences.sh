#!/usr/bin/env bash
# postal-mime joins the lines of a quotation with the ">" signs between them, and a reply with the quotation under it.
#
# RFC 3676 section 4.5: in format=flowed the quote signs are taken off a line before it is joined to the next one, and lines
# of different depth are never joined, even if the first ends in a space. The package joins flowed lines and takes off the
# space that was stuffed in, so one would guess that it does this step too. It joins whatever follows a space at the end.
# mailparser, from the same hand, does both.
# A list made into a feed has "is > late" in its sentences, and an answer that runs on into what it answers.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin postal-mime@4.0.0 mailparser@3.14.2
cat >probe.mjs <<'JS'
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
const head = ['From: ada@helm.example', 'Subject: Ferry', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8; format=flowed', ''];
const bodies = { 'a quotation': ['> The ferry ', '> is late.'], 'a reply above a quotation': ['I agree: ', '> Two hours.'] };
for (const [name, lines] of Object.entries(bodies)) {
  const mail = [...head, ...lines, ''].join('\r\n');
  console.log(`${name}: postal-mime ${JSON.stringify((await PostalMime.parse(mail)).text.trim())}`);
  console.log(`${name}: mailparser  ${JSON.stringify((await simpleParser(mail)).text.trim())}`);
}
JS
expected '"> The ferry is late." and "I agree: \n> Two hours." from each'
verdict 'a quotation: postal-mime "> The ferry > is late."
a quotation: mailparser  "> The ferry is late."
a reply above a quotation: postal-mime "I agree: > Two hours."
a reply above a quotation: mailparser  "I agree: \n> Two hours."' "$(node probe.mjs)"
