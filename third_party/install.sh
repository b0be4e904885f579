#!/bin/sh
# install.sh LIST...: installs the Debian packages named in the lists that are missing; silent when none is.
set -eu

missing=""
if command -v dpkg-query >/dev/null 2>&1; then
  # shellcheck disable=SC2013 # Words are what is wanted.
  for package in $(sed 's/#.*//' "$@"); do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
  done
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "This system has no apt, so what the Debian packages in $* bring must be installed by hand." >&2
  exit 0 # They may be there already; otherwise the configuration names the first that is not.
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1; then
  as_root="sudo"
else
  echo "Run this as root, or let root run: apt-get install --no-install-recommends$missing" >&2
  exit 1
fi
echo "Installing with apt:$missing" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# A password is asked for now, while the terminal still shows it.
[ -z "$as_root" ] || sudo -v -p "Password of %u, to install them: "
apt="$as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q -y -o DPkg::Lock::Timeout=300"
# Word splitting is wanted here: a command and a list.
# shellcheck disable=SC2086
if ! { $apt update && $apt install --no-install-recommends $missing; } </dev/null >"$log" 2>&1; then
  tail -n 15 "$log" >&2
  echo "apt could not install them; the lines above say why." >&2
  exit 1
fi
