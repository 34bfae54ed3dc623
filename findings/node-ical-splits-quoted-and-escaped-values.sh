#!/usr/bin/env bash
# node-ical cuts the name of an organizer at a semicolon, and makes two categories of one with a comma.
#
# RFC 5545 section 3.2: a parameter value with a colon, semicolon or comma is quoted, and may then hold them; section
# 3.3.11: a comma that belongs to a text is written "\,". One would guess that a parser splits outside the quotes and at
# bare commas, as ical.js does. node-ical splits at every semicolon and, in CATEGORIES, at every comma.
# An event of "Quill; Holm and Sons" is by "Quill, with the quotation mark in front, and the category "Ferries, piers"
# files it under two that the publisher does not have, one of which ends in a backslash.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin node-ical@0.26.1 ical.js@2.2.1
cat >probe.mjs <<'JS'
import ICAL from 'ical.js';
import ical from 'node-ical';
const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Pier//Events//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260301T100000Z',
  'DTSTART:20260328T120000Z', 'ORGANIZER;CN="Quill; Holm and Sons":mailto:ada@pier.example', 'CATEGORIES:Ferries\\, piers,News',
  'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const { organizer, categories } = ical.sync.parseICS(calendar)['1'];
console.log('node-ical', JSON.stringify([organizer.params.CN, ...categories]));
const event = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent');
const name = event.getFirstProperty('organizer').getParameter('cn');
console.log('ical.js  ', JSON.stringify([name, ...event.getFirstProperty('categories').getValues()]));
JS
expected '["Quill; Holm and Sons","Ferries, piers","News"]'
verdict 'node-ical ["\"Quill","Ferries\\","piers","News"]
ical.js   ["Quill; Holm and Sons","Ferries, piers","News"]' "$(node probe.mjs)"
