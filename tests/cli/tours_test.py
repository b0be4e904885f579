"""Tours: what is listed, slides as PDF and pictures, handouts, tours of one's own."""

import json
import re
import subprocess
import unittest

import numpy
from PIL import Image

from program import InFolder, run

SIZE = "640x360"


def said(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def pages_of(pdf):
    return int(re.search(r"^Pages:\s+(\d+)", said("pdfinfo", pdf), re.MULTILINE).group(1))


def flowing(text):
    return re.sub(r"\s+", " ", text)


class Tours(InFolder):
    @classmethod
    def setUpClass(cls):
        listed = run("list", "tours", "--json")
        assert listed.returncode == 0, listed.stderr
        cls.tours = json.loads(listed.stdout)["entries"]

    def make(self, tour, output, *more):
        done = run("tour", tour, "-o", self.folder / output, "--size", SIZE, "--quality", "draft", *more, timeout=280)
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.folder / output

    def test_six_tours_are_listed_with_sources(self):
        self.assertGreaterEqual(len(self.tours), 6)
        for tour in self.tours:
            with self.subTest(tour["id"]):
                self.assertTrue(8 <= len(tour["steps"]) <= 25)
                self.assertTrue(5 <= tour["minutes"] <= 20)
                self.assertGreater(len(tour["references"]), 2)
                self.assertTrue(tour["names"]["english"])

    def test_slides_have_their_words(self):
        tour = self.tours[0]
        pdf = self.make(tour["id"], "slides.pdf")
        questions = sum("question" in step for step in tour["steps"])
        self.assertEqual(pages_of(pdf), len(tour["steps"]) + 2 * questions)
        text = flowing(said("pdftotext", "-raw", pdf, "-"))
        for step in tour["steps"]:
            if "question" in step:
                self.assertIn(flowing(step["question"]), text)
                self.assertIn(flowing(step["answer"]), text)
            self.assertIn(flowing(step["text"]), text)

    def test_a_handout_has_the_notes_and_the_sources(self):
        tour = self.tours[0]
        text = flowing(said("pdftotext", "-raw", self.make(tour["id"], "hands.pdf", "--handout"), "-"))
        for step in tour["steps"]:
            self.assertIn(flowing(step["notes"])[:60], text)
        self.assertIn("Sources", text)

    def own_tour(self, **changes):
        step = {"slide": "See", "notes": "Say it.", "seconds": 30, "view": "posterior", "only": ["bone"], "references": []}
        tour = {"id": "tour.own", "order": 1, "names": {"english": "Mine"}, "minutes": 1, "summary": "Mine.",
                "steps": [{"key": "one", **step, **changes}, {"key": "two", **step, "show": ["nerve.scn"]}]}
        path = self.folder / "own.json"
        path.write_text(json.dumps(tour))
        return path

    def test_a_tour_of_ones_own_becomes_pictures(self):
        folder = self.make(self.own_tour(question={"ask": "Which?", "answer": "This."}), "pictures")
        self.assertEqual(sorted(path.name for path in folder.iterdir()), ["01a-one.png", "01b-one.png", "01c-one.png", "02-two.png"])
        for path in folder.iterdir():
            self.assertEqual(Image.open(path).size, (640, 360))
        one, two = (numpy.asarray(Image.open(folder / name).convert("RGB"), int) for name in ("01b-one.png", "02-two.png"))
        blue = lambda picture: int(((picture[..., 2] - picture[..., 0]) > 60).sum())
        self.assertEqual(blue(one), 0)
        self.assertGreater(blue(two), 150)  # The superior nerves are there.

    def test_what_a_newer_tour_names_is_told_and_the_rest_drawn(self):
        tour = self.own_tour(show=["muscle.new_one"])
        done = run("tour", tour, "-o", self.folder / "x.pdf", "--size", SIZE, "--quality", "draft")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("This version of the atlas has no muscle.new_one.", done.stderr)
        self.assertEqual(pages_of(self.folder / "x.pdf"), 2)

    def test_what_cannot_be_done_is_refused(self):
        self.assert_wrong(run("tour", "tour.nothing", "-o", self.folder / "x.pdf"), "tour.superior")
        self.assert_wrong(run("tour", "tour.superior", "-o", self.folder / "x.docx"), "folder")
        self.assert_wrong(run("tour", "tour.superior", "-o", self.folder / "x", "--handout"), ".pdf")
        done = run("tour", self.own_tour(view=""), "-o", self.folder / "x.pdf")
        self.assertEqual(done.returncode, 2)
        self.assertIn("is no tour", done.stderr)


if __name__ == "__main__":
    unittest.main()
