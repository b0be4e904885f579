#!/usr/bin/env python3
"""Draws the same things with cluneal and with f3d by turns, and tells the processor's time and the memory of both.

Not a test: what comes out depends on the machine, and f3d is no part of what the tests install. Both draw in software on
two cores. f3d needs a display, and gets one of its own (Xvfb), whose time is not counted.

    tests/speed/beside_f3d.py [--program build/release/cluneal] [--rounds 8] [--only draft,final,million]

The exit code is 1 where a bound is missed, 2 where a program is missing.
"""

import argparse
import math
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

SIZE = 1920, 1080
SHOWN = "bone,disc,ligament,nerve"  # Drawn by both; the body's skin, through which ours looks, is ours alone.
MILLION = 1000, 500  # Quads of the torus round and across.


class Bound:
    """One row of the table: two calls, and how much of the other's time and memory ours may take."""

    def __init__(self, name, ours, theirs, time, memory=None):
        self.name, self.ours, self.theirs = name, ours, theirs
        self.time, self.memory = time, memory


def required(tool, package):
    found = shutil.which(tool)
    if not found:
        print(f"{tool} is not installed, and nothing can be compared without it: apt-get install {package}",
              file=sys.stderr)
        raise SystemExit(2)
    return found


def write_torus(path):
    """An OBJ of a million triangles: a torus of two radii, 60 and 25 mm."""
    around, across = MILLION
    with open(path, "w", encoding="ascii") as file:
        for i in range(around):
            a = 2 * math.pi * i / around
            for j in range(across):
                b = 2 * math.pi * j / across
                ring = 60 + 25 * math.cos(b)
                file.write(f"v {ring * math.cos(a):.3f} {ring * math.sin(a):.3f} {25 * math.sin(b):.3f}\n")
        for i in range(around):
            for j in range(across):
                k, l = (i + 1) % around, (j + 1) % across
                p, q, r, s = (1 + x * across + y for x, y in ((i, j), (k, j), (k, l), (i, l)))
                file.write(f"f {p} {q} {r}\nf {p} {r} {s}\n")


def measured(command, environment):
    """Seconds of the processor and MiB that a program and its children took."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} failed: {said.decode(errors='replace').strip()}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(bound, rounds, environment):
    """By turns, once unmeasured: what a driver keeps on disk is there for both."""
    ours, theirs = [], []
    for i in range(rounds + 1):
        a, b = measured(bound.ours, environment), measured(bound.theirs, environment)
        if i > 0:
            ours.append(a)
            theirs.append(b)
    return [tuple(map(statistics.median, zip(*each))) for each in (ours, theirs)]


def start_display():
    read, write = os.pipe()
    display = subprocess.Popen([required("Xvfb", "xvfb"), "-displayfd", str(write), "-screen", "0", "2000x1200x24"],
                               pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    return display, f":{number}"


def bounds_of(program, folder):
    f3d = [required("f3d", "f3d"), "--dry-run", "--quiet", "--resolution", f"{SIZE[0]},{SIZE[1]}", "--output",
           str(folder / "theirs.png")]
    ours = [program, "render", "-o", str(folder / "ours.png"), "--size", f"{SIZE[0]}x{SIZE[1]}"]
    shown, torus = folder / "shown.glb", folder / "torus.obj"
    subprocess.run([program, "export", str(shown), "--only", SHOWN], check=True)
    shapes = ours + ["--only", SHOWN]
    return [
        Bound("draft", shapes + ["--quality", "draft"], f3d + [str(shown)], 0.6, 0.75),
        Bound("final", shapes, f3d + ["-a", "-q", "-t", "-p", str(shown)], 1.0),
        Bound("million", ours + ["--quality", "draft", "--model", str(torus)], f3d + [str(torus)], 1.0),
    ], torus


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default="build/release/cluneal")
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--only", default="draft,final,million")
    call = parser.parse_args()
    program = shutil.which(call.program)
    if not program:
        print(f"There is no {call.program}; build it first: cmake --build --preset release --target cluneal",
              file=sys.stderr)
        return 2
    required("f3d", "f3d")
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
    display, name = start_display()
    environment = {**os.environ, "DISPLAY": name, "LIBGL_ALWAYS_SOFTWARE": "1"}
    missed = 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            rows, torus = bounds_of(program, pathlib.Path(folder))
            write_torus(torus)
            print(f"{'':8}  {'seconds':^24}  {'MiB':^22}")
            for row in rows:
                if row.name not in call.only.split(","):
                    continue
                (time, memory), (their_time, their_memory) = compare(row, call.rounds, environment)
                rates = time / their_time, memory / their_memory
                good = rates[0] <= row.time and (row.memory is None or rates[1] <= row.memory)
                missed += not good
                limits = f"{row.time}" + (f" and {row.memory}" if row.memory else "")
                print(f"{row.name:8}  {time:6.2f} {their_time:6.2f} = {rates[0]:5.2f}    "
                      f"{memory:6.0f} {their_memory:6.0f} = {rates[1]:5.2f}   at most {limits}: "
                      f"{'kept' if good else 'missed'}", flush=True)
    finally:
        display.terminate()
        display.wait()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
