#!/usr/bin/env bash
# Four converters copy a less-than sign from SubRip into WebVTT, where it hides the words after it.
#
# WebVTT section 4.2.2: the text of a cue has no "<" except at the beginning of a tag, and writes "&lt;" for the sign. By the
# parsing rules of section 6.4 a "<" begins a tag of any name, which lasts to the next ">". SubRip knows four tags and is
# plain text otherwise. One would guess that a converter keeps those tags and escapes the other signs. srt-to-vtt, srt2vtt,
# subtitle-converter and Python's webvtt-py escape nothing.
# Browsers play WebVTT only: a listener there reads "I ", and the rest of the sentence is gone.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin srt-to-vtt@1.1.3 srt2vtt@1.3.1 subtitle-converter@3.0.12 webvtt-parser@2.2.0
debian_files python3-webvtt 0.4.6-2
debian_files python3-docopt 0.6.2-4.1
printf '1\n00:00:01,000 --> 00:00:02,000\nI <3 the old ferry.\n' >talk.srt
cat >probe.py <<'PY'
import webvtt
webvtt.from_srt('talk.srt').save('python.vtt')
PY
PYTHONPATH="$(printf '%s:' "$work"/*/usr/lib/python3/dist-packages)" /usr/bin/python3 probe.py
cat >probe.cjs <<'JS'
const { createReadStream, readFileSync } = require('node:fs');
const { WebVTTParser } = require('webvtt-parser');
const srt = readFileSync('talk.srt', 'utf8');
const show = (name, vtt) => {
  const [cue] = new WebVTTParser().parse(vtt).cues;
  const shown = cue.tree.children.map((part) => part.value).join('');
  console.log(name, 'wrote', JSON.stringify(vtt.trim().split('\n').at(-1)), 'shown', JSON.stringify(shown));
};
(async () => {
  const parts = [];
  const stream = createReadStream('talk.srt').pipe(require('srt-to-vtt')()).on('data', (part) => parts.push(part));
  await new Promise((done) => stream.on('end', done));
  show('srt-to-vtt        ', parts.join(''));
  show('srt2vtt           ', String(await new Promise((done) => require('srt2vtt')(Buffer.from(srt), (_, vtt) => done(vtt)))));
  show('subtitle-converter', require('subtitle-converter').convert(srt, '.vtt').subtitle);
  show('webvtt-py         ', readFileSync('python.vtt', 'utf8'));
})();
JS
expected 'I &lt;3 the old ferry. written, and I <3 the old ferry. shown'
verdict 'srt-to-vtt         wrote "I <3 the old ferry." shown "I "
srt2vtt            wrote "I <3 the old ferry." shown "I "
subtitle-converter wrote "I <3 the old ferry." shown "I "
webvtt-py          wrote "I <3 the old ferry." shown "I "' "$(node probe.cjs)"
