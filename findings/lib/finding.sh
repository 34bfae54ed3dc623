# Shared steps of every finding: a temporary folder, pinned packages, and the verdict.
# Sourced, never run. Each finding calls npm_pin or debian_pin, then expected, then verdict.

export TZ=UTC LC_ALL=C.UTF-8 NO_COLOR=1
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

# npm_pin NAME@VERSION... installs exactly these npm packages into the temporary folder.
npm_pin() {
  npm init -y >/dev/null
  if ! npm i --no-audit --no-fund --prefer-offline --ignore-scripts --silent --save-exact "$@"; then
    echo "npm could not install $*. Check the package registry." >&2
    exit 2
  fi
  printf 'package:  %s (npm)\n' "$@"
}

# debian_pin NAME VERSION requires a Debian package; VERSION is the one the finding was recorded on.
debian_pin() {
  local installed
  installed="$(dpkg-query -W -f '${Version}' "$1" 2>/dev/null || true)"
  if [ -z "$installed" ]; then
    echo "$1 is not installed. Install it with: apt-get install $1" >&2
    exit 2
  fi
  printf 'package:  %s %s (Debian)\n' "$1" "$installed"
  [ "$installed" = "$2" ] || printf 'note:     recorded on %s %s\n' "$1" "$2"
}

# debian_files NAME VERSION downloads a Debian package and unpacks it into ./NAME without installing it, for software that
# would bring a server or a desktop with it.
debian_files() {
  mkdir "$1"
  if ! (cd "$1" && apt-get download -qq "$1=$2" 2>/dev/null && dpkg -x ./*.deb .); then
    echo "$1 $2 could not be downloaded. Check the package registry, or run: apt-get update" >&2
    exit 2
  fi
  printf 'package:  %s %s (Debian, unpacked)\n' "$1" "$2"
}

# expected TEXT prints what a careful reader of the specification would predict.
expected() { printf 'expected: %s\n' "$*"; }

# verdict RECORDED OBSERVED prints the observation and exits 0 if it is the recorded one, else 1.
verdict() {
  printf 'observed:\n%s\n' "$2" | sed '2,$s/^/  /'
  if [ "$1" = "$2" ]; then
    echo 'verdict:  still as recorded'
    exit 0
  fi
  printf 'recorded:\n%s\n' "$1" | sed '2,$s/^/  /'
  echo 'verdict:  changed'
  exit 1
}
