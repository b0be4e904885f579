"""The named views, and a few figures that teach, against pictures that somebody has looked at (pictures/).

    baseline_test.py                          compares; a failure leaves baseline, picture and difference beside each other
    baseline_test.py --accept [NAME...]       writes the pictures anew: look at each before it is committed

Colours are compared as eyes see them, in CIELAB, cell by cell of 4 x 4 pixels: drivers may smooth an edge differently,
but no nerve, label or shade may come, go or move unseen.
"""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import numpy
from PIL import Image

HERE = Path(__file__).resolve().parent
PICTURES = HERE / "pictures"
PROGRAM = os.environ.get("CLUNEAL_PROGRAM", HERE.parents[1] / "build/release/cluneal")
FOUND = Path(os.environ.get("CLUNEAL_PICTURES", tempfile.gettempdir())) / "baseline"
SIZE = (560, 420)
CELL = 4  # Pixels; a nerve is about as wide in these pictures.
# CIE 1976: 2.3 is the least difference that eyes tell apart side by side (Mahy, Van Eycken, Oosterlinck 1994, Color Res
# Appl 19:105). A cell counts from three times that.
SEEN = 7.0
MOST = 12  # Cells of 14,700: less than one word of a label.

FIGURES = {view: ("--view", view) for view in (
    "posterior", "anterior", "left", "right", "superior", "inferior", "posterior-oblique-left", "posterior-oblique-right")}
FIGURES |= {
    "woman": ("--body", "woman"),
    "superior-nerves": ("--only", "bone,ligament,nerve.ramus_dorsal,nerve.scn,site.scn", "--view", "posterior-oblique-left"),
    "middle-nerves": ("--highlight", "nerve.mcn", "--focus", "nerve.mcn"),
    "inferior-nerves": ("--show", "territory.icn", "--highlight", "nerve.icn", "--view", "posterior-oblique-right"),
    "crest-tunnel": ("--show", "site.scn.crest_tunnel.left", "--focus", "site.scn.crest_tunnel.left"),
    "distances": ("--spread", "nerve.scn.medial"),
    "condition": ("--topic", "differential.l5_radiculopathy"),
}


def draw(path, *arguments):
    command = [PROGRAM, "render", "-o", path, "--quality", "draft", "--size", f"{SIZE[0]}x{SIZE[1]}", *arguments]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(arguments)}: {done.stderr}")


def pixels(path):
    with Image.open(path) as image:
        return numpy.asarray(image.convert("RGB"), dtype=float) / 255


def lab(rgb):
    """CIELAB (D65) of sRGB values 0 to 1, averaged over the cells as light is."""
    light = numpy.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    rows, columns = light.shape[0] // CELL, light.shape[1] // CELL
    light = light[: rows * CELL, : columns * CELL].reshape(rows, CELL, columns, CELL, 3).mean(axis=(1, 3))
    to_xyz = numpy.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = light @ to_xyz.T / numpy.array([0.9505, 1.0, 1.089])
    f = numpy.where(xyz > 216 / 24389, numpy.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return numpy.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], axis=-1)


def differences(one, other):
    """How far each cell's colour is from the other picture's."""
    return numpy.linalg.norm(lab(one) - lab(other), axis=-1)


def keep(name, wanted, got, cells):
    """Baseline, picture and what differs, beside each other; tells where."""
    FOUND.mkdir(parents=True, exist_ok=True)
    marked = numpy.repeat(numpy.repeat(numpy.minimum(cells / (2 * SEEN), 1), CELL, axis=0), CELL, axis=1)
    sheet = numpy.concatenate([wanted, got, numpy.repeat(marked[..., None], 3, axis=2)], axis=1)
    path = FOUND / f"{name}.png"
    Image.fromarray((sheet * 255).astype("uint8")).save(path)
    return path


class Baselines(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.picture = Path(holder.name) / "picture.png"

    def cells_apart(self, name, *arguments):
        draw(self.picture, *arguments)
        wanted, got = pixels(PICTURES / f"{name}.jpg"), pixels(self.picture)
        self.assertEqual(wanted.shape, got.shape)
        cells = differences(wanted, got)
        return int((cells > SEEN).sum()), (wanted, got, cells)

    def test_each_looks_as_it_did(self):
        for name, arguments in FIGURES.items():
            with self.subTest(name):
                apart, compared = self.cells_apart(name, *arguments)
                if apart > MOST:
                    self.fail(f"{apart} cells differ, {MOST} may: look at {keep(name, *compared)}; if it is meant, --accept {name}")

    def test_what_eyes_see_is_found(self):
        changes = {
            "a nerve's branch is gone": ("--hide", "nerve.mcn.middle.left"),
            "a label is not there": ("--labels", "off"),
            "another way of a nerve": ("--variant", "variant.mcn.through_ligament"),
            "the other person": ("--body", "woman"),
        }
        for change, arguments in changes.items():
            with self.subTest(change):
                self.assertGreater(self.cells_apart("posterior", *arguments)[0], MOST)

    def test_no_picture_is_left_over(self):
        self.assertEqual({path.stem for path in PICTURES.iterdir()}, set(FIGURES))


def accept(names):
    PICTURES.mkdir(exist_ok=True)
    for name in names or FIGURES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "picture.png"
            draw(path, *FIGURES[name])
            with Image.open(path) as image:
                image.convert("RGB").save(PICTURES / f"{name}.jpg", quality=92, subsampling=0, optimize=True)


if __name__ == "__main__":
    if "--accept" in sys.argv:
        accept([name for name in sys.argv[1:] if name != "--accept"])
    else:
        unittest.main()
