#!/usr/bin/env bash
# The npm package subtitle puts the name of a cue into the sentence before it; @plussub/srt-vtt-parser loses the end of a
# cue that has a setting.
#
# WebVTT section 4.1: a cue may begin with an identifier, which is any line without an arrow, and its times may be followed
# by settings such as align:start. Podcasts name such files in podcast:transcript. One would guess that a parser for the
# format returns three parts of a cue as three parts. subtitle knows identifiers only as numbers, as SubRip has them, and
# its text has the next identifier as a last line. @plussub/srt-vtt-parser returns NaN as the end of the first cue.
# Listeners read words that nobody said, or see a line that is never taken away.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin subtitle@4.2.2 @plussub/srt-vtt-parser@2.0.5 webvtt-parser@2.2.0
cat >probe.cjs <<'JS'
const { parseSync } = require('subtitle');
const { parse } = require('@plussub/srt-vtt-parser');
const { WebVTTParser } = require('webvtt-parser');
const text = `WEBVTT

00:01.000 --> 00:02.000 align:start
The ferry is late.

harbour-master
00:03.000 --> 00:04.000
By two hours.
`;
const show = (name, cues) => console.log(name, cues.map(({ from, to, said }) => `${from}-${to} ${JSON.stringify(said)}`).join(', '));
const { cues, errors } = new WebVTTParser().parse(text);
show(`webvtt-parser (${errors.length} errors):`, cues.map((cue) => ({ from: cue.startTime * 1000, to: cue.endTime * 1000, said: cue.text })));
const nodes = parseSync(text).filter(({ type }) => type === 'cue');
show('subtitle:', nodes.map(({ data }) => ({ from: data.start, to: data.end, said: data.text })));
show('@plussub/srt-vtt-parser:', parse(text).entries.map((entry) => ({ from: entry.from, to: entry.to, said: entry.text })));
JS
expected '1000-2000 "The ferry is late.", 3000-4000 "By two hours." from each'
verdict 'webvtt-parser (0 errors): 1000-2000 "The ferry is late.", 3000-4000 "By two hours."
subtitle: 1000-2000 "The ferry is late.\n\nharbour-master", 3000-4000 "By two hours."
@plussub/srt-vtt-parser: 1000-NaN "The ferry is late.", 3000-4000 "By two hours."' "$(node probe.cjs)"
