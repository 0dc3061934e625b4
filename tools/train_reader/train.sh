#!/usr/bin/env bash
# Learns models/*.txt anew from tests/samples/reading; about five minutes. The same samples give the same models.
# «held» in what it prints: fragments nothing is learned from, to tell one way of learning from another.
#   tools/train_reader/train.sh [build folder]      default build/release
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:-build/release}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ninja -C "$build" train_reader
python3 tools/train_reader/collect.py "$work/prose.tsv" "$work/verdicts.tsv" "$work/kept_prose.tsv" "$work/kept_verdicts.tsv"
"$build/train_reader" prose "$work/prose.tsv" models/prose.txt "$work/kept_prose.tsv"
"$build/train_reader" verdicts "$work/verdicts.tsv" models/verdicts.txt "$work/kept_verdicts.tsv"
