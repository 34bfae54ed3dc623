#!/usr/bin/env bash
# vtt-to-json loses the last cue of a WebVTT transcript and puts an empty one behind the first.
#
# WebVTT section 4.1: cues are separated by blank lines, identifiers are optional, and the last cue may end with the file.
# Podcasts name such files in podcast:transcript. One would guess three cues for three. vtt-to-json returns the first, an
# empty one with the times of the first, and the second: a cue is kept only when another one follows it.
# Listeners do not read how an episode ends, and a search does not find its last words.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin vtt-to-json@0.1.1 webvtt-parser@2.2.0
cat >probe.cjs <<'JS'
const vttToJson = require('vtt-to-json');
const { WebVTTParser } = require('webvtt-parser');
const text = `WEBVTT

00:00:01.000 --> 00:00:02.000
The ferry is late.

00:00:03.000 --> 00:00:04.000
Since when?

00:00:05.000 --> 00:00:06.000
Since noon.
`;
const show = (name, cues) => { for (const cue of cues) console.log(name, ...cue); };
vttToJson(text).then((cues) => {
  show('vtt-to-json  ', cues.map((cue) => [cue.start / 1000, cue.end / 1000, JSON.stringify(cue.part)]));
  const { cues: parsed } = new WebVTTParser().parse(text);
  show('webvtt-parser', parsed.map((cue) => [cue.startTime, cue.endTime, JSON.stringify(cue.text)]));
});
JS
expected 'three cues from both, the last one "Since noon."'
verdict 'vtt-to-json   1 2 "The ferry is late."
vtt-to-json   1 2 ""
vtt-to-json   3 4 "Since when?"
webvtt-parser 1 2 "The ferry is late."
webvtt-parser 3 4 "Since when?"
webvtt-parser 5 6 "Since noon."' "$(node probe.cjs)"
