#!/usr/bin/env bash
# The digest time 18:30:00 of a YAML file is the number 66600 in PyYAML and a string in yaml; 0600 differs as well.
#
# YAML 1.1 has numbers to the base 60 and octal numbers with a leading 0; the core schema of YAML 1.2 has neither.
# PyYAML implements 1.1, yaml and js-yaml 5 implement 1.2, and the file does not say which it is. One would guess a
# difference at yes and no, which is well known, not at times: 18:30:00 becomes seconds, 06:30:00 does not, as the 1.1
# pattern forbids the leading zero (yaml in its 1.1 mode takes it all the same), and 0600 is 384 or 600.
# A configuration that a Python tool and a Node program share needs quotes around times.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin yaml@2.9.1 js-yaml@5.5.0
debian_pin python3-yaml 6.0-3+b2
printf -- '- 18:30:00\n- 06:30:00\n- 0600\n' >times.yaml
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as jsYaml from 'js-yaml';
import { parse } from 'yaml';
const text = readFileSync('times.yaml', 'utf8');
console.log('yaml   ', JSON.stringify(parse(text)));
console.log('js-yaml', JSON.stringify((jsYaml.load ?? jsYaml.default.load)(text)));
console.log('yaml as 1.1', JSON.stringify(parse(text, { version: '1.1' })));
JS
observed="$(node probe.mjs; /usr/bin/python3 -c 'import yaml, json; print("PyYAML ", json.dumps(yaml.safe_load(open("times.yaml")), separators=(",", ":")))')"
expected '["18:30:00","06:30:00",600] from each, or numbers from each'
verdict 'yaml    ["18:30:00","06:30:00",600]
js-yaml ["18:30:00","06:30:00",600]
yaml as 1.1 [66600,23400,384]
PyYAML  [66600,"06:30:00",384]' "$observed"
