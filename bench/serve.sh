#!/usr/bin/env bash
# Requests a second, median and 99th percentile of the target list (sign-in, permission and one consistent read of the
# database behind each answer) beside the same server answering a constant (/healthz), in one run; on SQLite and, where
# PostgreSQL is installed, on a cluster of its own. wrk and the server share the machine. Prints figures, asserts nothing.
#   bench/serve.sh [program] [seconds]      default build/thidua 10
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$here/build/thidua}
seconds=${2:-10}
command -v wrk > /dev/null || { echo "serve.sh: cần gói wrk (apt-get install wrk)"; exit 0; }
work=$(mktemp -d)
chmod 755 "$work"
server='' cluster=''
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi; }
finish() {
  [ -z "$server" ] || kill "$server" 2> /dev/null || true
  [ -z "$cluster" ] || as_postgres "$cluster/pg_ctl" -D "$work/pg/data" -m immediate stop > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

line() { printf '%-10s %-34s %10s %10s %10s %9s\n' "$@"; }

load() { # load NAME WHAT PATH COOKIE: 16 connections; sets rate
  local out p50 p99
  out=$(wrk -t1 -c16 -d"${seconds}s" --latency -H "Cookie: $4" "http://127.0.0.1:$port$3")
  rate=$(awk '/Requests\/sec/ { print $2 }' <<< "$out")
  p50=$(awk '$1 == "50%" { print $2 }' <<< "$out")
  p99=$(awk '$1 == "99%" { print $2 }' <<< "$out")
  if grep -q 'Non-2xx' <<< "$out"; then rate='refused'; fi
  line "$1" "$2" "$rate" "$p50" "$p99" "${constant:+$(awk -v a="$rate" -v b="$constant" 'BEGIN { printf "%.3f x", a / b }')}"
}

measure() { # measure NAME ADDRESS
  local begun cookie memory
  export THIDUA_DB=$2 THIDUA_FILES=$work/files-$1
  "$program" demo --out "$work/out-$1" > /dev/null
  port=$((20000 + RANDOM % 20000))
  begun=$(date +%s%3N)
  "$program" serve --listen "127.0.0.1:$port" > "$work/log" 2>&1 &
  server=$!
  until curl -fs "http://127.0.0.1:$port/healthz" > /dev/null; do sleep 0.01; done
  echo "$1: first answer after $(($(date +%s%3N) - begun)) ms, $(($(awk '/VmRSS/ { print $2 }' /proc/$server/status) / 1024)) MB while idle"
  cookie=$(curl -fs -D - -o /dev/null -H 'Content-Type: application/json' -d '{"login":"canbo","password":"thidua-2025"}' \
    "http://127.0.0.1:$port/api/v1/session" | awk -F'[ ;]' 'tolower($1) == "set-cookie:" { print $2 }')
  constant=
  load "$1" 'constant (/healthz)' /healthz ''
  constant=$rate
  load "$1" 'who am I' /api/v1/me "$cookie"
  load "$1" 'pacts, 50 a page' /api/v1/pacts "$cookie"
  load "$1" 'targets of a year, 50 a page' /api/v1/pacts/2025/targets "$cookie"
  memory=$(($(awk '/VmRSS/ { print $2 }' /proc/$server/status) / 1024))
  echo "$1: $memory MB after the load"
  kill "$server" && wait "$server" 2> /dev/null || true
  server=
}

line database request requests/s p50 p99 ratio
measure sqlite "$work/bench.db"
bin=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | tail -1)
if [ -n "$bin" ]; then
  mkdir "$work/pg" && { [ "$(id -u)" != 0 ] || chown postgres "$work/pg"; }
  cluster=$bin
  as_postgres "$bin/initdb" -D "$work/pg/data" -A trust -U thidua --no-sync > /dev/null
  as_postgres "$bin/pg_ctl" -D "$work/pg/data" -w -o "-k $work/pg -c listen_addresses=''" -l "$work/pg/log" start > /dev/null
  as_postgres "$bin/createdb" -h "$work/pg" -U thidua thidua
  measure postgresql "host=$work/pg user=thidua dbname=thidua"
fi
