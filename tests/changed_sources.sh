#!/bin/bash
# The sources (.cpp) to look at again: all of them with CLUNEAL_TIDY=all, else those that differ from where this branch
# left main (on main itself: from the commit before), and those that include a changed header directly.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

sources() { git ls-files --cached --others --exclude-standard 'src/*.cpp' 'tests/unit/*.cpp'; }

base=""
if [ "${CLUNEAL_TIDY:-changed}" != all ]; then
  for main in origin/main main; do
    base=$(git merge-base HEAD "$main" 2>/dev/null) && break
  done
  if [ -z "$base" ] || [ "$base" = "$(git rev-parse HEAD)" ]; then
    base=$(git rev-parse --verify --quiet HEAD~1) || base=""
  fi
fi
if [ -z "$base" ]; then
  sources
  exit
fi
{
  git diff --name-only --diff-filter=d "$base" -- src tests/unit
  git ls-files --others --exclude-standard -- src tests/unit
} | sort -u | while IFS= read -r file; do
  case $file in
    *.cpp) echo "$file" ;;
    src/*.h) sources | xargs grep -lF "#include \"${file#src/}\"" || true ;;
  esac
done | sort -u
