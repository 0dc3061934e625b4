#!/usr/bin/env bash
# Rules of the project that a compiler does not know.
#   tests/lint/lint.sh [RULE...]     all rules unless named: includes tables words numbers layout
# LINT_ROOT: the tree to look at (default: this repository). Prints `file:line: what is wrong` and exits 1.
set -eu # no pipefail: a grep that finds nothing is good news
cd "${LINT_ROOT:-$(dirname "${BASH_SOURCE[0]}")/../..}"
export LC_ALL=C.UTF-8

shopt -s lastpipe # report counts in this shell
found=0
report() { # report "message": each line `file:line:text` of standard input is a violation
  local line
  while IFS= read -r line; do
    printf '%s\n    %s\n' "$line" "$1"
    found=$((found + 1))
  done
}

files() { # files FOLDER PATTERN...: files below it whose name matches one of the patterns
  local folder=$1 names=() pattern
  shift
  for pattern in "$@"; do names+=(-o -name "$pattern"); done
  [ -d "$folder" ] && find "$folder" -type f \( "${names[@]:1}" \) | sort || true
}

look() { # look REGEX FILE...: grep -nE with file names; silence is success
  local regex=$1
  shift
  [ $# = 0 ] || grep -nHE -- "$regex" "$@" || true
}

stripped() { # stripped FILE...: `file:line:code` without comments
  [ $# = 0 ] || awk '!/^ *(\/\/|\*)/ {sub(/\/\/.*/, ""); print FILENAME ":" FNR ":" $0}' "$@"
}
place='^[^:]+:[0-9]+:' # in front of each line of it

features() { find src -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort; }

# Quoted includes start with a feature's name; heavy headers stay out of headers.
includes() {
  local all headers names
  mapfile -t all < <(files src '*.h' '*.cpp'; files tests '*.h' '*.cpp')
  mapfile -t headers < <(files src '*.h'; files tests '*.h')
  names=$(features | paste -sd'|')
  look '#include.*\.\./' "${all[@]}" | report 'an include never climbs with ../ : write it from src, "<feature>/<file>.h"'
  look '#include *["<]/' "${all[@]}" | report 'an include never names an absolute path'
  look '#include *"' "${all[@]}" | grep -vE "#include *\"($names)/" | grep -vE '#include *"(support|fuzz|journeys)/|#include *".*\.\./|#include *"/' |
    report 'a quoted include starts with the name of a feature: "<feature>/<file>.h"'
  look '#include *"(support|fuzz|journeys)/' "${all[@]}" | grep -vE '^(tests/|[^:]*_test\.(cpp|h):)' | report 'tests/support is for tests alone'
  look '#include *[<"](boost/(beast|asio)|CLI/|CLI11|regex>|nlohmann|rapidcheck|yaml-cpp|unicode/|zip\.h|iostream>|spdlog)' "${headers[@]}" |
    report 'too heavy for a header (Beast, Asio, CLI11, regex, nlohmann, rapidcheck, yaml-cpp, ICU, libzip, iostream)'
  look '#include *[<"](regex>|coroutine>|spdlog|nlohmann|CLI/CLI\.hpp.*CLI/)' "${all[@]}" | report 'not used in this project (regex, coroutine, spdlog, nlohmann)'
  only_in '^src/platform/http_[a-z_]*\.cpp$' 'boost/(beast|asio)' 'Beast and Asio stay in src/platform/http_*.cpp'
  only_in '^src/server/cli\.cpp$' 'CLI/' 'CLI11 stays in src/server/cli.cpp'
  look '^ *using namespace ' "${all[@]}" | report 'no using namespace at file scope: unity builds join files'
}

only_in() { # only_in FILES HEADERS "message": heavy headers are included by these files (and tests) alone
  files src '*.cpp' | grep -v '_test\.cpp$' | grep -vE "$1" | xargs -r grep -nHE "#include *[<\"]$2" | report "$3"
}

# SQL: a table carries its feature's prefix, and only its feature names it. A view that its owner declares in
# db/VIEWS.md may be read by others.
tables() {
  local names table owner file made views text
  names=$(features | paste -sd'|')
  mapfile -t made < <(files db/migrations '*.sql')
  [ ${#made[@]} != 0 ] || return 0
  look '^ *create (table|view|unique index|index) ' "${made[@]}" |
    grep -vE "create (table|view|unique index|index) (if not exists )?($names)_" |
    report "a table, view or index carries its feature's prefix"
  views=$(grep -ohE '`[a-z_]+`' db/VIEWS.md 2> /dev/null | tr -d '`' | sort -u || true)
  mapfile -t file < <(files src '*.cpp' '*.h' | grep -v '_test\.cpp$')
  text=$(stripped "${file[@]}" | grep -E "create|($names)_" || true)
  while read -r table; do
    if [ -n "$views" ] && grep -qx "$table" <<< "$views"; then continue; fi
    owner=$(features | awk -v table="$table" 'index(table, $0 "_") == 1 && length($0) > length(best) {best = $0} END {print best}')
    grep -E -- "${place}(.*[^a-z_:>.])?$table([^a-z_(:]|\$)" <<< "$text" | grep -v "^src/$owner/" |
      report "$table belongs to $owner: go through its store, or let it declare a view in db/VIEWS.md"
  done < <(grep -ohiE '^ *create (table|view) (if not exists )?[a-z_]+' "${made[@]}" | awk '{print $NF}' | sort -u)
  grep -E -- "$place(.*\"[^\"]*create (temp(orary)? )?table| *create table)" <<< "$text" | grep -v '^src/platform/' |
    report 'tables are made by db/migrations alone'
}

# Nothing unfinished, no path of the machine it was made on.
words() {
  local all tests
  mapfile -t all < <(find . \( -name .git -o -name 'build*' -o -name out -o -name node_modules -o -name dist -o -name thidua-demo \) -prune -o \
    -type f -size -2000k -print | sed 's@^\./@@' | grep -vE '^(LICENSE$|tests/lint/|tests/fences/)|\.(docx|xlsx|pdf|png|pgm|zip|ico|db|log)$' | sort)
  look '\b(TODO|FIXME)\b|(//|#) *(XXX|HACK)\b' "${all[@]}" | report 'nothing unfinished is left in the tree'
  look '/root/[a-z]|/home/[a-z]|/tmp/build' "${all[@]}" | report 'no path of one machine'
  look '<<<<<<<|>>>>>>>' "${all[@]}" | report 'a conflict was left behind'
  mapfile -t tests < <(files src '*_test.cpp'; files tests '*.cpp')
  look '\bDISABLED_|EXPECT_TRUE\(true\)|ASSERT_TRUE\(true\)' "${tests[@]}" | report 'no disabled test, no test that cannot fail'
}

# Exact numbers only where values are made, kept and judged.
numbers() {
  local folder all
  for folder in core law people access papers movements pacts reports; do
    mapfile -t all < <(files "src/$folder" '*.cpp' '*.h')
    stripped "${all[@]}" | grep -E "$place"'([^"]|"([^"\\]|\\.)*")*(\b(double|float)\b|\bsto[df]\(|\bstrto[df]\()' |
      report 'no floating point near values: core::Decimal, core::Ratio'
  done
}

# Files stay short; every template shows its text to git.
layout() {
  local all file lines
  mapfile -t all < <(files src '*.cpp' '*.h'; files tests '*.cpp' '*.h')
  for file in "${all[@]}"; do
    lines=$(wc -l < "$file")
    if [ "$lines" -gt 550 ]; then echo "$file:$lines:"; fi
  done | report 'a file has at most about 500 lines: split it by notion'
  while read -r file; do
    [ -e "${file%.docx}.txt" ] || echo "$file:1:"
  done < <(files templates '*.docx') | report 'a template has its extracted text (.txt) beside it'
}

rules=("$@")
[ $# != 0 ] || rules=(includes tables words numbers layout)
for rule in "${rules[@]}"; do
  "$rule"
done
[ $found = 0 ] || { echo "lint: $found violations" && exit 1; }
