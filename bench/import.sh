#!/usr/bin/env bash
# Time and memory to import a staff list of 50,000 rows and the awards of 100,000 people (about half a million rows), read
# from Excel, checked and written; beside exceljs and openpyxl that merely read the same files, in one run. While the
# awards are imported, four users save into the same database through a server: how many saves, failures, and the longest.
# Budget (ARCHITECTURE, section 13): 50,000 staff rows under 10 s and 300 MB. Prints figures, asserts nothing.
#   bench/import.sh [program] [staff] [people]      default build/thidua 50000 100000
# exceljs is fetched from the npm registry into a temporary folder (or taken from THIDUA_BENCH_NODE/node_modules);
# openpyxl is Debian's python3-openpyxl, one of the packages of `./dev test`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$here/build/thidua}
staff=${2:-50000}
people=${3:-100000}
work=$(mktemp -d)
server='' savers=()
finish() {
  [ -z "$server" ] || kill "$server" 2> /dev/null || true
  for saver in "${savers[@]}"; do kill "$saver" 2> /dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT
export THIDUA_FILES=$work/files

taken=0 peak=0 used=0
sum_times() { # milliseconds of processor that ended children took: the second line of `times`, written to a file before
  awk 'NR == 2 { for (i = 1; i <= 2; i++) { split($i, part, "[ms]"); sum += part[1] * 60000 + part[2] * 1000 } printf "%d", sum }' \
    "$work/times"
}
measure() { # measure COMMAND...: sets taken (ms), used (ms of processor, what does not depend on others) and peak (MB)
  local begun runner name now before
  begun=$(date +%s%3N)
  times > "$work/times"
  before=$(sum_times)
  "$@" > "$work/out" 2> "$work/err" &
  runner=$!
  while kill -0 $runner 2> /dev/null; do
    while read -r name now _; do [ "$name" != VmHWM: ] || peak=$((now / 1024)); done < "/proc/$runner/status" || true
    sleep 0.2
  done
  wait $runner || { cat "$work/err" >&2; return 1; }
  taken=$(($(date +%s%3N) - begun))
  times > "$work/times"
  used=$(($(sum_times) - before))
}
line() { printf '%-34s %10s %12s %9s %7s   %s\n' "$@"; }
told() { # told WHAT [OWN]: what was just measured, and how we stand to it in time of the processor
  line "$1" "$taken ms" "$used ms" "$peak MB" "$(awk '{ print $1 }' /proc/loadavg)" \
    "${2:+$(awk -v a="$2" -v b="$used" 'BEGIN { printf "ours: %.2f x", a / (b > 0 ? b : 1) }')}"
}

node_folder=${THIDUA_BENCH_NODE:-$work/node}
if [ ! -d "$node_folder/node_modules/exceljs" ] && command -v npm > /dev/null; then
  mkdir -p "$node_folder"
  (cd "$node_folder" && npm install --no-save --no-audit --no-fund --silent exceljs) || echo 'exceljs: not here'
fi
cat > "$work/read.cjs" << 'TEXT'
const ExcelJS = require(process.argv[2] + '/node_modules/exceljs');
(async () => {
  let rows = 0, cells = 0;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[3], { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit' });
  for await (const sheet of reader) for await (const row of sheet) { rows += 1; row.eachCell(() => { cells += 1; }); }
  console.log(rows, cells);
})();
TEXT
cat > "$work/read.py" << 'TEXT'
import sys, openpyxl
rows = cells = 0
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    for row in sheet.iter_rows(values_only=True):
        rows += 1
        cells += sum(1 for value in row if value is not None)
print(rows, cells)
TEXT
python=$(for each in /usr/bin/python3 python3; do "$each" -c 'import openpyxl' 2> /dev/null && echo "$each" && break; done || true)

peers() { # peers FILE OWN
  if [ -d "$node_folder/node_modules/exceljs" ]; then
    measure node --max-old-space-size=4096 "$work/read.cjs" "$node_folder" "$1" && told '  exceljs, reading it' "$2"
  fi
  if [ -n "$python" ]; then
    measure "$python" "$work/read.py" "$1" && told '  openpyxl, reading it' "$2"
  else
    echo '  openpyxl: not here (apt-get install python3-openpyxl)'
  fi
}

agency() { # agency FILE: an empty one
  export THIDUA_DB=$1
  "$program" agency add DO --name "Cơ quan để đo" --from 01/01/2010 > /dev/null
}

# ---- staff
export THIDUA_DB=$work/staff-made.db
"$program" generate --people "$staff" --seed 3 --years 1 > /dev/null
"$program" export people "$work/staff.xlsx" > /dev/null
agency "$work/staff.db"
line work time processor memory load beside
measure "$program" import people "$work/staff.xlsx"
told "import of $staff staff rows"
tail -n 1 "$work/out"
peers "$work/staff.xlsx" $used

# ---- awards, with saves by others
export THIDUA_DB=$work/made.db
"$program" generate --people "$people" --seed 4 > /dev/null
measure "$program" export awards "$work/awards.xlsx"
told 'export of the awards'
# The same people and units, by their codes and as of any day, with a registry that is empty.
mv "$work/made.db" "$work/awards.db"
export THIDUA_DB=$work/awards.db
"${python:-python3}" - "$THIDUA_DB" << 'TEXT'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for table in ("change", "award", "holder_word", "holder", "decision", "waiting_change", "batch"):
    db.execute("DELETE FROM registry_" + table)
db.commit()
TEXT
port=$((20000 + RANDOM % 20000))
api=http://127.0.0.1:$port/api/v1
first=$("$program" user add bench --name "Người đo" | sed -n 's/.*: //p' | tail -n 1)
"$program" user grant emulation_officer bench > /dev/null
"$program" user grant records_clerk bench > /dev/null
"$program" serve --listen "127.0.0.1:$port" > "$work/log" 2>&1 &
server=$!
until curl -fs "http://127.0.0.1:$port/healthz" > /dev/null; do sleep 0.05; done
sign_in() {
  cookie=$(curl -fs -D - -o /dev/null -H 'Content-Type: application/json' -d "{\"login\":\"bench\",\"password\":\"$1\"}" \
    "$api/session" | awk -F'[ ;]' 'tolower($1) == "set-cookie:" { print $2 }')
  csrf=$(curl -fs -H "Cookie: $cookie" "$api/me" | sed -n 's/.*"csrf":"\([^"]*\)".*/\1/p')
}
sign_in "$first"
curl -fs -X PUT -H 'Content-Type: application/json' -H "Cookie: $cookie" -H "X-Thidua-Csrf: $csrf" -o /dev/null \
  -d "{\"old_password\":\"$first\",\"new_password\":\"mat-khau-do-1A\"}" "$api/me/password"
sign_in mat-khau-do-1A
save() { # save NUMBER: one filter after the other
  local n=0
  while :; do
    n=$((n + 1))
    curl -s -o /dev/null -w '%{http_code} %{time_total}\n' -X POST -H 'Content-Type: application/json' \
      -H "Cookie: $cookie" -H "X-Thidua-Csrf: $csrf" -d "{\"name\":\"lọc $1-$n\",\"filter\":\"year=2024\"}" "$api/awards/filters"
    sleep 0.05
  done > "$work/saves-$1"
}
for number in 1 2 3 4; do save $number & savers+=($!); done
measure "$program" import awards "$work/awards.xlsx"
for saver in "${savers[@]}"; do kill "$saver" 2> /dev/null || true; done
savers=()
own=$used
told "import of the awards, four saving"
tail -n 1 "$work/out"
cat "$work"/saves-? | awk '{ all++; if ($1 >= 400 || $1 == 0) bad++; if ($2 > most) most = $2; sum += $2 }
  END { printf "  saves meanwhile: %d, failed %d, mean %.0f ms, longest %.0f ms\n", all, bad, sum / all * 1000, most * 1000 }'
kill "$server" && wait "$server" 2> /dev/null || true
server=
peers "$work/awards.xlsx" $own
