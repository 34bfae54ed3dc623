#!/usr/bin/env bash
# psl says that the feeds at 192.168.0.1 and at 10.20.0.1 belong to one site called 0.1.
#
# The Public Suffix List is about domain names; RFC 3986 section 3.2.2 tells an IPv4 address from a name before anything
# else. One would guess null for an address. psl.get() splits it at the dots, finds no rule for "1", applies the default
# rule "*", and returns the last two numbers. tldts recognizes the address and returns null.
# A program that groups requests per site to be polite puts unrelated servers into one queue: test whether the host is
# an address before you look up its domain.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin psl@1.15.0 tldts@7.6.0
observed="$(node -e '
  const psl = require("psl"), { getDomain } = require("tldts");
  for (const host of ["192.168.0.1", "10.20.0.1"]) console.log(host.padEnd(11), "psl", psl.get(host), "tldts", getDomain(host));')"
expected 'null four times'
verdict '192.168.0.1 psl 0.1 tldts null
10.20.0.1   psl 0.1 tldts null' "$observed"
