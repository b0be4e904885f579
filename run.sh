#!/bin/sh
# Installs what is missing, builds what has changed, and runs the atlas: run.sh [ARGUMENTS OF cluneal]
# Without arguments it opens the window, or draws cluneal.png where there is no display.
set -eu

root=$(cd "$(dirname "$0")" && pwd -P)
build="$root/build/release"
log="$root/build/run.log"

if command -v apt-get >/dev/null 2>&1 || [ ! -x "$build/cluneal" ]; then
  "$root/third_party/install.sh" "$root/third_party/packages.txt"
fi
mkdir -p "$build"
: >"$log"
# Pages for browsers want it; all else goes without.
if command -v npm >/dev/null 2>&1; then "$root/third_party/install_viewer.sh" >>"$log" 2>&1 || true; fi

give_up() {
  tail -n 25 "$log" >&2
  echo "$1 The whole log is in $log." >&2
  exit 1
}

# A cache made elsewhere (a moved or copied folder) is of no use.
if [ -e "$build/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
  rm -rf "$build/CMakeCache.txt" "$build/CMakeFiles" "$build/build.ninja"
fi
if [ ! -e "$build/build.ninja" ] || [ -n "$(find "$root/CMakePresets.json" -newer "$build/build.ninja")" ]; then
  echo "Configuring ..." >&2
  # Whether tests are built is left as it is: the same folder serves both, and neither throws the other's work away.
  tests=-DCLUNEAL_TESTS=OFF
  [ ! -e "$build/build.ninja" ] || tests=""
  (cd "$root" && cmake --preset release $tests) >>"$log" 2>&1 || give_up "The build could not be configured."
fi

# A compiler takes up to about 1 GiB here; more of them than memory makes everything slow.
cores=$(nproc 2>/dev/null || echo 2)
gibibytes=$(awk '/^MemAvailable:/ {print int($2 / 1048576)}' /proc/meminfo 2>/dev/null || echo 2)
[ "${gibibytes:-2}" -ge "$cores" ] || cores=$((gibibytes > 0 ? gibibytes : 1))

show_progress() {
  shown=0
  while IFS= read -r line; do
    printf '%s\n' "$line" >>"$log"
    case $line in
      "["*/*"]"*)
        shown=1
        if [ -t 2 ]; then printf '\rBuilding %s ' "${line%%]*}]" >&2; fi
        ;;
    esac
  done
  if [ $shown = 1 ] && [ -t 2 ]; then printf '\r\033[K' >&2; fi
}
if [ ! -t 2 ] && [ ! -e "$build/cluneal" ]; then echo "Building; this takes some minutes the first time ..." >&2; fi
failed="$build/.failed"
rm -f "$failed"
{ ninja -C "$build" -j "$cores" program 2>&1 || touch "$failed"; } | show_progress
[ ! -e "$failed" ] || give_up "The build failed."

if [ $# -eq 0 ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
  echo "There is no display here, so instead of opening the window this draws cluneal.png." >&2
  exec "$build/cluneal" render -o cluneal.png
fi
exec "$build/cluneal" "$@"
