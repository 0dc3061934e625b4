#!/usr/bin/env bash
# Time and memory to read a pact of about 20 pages and of about 500, in every format, and beside it what common tools
# take that merely bring out the text of the same file (pdftotext; docx2txt and python3-docx where they are installed;
# LibreOffice). ODT and DOC go through LibreOffice, so their figures are mostly its own.
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

soffice() { # soffice ARGUMENT...: with a profile of its own
  command soffice -env:UserInstallation="file://$work/profile" --headless --norestore "$@" > /dev/null 2>&1
}

resident() { # resident PID: kilobytes of the process and all below it
  local child sum
  sum=$(awk '/VmRSS/ { print $2 }' "/proc/$1/status" 2> /dev/null) || true
  for child in $(cat /proc/"$1"/task/*/children 2> /dev/null); do sum=$((${sum:-0} + $(resident "$child"))); done
  echo "${sum:-0}"
}

taken=0 peak=0
measure() { # measure COMMAND...: sets taken (ms) and peak (MB); the best of three for what is quick
  local round begun runner now best=
  peak=0
  for round in 1 2 3; do
    begun=$(date +%s%3N)
    "$@" > "$work/out" 2> "$work/err" &
    runner=$!
    while kill -0 $runner 2> /dev/null; do
      now=$(resident $runner)
      [ "$now" -le $peak ] || peak=$now
      sleep 0.01
    done
    wait $runner || { taken=0 && return 1; }
    taken=$(($(date +%s%3N) - begun))
    [ -n "$best" ] && [ "$best" -le $taken ] || best=$taken
    [ $taken -lt 2000 ] || break
  done
  taken=$best peak=$((peak / 1024))
}

line() { printf '%-7s %-6s %9s  %9s %7s   %-22s %9s %8s\n' "$@"; }

peer() { # peer NAME COMMAND...: what another tool takes for the file just read
  local name=$1 own=$2
  shift 2
  if ! command -v "$1" > /dev/null; then
    line '' '' '' '' '' "$name" 'not here' ''
  elif measure "$@"; then
    line '' '' '' '' '' "$name" "$taken ms" "$(awk -v a="$own" -v b="$taken" 'BEGIN { printf "%.2f x", a / (b > 0 ? b : 1) }')"
  else
    line '' '' '' '' '' "$name" failed ''
  fi
}

python=$(for each in /usr/bin/python3 python3; do "$each" -c 'import docx' 2> /dev/null && echo "$each" && break; done || true)
python_docx() {
  "$python" -c 'import sys, docx
d = docx.Document(sys.argv[1])
print("\n".join(p.text for p in d.paragraphs))' "$1"
}

read_file() { # read_file FORMAT PAGES FILE
  local own
  if measure "$program" read "$3" --json; then
    own=$taken
    line "$1" "$2" "$(($(stat -c %s "$3") / 1024)) KB" "$own ms" "$peak MB" '' '' ''
  else
    line "$1" "$2" "$(($(stat -c %s "$3") / 1024)) KB" refused '' "$(head -c 60 "$work/err")" '' ''
    own=0
  fi
  case $1 in
    txt) peer 'cat' "$own" cat "$3" ;;
    pdf)
      peer 'pdftotext' "$own" pdftotext "$3" -
      peer 'pdftotext -layout' "$own" pdftotext -layout "$3" -
      ;;
    docx)
      peer 'docx2txt' "$own" docx2txt "$3" -
      if [ -n "$python" ]; then peer 'python3-docx' "$own" python_docx "$3"; else line '' '' '' '' '' 'python3-docx' 'not here' ''; fi
      peer 'LibreOffice to txt' "$own" soffice --convert-to txt --outdir "$work/txt" "$3"
      ;;
    *) peer 'LibreOffice to txt' "$own" soffice --convert-to txt --outdir "$work/txt" "$3" ;;
  esac
}

line format pages size thidua memory peer time ratio
for count in 20 500; do
  pages $count > "$work/$count.txt"
  for ending in docx pdf odt doc; do
    case $ending in docx) filter='docx:MS Word 2007 XML' ;; doc) filter='doc:MS Word 97' ;; *) filter=$ending ;; esac
    soffice --infilter='Text (encoded):UTF8,LF' --convert-to "$filter" --outdir "$work" "$work/$count.txt"
  done
  for ending in txt docx pdf odt doc; do read_file $ending $count "$work/$count.$ending"; done
done
echo "ratio: time of thidua, which also finds every target, by time of the tool, which gives the text alone"
