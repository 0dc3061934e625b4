#!/usr/bin/env bash
# Lists and search among many: fifty users who think between two requests (about 200 a second), on SQLite and, where
# PostgreSQL is installed, on a cluster of its own; then one user alone, each request by itself, the median of five. The
# time of the processor (the program, and PostgreSQL's backends) divided by the requests stands beside: it does not depend
# on what else the machine does. All of it three times: nobody saving; somebody who twice a second saves what no list
# rests on (a filter), so that pages stay; somebody who twice a second adds a person, or for the lists of awards an award,
# after which every page of that list is made anew. Budgets, 100,000 people: list p99 < 50 ms,
# search p95 < 100 ms. wrk and the server share the machine. Prints figures, asserts nothing.
#   bench/people.sh [program] [people] [seconds] [databases]     default build/thidua 100000 15 "sqlite postgresql"
# THIDUA_BENCH_KEEP=FOLDER keeps the generated databases there and uses them again.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$here/build/thidua}
people=${2:-100000}
seconds=${3:-15}
databases=${4:-sqlite postgresql}
command -v wrk > /dev/null || { echo "people.sh: cần gói wrk (apt-get install wrk)"; exit 0; }
work=$(mktemp -d)
kept=${THIDUA_BENCH_KEEP:-$work}
mkdir -p "$kept"
chmod 755 "$work" "$kept"
server='' cluster='' saver=''
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi; }
finish() {
  [ -z "$saver" ] || kill "$saver" 2> /dev/null || true
  [ -z "$server" ] || kill "$server" 2> /dev/null || true
  [ -z "$cluster" ] || as_postgres "$cluster/pg_ctl" -D "$kept/pg/data" -m fast stop > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

line() { printf '%-11s %-38s %9s %8s %8s %8s %8s %7s %12s %6s\n' "$@"; }
quiet() { awk '{ print "load " $1 }' /proc/loadavg; }
peak() { awk '/VmHWM/ { print int($2 / 1024) " MB" }' "/proc/$1/status"; }

sign_in() { # sign_in PASSWORD: sets cookie and csrf
  cookie=$(curl -fs -D - -o /dev/null -H 'Content-Type: application/json' -d "{\"login\":\"bench\",\"password\":\"$1\"}" \
    "$api/session" | awk -F'[ ;]' 'tolower($1) == "set-cookie:" { print $2 }')
  csrf=$(curl -fs -H "Cookie: $cookie" "$api/me" | sed -n 's/.*"csrf":"\([^"]*\)".*/\1/p')
}

account() { # an officer who may see everything
  local first=$work/first new=mat-khau-do-1A
  "$program" user add bench --name "Người đo" | sed -n 's/.*: //p' | tail -n 1 > "$first"
  "$program" user grant emulation_officer bench > /dev/null
  "$program" user grant records_clerk bench > /dev/null
  sign_in "$(cat "$first")"
  curl -fs -X PUT -H 'Content-Type: application/json' -H "Cookie: $cookie" -H "X-Thidua-Csrf: $csrf" -o /dev/null \
    -d "{\"old_password\":\"$(cat "$first")\",\"new_password\":\"$new\"}" "$api/me/password"
  sign_in $new
}

used() { # milliseconds of processor of the program and of the backends of PostgreSQL
  local each all=("$server")
  [ ! -e "$kept/pg/data/postmaster.pid" ] || mapfile -t -O 1 all < <(pgrep -P "$(head -n 1 "$kept/pg/data/postmaster.pid")")
  for each in "${all[@]}"; do cat "/proc/$each/stat" 2> /dev/null || true; done |
    sed 's/.*) //' | awk -v hertz="$(getconf CLK_TCK)" '{ sum += $12 + $13 } END { print int(sum * 1000 / hertz) }'
}

send() { # send PATH BODY
  curl -s -o /dev/null -X POST -H 'Content-Type: application/json' -H "Cookie: $cookie" -H "X-Thidua-Csrf: $csrf" \
    -d "$2" "$api$1"
}

save() { # save WHAT: filter, person or award, one after the other
  local n=0 unit today
  unit=$(curl -fs -H "Cookie: $cookie" "$api/people?limit=1" | sed -n 's/.*"unit":{"[^0-9]*\([0-9]*\)".*/\1/p')
  today=$(date +%F)
  while :; do
    n=$((n + 1))
    case $1 in
      filter) send /awards/filters "{\"name\":\"đo $RANDOM-$n\",\"filter\":\"year=2024\"}" ;;
      person) send /people "{\"code\":\"DO$RANDOM-$n\",\"name\":\"Nguyễn Văn Đo\",\"unit\":\"$unit\",
        \"position\":\"Chuyên viên\",\"staff_kind\":\"civil_servant\",\"from\":\"$today\"}" ;;
      award) send /awards "{\"award\":\"LDTT\",\"name\":\"Nguyễn Văn Đo\",\"years\":\"2024\",
        \"number\":\"$n/QĐ-ĐO\",\"day\":\"2024-12-20\",\"authority\":\"Giám đốc Sở\"}" ;;
    esac
    sleep 0.5
  done
}

