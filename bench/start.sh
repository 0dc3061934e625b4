#!/usr/bin/env bash
# Time from start to the first answer, and memory of an idle server, on the sample department.
# Budget (ARCHITECTURE): under 500 ms and under 60 MB. Prints figures, asserts nothing.
#   bench/start.sh [program]      default build/thidua
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$here/build/thidua}
work=$(mktemp -d)
trap 'kill "${server:-}" 2> /dev/null || true; rm -rf "$work"' EXIT
export THIDUA_DB=$work/mau.db THIDUA_FILES=$work/tep
port=18431

milliseconds() { date +%s%3N; }

"$program" demo --out "$work/van-ban" > "$work/demo.log"
for round in 1 2 3 4 5; do
  begun=$(milliseconds)
  "$program" serve --listen 127.0.0.1:$port > "$work/serve.log" 2>&1 &
  server=$!
  until { exec 3<> "/dev/tcp/127.0.0.1/$port"; } 2> /dev/null; do sleep 0.002; done
  printf 'GET / HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' $port >&3
  head -c 12 <&3 > "$work/answer"
  taken=$(($(milliseconds) - begun))
  exec 3<&- 3>&-
  sleep 1
  memory=$(awk '/VmRSS/ { print $2 }' "/proc/$server/status")
  echo "start to first page: $taken ms; idle memory: $((memory / 1024)) MB ($(cat "$work/answer"))"
  kill -TERM $server
  wait $server || true
done
