#!/usr/bin/env bash
# subsrt-ts, subtitle-converter and webvtt-py turn "R&amp;B" of a WebVTT transcript into the same seven letters of SubRip.
#
# WebVTT section 6.4: "&amp;" in a cue stands for an ampersand and "&lt;" for a less-than sign, and <v Ada Quill> names the
# speaker. SubRip has no character references and no voices. One would guess that a converter between the formats writes
# the signs that are meant. All three copy the escapes; two copy the voice as well, and subsrt-ts drops it with the name.
# Both formats are allowed in podcast:transcript. Listeners of an app that wants SubRip read "R&amp;B" under each other song.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin subsrt-ts@2.1.2 subtitle-converter@3.0.12
debian_files python3-webvtt 0.4.6-2
debian_files python3-docopt 0.6.2-4.1
cat >talk.vtt <<'VTT'
WEBVTT

00:00:01.000 --> 00:00:02.000
<v Ada Quill>R&amp;B for ages &lt; 30</v>
VTT
cat >probe.cjs <<'JS'
const text = require('node:fs').readFileSync('talk.vtt', 'utf8');
const show = (name, srt) => console.log(name, srt.trim().split(/\r?\n/).at(-1));
show('subsrt-ts         ', require('subsrt-ts').convert(text, { format: 'srt' }));
show('subtitle-converter', require('subtitle-converter').convert(text, '.srt').subtitle);
JS
cat >probe.py <<'PY'
import webvtt
webvtt.read('talk.vtt').save_as_srt('talk.srt')
print('webvtt-py         ', open('talk.srt').read().strip().splitlines()[-1])
PY
observed="$(node probe.cjs; PYTHONPATH="$(printf '%s:' "$work"/*/usr/lib/python3/dist-packages)" /usr/bin/python3 probe.py)"
expected 'R&B for ages < 30, with or without the name before it'
verdict 'subsrt-ts          R&amp;B for ages &lt; 30
subtitle-converter <v Ada Quill>R&amp;B for ages &lt; 30</v>
webvtt-py          <v Ada Quill>R&amp;B for ages &lt; 30</v>' "$observed"
