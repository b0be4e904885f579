"""Tours: what is listed, slides as PDF and pictures, handouts, tours of one's own."""

import json
import os
import re
import shutil
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

    def three_slides(self):
        """Two that the camera flies between and one that compares: 5 seconds each."""
        step = {"notes": "Say it.", "seconds": 5, "only": ["bone"], "references": []}
        tour = {"id": "tour.own", "order": 1, "names": {"english": "Mine"}, "minutes": 1, "summary": "Mine.", "steps": [
            {"key": "behind", "slide": "Behind", "view": "posterior", **step},
            {"key": "left", "slide": "Left", "view": "left", **step},
            {"key": "both", "slide": "Both", "view": "posterior", **step,
             "beside": [{"of": "nerve.scn"}, {"of": "nerve.mcn", "show": ["site.mcn.long_ligament"]}]}]}
        path = self.folder / "three.json"
        path.write_text(json.dumps(tour))
        return path

    def test_what_is_compared_stands_side_by_side(self):
        tour = self.three_slides()
        folder = self.make(tour, "pictures")
        picture = numpy.asarray(Image.open(folder / "03-both.png").convert("RGB"), int)
        blue, pink = (picture[..., 2] - picture[..., 0] > 60), (picture[..., 0] - picture[..., 1] > 90)
        self.assertGreater(int(blue[:, :320].sum()), 100)
        self.assertEqual(int(blue[:, 320:].sum()), 0)
        self.assertGreater(int(pink[:, 320:].sum()), 100)
        self.assertEqual(int(pink[:, :320].sum()), 0)
        text = flowing(said("pdftotext", "-raw", "-f", "3", self.make(tour, "slides.pdf"), "-"))
        for words in ("Both", "Superior cluneal nerves", "Middle cluneal nerves", "3 / 3"):
            self.assertEqual(text.count(words), 1, text)  # Once, not once a picture.

    def test_slides_for_another_program_have_no_background(self):
        folder = self.make(self.three_slides(), "pictures", "--transparent")
        for path in sorted(folder.iterdir()):
            picture = Image.open(path)
            self.assertEqual(picture.mode, "RGBA")
            alpha = numpy.asarray(picture)[..., 3]
            self.assertEqual(int(alpha[180, 2]), 0)
            self.assertEqual(int(alpha[355, 2]), 0)  # No plate under the words, which are there:
            self.assertGreater(int((alpha[330:] > 200).sum()), 100)
            self.assertGreater(int((alpha == 255).sum()), 5000)

    def test_slides_are_in_the_language_that_is_asked_for(self):
        text = flowing(said("pdftotext", "-raw", self.make("tour.anatomy", "de.pdf", "--language", "de"), "-"))
        self.assertIn("Drei Durchtritte: \u00fcber Knochen, an einem Band vorbei, um einen Muskel", text)

    def with_stand_in(self, script):
        """Where PATH finds it as ffmpeg."""
        folder = self.folder / "programs"
        folder.mkdir()
        program = folder / "ffmpeg"
        program.write_text("#!/bin/sh\n" + script)
        program.chmod(0o755)
        return f"{folder}:{os.environ['PATH']}"

    def film(self, output, **environment):
        return run("tour", self.three_slides(), "-o", self.folder / output, "--size", SIZE, "--quality", "draft", **environment)

    def test_ffmpeg_is_given_every_picture_of_the_film_by_its_own_words(self):
        told = self.folder / "told"
        path = self.with_stand_in(f'for word; do last=$word; echo "$word"; done > "{told}"\n'
                                  f'wc -c >> "{told}"\necho film > "${{last#file:}}"\n')
        done = self.film("a film; $(x).mp4", PATH=path)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Slide 2 of 3", done.stderr)
        *words, count = told.read_text().splitlines()
        self.assertEqual(int(count), 3 * 5 * 25 * 640 * 360 * 3)
        for name, value in (("-f", "rawvideo"), ("-pix_fmt", "rgb24"), ("-s", "640x360"), ("-r", "25"), ("-i", "pipe:0"), ("-c:v", "libx264")):
            self.assertIn((name, value), list(zip(words, words[1:])))
        self.assertEqual((self.folder / "a film; $(x).mp4").read_text(), "film\n")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a film; $(x).mp4", "programs", "three.json", "told"])

    def test_the_camera_flies_from_slide_to_slide_and_rests_there(self):
        frames = self.folder / "frames"
        done = self.film("film.mp4", PATH=self.with_stand_in(f'for word; do last=$word; done\ncat > "{frames}"\n: > "${{last#file:}}"\n'))
        self.assertEqual(done.returncode, 0, done.stderr)
        film = numpy.fromfile(frames, numpy.uint8).reshape(375, -1)
        moves = [bool((film[i] != film[i - 1]).any()) for i in range(1, 375)]
        self.assertFalse(any(moves[:124]))
        self.assertGreater(sum(moves[124:156]), 20)
        self.assertFalse(any(moves[160:249]))
        self.assertTrue(moves[249])  # To what is compared there is no way: it is cut.
        self.assertFalse(any(moves[250:]))

    def test_a_film_that_fails_leaves_nothing_behind(self):
        (self.folder / "film.mp4").write_text("of before")
        path = self.with_stand_in('for word; do last=$word; done\necho half > "${last#file:}"\necho first >&2\necho "no room left" >&2\nexit 3\n')
        self.assertEqual(self.film("film.mp4", PATH=path).returncode, 2)
        done = self.film("film.mp4", PATH=path)
        self.assertIn("cluneal: ffmpeg failed: no room left", done.stderr)
        self.assertEqual((self.folder / "film.mp4").read_text(), "of before")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["film.mp4", "programs", "three.json"])

    def test_without_ffmpeg_a_sentence_says_what_to_install(self):
        (self.folder / "none").mkdir()
        self.assert_wrong(self.film("film.mp4", PATH=str(self.folder / "none")), "apt install ffmpeg", ".pdf")
        self.assertFalse((self.folder / "film.mp4").exists())

    def test_a_film_is_what_players_show(self):
        for program in ("ffmpeg", "ffprobe"):
            if shutil.which(program) is None:
                self.leave_out(f"{program} is not installed")
        self.assertEqual(self.film("film.mp4").returncode, 0)
        probed = json.loads(said("ffprobe", "-v", "error", "-count_frames", "-show_streams", "-of", "json", self.folder / "film.mp4"))
        (stream,) = probed["streams"]
        for key, value in (("codec_name", "h264"), ("pix_fmt", "yuv420p"), ("width", 640), ("height", 360), ("r_frame_rate", "25/1"),
                           ("nb_read_frames", "375"), ("color_space", "bt709"), ("color_range", "tv")):
            self.assertEqual(stream[key], value)
        self.assertAlmostEqual(float(stream["duration"]), 15, places=2)

    def test_what_cannot_be_done_is_refused(self):
        self.assert_wrong(run("tour", "tour.superior", "-o", self.folder / "x.pdf", "--transparent"), "folder")
        self.assert_wrong(run("tour", "tour.superior", "-o", self.folder / "none" / "x.mp4"), "none")
        self.assert_wrong(run("tour", "tour.superior", "-o", self.folder / "x.mp4", "--size", "641x360"), "even")
        self.assert_wrong(run("tour", "tour.nothing", "-o", self.folder / "x.pdf"), "tour.superior")
        self.assert_wrong(run("tour", "tour.superior", "-o", self.folder / "x.docx"), "folder")
        self.assert_wrong(run("tour", "tour.superior", "-o", self.folder / "x", "--handout"), ".pdf")
        done = run("tour", self.own_tour(view=""), "-o", self.folder / "x.pdf")
        self.assertEqual(done.returncode, 2)
        self.assertIn("is no tour", done.stderr)


if __name__ == "__main__":
    unittest.main()
