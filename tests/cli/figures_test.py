"""What `render` draws, without a display: sizes, backgrounds, what is shown, and a saved scene."""

import json
import os
import struct
import unittest
import zlib

import numpy
from program import InFolder, info, run


def read_png(path):
    """Height x width x channels of an 8-bit PNG without interlace, read by the specification alone."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, packed = 8, b""
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + size]
        assert zlib.crc32(kind + body) == struct.unpack_from(">I", data, at + 8 + size)[0]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", body)
            assert depth == 8 and colour in (2, 6) and interlace == 0
        if kind == b"IDAT":
            packed += body
        at += 12 + size
    channels = 3 if colour == 2 else 4
    rows = numpy.frombuffer(zlib.decompress(packed), numpy.uint8).reshape(height, 1 + width * channels)
    image = numpy.zeros((height, width, channels), numpy.int32)
    above = numpy.zeros((width, channels), numpy.int32)
    for y in range(height):
        raw = rows[y, 1:].reshape(width, channels).astype(numpy.int32)
        if rows[y, 0] == 0:
            row = raw
        elif rows[y, 0] == 1:
            row = numpy.cumsum(raw, axis=0) % 256
        else:
            assert rows[y, 0] == 2, "only none, sub and up are written"
            row = (raw + above) % 256
        image[y] = above = row
    return image


class Figures(InFolder):
    def render(self, name, *arguments):
        path = self.folder / name
        done = run("render", "-o", path, "--quality", "draft", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return read_png(path)

    def test_the_size_is_what_was_asked_for(self):
        self.assertEqual(self.render("a.png").shape, (1080, 1920, 3))
        self.assertEqual(self.render("b.png", "--size", "500x300").shape, (300, 500, 3))

    def test_published_distances_are_drawn_on_request(self):
        plain = self.render("a.png", "--size", "600x450", "--focus", "nerve.scn.medial.left")
        spread = self.render("b.png", "--size", "600x450", "--focus", "nerve.scn.medial.left", "--spread", "nerve.scn.medial.left")
        self.assertGreater((numpy.abs(plain - spread).max(axis=2) > 40).sum(), 500)
        done = run("render", "-o", self.folder / "c.png", "--spread", "nerve.scn.inner")
        self.assert_wrong(done, "nerve.scn.inner")

    def test_the_file_says_how_large_it_is_on_paper(self):
        for dpi, per_metre in ((None, 11811), (144, 5669)):
            self.render("a.png", "--size", "64x48", *(("--dpi", str(dpi)) if dpi else ()))
            data = (self.folder / "a.png").read_bytes()
            at = data.index(b"pHYs") + 4
            self.assertEqual(struct.unpack_from(">IIB", data, at), (per_metre, per_metre, 1))

    def test_something_is_drawn_and_it_is_in_the_middle(self):
        alpha = self.render("a.png", "--size", "640x480", "--transparent", "--labels", "off")[:, :, 3]
        self.assertGreater((alpha > 0).mean(), 0.05)
        ys, xs = numpy.nonzero(alpha > 128)
        self.assertLess(abs(numpy.median(xs) - 320), 64)
        # All of it is in the picture: its edge is empty but for marks.
        self.assertLess((alpha[:, [0, -1]] > 128).mean(), 0.02)

    def test_left_is_on_the_right_of_the_front_view(self):
        # Looked at from the front, the patient's left is on the picture's right; from behind, on its left.
        for view, sign in (("anterior", 1), ("posterior", -1)):
            both = ("--size", "640x480", "--transparent", "--labels", "off", "--view", view)
            whole = self.render("both.png", *both, "--only", "bone.hip")[:, :, 3]
            right_gone = self.render("left.png", *both, "--only", "bone.hip", "--hide", "bone.hip.right")[:, :, 3]
            self.assertGreater(whole.sum(), 0)
            self.assertGreater(right_gone.sum(), 0)
            highlighted = self.render("high.png", *both, "--only", "bone.hip", "--highlight", "bone.hip.left").astype(int)
            plain = self.render("plain.png", *both, "--only", "bone.hip").astype(int)
            changed = numpy.abs(highlighted - plain).sum(axis=2) * (plain[:, :, 3] > 128) > 24
            xs = numpy.nonzero(changed)[1]
            self.assertGreater(len(xs), 200)
            self.assertGreater(sign * (xs.mean() - 320), 20, view)

    def seen(self, *arguments):
        path = self.folder / "seen.json"
        self.render("seen.png", "--labels", "off", "--seen", path, *arguments)
        told = json.loads(path.read_text())
        self.assertEqual(told["format"], "cluneal-seen/1")
        return told

    def test_what_is_seen_is_what_is_drawn(self):
        # Rays on the CPU and the renderer must cover the same share of the picture.
        call = ("--size", "960x600", "--view", "posterior-oblique-left")
        told = self.seen(*call)
        alpha = self.render("a.png", *call, "--transparent", "--labels", "off")[:, :, 3]
        # The picture's notes lie in its corners and its letters on top; the body does not.
        drawn = (alpha[30:, 200:740] > 128).sum() / alpha.size
        self.assertAlmostEqual(sum(told["ids"].values()) / told["rays"], drawn, delta=0.01)
        self.assertNotIn("bone.hip.left", self.seen(*call, "--hide", "bone.hip.left")["ids"])

    def test_hiding_everything_leaves_the_background(self):
        image = self.render("a.png", "--size", "960x600", "--transparent", "--labels", "off", "--hide", "bone,disc,ligament,nerve")
        # But for R and L at the top, and axes, scale and notes at the bottom.
        self.assertEqual(image[60:440, :, 3].max(), 0)

    def test_labels_are_part_of_the_picture(self):
        on = self.render("on.png", "--size", "960x540", "--labels", "on").astype(int)
        off = self.render("off.png", "--size", "960x540", "--labels", "off").astype(int)
        self.assertGreater((numpy.abs(on - off).sum(axis=2) > 60).sum(), 300)

    def test_the_same_call_draws_the_same_picture(self):
        a = self.render("a.png", "--size", "320x200")
        b = self.render("b.png", "--size", "320x200")
        self.assertTrue((a == b).all())

    def test_a_saved_scene(self):
        state = self.folder / "state.json"
        state.write_text("{ this is none")
        self.assert_wrong_lines(run("render", "-o", self.folder / "a.png", "--state", state), "state.json")
        self.assert_wrong_lines(run("render", "-o", self.folder / "a.png", "--state", self.folder / "none.json"), "none.json")
        self.assertFalse((self.folder / "a.png").exists())
        # What it says is what is seen: the camera from the left, nothing of the hips, the sacrum alone on the woman.
        camera = {"target": [0, 75, 0], "azimuth": 90, "elevation": 0, "distance": 1000, "field_of_view": 25}
        scene = {"body": "woman", "shown": {"bone": False, "bone.sacrum": True, "disc": False, "ligament": False, "nerve": False}}
        state.write_text(json.dumps({"version": 1, "scene": scene, "camera": camera}))
        told = self.seen("--size", "240x240", "--state", state)
        self.assertEqual(set(told["ids"]), {"bone.sacrum"})
        state.write_text(json.dumps({"version": 1, "scene": scene | {"shown": {"bone.hip": False}}, "camera": camera}))
        ids = self.seen("--size", "240x240", "--state", state)["ids"]
        self.assertFalse(set(ids) & {"bone.hip.left", "bone.hip.right"})
        # From the left the right one lies behind the left one.
        self.assertGreater(ids["bone.femur.left"], 4 * ids.get("bone.femur.right", 0))

    def test_a_model_lies_where_the_saved_scene_has_laid_it(self):
        model, state = self.folder / "plate.obj", self.folder / "state.json"
        model.write_text("v -40 0 -40\nv 40 0 -40\nv 40 0 40\nv -40 0 40\nf 1 3 2\nf 1 4 3\n")
        entry = {"path": str(model), "hash": info(model)["models"][0]["hash"], "name": "plate"}
        shares = []
        # A plate behind the body, half as large, and out of the picture.
        for scale, x in ((1, 0), (0.5, 0), (1, 900)):
            laid = {"transform": [scale, 0, 0, 0, 0, scale, 0, 0, 0, 0, scale, 0, x, 300, 0, 1]}
            scene = {"body": "man", "models": [entry | laid]}
            camera = {"target": [0, 75, 0], "azimuth": 180, "elevation": 0, "distance": 1000, "field_of_view": 25}
            state.write_text(json.dumps({"version": 1, "scene": scene, "camera": camera}))
            told = self.seen("--size", "240x240", "--state", state)
            shares.append(told["ids"].get("model.0", 0) / told["rays"])
        # 80 mm of the 344 mm that the picture is high there.
        self.assertAlmostEqual(shares[0], (80 / (2 * 775 * numpy.tan(numpy.radians(12.5)))) ** 2, delta=0.004)
        self.assertAlmostEqual(shares[1], shares[0] / 4, delta=0.002)
        self.assertEqual(shares[2], 0)

    def assert_wrong_lines(self, done, *words):
        """As assert_wrong, with details below the sentence."""
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertTrue(done.stderr.startswith("cluneal: "), done.stderr)
        for word in words:
            self.assertIn(word, done.stderr)

    def test_unknown_ids(self):
        out = self.folder / "a.png"
        self.assert_wrong(run("render", "-o", out, "--show", "nerve.scn.medail"), "nerve.scn.medial")
        self.assert_wrong(run("render", "-o", out, "--hide", "hip"), "bone.hip")
        self.assert_wrong(run("render", "-o", out, "--highlight", "qqqqqqqq"), "cluneal info")
        self.assert_wrong(run("render", "-o", self.folder / "no" / "a.png"), "folder")
        self.assertFalse(out.exists())

    def test_a_model_beside_the_atlas(self):
        # A pyramid of 60 by 60 mm and as high, in a file that says nothing of its unit.
        model = self.folder / "pyramid.obj"
        model.write_text(
            "v 0 0 0\nv 60 0 0\nv 60 60 0\nv 0 60 0\nv 30 30 60\nf 1 3 2\nf 1 4 3\nf 1 2 5\nf 2 3 5\nf 3 4 5\nf 4 1 5\n"
        )
        done = run("render", "-o", self.folder / "a.png", "--quality", "draft", "--size", "320x240", "--model", model)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("millimetres", done.stderr)
        # It is seen beside the one vertebra that is shown, and is in the picture as large as it is.
        told = self.seen("--only", "bone.vertebra.l3", "--size", "320x240", "--model", model)
        self.assertEqual(set(told["ids"]), {"bone.vertebra.l3", "model.0"})

    def test_final_is_drawn_too(self):
        done = run("render", "-o", self.folder / "a.png", "--size", "320x240", "--quality", "final")
        self.assertEqual(done.returncode, 0, done.stderr)
        final = read_png(self.folder / "a.png")
        self.assertEqual(final.shape, (240, 320, 3))
        # The same picture as the draft, only finer: few pixels differ much, and its edges are smoothed.
        draft = self.render("b.png", "--size", "320x240")
        self.assertLess((numpy.abs(final - draft).max(axis=2) > 96).mean(), 0.03)
        self.assertGreater(len(numpy.unique(final.reshape(-1, 3), axis=0)), len(numpy.unique(draft.reshape(-1, 3), axis=0)) / 2)


if __name__ == "__main__":
    unittest.main(verbosity=int(os.environ.get("VERBOSITY", "1")))
