"""The figures that teach: each group, site and territory, and all together, from three sides. What must be in sight is
held against the picture's id buffer, which rays on the CPU make, apart from the renderer."""

import json
import unittest

from program import InFolder, info, run

VIEWS = ("posterior", "posterior-oblique-left", "left")

# What an anatomist wants to see of each group from everywhere behind and beside, of the left side: the roots' branches
# that are not covered by bone there, and the nerves on their way to the skin.
SUPERIOR = [f"nerve.ramus_dorsal.{level}.branch_lateral" for level in ("t12", "l1", "l2", "l3")]
SUPERIOR += [f"nerve.scn.{name}" for name in ("medial", "intermediate", "lateral")]
MIDDLE = [f"nerve.mcn.{name}" for name in ("upper", "middle", "lower")] + ["nerve.ramus_dorsal.s4.branch_lateral"]
INFERIOR = [f"nerve.icn.lateral.{name}" for name in ("first", "second", "third")] + ["nerve.icn.medial", "nerve.pfcn"]
GROUPS = {
    "superior": ("nerve.spinal,nerve.ramus_dorsal,nerve.scn", SUPERIOR),
    "middle": ("nerve.ramus_dorsal,nerve.plexus_sacral_posterior,nerve.mcn", MIDDLE),
    "inferior": ("nerve.ramus_ventral,nerve.pfcn,nerve.icn", INFERIOR),
}


class LabelledFigures(InFolder):
    def seen(self, *arguments):
        told = self.folder / "seen.json"
        done = run("render", "-o", self.folder / "a.png", "--quality", "draft", "--size", "960x640", "--seen", told, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(told.read_text())["ids"]

    def labels(self, *arguments):
        told = self.folder / "seen.json"
        done = run("render", "-o", self.folder / "a.png", "--quality", "draft", "--size", "960x640", "--seen", told, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(told.read_text())["labels"]

    def assert_on_their_sides(self, labels, left_of_picture, of):
        """`left_of_picture`: the patient's side that is there."""
        for name, label in labels.items():
            side = name.rsplit(".", 1)[1]
            if side not in ("left", "right"):
                continue
            beyond = label["words"] - label["midline"]
            self.assertTrue(beyond < 0 if side == left_of_picture else beyond > 0, f"{of}: {name} {label}")
            at = label["anchor"] - label["midline"]
            self.assertFalse(abs(at) > 10 and at * beyond < 0, f"{of}: the leader of {name} crosses the midline")

    def test_no_label_stands_beyond_the_midline(self):
        sides = {"posterior": "left", "anterior": "right", "superior": "left", "inferior": "right",
                 "posterior-oblique-left": "left", "posterior-oblique-right": "left"}
        near = ["bone.vertebra.t11", "bone.sacrum", "nerve.scn", "nerve.mcn.middle.right", "nerve.icn", "territory.scn.medial",
                "ligament.sacrotuberous.left", "bone.femur.right"]
        for body in ("man", "woman"):
            for view, left_of_picture in sides.items():
                with self.subTest(body=body, view=view):
                    labels = self.labels("--body", body, "--view", view)
                    self.assertGreater(len(labels), 5)
                    self.assert_on_their_sides(labels, left_of_picture, f"{body}, {view}")
            for focus in near:
                with self.subTest(body=body, focus=focus):
                    labels = self.labels("--body", body, "--show", focus, "--focus", focus)
                    self.assert_on_their_sides(labels, "left", f"{body}, {focus}")

    def test_from_the_side_the_nearer_twins_are_named(self):
        for view in ("left", "right"):
            named = [name for name in self.labels("--view", view) if name.endswith((".left", ".right"))]
            self.assertGreater(len(named), 5)
            self.assertFalse([name for name in named if not name.endswith("." + view)], view)

    def assert_in_sight(self, wanted, ids, of):
        missing = [name for name in wanted if name not in ids]
        self.assertFalse(missing, f"{of}: not in sight")

    def test_each_group_from_root_to_skin(self):
        for group, (shown, wanted) in GROUPS.items():
            for view in VIEWS:
                with self.subTest(group=group, view=view):
                    ids = self.seen("--view", view, "--only", "bone,ligament," + shown)
                    self.assert_in_sight([name + ".left" for name in wanted], ids, group)

    def test_the_inferior_nerves_roots_from_the_front(self):
        ids = self.seen("--view", "anterior")
        self.assert_in_sight([f"nerve.ramus_ventral.s{n}.{side}" for n in (1, 2, 3) for side in ("left", "right")], ids, "")

    def test_each_site_and_each_territory(self):
        known = info()
        marks = [mark["id"] for kind in ("sites", "territories") for mark in known[kind] if mark["id"].endswith(".left")]
        self.assertGreaterEqual(len(marks), 15)
        nerve_of = {site["id"]: [site["nerve"]] for site in known["sites"]}
        for mark in marks:
            for view in VIEWS:
                if (mark, view) == ("territory.mcn.left", "left"):
                    continue  # It lies beside the cleft, over the sacrum: from the side the buttock stands before it.
                with self.subTest(mark=mark, view=view):
                    ids = self.seen("--view", view, "--show", mark, "--highlight", mark, "--focus", mark)
                    self.assert_in_sight([mark] + nerve_of.get(mark, []), ids, mark)

    def test_all_together(self):
        known = info()
        marks = [mark["id"] for kind in ("sites", "territories") for mark in known[kind] if mark["id"].endswith(".left")]
        nerves = [name + ".left" for name in SUPERIOR + MIDDLE + INFERIOR]
        for view in VIEWS:
            with self.subTest(view=view):
                ids = self.seen("--view", view, "--show", "site,territory")
                # Both lie beside the cleft: from the side the buttock and what is painted on it stand before them.
                hidden = {"territory.mcn.left", "territory.icn.medial.left"} if view == "left" else set()
                self.assert_in_sight([m for m in marks + nerves if m not in hidden], ids, view)

    def test_focus_comes_near(self):
        far = self.seen("--show", "site.icn.ischium.left")
        near = self.seen("--show", "site.icn.ischium.left", "--focus", "site.icn.ischium.left")
        self.assertIn("bone.vertebra.l1", far)
        self.assertNotIn("bone.vertebra.l1", near)
        done = run("render", "-o", self.folder / "a.png", "--focus", "site.icn.ischum")
        self.assert_wrong(done, "site.icn.ischium")


if __name__ == "__main__":
    unittest.main()
