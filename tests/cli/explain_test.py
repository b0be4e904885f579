"""Drawings of pain: each area that the atlas paints, distorted, is found as itself and on its own side."""

import json
import os
import random
import unittest

import numpy

from program import InFolder, info, run

DISTORTIONS = int(os.environ.get("CLUNEAL_DISTORTIONS", "2"))
NEEDED = 0.9


def filled(patch, rng, shift=15.0, scale=None, holes=0.15):
    """Strokes that fill an area's middle ring (between core and extent): moved, scaled, with holes."""
    core, extent = numpy.array(patch["core_mm"]), numpy.array(patch["extent_mm"])
    centre = core.mean(axis=0)
    # Each point of the core goes half the way to the nearest of the extent.
    nearest = extent[numpy.linalg.norm(core[:, None] - extent[None], axis=2).argmin(axis=1)]
    ring = (core + nearest) / 2
    _, _, axes = numpy.linalg.svd(ring - centre)
    angle = rng.uniform(0, 2 * numpy.pi)
    move = shift * (numpy.cos(angle) * axes[0] + numpy.sin(angle) * axes[1])
    size = rng.uniform(0.8, 1.2) if scale is None else scale
    strokes = []
    for share in numpy.arange(0.1, 1.0, 0.12):
        points = centre + move + size * share * (ring - centre)
        closed = numpy.vstack([points, points[:1]])
        for at in range(0, len(points), 3):
            if rng.random() < holes:
                continue
            strokes.append({"radius": 5, "points": closed[at:at + 4].round(2).tolist()})
    return {"format": "cluneal-drawing/1", "body": "man", "strokes": strokes}


