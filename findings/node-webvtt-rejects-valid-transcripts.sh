#!/usr/bin/env bash
# node-webvtt rejects a transcript that has a style block, tabs around the arrow, or three empty lines.
#
# WebVTT section 4.1: style blocks precede the cues, blocks are separated by two or more line terminators, and the arrow
# is surrounded by spaces or tabs. Podcasts name such files in podcast:transcript. One would guess that a parser that
# checks strictly accepts what the format lists; the standard even asks parsers to skip what they do not know. The
# package throws for all three; webvtt-parser, made to validate, finds no error.
# A podcast client on it shows no transcript for a valid file, unless it turns strict off and ignores the errors.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin node-webvtt@2.0.0 webvtt-parser@2.2.0
cat >probe.cjs <<'JS'
const webvtt = require('node-webvtt');
const { WebVTTParser } = require('webvtt-parser');
const cue = '00:01.000 --> 00:02.000\nThe ferry is late.\n';
const files = {
  'plain      ': `WEBVTT\n\n${cue}`,
  'style      ': `WEBVTT\n\nSTYLE\n::cue { color: white }\n\n${cue}`,
  'tabs       ': `WEBVTT\n\n${cue.replace(/ (?=-)|(?<=>) /g, '\t')}`,
  'empty lines': `WEBVTT\n\n\n\n${cue}`,
};
const strict = (text) => {
  try {
    return `${webvtt.parse(text).cues.length} cue`;
  } catch (error) {
    return error.message;
  }
};
for (const [name, text] of Object.entries(files)) {
  const { cues, errors } = new WebVTTParser().parse(text);
  console.log(`${name} node-webvtt: ${strict(text)}; webvtt-parser: ${cues.length} cue, ${errors.length} errors`);
}
JS
observed="$(node probe.cjs)"
expected 'one cue each time'
verdict 'plain       node-webvtt: 1 cue; webvtt-parser: 1 cue, 0 errors
style       node-webvtt: Cue identifier needs to be followed by timestamp (cue #0); webvtt-parser: 1 cue, 0 errors
tabs        node-webvtt: Invalid cue timestamp (cue #0); webvtt-parser: 1 cue, 0 errors
empty lines node-webvtt: Invalid cue timestamp (cue #0); webvtt-parser: 1 cue, 0 errors' "$observed"
