"""What earlier versions took and wrote goes on working: ids, options, scene files. In earlier/ lies what version 0.1.0 of
November 2026 wrote itself, before the program's middle was built anew: `scene.json` from its window, with every id that it
knew shown or hidden, each nerve in another of its variants and a model beside them (its path made a stand-in); `seen.txt`,
what its `render --seen` saw of that scene; `window.json`, its settings (tests/unit/desktop/settings_test.cpp).

Nothing here is changed when the program is: a test that fails has found a broken promise.
"""

import json
import unittest
from pathlib import Path

from program import InFolder, run

EARLIER = Path(__file__).resolve().parent / "earlier"
# The model beside them, to the byte: the scene knows its hash.
WEDGE = "v 0 0 0\nv 40 0 0\nv 0 40 0\nv 0 0 40\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n"
VIEWS = "anterior posterior left right superior inferior posterior-oblique-left posterior-oblique-right".split()


def scene():
    return (EARLIER / "scene.json").read_text(encoding="utf-8")


class Earlier(InFolder):
    def setUp(self):
        super().setUp()
        self.model = self.folder / "wedge.obj"
        self.model.write_text(WEDGE, encoding="utf-8")

    def assert_done(self, *call):
        done = run(*call)
        self.assertEqual((done.returncode, done.stderr), (0, ""), call)
        return done

    def render(self, *call):
        return self.assert_done("render", "-o", self.folder / "a.png", "--size", "64x48", "--quality", "draft", *call)

    def test_every_id_is_still_known(self):
        shown = json.loads(scene())["scene"]["shown"]
        ids = ",".join(shown)
        self.assertGreater(len(shown), 400)
        self.render("--labels", "off", "--show", ids, "--highlight", ids, "--focus", ids)
        self.render("--labels", "off", "--only", ids, "--hide", ids)
        self.render("--labels", "off", "--variant", ",".join(json.loads(scene())["scene"]["variants"].values()))

    def test_a_scene_shows_what_it_showed(self):
        (self.folder / "scene.json").write_text(scene().replace("/folder/of/the/test/wedge.obj", str(self.model)), encoding="utf-8")
        seen = self.folder / "seen.json"
        self.assert_done("render", "-o", self.folder / "a.png", "--state", self.folder / "scene.json", "--size", "800x600",
                         "--quality", "draft", "--seen", seen)
        ids = json.loads(seen.read_text())["ids"]
        # A thing of which a few pixels were seen may have come to lie behind another that is better known now.
        before = (EARLIER / "seen.txt").read_text().split()
        lost = set(before) - set(ids)
        self.assertLessEqual(len(lost), len(before) // 10, sorted(lost))
        self.assertIn("model.0", ids)
        for id_ in ids:
            self.assertFalse(json.loads(scene())["scene"]["shown"].get(id_) is False, f"{id_} was hidden")

    def test_every_option_and_its_words_are_still_taken(self):
        for view in VIEWS:
            self.render("--labels", "off", "--view", view)
        self.render("--transparent", "--labels", "on", "--text-size", "250", "--dpi", "2400", "--body", "man")
        for unit in ("mm", "cm", "m", "in"):
            done = run("render", "-o", self.folder / "a.png", "--size", "64x48", "--quality", "draft", "--labels", "off",
                       "--model", self.model, "--unit", unit)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertRegex(done.stderr, r"^cluneal: wedge\.obj: read as \w+, as asked\n")
        for kind in ("glb", "obj", "stl", "ply"):
            for lod in ("still", "moving", "finest"):
                self.assert_done("export", self.folder / f"a.{kind}", "--only", "bone.coccyx", "--lod", lod, "--body", "man")
        for call in (("info",), ("info", "--json", "--body", "man"), ("info", self.model, "--unit", "cm")):
            self.assert_done(*call)
        for words in (("default", "still"), ("all", "moving"), ("bones", "still")):
            self.assert_done("bench", "--json", "--size", "160x120", "--frames", "5", "--scene", words[0], "--lod", words[1],
                             "--fixed-size", "--body", "man")
        for window_option in ("--ui-scale", "--state", "--event-log"):
            self.assertIn(window_option, self.assert_done("--help").stdout)


if __name__ == "__main__":
    unittest.main()
