#!/usr/bin/env bash
# docs/coverage.md stays true: every required row has an entry, and every test it names exists.
#   tests/lint/coverage.sh      LINT_ROOT: the tree to look at (default: this repository)
# A row is `| R27 | what it says | `Suite.Name`, `tests/script.sh` |`. Each name in backticks of the third column
# is a GoogleTest case (TEST, TEST_F, TEST_P, RC_GTEST_PROP) or a file of the repository.
set -eu
cd "${LINT_ROOT:-$(dirname "${BASH_SOURCE[0]}")/../..}"
export LC_ALL=C.UTF-8

required="$(seq 22 30) $(seq 65 91) $(seq 165 189)"
tests=$(find src tests -name '*_test.cpp' -exec cat {} + | tr -s '[:space:]' ' ' |
  grep -oE '\b(TEST|TEST_F|TEST_P|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP|TYPED_TEST) ?\( ?[A-Za-z0-9_]+, ?[A-Za-z0-9_]+' |
  sed -E 's/^[A-Z_]+ ?\( ?//; s/, ?/./' | sort -u)
found=0
problem() {
  echo "docs/coverage.md: $*"
  found=$((found + 1))
}

rows=0
while IFS='|' read -r _ row _ named _; do
  row=${row// /}
  names=$(grep -oE '`[^`]+`' <<< "$named" | tr -d '`' || true)
  [ -n "$names" ] || problem "$row names no test"
  rows=$((rows + 1))
  for name in $names; do
    case $name in
      */*) [ -e "$name" ] || problem "$row names $name, which does not exist" ;;
      *) grep -qxF "$name" <<< "$tests" || problem "$row names the test $name, which does not exist" ;;
    esac
  done
done < <(grep -E '^\| *R[0-9]+ *\|' docs/coverage.md)

for number in $required; do
  grep -qE "^\| *R$number *\|" docs/coverage.md || problem "R$number has no entry"
done
echo "docs/coverage.md: $rows rows, $found problems"
[ $found = 0 ]
