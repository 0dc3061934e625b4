#!/usr/bin/env bash
# Reads the symbols that the pure archives ask for: no database, socket, clock, file, process or randomness.
#   tests/lint/pure_archives.sh BUILD_FOLDER
# Pure is every libthidua_<feature>.a except x_io and the infrastructure that touches the world.
set -euo pipefail
cd "$1"

database='sqlite3_[a-z0-9_]+|PQ[a-zA-Z]+'
socket='socket|connect|bind|listen|accept4?|send(to|msg)?|recv(from|msg)?|getaddrinfo|poll|ppoll|select|epoll_[a-z0-9]+'
clock='time|clock|clock_gettime|gettimeofday|timespec_get|localtime(_r)?|gmtime(_r)?|mktime|strftime|nanosleep|usleep|sleep|std::chrono::_V2::(system|steady)_clock::now\(\)'
file='f?open(at)?(64)?|fopen(64)?|creat(64)?|unlink(at)?|rename(at)?|opendir|mkdir|tmpfile|mkstemp|mkdtemp|std::filesystem::.*|std::basic_(i|o)?fstream<.*|std::basic_filebuf<.*'
random='s?rand(om)?(_r)?|[ejlmn]rand48|arc4random[a-z_]*|getrandom|getentropy|randombytes[a-z_]*|std::random_device::.*'
process='fork|vfork|exec[vl][pe]*|posix_spawnp?|system|popen|getenv|secure_getenv|pthread_create'

found=0 seen=0
for archive in libthidua_*.a; do
  case $archive in
    *_io.a | libthidua_system.a | libthidua_documents.a | libthidua_platform.a | libthidua_server.a | libthidua_test_support.a) continue ;;
  esac
  [ -e "$archive" ] || break
  seen=$((seen + 1))
  symbols=$(nm -u -C "$archive" 2> /dev/null | sed -nE 's/^ +[Uw] (.*)$/\1/p' | sed -E 's/@.*$//' | sort -u)
  for kind in database socket clock file random process; do
    while IFS= read -r symbol; do
      echo "$archive: $symbol: a pure archive uses no $kind"
      found=$((found + 1))
    done < <(grep -xE "${!kind}" <<< "$symbols" || true)
  done
done
[ $seen != 0 ] || { echo "no archive in $1" && exit 1; }
echo "$seen pure archives read, $found violations"
[ $found = 0 ]
