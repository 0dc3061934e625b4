#!/usr/bin/env bash
# The fresh-machine proof: a Debian 12 with nothing but git, a clone, and the commands of the README.
# Needs root and debootstrap on the machine that runs it. See `tests/fresh/debootstrap.sh --help`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

usage() {
  cat << 'TEXT'
tests/fresh/debootstrap.sh [options]
  --root FOLDER        where the machine is made (default: a temporary folder, removed at the end)
  --base FOLDER        keep the bare Debian here and copy it next time instead of making it anew
  --mirror URL         Debian mirror (default http://deb.debian.org/debian)
  --apt-config FOLDER  files to put into etc/apt/apt.conf.d of the machine (a proxy, for instance)
  --shared FOLDER      copied beside the clone as `shared` (the reading figures need its sample documents)
  --user NAME          run as this user with sudo instead of as root
  --command COMMAND    run (default) | test | setup; may be given several times
  --listen ADDRESS     where `./dev run` listens (default 127.0.0.1:8099)
  --pages FOLDER       copy what `./dev run` made (reports) and the answered page here
  --keep               leave the machine in place
Times of each step are printed at the end.
TEXT
}

root='' base='' mirror=http://deb.debian.org/debian apt_config='' shared='' user=root listen=127.0.0.1:8099 pages='' keep=no
commands=()
while [ $# -gt 0 ]; do
  case $1 in
    --root) root=$2 && shift ;;
    --base) base=$2 && shift ;;
    --mirror) mirror=$2 && shift ;;
    --apt-config) apt_config=$2 && shift ;;
    --shared) shared=$2 && shift ;;
    --user) user=$2 && shift ;;
    --command) commands+=("$2") && shift ;;
    --listen) listen=$2 && shift ;;
    --pages) pages=$2 && shift ;;
    --keep) keep=yes ;;
    --help) usage && exit ;;
    *) usage >&2 && exit 2 ;;
  esac
  shift
done
[ ${#commands[@]} != 0 ] || commands=(run)
[ "$(id -u)" = 0 ] || { echo "debootstrap needs root" >&2 && exit 2; }
[ -n "$root" ] || root=$(mktemp -d)/machine

times=()
timed() { # timed "name" command...
  local name=$1 start=$SECONDS status=0
  shift
  printf '\n== %s\n' "$name"
  "$@" || status=$?
  times+=("$(printf '%5d s  %s%s' $((SECONDS - start)) "$name" "$([ $status = 0 ] || echo " (failed: $status)")")")
  return $status
}

clean() {
  local status=$?
  printf '\n== times\n'
  printf '%s\n' "${times[@]}"
  [ $keep = yes ] || rm -rf --one-file-system "$root"
  exit $status
}
trap clean EXIT

bare_debian() { # bare_debian FOLDER
  debootstrap --variant=minbase --include=git bookworm "$1" "$mirror" > "$1.log" 2>&1 || {
    tail -20 "$1.log"
    return 1
  }
  local security=${mirror%/debian}/debian-security
  printf 'deb %s bookworm main\ndeb %s bookworm-updates main\ndeb %s bookworm-security main\n' "$mirror" "$mirror" "$security" \
    > "$1/etc/apt/sources.list" || return 1
  [ -z "$apt_config" ] || cp "$apt_config"/* "$1/etc/apt/apt.conf.d/" || return 1
  cp /etc/resolv.conf "$1/etc/resolv.conf"
}

make_machine() {
  mkdir -p "$(dirname "$root")"
  if [ -n "$base" ]; then
    [ -d "$base" ] || bare_debian "$base"
    cp -a "$base" "$root"
  else
    bare_debian "$root"
  fi
}

# Runs a script inside, with processes and mounts of its own: when it ends, everything it started ends.
inside() { # inside USER "script"
  local account=$1
  unshare --mount --pid --fork --kill-child bash -euc '
    root=$1 account=$2 script=$3
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/dev/shm" || { mkdir -p "$root/dev/shm" && mount -t tmpfs tmpfs "$root/dev/shm"; }
    exec chroot "$root" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
      CI="${CI:-}" CCACHE_DISABLE="${CCACHE_DISABLE:-}" THIDUA_LISTEN="$4" \
      setpriv --reuid "$account" --regid "$account" --init-groups bash -euc "$script"' inside "$root" "$account" "$2" "$listen"
}

make_user() { # a plain user who may use sudo, as an administrator leaves him
  inside root "apt-get -q update > /dev/null; DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends sudo > /dev/null
    useradd --create-home --shell /bin/bash $user; echo '$user ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/$user"
}

clone() {
  local home=/root
  [ "$user" = root ] || home=/home/$user
  mkdir -p "$root/srv/source"
  git -C "$here" bundle create "$root/srv/source/repository.bundle" HEAD > /dev/null 2>&1
  inside "$user" "export HOME=$home; cd; git clone -q /srv/source/repository.bundle thidua; git -C thidua log --oneline -1"
  [ -z "$shared" ] || cp -a "$shared" "$root$home/shared"
  directory=$home/thidua
}

# `./dev run` until the page answers and the report lies there; then it is stopped as Ctrl+C would.
command_run() {
  local host=${listen%:*} port=${listen##*:}
  inside "$user" "export HOME=$(dirname "$directory"); cd $directory
    ./dev run > dev-run.log 2>&1 & pid=\$!
    until exec 3<> /dev/tcp/$host/$port; do
      kill -0 \$pid 2> /dev/null || { tail -40 dev-run.log; echo './dev run ended early'; exit 1; }
      sleep 1
    done 2> /dev/null
    printf 'GET / HTTP/1.1\r\nHost: $listen\r\nConnection: close\r\n\r\n' >&3
    cat <&3 > page.http
    head -1 page.http
    grep -c . page.http
    grep -q '^HTTP/1.1 200' page.http
    tail -15 dev-run.log
    reports=\$(find . -path ./build -prune -o -path ./templates -prune -o -path ./tests -prune -o \( -name '*.docx' -o -name '*.pdf' \) -print)
    [ -n \"\$reports\" ] || { echo 'no report was made'; exit 1; }
    ls -l \$reports
    kill -TERM \$pid
    wait \$pid && echo 'stopped cleanly' || { echo \"stopped with \$?\"; exit 1; }
    for package in \$(sed 's/#.*//' packaging/packages-test.txt); do
      ! dpkg-query -W -f '\${db:Status-Status}' \$package 2> /dev/null | grep -qx installed ||
        { echo \"./dev run installed the test package \$package\"; exit 1; }
    done"
  if [ -n "$pages" ]; then
    mkdir -p "$pages"
    find "$root$directory" -path '*/build' -prune -o \( -name 'page.http' -o -path '*thidua-demo*' \) -type f -print0 | xargs -0 cp -t "$pages"
  fi
}

in_clone() { inside "$user" "export HOME=$(dirname "$directory"); cd $directory; $1"; }

timed "a bare Debian 12" make_machine
[ "$user" = root ] || timed "a user with sudo" make_user
timed "clone" clone
for command in "${commands[@]}"; do
  case $command in
    run)
      timed "./dev run, first time" command_run
      timed "./dev run, again" command_run
      ;;
    setup) timed "./dev setup" in_clone './dev setup' && timed "./dev setup --test" in_clone './dev setup --test' ;;
    test) timed "./dev test" in_clone 'CI=true ./dev test' ;;
    *) usage >&2 && exit 2 ;;
  esac
done
