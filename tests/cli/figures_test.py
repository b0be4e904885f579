"""What `render` draws, without a display: sizes, backgrounds, what is shown, and a saved scene."""

import json
import os
import struct
import unittest
import zlib

import numpy
from program import InFolder, info, read_ply, run


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


def silhouette(corners, width, height):
    """The pixels whose middles lie in one of the triangles (m x 3 x 2, pixels)."""
    covered = numpy.zeros((height, width), bool)
    for a, b, c in corners:
        low = numpy.maximum(numpy.floor(numpy.minimum(numpy.minimum(a, b), c)).astype(int), 0)
        high = numpy.minimum(numpy.ceil(numpy.maximum(numpy.maximum(a, b), c)).astype(int), [width, height])
        area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        if (high <= low).any() or area == 0:
            continue
        x = numpy.arange(low[0], high[0]) + 0.5
        y = numpy.arange(low[1], high[1])[:, None] + 0.5
        sides = [((q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0])) / area for p, q in ((a, b), (b, c), (c, a))]
        covered[low[1] : high[1], low[0] : high[0]] |= (sides[0] >= 0) & (sides[1] >= 0) & (sides[2] >= 0)
    return covered


def grown(mask):
    """With all that lies within a pixel of it."""
    wide = numpy.pad(mask, 1)
    height, width = mask.shape
    return numpy.any([wide[y : y + height, x : x + width] for y in range(3) for x in range(3)], axis=0)


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

    def test_pictures_side_by_side_show_each_its_own_thing(self):
        call = ("--size", "1200x600", "--view", "posterior", "--beside", "differential.sacroiliac_joint,differential.s1_radiculopathy")
        both = self.render("a.png", *call)
        self.assertEqual(both.shape, (600, 1200, 3))
        halves = both[:, :600], both[:, 600:]
        # What is urgent or another condition's is warm: the joint's area lies on the sacrum, the root's down the thigh.
        middles = []
        for half in halves:
            red = (half[:, :, 0] - half[:, :, 2] > 70) & (half[:, :, 0] - half[:, :, 1] > 45)
            middles.append(numpy.argwhere(red).mean(axis=0)[0])
        self.assertLess(middles[0] + 60, middles[1])
        # One camera: the ribs, which neither area covers, lie alike but for the titles above and the notes below.
        ribs = [half[80:150, 180:420] for half in halves]
        self.assertLess((numpy.abs(ribs[0] - ribs[1]).max(axis=2) > 24).mean(), 0.05)
        self.assertGreater(ribs[0].std(), 10)
        four = self.render("b.png", *call[:5], call[5] + ",territory,nerve.mcn")
        self.assertEqual(four.shape, (600, 1200, 3))

    def test_what_is_seen_of_a_topic_that_compares_is_told_of_one_picture(self):
        ids = self.seen("--size", "960x640", "--topic", "walk.not_l5.drawing")["ids"]
        self.assertIn("area.l5_radiculopathy.left", ids)
        self.assertFalse([each for each in ids if each.startswith("territory")])

    def test_a_walk_that_begins_with_what_must_not_be_missed_shows_skin_and_no_nerve_to_press(self):
        ids = self.seen("--size", "960x640", "--topic", "walk.not_l5.first")["ids"]
        self.assertIn("area.saddle.left", ids)
        self.assertFalse([id for id in ids if id.startswith(("nerve.scn", "nerve.mcn", "nerve.icn", "nerve.roots"))])

    def test_what_cannot_stand_side_by_side_is_told(self):
        out = self.folder / "a.png"
        self.assert_wrong(run("render", "-o", out, "--beside", "territory"), "two to four")
        self.assert_wrong(run("render", "-o", out, "--beside", "nerve.scn,nerve.mcn,nerve.icn,territory,site"), "two to four")
        self.assert_wrong(run("render", "-o", out, "--beside", "territory,red_flag.infection"), "no place")
        self.assert_wrong(run("render", "-o", out, "--beside", "territory,differential.sacroiliac"), "sacroiliac_joint")
        self.assert_wrong(
            run("render", "-o", out, "--beside", "territory,nerve.scn", "--seen", self.folder / "a.json"), "--seen"
        )
        self.assertFalse(out.exists())

    def test_the_file_says_how_large_it_is_on_paper(self):
        for dpi, per_metre in ((None, 11811), (144, 5669)):
            self.render("a.png", "--size", "64x48", *(("--dpi", str(dpi)) if dpi else ()))
            data = (self.folder / "a.png").read_bytes()
            at = data.index(b"pHYs") + 4
            self.assertEqual(struct.unpack_from(">IIB", data, at), (per_metre, per_metre, 1))

    def test_bones_are_drawn_where_a_pinhole_camera_sees_their_meshes(self):
        # The eye 1 m behind, to the left and in front: the exported triangles, projected here, must cover what is drawn,
        # but for the pixel that an edge may fall beside.
        width, height, distance, target = 480, 360, 1000.0, numpy.array([0.0, 75.0, 0.0])
        state = self.folder / "state.json"
        shown = {"bone": False, "bone.sacrum": True, "bone.hip.left": True, "disc": False, "ligament": False, "nerve": False}
        mesh = self.folder / "bones.ply"
        done = run("export", mesh, "--only", "bone.sacrum,bone.hip.left")
        self.assertEqual(done.returncode, 0, done.stderr)
        positions, triangles = read_ply(mesh)
        for azimuth, outward in ((180, (0, 1, 0)), (90, (1, 0, 0)), (0, (0, -1, 0))):
            camera = {"target": list(target), "azimuth": azimuth, "elevation": 0, "distance": distance, "field_of_view": 25}
            state.write_text(json.dumps({"version": 1, "scene": {"body": "man", "shown": shown}, "camera": camera}))
            size = f"{width}x{height}"
            alpha = self.render("a.png", "--size", size, "--transparent", "--labels", "off", "--state", state)[:, :, 3]
            back = numpy.array(outward, float)
            up = numpy.array([0.0, 0.0, 1.0])
            seen = positions - (target + distance * back)
            pixels_per_unit = height / 2 / numpy.tan(numpy.radians(12.5)) / -(seen @ back)
            across = width / 2 + (seen @ numpy.cross(up, back)) * pixels_per_unit
            down = height / 2 - (seen @ up) * pixels_per_unit
            own = silhouette(numpy.stack([across, down], axis=1)[triangles], width, height)
            # But for R and L at the top, and axes, scale and notes at the bottom.
            drawn, touched, own = alpha[40:284] > 128, alpha[40:284] > 8, own[40:284]
            self.assertGreater(own.sum(), 3000)
            self.assertEqual((drawn & ~grown(own)).sum(), 0, azimuth)
            # A spine thinner than a pixel covers less than half of one.
            self.assertEqual((own & ~grown(touched)).sum(), 0, azimuth)

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

    def test_focus_comes_near(self):
        far = self.seen("--size", "960x640", "--show", "site.icn.ischium.left")["ids"]
        near = self.seen("--size", "960x640", "--show", "site.icn.ischium.left", "--focus", "site.icn.ischium.left")["ids"]
        self.assertIn("bone.vertebra.l1", far)
        self.assertNotIn("bone.vertebra.l1", near)
        done = run("render", "-o", self.folder / "a.png", "--focus", "site.icn.ischum")
        self.assert_wrong(done, "site.icn.ischium")

    def test_what_is_shown_by_the_call_is_in_sight(self):
        # tests/figures/in_sight_test.cpp holds all such figures against what one wants to see in them.
        known = info()
        marks = [mark["id"] for kind in ("sites", "territories") for mark in known[kind] if mark["id"].endswith(".left")]
        self.assertGreaterEqual(len(marks), 15)
        ids = self.seen("--size", "960x640", "--view", "posterior", "--show", "site,territory")["ids"]
        self.assertFalse([mark for mark in marks if mark not in ids])

    def test_what_is_seen_is_what_is_drawn(self):
        # Rays on the CPU and the renderer must cover the same share of the picture.
        call = ("--size", "960x600", "--view", "posterior-oblique-left", "--hide", "skin")
        told = self.seen(*call)
        alpha = self.render("a.png", *call, "--transparent", "--labels", "off")[:, :, 3]
        # The picture's notes lie in its corners and its letters on top; the body does not.
        drawn = (alpha[30:, 200:740] > 128).sum() / alpha.size
        self.assertAlmostEqual(sum(told["ids"].values()) / told["rays"], drawn, delta=0.01)
        self.assertNotIn("bone.hip.left", self.seen(*call[:-1], "skin,bone.hip.left")["ids"])

    def test_hiding_everything_leaves_the_background(self):
        image = self.render("a.png", "--size", "960x600", "--transparent", "--labels", "off", "--hide", "bone,disc,ligament,nerve")
        # But for R and L at the top, and axes, scale and notes at the bottom.
        self.assertEqual(image[60:440, :, 3].max(), 0)

    def test_labels_are_part_of_the_picture(self):
        # With the camera of a scene, so that labels are all that makes the difference.
        state, told = self.folder / "state.json", self.folder / "seen.json"
        camera = {"target": [0, 75, 0], "azimuth": 180, "elevation": 0, "distance": 1500, "field_of_view": 25}
        state.write_text(json.dumps({"version": 1, "scene": {"body": "man"}, "camera": camera}))
        call = ("--size", "960x540", "--state", state)
        on = self.render("on.png", *call, "--labels", "on", "--seen", told)
        off = self.render("off.png", *call, "--labels", "off")
        ink = numpy.abs(on - off).max(axis=2) > 24
        faint = numpy.abs(on - off).max(axis=2) > 6  # A leader over what is about as dark as it.
        labels = json.loads(told.read_text())["labels"].values()
        self.assertGreater(len(labels), 10)
        for column in (-1, 1):
            words = [label["words"] for label in labels if (label["words"] - label["midline"]) * column > 0]
            self.assertGreater(len(words), 3)
            # Each has a line of words or more beyond where its leader begins, and no other's stand in its rows.
            edge = round(max(words)) + 2 if column > 0 else round(min(words)) - 2
            beyond = ink[:, edge:] if column > 0 else ink[:, :edge]
            rows = beyond.any(axis=1)
            lines = rows[0] + (rows[1:] & ~rows[:-1]).sum()
            self.assertGreaterEqual(lines, len(words))
            # Its leader runs from there to its anchor.
            for label in labels:
                if (label["words"] - label["midline"]) * column > 0:
                    low, high = sorted((label["words"], label["anchor"]))
                    columns = faint[:, round(low) + 3 : round(high) - 3].any(axis=0)
                    self.assertGreater(columns.mean() if columns.size else 1, 0.95, label)

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
