#!/usr/bin/env bash
# Every fence of the project is shown to hold: one violation of each kind is planted in a scratch tree of a tiny
# project that uses the real cmake/feature.cmake and the real checks, and must be refused with the right words.
# The tree without a violation must pass, before and after.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

# core <- people <- pacts, with storage, and platform beside them.
make_project() { # make_project FOLDER
  local root=$1 name
  mkdir -p "$root"/{cmake,docs,db/migrations,src/{core,people/io,pacts/io,platform}}
  cp "$here/cmake/feature.cmake" "$root/cmake/"
  cat > "$root/CMakeLists.txt" << 'TEXT'
cmake_minimum_required(VERSION 3.25)
project(fences LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 20)
set(THIDUA_TESTS OFF)
add_library(thidua_options INTERFACE)
include(cmake/feature.cmake)
feature(core)
feature(platform SEES core)
feature(people SEES core)
feature(pacts SEES core people)
TEXT
  for name in core/date people/person pacts/pact platform/db people/io/store pacts/io/store; do
    printf '#pragma once\nint %s();\n' "${name//\//_}" > "$root/src/$name.h"
    printf '#include "%s.h"\nint %s() { return 1; }\n' "$name" "${name//\//_}" > "$root/src/$name.cpp"
  done
  printf '#include "core/date.h"\n#include "people/person.h"\n' >> "$root/src/pacts/pact.cpp"
  printf '#include "people/io/store.h"\n#include "platform/db.h"\nconst char* sql = "select id from pacts_pact";\n' >> "$root/src/pacts/io/store.cpp"
  printf 'create table people_person (agency_id bigint);\n' > "$root/db/migrations/0001_people.sql"
  printf 'create table pacts_pact (agency_id bigint);\n' > "$root/db/migrations/0002_pacts.sql"
  printf '#include <gtest/gtest.h>\nTEST(APact, HasTargets) { EXPECT_EQ(1, 1); }\n' > "$root/src/pacts/pact_test.cpp"
  for name in $(seq 22 30) $(seq 65 91) $(seq 165 189); do echo "| R$name | a row | \`APact.HasTargets\` |"; done > "$root/docs/coverage.md"
}

verify() { # verify FOLDER: configures, builds and checks it as `./dev test` does
  cmake -S "$1" -B "$1/build" -G Ninja > "$1/log" 2>&1 && ninja -C "$1/build" -j 2 >> "$1/log" 2>&1 &&
    LINT_ROOT=$1 "$here/tests/lint/lint.sh" >> "$1/log" 2>&1 &&
    LINT_ROOT=$1 "$here/tests/lint/coverage.sh" >> "$1/log" 2>&1 &&
    "$here/tests/lint/pure_archives.sh" "$1/build" >> "$1/log" 2>&1
}

