#!/usr/bin/env bash
# Python's furl returns another address than it was given, without being told to change anything.
#
# RFC 3986 section 2.2: the reserved characters ";" and "&" separate what the site wants them to separate, and section 6.2.2
# lets no normaliser put one for the other; an escaped octet such as %FC need not be UTF-8 (section 2.5). One would guess
# that furl(address).url is the address as long as nothing is set. furl writes "&" for ";", and
# U+FFFD for every octet that is not UTF-8, so that "für" and "fär" in Latin-1 become one address. yarl, used in the same
# way, leaves all as it was.
# A feed program that takes the tracking parameters off a link with furl links to pages that do not exist.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-six 1.16.0-4
debian_pin python3-idna 3.3-1+deb12u1
debian_files python3-furl 2.1.2-1
debian_files python3-orderedmultidict 1.0.1-1
debian_files python3-yarl 1.8.2-1+b1
debian_files python3-multidict 6.0.4-1+b1
cat >probe.py <<'PY'
import furl, yarl
for path in ('?id=7;page=2', '?q=f%FCr', '?q=f%E4r', 'f%E4hre.html'):
    address = 'https://gazette.example/' + path
    read = [str(url).split('/')[-1] for url in (furl.furl(address).url, yarl.URL(address))]
    print(path.ljust(13), 'furl', read[0].ljust(18), 'yarl', read[1])
PY
observed="$(PYTHONPATH="$(printf '%s:' "$work"/*/usr/lib/python3/dist-packages)" /usr/bin/python3 probe.py)"
expected 'what was read, from both'
verdict '?id=7;page=2  furl ?id=7&page=2       yarl ?id=7;page=2
?q=f%FCr      furl ?q=f%EF%BF%BDr     yarl ?q=f%FCr
?q=f%E4r      furl ?q=f%EF%BF%BDr     yarl ?q=f%E4r
f%E4hre.html  furl f%EF%BF%BDhre.html yarl f%E4hre.html' "$observed"
