#!/usr/bin/env bash
# One person judged for every award of the law, with trail, and the law and case files read apart.
# Budget (issue of the law): under 5 ms a person for all awards. Prints figures, asserts nothing.
#   bench/law.sh [program]      default build/thidua
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
