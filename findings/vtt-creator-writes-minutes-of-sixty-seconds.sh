#!/usr/bin/env bash
# vtt-creator writes the time 59.9996 as 00:00:60.000, and players leave out the cue.
#
# WebVTT section 4.1: the seconds of a timestamp are two digits below 60, and by section 6.3 a cue with other times is
# dropped. Times that a speech recogniser gives have more than three decimals. One would guess 00:01:00.000, or
# 00:00:59.999. vtt-creator takes the minutes off first and rounds then.
# The sentences on both sides of such a minute are missing for those who read the transcript in a player.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin vtt-creator@1.1.1 webvtt-parser@2.2.0
cat >probe.cjs <<'JS'
const Writer = require('vtt-creator');
const { WebVTTParser } = require('webvtt-parser');
const file = new Writer();
file.add(57.5, 59.9996, 'The ferry is late.');
file.add(59.9996, 61.5, 'Since when?');
file.add(61.5, 62.5, 'Since noon.');
const text = file.toString();
console.log(text.match(/^.* --> .*$/gm).join('\n'));
for (const cue of new WebVTTParser().parse(text).cues) console.log('read:', cue.text);
JS
expected 'three cues, and no 60 in the times'
verdict '00:00:57.500 --> 00:00:60.000
00:00:60.000 --> 00:01:01.500
00:01:01.500 --> 00:01:02.500
read: Since noon.' "$(node probe.cjs)"
