#!/usr/bin/env bash
# Time and memory to read a pact of about 20 pages and of about 500, as text. The pages are made from a sample.
# Budget (ARCHITECTURE): 20 pages under 200 ms. Prints figures, asserts nothing.
#   bench/read.sh [program]      default build/thidua
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$here/build/thidua}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# one sample is about two pages of A4
pages() {
  head -n 5 "$here/samples/giao-uoc-2025.txt"
  for ((i = 0; i < $1 / 2; i++)); do sed -n '6,$p' "$here/samples/giao-uoc-2025.txt"; done
}
for count in 20 500; do
  pages $count > "$work/$count.txt"
  begun=$(date +%s%3N)
  "$program" read "$work/$count.txt" --json > "$work/$count.json" &
  reader=$!
  peak=0
  while [ -e /proc/$reader/status ] && now=$(awk '/VmHWM/ { print $2 }' /proc/$reader/status 2> /dev/null); do
    [ "${now:-0}" -gt $peak ] && peak=$now
    sleep 0.005
  done
  wait $reader
  echo "$count pages ($(wc -c < "$work/$count.txt") bytes): $(($(date +%s%3N) - begun)) ms, at most $((peak / 1024)) MB, $(grep -o '"comparator"' "$work/$count.json" | wc -l) targets"
done
