#!/usr/bin/env bash
# yaml 2 and js-yaml 5 leave the merge key "<<" in the data, where js-yaml 4 and PyYAML merge.
#
# The merge key is a type of YAML 1.1; the core schema of YAML 1.2 does not have it. Lists of feeds share intervals with
# "<<: *defaults", and one would guess that a program either supports that or reports it. Both current npm libraries
# return a mapping with a key named "<<", and no warning.
# After an update of js-yaml, or with a copy of the file in another program, every feed silently has the default
# interval.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin yaml@2.9.1 js-yaml@5.5.0 js-yaml-4@npm:js-yaml@4.1.0
debian_pin python3-yaml 6.0-3+b2
cat >feeds.yaml <<'YAML'
defaults: &defaults { every: 6h }
gazette:
  <<: *defaults
  url: https://gazette.example/feed
YAML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as five from 'js-yaml';
import * as four from 'js-yaml-4';
import { parse } from 'yaml';
const text = readFileSync('feeds.yaml', 'utf8');
console.log('yaml 2   ', JSON.stringify(parse(text).gazette));
console.log('js-yaml 5', JSON.stringify((five.load ?? five.default.load)(text).gazette));
console.log('js-yaml 4', JSON.stringify((four.load ?? four.default.load)(text).gazette));
JS
observed="$(node probe.mjs; /usr/bin/python3 -c 'import yaml, json; print("PyYAML   ", json.dumps(yaml.safe_load(open("feeds.yaml"))["gazette"], separators=(",", ":")))')"
expected '{"every":"6h","url":"https://gazette.example/feed"} from each'
verdict 'yaml 2    {"<<":{"every":"6h"},"url":"https://gazette.example/feed"}
js-yaml 5 {"<<":{"every":"6h"},"url":"https://gazette.example/feed"}
js-yaml 4 {"every":"6h","url":"https://gazette.example/feed"}
PyYAML    {"every":"6h","url":"https://gazette.example/feed"}' "$observed"
