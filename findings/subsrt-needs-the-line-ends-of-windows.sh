#!/usr/bin/env bash
# subsrt reads a SubRip transcript with line feeds as one cue, and finds none in a WebVTT file with them.
#
# WebVTT section 4.1: a line may end with a line feed, a carriage return or both, and SubRip files of podcast hosts have
# either. Podcasts name them in podcast:transcript. One would guess three cues from each. subsrt takes a line with only white
# space for the end of a cue, and a line without anything for none: it works because a carriage return is white space.
# A converted transcript has the times of all cues in the text of the first one, or no text at all.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin subsrt@1.1.1
cat >probe.cjs <<'JS'
const { parse } = require('subsrt');
const cues = [['01', '02', 'The ferry is late.'], ['03', '04', 'Since when?'], ['05', '06', 'Since noon.']];
const write = (head, mark) =>
  head + cues.map(([from, to, text], at) => `${at + 1}\n00:00:${from}${mark}000 --> 00:00:${to}${mark}000\n${text}\n`).join('\n');
for (const [format, text] of [['srt', write('', ',')], ['vtt', write('WEBVTT\n\n', '.')]]) {
  for (const [name, end] of [['line feeds', '\n'], ['both     ', '\r\n']]) {
    const read = parse(text.replaceAll('\n', end), { format }).filter((part) => part.type === 'caption');
    console.log(format, name, JSON.stringify(read.map((cue) => cue.text.trim())));
  }
}
JS
expected 'the three sentences, four times'
verdict 'srt line feeds ["The ferry is late.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nSince when?\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nSince noon."]
srt both      ["The ferry is late.","Since when?","Since noon."]
vtt line feeds []
vtt both      ["The ferry is late.","Since when?","Since noon."]' "$(node probe.cjs)"
