"""check_palette.py ROOT: the hues of the nerve groups stay apart from each other, from bone and from ligament, for every
eye and in grey print.

A tube is seen in all tones from where the light falls to where it is in shade; two nerves that cross are told apart where
both are lit and where both are in shade, so the lesser of the two differences counts. The tones are 0.95 and 0.30 of the
hue, in linear light: what shaders/light.glsl makes of it where the key light meets it square, and where only sky and
ground do.

Differences are CIEDE2000 (Sharma, Wu, Dalal 2005). Colour blindness is simulated in linear sRGB after Machado, Oliveira
and Fernandes 2009, severity 1, and for those who lack red or green after Vienot, Brettel and Mollon 1999 too, since the
two models differ. About 1 is just seen side by side. What is thin and far apart on a picture needs much more: 15 is asked
for, which a group keeps from the ivory of bone too; in grey, where hue says nothing and position and pattern must help,
9.
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
    "protanopia (1999)": ((0.112384, 0.887617, 0), (0.112385, 0.887617, 0), (0.004006, -0.004006, 1)),
    "deuteranopia (1999)": ((0.292749, 0.707251, 0), (0.292749, 0.707251, 0), (-0.022338, 0.022338, 1)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}
TONES = (0.95, 0.30)
APART = 15
APART_IN_GREY = 9
NEXT_ROOT = 2  # About 1 is just seen side by side.


def linear(*srgb):
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in srgb))


CONTEXT = {"bone": linear(231, 219, 194), "ligament": linear(226, 230, 226)}


def seen(colour, sight):
    return tuple(min(1, max(0, sum(a * c for a, c in zip(row, colour)))) for row in SIGHT[sight])


def lab(r, g, b):
    """CIELAB under D65."""
    x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.9504700
    y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.0888300
    x, y, z = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def mean_hue(h1, h2, chroma):
    if chroma == 0:
        return h1 + h2
    if abs(h1 - h2) <= 180:
        return (h1 + h2) / 2
    return (h1 + h2 + 360) / 2 if h1 + h2 < 360 else (h1 + h2 - 360) / 2


def ciede2000(one, other):
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = (1 + g) * a1, (1 + g) * a2
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    turn = 0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    big_h = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn) / 2)
    mean_l, mean_c, mean_h = (l1 + l2) / 2, (c1 + c2) / 2, mean_hue(h1, h2, c1 * c2)
    cosine = lambda factor, shift: math.cos(math.radians(factor * mean_h + shift))
    t = 1 - 0.17 * cosine(1, -30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, 6) - 0.20 * cosine(4, -63)
    light = (l2 - l1) / (1 + 0.015 * (mean_l - 50) ** 2 / math.sqrt(20 + (mean_l - 50) ** 2))
    chroma = (c2 - c1) / (1 + 0.045 * mean_c)
    hue = big_h / (1 + 0.015 * mean_c * t)
    rotation = -2 * math.sqrt(mean_c**7 / (mean_c**7 + 25**7))
    rotation *= math.sin(math.radians(60 * math.exp(-(((mean_h - 275) / 25) ** 2))))
    return math.sqrt(light**2 + chroma**2 + hue**2 + rotation * chroma * hue)


def difference(one, other, sight):
    tones = lambda colour: [lab(*(tone * c for c in seen(colour, sight))) for tone in TONES]
    return min(ciede2000(a, b) for a, b in zip(tones(one), tones(other)))


def root_problems(root, groups):
    """Dermatomes: lighter from root to root by a step that is seen side by side, and of a hue that no group has.

    Colour is not what tells them: each is hatched wide or whole and bears its root's name."""
    path = pathlib.Path(root) / "assets" / "atlas" / "root_colours.json"
    rows = json.loads(path.read_text(encoding="utf-8"))["root_colours"]
    colours = [row["colour"] for row in rows]
    order = [row["root"] for row in rows]
    problems = 0
    if order != sorted(order, key=lambda name: ("TLS".index(name[0]), int(name[1:]))):
        problems += 1
        print("the colours of the roots do not stand from above downward")
    for (a, one), (b, other) in itertools.pairwise(zip(order, colours)):
        for sight in ("normal sight", "grey"):
            step = ciede2000(lab(*seen(one, sight)), lab(*seen(other, sight)))
            if step < NEXT_ROOT or lab(*one)[0] >= lab(*other)[0]:
                problems += 1
                print(f"{b} does not follow {a} by a step that is seen ({sight}: {step:.1f}), lighter than it")
    for name, colour in zip(order, colours):
        for group, hue in groups.items():
            apart = difference(colour, hue, "normal sight")
            if apart < APART:
                problems += 1
                print(f"{name} and {group} are too alike: {apart:.1f}")
    return problems


def main(root):
    # From the test data of Sharma, Wu and Dalal.
    assert abs(ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) - 2.0425) < 1e-4
    assert abs(ciede2000((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514)) - 0.9082) < 1e-4
    path = pathlib.Path(root) / "assets" / "atlas" / "groups.json"
    groups = {group["id"]: group["colour"] for group in json.loads(path.read_text(encoding="utf-8"))["groups"]}
    cluneal = [name for name in groups if name != "nerve.neighbour"]
    pairs = [(a, b, groups[a], groups[b], APART_IN_GREY) for a, b in itertools.combinations(groups, 2)]
    pairs += [(a, b, groups[a], CONTEXT[b], APART_IN_GREY) for a in cluneal for b in CONTEXT]
    problems = 0
    for a, b, colour_a, colour_b, in_grey in pairs:
        apart = {sight: difference(colour_a, colour_b, sight) for sight in SIGHT}
        print(f"{a} and {b}: " + ", ".join(f"{sight} {value:.1f}" for sight, value in apart.items()))
        for sight, value in apart.items():
            least = in_grey if sight == "grey" else APART
            if value < least:
                problems += 1
                print(f"  too alike ({sight}), at least {least} is wanted")
    problems += root_problems(root, groups)
    return 1 if problems or len(cluneal) != 3 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