users() { # users NAME WHAT KIND
  local figures before
  before=$(used)
  read -ra figures < <(THIDUA_BENCH=$3 THIDUA_COOKIE=$cookie wrk -t1 -c50 -d"${seconds}s" --timeout 20s \
    -s "$here/bench/people.lua" "$base" | awk '/^FIGURES/ { print $2, $3, $4, $5, $6, $7 }')
  figures+=("$(awk -v ms=$(($(used) - before)) -v a="${figures[0]}" -v s="$seconds" 'BEGIN { printf "%.2f", ms / (a * s) }')")
  line "$1" "$2" "${figures[@]}" "$(awk '{ print $1 }' /proc/loadavg)"
}

while_saving() { # while_saving WHAT NAME REQUEST KIND
  [ -z "$1" ] || { save "$1" & saver=$!; }
  users "$2" "$3${1:+, saving: $1}" "$4"
  [ -z "$1" ] || { kill "$saver" && saver=''; }
}

alone() { # alone NAME PATH: the median of five, and the bytes of the answer
  local round times=() bytes
  for round in 1 2 3 4 5; do
    read -r seconds_taken bytes < <(curl -fs -o /dev/null -w '%{time_total} %{size_download}\n' -H "Cookie: $cookie" "$api$2")
    times+=("$seconds_taken")
  done
  printf '%-11s %-40s %9s ms %8s bytes\n' "$1" "$2" \
    "$(printf '%s\n' "${times[@]}" | sort -n | awk 'NR == 3 { printf "%.1f", $1 * 1000 }')" "$bytes"
}

measure() { # measure NAME ADDRESS
  export THIDUA_DB=$2 THIDUA_FILES=$work/files-$1
  local made=$kept/$1-$people.made
  if [ ! -e "$made" ]; then
    "$program" generate --people "$people" --seed 1 --json > "$work/made" &
    local making=$! most=''
    while kill -0 $making 2> /dev/null; do most=$(peak $making 2> /dev/null || echo "$most") && sleep 0.2; done
    wait $making
    echo "$1: generated in $(sed -n 's/.*"milliseconds": *\([0-9]*\).*/\1/p' "$work/made") ms, $most ($(quiet)): $(tr -d ' \n{}' < "$work/made")"
    mv "$work/made" "$made"
  fi
  local port=$((20000 + RANDOM % 20000))
  base=http://127.0.0.1:$port api=http://127.0.0.1:$port/api/v1
  "$program" serve --listen "127.0.0.1:$port" > "$work/log" 2>&1 &
  server=$!
  until curl -fs "$base/healthz" > /dev/null; do sleep 0.05; done
  "$program" user list | grep -q bench || account
  [ -n "${cookie:-}" ] || { "$program" user passwd bench | sed -n 's/.*: //p' | tail -n 1 > "$work/first"; account_again; }
  local saving people awards
  for saving in nobody other same; do
    case $saving in
      nobody) people='' awards='' ;;
      other) people=filter awards=filter ;;
      same) people=person awards=award ;;
    esac
    while_saving "$people" "$1" "list of people" list
    while_saving "$people" "$1" "search while typing" search
    [ -n "$people" ] || users "$1" "search nobody asked before" new_search
    while_saving "$awards" "$1" "registry of awards" awards
    while_saving "$awards" "$1" "search in the registry" award_search
  done
  local path
  for path in '/people' '/people?state=all' '/people?sort=-code' '/people?q=n' '/people?q=n%20t' '/people?q=y%20x' \
    '/people?q=nguyen%20thi%20h' '/people?q=giang%20a' '/awards' '/awards?year=2023' '/awards?sort=name' \
    '/awards?year=2023&sort=name' '/awards?q=n%20t' '/awards?q=nguyen%20thi'; do
    alone "$1" "$path"
  done
  echo "$1: server $(peak $server) at most"
  kill "$server" && wait "$server" 2> /dev/null || true
  server='' cookie=''
}

account_again() {
  local new=mat-khau-do-2B
  sign_in "$(cat "$work/first")"
  curl -fs -X PUT -H 'Content-Type: application/json' -H "Cookie: $cookie" -H "X-Thidua-Csrf: $csrf" -o /dev/null \
    -d "{\"old_password\":\"$(cat "$work/first")\",\"new_password\":\"$new\"}" "$api/me/password"
  sign_in $new
}

echo "$people people, $seconds s each, $(quiet)"
line database request requests/s p50 p95 p99 'max ms' errors 'ms processor' load
case $databases in *sqlite*)
  measure sqlite "$kept/people-$people.db"
  echo "sqlite: file $(($(stat -c %s "$kept/people-$people.db") / 1000000)) MB"
  ;;
esac
bin=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | tail -1)
case $databases in *postgresql*)
  [ -n "$bin" ] || { echo 'postgresql: not here'; exit 0; }
  cluster=$bin
  if [ ! -e "$kept/pg" ]; then
    mkdir "$kept/pg" && { [ "$(id -u)" != 0 ] || chown postgres "$kept/pg"; }
    as_postgres "$bin/initdb" -D "$kept/pg/data" -A trust -U thidua --no-sync --locale=C.UTF-8 > /dev/null
  fi
  as_postgres "$bin/pg_ctl" -D "$kept/pg/data" -w -o "-k $kept/pg -c listen_addresses='' -c shared_buffers=512MB" \
    -l "$kept/pg/log" start > /dev/null
  as_postgres "$bin/createdb" -h "$kept/pg" -U thidua "p$people" 2> /dev/null || true
  measure postgresql "host=$kept/pg user=thidua dbname=p$people"
  ;;
esac
