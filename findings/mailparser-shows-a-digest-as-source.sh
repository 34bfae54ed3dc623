#!/usr/bin/env bash
# mailparser returns the messages of a mail digest as their source, with headers and undecoded text.
#
# RFC 2046 section 5.1.5: in multipart/digest a part without a Content-Type is a message, not a text; lists and programs
# that mail feeds send such digests. One would guess that a parser of mail returns each as a message, or shows its text.
# mailparser reads them as plain text, so that the result has the header lines, the tags and the quoted-printable escapes
# in it. When the part says message/rfc822 itself, it is an attachment. postal-mime shows the text of both.
# A program that reads newsletters by mail makes an article of "Content-Type: text/html".
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin mailparser@3.14.2 postal-mime@4.0.0
cat >probe.cjs <<'JS'
const { simpleParser } = require('mailparser');
const message = ['From: ada@helm.example', 'Subject: Ferry', 'MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable', '', '<p>Die F=C3=A4hre.</p>'];
const head = ['From: news@helm.example', 'Subject: Digest', 'MIME-Version: 1.0', 'Content-Type: multipart/digest; boundary=b', '', '--b'];
const mail = (part) => [...head, ...part, '', ...message, '--b--', ''].join('\r\n');
const cases = { 'implied type': mail([]), 'type message/rfc822': mail(['Content-Type: message/rfc822']) };
(async () => {
  const { default: PostalMime } = await import('postal-mime');
  for (const [name, source] of Object.entries(cases)) {
    const { text, attachments } = await simpleParser(source);
    console.log(`mailparser, ${name}: ${attachments.length} attached, ${JSON.stringify(text?.slice(-67))}`);
    const { html } = await PostalMime.parse(source);
    console.log(`postal-mime, ${name}: ${/<p>.*<\/p>/.exec(html)}`);
  }
})();
JS
expected 'one attached message, or its text "Die Fähre.", from each'
verdict 'mailparser, implied type: 0 attached, "Content-Transfer-Encoding: quoted-printable\n\n<p>Die F=C3=A4hre.</p>"
postal-mime, implied type: <p>Die Fähre.</p>
mailparser, type message/rfc822: 1 attached, undefined
postal-mime, type message/rfc822: <p>Die Fähre.</p>' "$(node probe.cjs)"
