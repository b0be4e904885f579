"""Every source is laid out as .clang-format says. Exit code 77 where clang-format is missing or of another version than 14,
which lays out differently."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tree

SKIPPED = 77


def formatter():
    """The program of version 14, or None."""
    for name in ("clang-format-14", "clang-format"):
        path = shutil.which(name)
        if path and " version 14." in subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout:
            return path
    return None


def misplaced(program, root, files):
    """What it would lay out otherwise, a line each."""
    run = subprocess.run([program, "--dry-run", *files], cwd=root, capture_output=True, text=True, check=True)
    for line in run.stderr.splitlines():
        if "[-Wclang-format-violations]" in line:
            name, number, *_ = line.split(":")
            yield f"{name}:{number}: is laid out differently; {Path(program).name} -i sets it right"


def main(argv):
    root = tree.root_argument(argv)
    program = formatter()
    if program is None:
        print("skipped: clang-format of version 14 is not installed")
        return SKIPPED
    files = [str(path.relative_to(root)) for path in tree.source_files(root, "src", "tests")]
    shares = [files[i::8] for i in range(min(8, len(files)))]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda share: list(misplaced(program, root, share)), shares)
    return tree.finish(sorted({problem for share in found for problem in share}), "layout")


if __name__ == "__main__":
    sys.exit(main(sys.argv))
