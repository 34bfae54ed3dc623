#!/usr/bin/env bash
# mimetext declares every text to be 7bit, also one with umlauts or with a line of 2000 characters.
#
# RFC 2045 sections 2.7 and 6.2: 7bit says that a body has lines of at most 998 octets and none above 127. The package
# declares UTF-8 and encodes the subject, so one would guess that it chooses an encoding for the text as well, as
# nodemailer does. It writes the text as it is, under "Content-Transfer-Encoding: 7bit", unless the caller encodes it.
# Articles have long lines and letters beyond ASCII. A server without 8BITMIME may reject such a mail or damage it, and
# one that breaks long lines changes the text and the signature over it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin mimetext@3.0.28 nodemailer@10.6.1
cat >probe.mjs <<'JS'
import { createMimeMessage } from 'mimetext';
import { createTransport } from 'nodemailer';
const from = 'news@helm.example';
const to = 'ada@example.com';
const writers = {
  mimetext: async (data) => {
    const message = createMimeMessage();
    message.setSender(from);
    message.setRecipient(to);
    message.setSubject('Fähre');
    message.addMessage({ contentType: 'text/plain', data });
    return message.asRaw();
  },
  nodemailer: async (text) => {
    const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({ from, to, subject: 'Fähre', text });
    return message.toString();
  },
};
for (const [name, write] of Object.entries(writers)) {
  for (const text of ['Die Fähre fährt.', 'ferry '.repeat(400)]) {
    const mail = await write(text);
    const [head, body] = mail.split(/\r?\n\r?\n/);
    const encoding = head.match(/Content-Transfer-Encoding: (\S+)/i)[1];
    const longest = Math.max(...body.split(/\r?\n/).map((line) => Buffer.byteLength(line)));
    console.log(`${name}: ${encoding}, longest line ${longest}, ${/[^\0-\x7f]/.test(body) ? 'octets above 127' : 'ASCII'}`);
  }
}
JS
expected 'quoted-printable or base64 from each, in ASCII'
verdict 'mimetext: 7bit, longest line 18, octets above 127
mimetext: 7bit, longest line 2400, ASCII
nodemailer: quoted-printable, longest line 26, ASCII
nodemailer: quoted-printable, longest line 73, ASCII' "$(node probe.mjs)"
