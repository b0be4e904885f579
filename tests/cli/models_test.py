"""Every file of Debian's assimp-testmodels either opens with the triangles that Assimp itself gives, or is refused in
one sentence; none crashes, takes over ten seconds or over one gigabyte. CLUNEAL_ALL_MODELS=0 takes every fifth."""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from program import PROGRAM

FOLDER = Path("/usr/share/assimp/models")
COUNT = os.environ["ASSIMP_COUNT"]
SECONDS, KILOBYTES = 10, 1_000_000
# The files of these kinds that must open, so that "everything is refused" does not pass: the kinds of the issue.
MUST_OPEN = {".obj": 12, ".stl": 6, ".ply": 4, ".glb": 3, ".fbx": 10, ".dae": 15}


def assimps_count(path):
    """Assimp's own triangles; None where it refuses, crashes or takes long."""
    try:
        done = subprocess.run(["prlimit", "--as=2000000000", COUNT, path], capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None
    text = done.stdout.decode(errors="replace").strip()
    return int(text) if done.returncode == 0 and text.isdigit() else None


def ask(path):
    """The program's answer about one file: (seconds, kilobytes, exit code, stdout, stderr)."""
    start = time.monotonic()
    out_end, out = os.pipe()
    err_end, err = os.pipe()
    process = subprocess.Popen([PROGRAM, "info", "--json", path], stdout=out, stderr=err)
    os.close(out)
    os.close(err)
    with os.fdopen(out_end, "rb") as stream:
        said = stream.read().decode(errors="replace")
    with os.fdopen(err_end, "rb") as stream:
        complaint = stream.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - start, used.ru_maxrss, process.returncode, said, complaint


def faults_of(path):
    """What is wrong with how one file fares, and whether it opened."""
    seconds, kilobytes, code, said, complaint = ask(path)
    faults = []
    if seconds > SECONDS:
        faults.append(f"took {seconds:.1f} s")
    if kilobytes > KILOBYTES:
        faults.append(f"took {kilobytes / 1000:.0f} MB")
    if code == 0:
        (model,) = json.loads(said)["models"]
        wanted = assimps_count(path)
        # Where Assimp finds nothing at all (text in UTF-16, big end first) it is no judge.
        if wanted and model["triangles"] != wanted:
            faults.append(f"{model['triangles']} triangles, Assimp gives {wanted}")
    elif code == 2:
        lines = complaint.splitlines()
        if len(lines) != 1 or not lines[0].startswith("cluneal: ") or not lines[0].endswith("."):
            faults.append(f"is refused in other words than one sentence: {complaint!r}")
        wanted = assimps_count(path) if path.suffix.lower() in MUST_OPEN else None
        if wanted and "no numbers" not in complaint:
            faults.append(f"is refused though Assimp gives {wanted} triangles: {complaint.strip()}")
    else:
        faults.append(f"ended with {code}")
    return path, faults, code == 0


def main():
    if not FOLDER.is_dir():
        print(f"skipped: there is no {FOLDER} (package assimp-testmodels)")
        return 77
    files = sorted(p for p in FOLDER.rglob("*") if p.is_file())
    everything = os.environ.get("CLUNEAL_ALL_MODELS", "1") != "0"
    if not everything:
        files = [p for i, p in enumerate(files) if i % 5 == 0 or "invalid" in p.parts]
    failed, opened = 0, {}
    with ThreadPoolExecutor(2) as pool:
        for path, faults, is_open in pool.map(faults_of, files):
            opened[path.suffix.lower()] = opened.get(path.suffix.lower(), 0) + is_open
            for fault in faults:
                failed += 1
                print(f"{path}: {fault}")
    if everything:
        for kind, least in MUST_OPEN.items():
            if opened.get(kind, 0) < least:
                failed += 1
                print(f"only {opened.get(kind, 0)} {kind} files open, {least} should")
    print(f"{len(files)} files, {sum(opened.values())} opened, {failed} faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
