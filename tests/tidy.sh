#!/bin/bash
# tidy.sh FILE...: clang-tidy over them, as many at once as there are cores. Exit code 0: clean; 1: it found something;
# 3: what it saw is clean, but CLUNEAL_TIDY_SECONDS (150) were over before it had seen all (not with CLUNEAL_TIDY=all).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${CLUNEAL_TIDY_SECONDS:-150}
[ "${CLUNEAL_TIDY:-changed}" != all ] || seconds=86400
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

check() {
  local file=$1 results=$2 deadline=$3 left
  left=$((deadline - $(date +%s)))
  local output="$results/${file//\//_}"
  if [ "$left" -le 0 ]; then
    touch "$output.late"
    return
  fi
  # The flags are those of g++; clang does not know every one of its warnings.
  local code=0
  timeout "$left" clang-tidy --quiet -p build/dev --extra-arg=-Wno-unknown-warning-option \
    --extra-arg=-Wno-ignored-optimization-argument "$file" >"$output.out" 2>"$output.err" || code=$?
  case $code in
    0) touch "$output.clean" ;;
    124) touch "$output.late" ;;
    *) cat "$output.out" "$output.err" && touch "$output.found" ;;
  esac
}
export -f check
printf '%s\0' "$@" |
  xargs -0 -P "$(nproc)" -I FILE bash -c 'check "$@"' check FILE "$results" "$(($(date +%s) + seconds))"

count() { find "$results" -name "*.$1" | wc -l; }
echo "clang-tidy: $(count clean) files clean, $(count found) with remarks, $(count late) not seen"
[ "$(count found)" = 0 ] || exit 1
[ "$(count late)" = 0 ] || exit 3