verdict() { # verdict ok|wrong "name" FOLDER
  if [ "$1" = ok ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "fences: $2"
    sed 's/^/    /' "$3/log" | tail -15
  fi
}

# In place and taken back, so that only what changed is built again.
plant() { # plant "name" "words of the refusal" FILE "text": adds the text to the file; it must be refused
  local root=$scratch/tree
  cp "$root/$3" "$scratch/before"
  printf '%b\n' "$4" >> "$root/$3"
  if verify "$root"; then
    verdict wrong "$1: planted, and nothing refused it" "$root"
  elif grep -qF -- "$2" "$root/log"; then
    verdict ok "$1" "$root"
  else
    verdict wrong "$1: refused, but not with \"$2\"" "$root"
  fi
  cp "$scratch/before" "$root/$3"
}

make_project "$scratch/tree"
if verify "$scratch/tree"; then verdict ok clean "$scratch/tree"; else verdict wrong "the clean project is refused" "$scratch/tree"; fi

# The build
plant 'a header to the right' 'pacts/pact.h: No such file' src/core/date.cpp '#include "pacts/pact.h"'
plant 'storage from pure code' 'pacts/io/store.h: No such file' src/pacts/pact.cpp '#include "pacts/io/store.h"'
plant 'platform from pure code' 'platform/db.h: No such file' src/pacts/pact.cpp '#include "platform/db.h"'
plant 'a feature from platform' 'people/person.h: No such file' src/platform/db.cpp '#include "people/person.h"'
plant 'storage to the right' 'pacts/io/store.h: No such file' src/people/io/store.cpp '#include "pacts/io/store.h"'
mkdir -p "$scratch/tree/src/reports" && echo '#pragma once' > "$scratch/tree/src/reports/report.h"
plant 'SEES that is not closed' 'sees pacts, which sees core' CMakeLists.txt 'feature(reports SEES pacts people)'

# The includes
plant 'an include that climbs' 'never climbs' src/core/date.cpp '#include "../core/date.h"'
plant 'an include without a feature' 'starts with the name of a feature' src/pacts/pact.cpp '#include "pact.h"'
plant 'an absolute include' 'absolute path' src/pacts/pact.cpp "#include \"$scratch/tree/src/core/date.h\""
plant 'regex in a header' 'too heavy for a header' src/core/date.h '#include <regex>'
printf '#pragma once\n' > "$scratch/tree/src/platform/http.h"
plant 'Beast in a header' 'too heavy for a header' src/platform/http.h '#include <boost/beast/core.hpp>'
plant 'Asio outside the server' 'stay in src/platform/http_' src/pacts/io/store.cpp '#include <boost/asio.hpp>'
plant 'using namespace at file scope' 'unity builds join files' src/core/date.cpp 'namespace other {}\nusing namespace other;'

# The symbols
plant 'the database from pure code' 'uses no database' src/pacts/pact.cpp 'extern "C" int sqlite3_open(const char*, void**);\nint planted() { return sqlite3_open("a", nullptr); }'
plant 'a socket from pure code' 'uses no socket' src/pacts/pact.cpp '#include <sys/socket.h>\nint planted() { return socket(1, 1, 0); }'
plant 'the clock from pure code' 'uses no clock' src/pacts/pact.cpp '#include <chrono>\nauto planted() { return std::chrono::system_clock::now(); }'
plant 'the C clock from pure code' 'uses no clock' src/core/date.cpp '#include <ctime>\nlong planted() { return static_cast<long>(time(nullptr)); }'
plant 'a file from pure code' 'uses no file' src/pacts/pact.cpp '#include <fstream>\nbool planted() { return std::ifstream("a").good(); }'
plant 'chance in pure code' 'uses no random' src/people/person.cpp '#include <random>\nunsigned planted() { return std::random_device{}(); }'
plant 'the environment from pure code' 'uses no process' src/people/person.cpp '#include <cstdlib>\nconst char* planted() { return std::getenv("A"); }'

# The tables
plant 'a foreign table' 'people_person belongs to people' src/pacts/io/store.cpp 'const char* planted = "select name from people_person where id = ?";'
plant 'a table without its prefix' "carries its feature's prefix" db/migrations/0002_pacts.sql 'create table target (agency_id bigint);'
plant 'a table made by code' 'made by db/migrations alone' src/pacts/io/store.cpp 'const char* planted = "create table pacts_more (id bigint)";'

# Words, numbers, layout, rows
plant 'floating point near values' 'no floating point' src/pacts/pact.cpp 'double planted() { return 0.5; }'
plant 'something unfinished' 'nothing unfinished' src/pacts/pact.cpp '// TO''DO: later'
plant 'a path of one machine' 'no path of one machine' src/pacts/pact.cpp '// see /ro''ot/notes'
plant 'a disabled test' 'no disabled test' src/pacts/pact_test.cpp 'TEST(APact, DISABLED_HasMore) { EXPECT_EQ(1, 2); }'
plant 'a file too long' 'split it by notion' src/pacts/pact.cpp "$(printf '\\n%.0s' $(seq 600))"
plant 'a row without a test' 'R27 names no test' docs/coverage.md '| R27 | a row | |'
plant 'a row whose test is gone' 'APact.IsGone, which does not exist' docs/coverage.md '| R27 | a row | `APact.IsGone` |'
cp "$scratch/tree/docs/coverage.md" "$scratch/rows"
sed -i '/R91/d' "$scratch/tree/docs/coverage.md"
plant 'a row left out' 'R91 has no entry' docs/coverage.md ''
cp "$scratch/rows" "$scratch/tree/docs/coverage.md"

if verify "$scratch/tree"; then verdict ok clean "$scratch/tree"; else verdict wrong "the project is refused after all" "$scratch/tree"; fi

echo "fences: $passed of $((passed + failed)) hold"
[ $failed = 0 ]