class Explain(InFolder):
    @classmethod
    def setUpClass(cls):
        cls.body = info("--body", "man")
        cls.dermatomes = [patch for patch in cls.body["areas"] if ".dermatome." in patch["id"]]
        cls.body["areas"] = [patch for patch in cls.body["areas"] if patch not in cls.dermatomes]
        cls.of = {}
        for kind in ("territories", "areas"):
            done = run("list", kind, "--json")
            for entry in json.loads(done.stdout)["entries"]:
                cls.of[entry["id"]] = entry.get("nerve") or entry["topic"]

    def explain(self, drawing):
        file = self.folder / "drawing.json"
        file.write_text(json.dumps(drawing), encoding="utf-8")
        done = run("explain", file, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_each_area_is_found_as_itself_and_never_on_the_other_side(self):
        rng = random.Random(1)
        found, tried, missed = 0, 0, []
        for patch in self.body["territories"] + self.body["areas"]:
            side = patch["id"].rsplit(".", 1)[1]
            if side == "right":
                continue
            whole = patch["id"].removesuffix(".left")
            for _ in range(DISTORTIONS):
                told = self.explain(filled(patch, rng))
                tried += 1
                best = told["areas"][0]
                first = [c["id"] for c in told["conditions"] if c["rank"] == 1]
                right = best["id"] == whole and self.of[whole] in first
                found += right
                if not right:
                    missed.append((whole, best["id"], first))
                for area in told["areas"]:
                    if area["score"] > 0.3 and side == "left":
                        self.assertNotEqual(area["side"], "right", (whole, area))
        self.assertGreaterEqual(found, NEEDED * tried, missed)

    def test_whose_root_the_skin_is_explains_no_pain(self):
        self.assertGreaterEqual(len(self.dermatomes), 20)
        for patch in self.dermatomes:
            if patch["id"].endswith(".right"):
                continue
            told = self.explain(filled(patch, random.Random(3), shift=0, scale=1, holes=0))
            for found in told["areas"] + told["conditions"]:
                self.assertNotIn("dermatome", found["id"], patch["id"])

    def test_the_other_side_is_the_other_side(self):
        patch = next(p for p in self.body["territories"] if p["id"] == "territory.scn.medial.right")
        told = self.explain(filled(patch, random.Random(2), shift=0, scale=1, holes=0))
        self.assertEqual(told["verdict"], "explained")
        self.assertEqual((told["areas"][0]["id"], told["areas"][0]["side"]), ("territory.scn.medial", "right"))

    def test_the_front_of_the_thigh_is_not_explained_and_the_saddle_needs_a_doctor(self):
        x, _, z = self.body["landmarks"]["landmark.hip_centre.left"]
        thigh = {"radius": 20, "points": [[x, -80, z - 90], [x, -80, z - 160]]}
        drawing = {"format": "cluneal-drawing/1", "body": "man", "strokes": [thigh]}
        self.assertEqual(self.explain(drawing)["verdict"], "not_explained")
        x, y, z = self.body["landmarks"]["landmark.coccyx.tip"]
        drawing["strokes"] = [{"radius": 30, "points": [[x, y + 40, z - 20], [x, y + 40, z - 50]]}]
        told = self.explain(drawing)
        self.assertEqual(told["verdict"], "needs_a_doctor")

    def area(self, *ids):
        """Strokes that fill areas and territories as they are drawn."""
        patches = {patch["id"]: patch for patch in self.body["territories"] + self.body["areas"]}
        return [stroke for name in ids
                for stroke in filled(patches[name], random.Random(1), shift=0, scale=1, holes=0)["strokes"]]

    def verdict(self, strokes):
        return self.explain({"format": "cluneal-drawing/1", "body": "man", "strokes": strokes})["verdict"]

    def hatch_between_the_legs(self, depth=40):
        """Down the midline, on one cheek beside the cleft or down in it, where the mouse meets the skin."""
        x, y, z = self.body["landmarks"]["landmark.coccyx.tip"]
        return [{"radius": 15, "points": [[x, y + depth, z - down] for down in (10, 25, 40, 60)]}]

    def test_more_pain_elsewhere_cancels_no_emergency(self):
        both = lambda name: (f"{name}.left", f"{name}.right")
        saddle, legs = both("area.saddle"), both("area.lumbar_stenosis")
        # case.warehouse_worker: the low back, both buttocks, both legs, and the skin between the legs.
        case = self.area("area.disc_herniation", *legs) + self.hatch_between_the_legs()
        for strokes in (self.area(*saddle, *legs), self.area(*saddle, legs[0]), self.area(saddle[0], legs[0]), case,
                        self.area(legs[1]) + self.hatch_between_the_legs(),
                        self.area(*legs) + self.hatch_between_the_legs(20)):
            self.assertEqual(self.verdict(strokes), "needs_a_doctor")
        everything = [patch["id"] for patch in self.body["territories"] + self.body["areas"]]
        self.assertNotEqual(self.verdict(self.area(*everything)), "explained")

    def test_what_lies_beside_the_saddle_is_no_emergency(self):
        for names in (
            # case.two_kinds_of_pain: both buttocks and legs, and one iliac crest.
            ("area.lumbar_stenosis.left", "area.lumbar_stenosis.right", "territory.scn.medial.right"),
            # case.rower_sitting_bone and case.after_pudendal: the tuberosity, the fold, the back of the thigh.
            ("territory.icn.lateral.left",), ("territory.icn.lateral.left", "territory.pfcn.thigh.left"),
            ("territory.icn.lateral.left", "territory.icn.lateral.right"),
            # case.baker_beside_sacrum, case.postman_both_sides.
            ("territory.mcn.left", "territory.mcn.right"),
            ("territory.scn.medial.left", "territory.scn.medial.right", "territory.scn.lateral.left",
             "territory.scn.lateral.right"),
        ):
            self.assertEqual(self.verdict(self.area(*names)), "explained", names)

    def test_one_side_of_what_a_nerve_shares_with_the_saddle_is_told_with_a_reminder(self):
        sides = ("territory.icn.medial.left", "territory.icn.medial.right")
        drawing = {"format": "cluneal-drawing/1", "body": "man", "strokes": self.area(sides[0])}
        told = self.explain(drawing)
        self.assertEqual(told["verdict"], "explained")
        self.assertIn("Ask first for numbness", told["why"])
        drawing["strokes"] = self.area(*sides)
        told = self.explain(drawing)
        self.assertEqual(told["verdict"], "needs_a_doctor")
        self.assertIn("both sides", told["why"])
        drawing["strokes"] = self.area("territory.scn.medial.left")
        self.assertEqual(self.explain(drawing)["why"], "")

    def test_what_must_be_ruled_out_comes_first_and_nerves_say_what_tells_them(self):
        told = self.explain({"format": "cluneal-drawing/1", "body": "man",
                             "strokes": self.area("territory.scn.medial.left")})
        self.assertIn("red_flag.cauda_equina", told["rule_out_first"])
        for condition in told["conditions"]:
            self.assertIn("Told apart by: ", condition["why"], condition["id"])
        file = self.folder / "drawing.json"
        printed = run("explain", file).stdout
        self.assertLess(printed.index("Rule out first:"), printed.index("By likeness"))

    def test_a_drawing_that_cannot_be_used_is_refused_in_a_sentence(self):
        file = self.folder / "drawing.json"
        for text, words in (("{", ["drawing.json"]), ('{"format": "x", "body": "man", "strokes": []}', ["format"]),
                            ('{"format": "cluneal-drawing/1", "body": "nobody", "strokes": '
                             '[{"radius": 5, "points": [[0, 0, 0]]}]}', ["nobody"]),
                            ('{"format": "cluneal-drawing/1", "body": "man", "strokes": '
                             '[{"radius": -5, "points": [[0, 0, 0]]}]}', ["radius"])):
            file.write_text(text, encoding="utf-8")
            done = run("explain", file)
            self.assertEqual(done.returncode, 2, done.stderr)
            for word in words:
                self.assertIn(word, done.stderr)
        self.assert_wrong(run("explain", self.folder / "none.json"), "none.json")


if __name__ == "__main__":
    unittest.main()
