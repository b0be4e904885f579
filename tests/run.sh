#!/bin/bash
# Runs every check there is and sums them up: tests/run.sh
#   CLUNEAL_TIDY=all           clang-tidy over every source, however long it takes
#   CLUNEAL_TIDY_SECONDS=150   else over the changed ones, for so long
#   CLUNEAL_FUZZ_SECONDS=15    how long each fuzz target runs
#   CLUNEAL_FUZZ_SEED=1        where it starts
#   CLUNEAL_STEPS="release asan tsan fuzz tidy"   which parts, in this order
# The last line is "N passed, N failed, N skipped"; the exit code is 1 if anything failed.
set -euo pipefail
shopt -s inherit_errexit

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
export LC_ALL=C.UTF-8 TZ=UTC CTEST_OUTPUT_ON_FAILURE=1 CLICOLOR_FORCE=0
unset DISPLAY WAYLAND_DISPLAY # The tests bring their own display, or need none.
logs="$root/build/test-logs"
mkdir -p "$logs"
rm -f "$logs"/*.xml
cores=$(nproc)
# clang and what it builds take and free much memory: in large pages, where the kernel gives them on request, they take an
# eighth less of the processor. GCC has an allocator of its own, and gains nothing.
large_pages=${GLIBC_TUNABLES:+$GLIBC_TUNABLES:}glibc.malloc.hugetlb=1
passed=0
failed=0
skipped=0
failures=()

third_party/install.sh third_party/packages.txt third_party/packages-test.txt
command -v npm >/dev/null 2>&1 || third_party/install.sh third_party/packages-viewer.txt
third_party/install_viewer.sh
third_party/install_viewer.sh build/peers third_party/peers.txt

say() { printf '\n== %s (%d min %02d s)\n' "$1" $((SECONDS / 60)) $((SECONDS % 60)); }
pass() { passed=$((passed + 1)); }
skip() {
  skipped=$((skipped + 1))
  echo "skipped: $1"
}
fail() {
  failed=$((failed + 1))
  failures+=("$1")
  echo "FAILED: $1"
}

# build PRESET TARGET [CMAKE ARGUMENTS]: false after the log's last lines where it fails. Two are the least that CI has.
build() {
  local preset=$1 target=$2 log="$logs/build-$1.log"
  shift 2
  if cmake --preset "$preset" "$@" >"$log" 2>&1 &&
    cmake --build --preset "$preset" --target "$target" -j "$cores" >>"$log" 2>&1; then
    return 0
  fi
  grep -E -A 12 'error:|Error|FAILED' "$log" | head -n 60 || true
  tail -n 5 "$log"
  fail "building $preset (the whole log: $log)"
  return 1
}

# run_tests PRESET NAME [CTEST ARGUMENTS]: adds up what ctest says.
run_tests() {
  local preset=$1 name=$2 report="$logs/$2.xml"
  shift 2
  rm -f "$report"
  # One more than cores: those that drive a window wait for it part of their time. Its exit code says no more than the
  # report does, except where there is no report.
  ctest --preset "$preset" --no-tests=ignore -j "$((cores + 1))" --output-junit "$report" "$@" || true
  if [ ! -s "$report" ]; then
    fail "ctest of $name gave no report"
    return
  fi
  local counts ran bad left_out
  counts=$(python3 tests/read_report.py "$report")
  read -r ran bad left_out <<<"$counts"
  passed=$((passed + ran))
  failed=$((failed + bad))
  skipped=$((skipped + left_out))
  [ "$bad" = 0 ] || failures+=("$bad of the tests in $name")
}

# Drivers keep memory to the end on purpose, so that a leak check of a process that draws says nothing.
draws='^(render|ui)$'
slow='^bench$'
# Scripts that look at text, or run the same program over and over and build every body each time: what they run of ours
# the unit tests run under the sanitizers too.
once='^(lint|mutation|cli|package)$'

step_release() {
  say "Release: build"
  build release all -DCLUNEAL_TESTS=ON || return 0
  say "Release: tests"
  local -x GLIBC_TUNABLES=$large_pages
  run_tests release release --label-exclude "$slow"
}

# One build by clang serves the sanitizers and the fuzzer, and is the second compiler that reads everything.
step_asan() {
  local -x GLIBC_TUNABLES=$large_pages
  say "Address and undefined-behaviour sanitizers: build"
  build asan all || return 0
  say "Address and undefined-behaviour sanitizers: tests"
  # Bodies that the quick build's tests have baked serve here too: a cached one is named by its inputs alone, so that both
  # builds take the same, and baking has tests of its own under the sanitizers.
  if [ -d build/release/test-home/cache ]; then
    mkdir -p build/asan/test-home/cache
    cp -r --update build/release/test-home/cache/. build/asan/test-home/cache
  fi
  export UBSAN_OPTIONS=print_stacktrace=1
  export LSAN_OPTIONS="suppressions=$root/tests/leaks.txt:print_suppressions=0"
  # Whole bodies are baked at full size by the quick build; here the coarse ones of the other tests take the same ways.
  ASAN_OPTIONS=detect_leaks=1 run_tests asan asan-leaks --label-exclude "$draws|$slow|$once" --exclude-regex '^body_baking$'
  # The window's body is baked by the quick build: here it takes minutes, and the body's own tests bake under the
  # sanitizers. A cached body is named by its inputs alone, so that both builds take the same.
  if [ -x build/release/cluneal_bake ] &&
    XDG_CACHE_HOME="$root/build/test-cache" build/release/cluneal_bake --body man --assets assets >"$logs/bake.log" 2>&1; then
    export CLUNEAL_BAKED="$root/build/test-cache"
  fi
  ASAN_OPTIONS=detect_leaks=0 run_tests asan asan-draws --label-regex "$draws"
}

# What runs on threads of its own, jobs and loops shared out, has its tests in base.
step_tsan() {
  local -x GLIBC_TUNABLES=$large_pages
  say "Thread sanitizer"
  build tsan base_tests || return 0
  run_tests tsan tsan --tests-regex '^base$'
}

step_fuzz() {
  local -x GLIBC_TUNABLES=$large_pages
  say "Fuzzing: ${CLUNEAL_FUZZ_SECONDS:-15} s each"
  build asan fuzz_targets || return 0
  local results target name
  results=$(mktemp -d)
  printf '%s\n' build/asan/fuzz_*.seeds | xargs -P "$cores" -I SEEDS tests/fuzz/run_one.sh SEEDS "$logs" "$results" || true
  for target in build/asan/fuzz_*.seeds; do
    name=$(basename "$target" .seeds)
    if [ -e "$results/$name.right" ]; then
      pass
      echo "$name: $(awk '/number_of_executed_units/ {print $2}' "$logs/$name.log") inputs"
    else
      tail -n 30 "$logs/$name.log"
      fail "$name (the input lies in $logs/$name-found)"
    fi
  done
  rm -rf "$results"
}

step_tidy() {
  local -x GLIBC_TUNABLES=$large_pages
  say "clang-tidy"
  # The flags of each source by itself, and the one header of ours that is made while building: the release build compiles
  # several sources as one.
  if ! { cmake --preset dev && cmake --build --preset dev --target modeller_sources; } >"$logs/tidy-configure.log" 2>&1; then
    tail -n 5 "$logs/tidy-configure.log"
    fail "configuring for clang-tidy (the whole log: $logs/tidy-configure.log)"
    return 0
  fi
  local files code=0
  files=$(tests/changed_sources.sh)
  if [ -z "$files" ]; then
    skip "clang-tidy (no source has changed)"
    return 0
  fi
  # shellcheck disable=SC2086 # One word a file.
  tests/tidy.sh $files || code=$?
  case $code in
    0) pass ;;
    3) skip "clang-tidy of the files that the time did not allow (CLUNEAL_TIDY=all takes them all)" && pass ;;
    *) fail "clang-tidy" ;;
  esac
}

for step in ${CLUNEAL_STEPS:-release asan tsan fuzz tidy}; do "step_$step"; done

say "Summary"
echo "The ten slowest tests:"
reports=("$logs"/*.xml)
[ ! -e "${reports[0]}" ] || python3 tests/read_report.py --slowest 10 "${reports[@]}"
for failure in "${failures[@]}"; do echo "failed: $failure"; done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
