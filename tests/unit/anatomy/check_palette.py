"""check_palette.py ROOT: the hues of the nerve groups stay apart from each other and from bone and muscle, for every eye.

Distances are Euclidean in OKLab (Ottosson 2020); colour blindness is simulated in linear sRGB after Machado, Oliveira
and Fernandes 2009, severity 1. A distance of 0.02 is about what a trained eye just sees side by side.
"""

import itertools
import json
import math
import pathlib
import sys

SIGHT = {
    "normal sight": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
APART = 0.13  # between two groups
FROM_CONTEXT = 0.12  # between a cluneal group and what lies behind it


def linear(*srgb):
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in srgb))


CONTEXT = {"bone": linear(232, 222, 200), "muscle": linear(150, 78, 72)}


def oklab(r, g, b):
    lms = (
        0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
        0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
        0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
    )
    l, m, s = (math.copysign(abs(x) ** (1 / 3), x) for x in lms)
    return (
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    )


def seen(colour, sight):
    return oklab(*(min(1, max(0, sum(a * c for a, c in zip(row, colour)))) for row in SIGHT[sight]))


def main(root):
    path = pathlib.Path(root) / "assets" / "atlas" / "groups.json"
    groups = {group["id"]: group["colour"] for group in json.loads(path.read_text(encoding="utf-8"))["groups"]}
    cluneal = [name for name in groups if name != "nerve.neighbour"]
    pairs = [(a, b, groups[a], groups[b], APART) for a, b in itertools.combinations(groups, 2)]
    pairs += [(a, b, groups[a], CONTEXT[b], FROM_CONTEXT) for a in cluneal for b in CONTEXT]
    problems = 0
    for a, b, colour_a, colour_b, least in pairs:
        distance, sight = min((math.dist(seen(colour_a, s), seen(colour_b, s)), s) for s in SIGHT)
        print(f"{a} and {b}: {distance:.2f} ({sight})")
        if distance < least:
            problems += 1
            print(f"  too alike, at least {least} is wanted")
    return 1 if problems or len(cluneal) != 3 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
