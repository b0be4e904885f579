#!/bin/bash
# run_one.sh build/asan/fuzz_NAME.seeds LOGS RESULTS: one fuzz target for CLUNEAL_FUZZ_SECONDS (15), from the same
# start each time unless CLUNEAL_FUZZ_SEED says another. What it learns stays
# in build/asan/corpus for the next time; an input that breaks it is put into LOGS/fuzz_NAME-found. Makes
# RESULTS/fuzz_NAME.right where nothing broke.
set -euo pipefail
target=${1%.seeds} logs=$2 results=$3
name=${target##*/}
corpus="${target%/*}/corpus/$name"
rm -rf "$logs/$name-found"
mkdir -p "$logs/$name-found" "$corpus"
mapfile -t seeds < <(grep . "$1" || true)
if "$target" -max_total_time="${CLUNEAL_FUZZ_SECONDS:-15}" -seed="${CLUNEAL_FUZZ_SEED:-1}" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
  -artifact_prefix="$logs/$name-found/" "$corpus" "${seeds[@]}" >"$logs/$name.log" 2>&1; then
  touch "$results/$name.right"
fi
