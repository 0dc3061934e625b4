#!/usr/bin/env bash
# One person judged for every award of the law, with trail, and the law and case files read apart; then everybody at once
# over columns, from 10,000 to 1,000,000 persons with twenty years, beside one plain pass over the same columns, plain SQL
# on SQLite and json-rules-engine on the same persons. Prints figures and the load of the machine, asserts nothing.
# Budgets: under 5 ms a person for all awards; 1,000,000 persons for all awards under 1 s on two cores.
#   bench/law.sh [program]      default build/thidua; bench_law is built beside it (ninja bench_law) or named by BENCH_LAW
# json-rules-engine is taken from NODE_MODULES (a folder), or fetched by npm into the work folder.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$here/build/thidua}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Twenty years of ratings, a title and an initiative each year, a certificate now and then.
facts() {
  local year
  printf '    employment: [{from: 2000-01-03, basis: civil_servant, agency_kind: department}]\n    ratings: {'
  for year in $(seq 2006 2025); do printf '%s%d: hoan_thanh_xuat_sac' "$([ "$year" = 2006 ] || echo ', ')" "$year"; done
  printf '}\n    awards:\n'
  for year in $(seq 2006 2025); do
    printf '    - {code: LDTT, for_year: %d, decision_date: %d-12-20}\n' "$year" "$year"
    printf '    - {code: CSTDCS, for_year: %d, decision_date: %d-12-21, basis: initiative, initiative: A%d}\n' "$year" "$year" "$year"
  done
  printf '    - {code: BK_UBT, for_years: [2012, 2013], decision_date: 2014-05-05}\n    initiatives:\n'
  for year in $(seq 2006 2025); do
    printf '    - {id: A%d, year: %d, scope: co_so, applied: true}\n    - {id: B%d, year: %d, scope: tinh_bo, applied: true, uses: []}\n' "$year" "$year" "$year" "$year"
  done
}

facts > "$work/facts"
{
  echo 'format: thidua-eligibility-cases/1'
  echo 'cases:'
  number=0
  for file in "$here"/law/awards/*.yaml; do
    number=$((number + 1))
    printf -- '- id: P%d\n  title: "đo"\n  subject: {kind: person, sex: female}\n  facts:\n' $number
    cat "$work/facts"
    printf '  question: {award: %s, for_year: 2025, received_on: 2026-03-01}\n' "$(basename "$file" .yaml)"
    echo '  expected: {verdict: eligible, decided_by: [], reason: "r", citation: "c", sources: []}'
  done
} > "$work/person.yaml"

for round in 1 2 3 4 5; do
  begun=$(date +%s%3N)
  "$program" law cases "$work/person.yaml" --json > "$work/answer.json" || true
  whole=$(($(date +%s%3N) - begun))
  awk -v whole=$whole '/"microseconds"/ {gsub(/[^0-9]/, ""); us = $0} /"cases"/ {gsub(/[^0-9]/, ""); cases = $0}
    END {printf "one person, %d awards, with trail: %.2f ms; start, law and case file read: %d ms\n", cases, us / 1000, whole - us / 1000}' "$work/answer.json"
done

# The years ahead: every award for that person, fifteen years played through the engine; time of the processor.
for round in 1 2 3 4 5; do
  "$program" eligible "$work/person.yaml" --route --json |
    awk '/"processor_microseconds"/ {gsub(/[^0-9]/, ""); us = $0} /"end"/ {awards += 1}
      END {printf "one person, route to %d awards: %.2f ms of the processor\n", awards, us / 1000}'
done

# ---- everybody at once
bench=${BENCH_LAW:-$(dirname "$program")/bench_law}
if [ ! -x "$bench" ]; then
  echo "no $bench: build it with ninja bench_law" >&2
  exit 0
fi
echo "load of the machine: $(cut -d' ' -f1-3 /proc/loadavg)"
"$bench" rows 1000
for people in 10000 100000 1000000; do "$bench" run $people 2; done

# ---- beside others, on the same persons: the counts of all must be the same
peers() { # peers PEOPLE
  local folder=$work/$1
  mkdir -p "$folder"
  "$bench" tables "$1" "$folder"
}
echo "2,000 persons, five awards"
peers 2000
if command -v node > /dev/null; then
  if [ -z "${NODE_MODULES:-}" ]; then
    NODE_MODULES=$work
    npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --silent json-rules-engine@7 > /dev/null || NODE_MODULES=
  fi
  [ -z "$NODE_MODULES" ] || NODE_MODULES=$NODE_MODULES node "$here/bench/law_five.mjs" "$work/2000"
fi
if command -v sqlite3 > /dev/null; then
  people=${SQL_PEOPLE:-1000000}
  echo "$people persons, five awards, SQLite"
  peers "$people"
  folder=$work/$people
  sqlite3 "$folder/five.db" \
    "CREATE TABLE person(id INTEGER PRIMARY KEY, joined TEXT, ends TEXT);
     CREATE TABLE rating(person INTEGER, year INTEGER, rank INTEGER, PRIMARY KEY(person, year)) WITHOUT ROWID;
     CREATE TABLE award(person INTEGER, code TEXT, year INTEGER, decided TEXT, basis TEXT, initiative TEXT);
     CREATE TABLE work(person INTEGER, id TEXT, year INTEGER, scope INTEGER, recognised TEXT);" \
    ".mode tabs" ".import $folder/person.tsv person" ".import $folder/rating.tsv rating" \
    ".import $folder/award.tsv award" ".import $folder/work.tsv work" \
    "CREATE INDEX award_of ON award(person, code, year); CREATE INDEX work_of ON work(person, year); ANALYZE;"
  sqlite3 "$folder/five.db" < "$here/bench/law_five.sql" |
    awk '/^Run Time/ {wall += $4; cpu += $6 + $8; next} {counts = counts " " $0} END {printf "SQL, five awards: wall %.0f ms, processor %.0f ms;%s\n", 1000 * wall, 1000 * cpu, counts}'
fi
