#!/usr/bin/env bash
# ical-generator writes a backslash before every comma and semicolon of an event's address, which is then another address.
#
# RFC 5545 section 3.3.11 has backslashes for values of the type TEXT. Section 3.8.4.6: URL is a URI, and section 3.3.13: a
# URI is written without them. One would guess the address as it was given. ical-generator escapes it as text, and declares
# it a URI in the same line, while it leaves the URL of the calendar as it is. ical.js, the parser of Thunderbird, takes the
# backslashes for a part of the address, as it should; node-ical takes them out again.
# A subscriber of a calendar feed is led to a page that does not exist.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin ical-generator@10.2.0 ical.js@2.2.1 node-ical@0.26.1
cat >probe.mjs <<'JS'
import ical from 'ical-generator';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
const calendar = ical({ name: 'Harbour Gazette', url: 'https://gazette.example/fair,2026.ics' });
calendar.createEvent({ id: '1', start: new Date('2026-03-01T10:00:00Z'), summary: 'Fair', url: 'https://gazette.example/fair,2026;p=1' });
const text = calendar.toString();
console.log(text.match(/^URL.*$/gm).map((line) => `written    ${line.trim()}`).join('\n'));
const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
console.log('ical.js   ', event.getFirstPropertyValue('url'));
const { url } = Object.values(nodeIcal.sync.parseICS(text)).find((part) => part.type === 'VEVENT');
console.log('node-ical ', url.val);
JS
expected 'https://gazette.example/fair,2026;p=1 in the event and from both'
verdict 'written    URL:https://gazette.example/fair,2026.ics
written    URL;VALUE=URI:https://gazette.example/fair\,2026\;p=1
ical.js    https://gazette.example/fair\,2026\;p=1
node-ical  https://gazette.example/fair,2026;p=1' "$(node probe.mjs)"
