#!/usr/bin/env bash
# Learns models/*.txt anew from tests/samples/reading; about two minutes. The same samples give the same models.
#   tools/train_reader/train.sh [build folder]      default build/release
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:-build/release}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ninja -C "$build" train_reader
python3 tools/train_reader/collect.py "$work/prose.tsv" "$work/verdicts.tsv"
"$build/train_reader" prose "$work/prose.tsv" models/prose.txt
"$build/train_reader" verdicts "$work/verdicts.tsv" models/verdicts.txt
