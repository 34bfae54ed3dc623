#!/usr/bin/env bash
# gofeed rejects a JSON Feed because one recording lasts half a second more than a whole number, or one id is a number.
#
# JSON Feed 1.1: duration_in_seconds of an attachment is a number, which in JSON may have a fraction, and a reader is told
# to turn an id that is not a string into one. One would guess that Go's universal parser reads both, or passes over the
# item. It decodes into a struct with a whole number and a string, and an item that does not fit fails the whole feed.
# A podcast program writes the duration as its library measures it; one such episode ends the subscription.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin golang-github-mmcdole-gofeed-dev 1.1.3-1
debian_pin golang-go 2:1.19~1
feed() {
  cat <<JSON
{"version": "https://jsonfeed.org/version/1.1", "title": "Pier talk", "items": [
  {"id": $1, "content_text": "Ferries", "attachments": [
    {"url": "https://pier.example/1.mp3", "mime_type": "audio/mpeg", "duration_in_seconds": $2}]},
  {"id": "other", "content_text": "Tides"}]}
JSON
}
feed '"1"' 75 >whole.json
feed '"1"' 75.5 >fraction.json
feed 1 75 >number.json
cat >probe.go <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/mmcdole/gofeed"
)

func main() {
	for _, name := range os.Args[1:] {
		file, _ := os.Open(name)
		feed, err := gofeed.NewParser().Parse(file)
		if err != nil {
			fmt.Println(name, "rejected:", err)
		} else {
			fmt.Println(name, "items:", len(feed.Items))
		}
	}
}
GO
observed="$(GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$work/cache" go run probe.go whole.json fraction.json number.json |
  sed -n 's/, error found in.*//; s/rejected: .*: /rejected: /; /^[a-z]*\.json/p')"
expected '2 items from each, or at least the other one'
verdict 'whole.json items: 2
fraction.json rejected: can not decode float as int
number.json rejected: expects " or n, but found 1' "$observed"
