#!/bin/sh
# install_viewer.sh [FOLDER] [LIST]: brings the scripts that a list names by npm, each package held against its hash; silent
# where they are there. FOLDER: build/viewer of the project where not given; LIST: viewer.txt beside this.
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
folder=${1:-$here/../build/viewer}
list=${2:-$here/viewer.txt}
stamp=$folder/$(basename "$list")
if [ -e "$stamp" ] && cmp -s "$list" "$stamp"; then exit 0; fi
if ! command -v npm >/dev/null 2>&1; then
  echo "There is no npm here, which brings the viewer of pages (cluneal export OUT.html); all else works without it." >&2
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$folder"
grep -v '^#' "$list" | while read -r package version hash files; do
  archive=$(cd "$work" && npm pack --silent "$package@$version") || {
    echo "npm could not bring $package $version." >&2
    exit 1
  }
  if ! echo "$hash  $work/$archive" | sha512sum --check --status; then
    echo "$package $version is not what $list names: its SHA-512 differs." >&2
    exit 1
  fi
  for file in $files; do
    tar -xzf "$work/$archive" -C "$work" "package/$file"
    mv "$work/package/$file" "$folder/$(basename "$file")"
  done
done
cp "$list" "$stamp"
