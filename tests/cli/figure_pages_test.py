"""Figures as pages: `render` into PDF and SVG. Labels are letters that are found, where the PNG has them; the raster is
the PNG's; the caption says what is shown and where it is known from."""

import json
import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy
from PIL import Image
from program import InFolder, run

ASSETS = Path(os.environ["CLUNEAL_ASSETS"])
DPI = 300
SIZE = ("--quality", "draft", "--size", "1200x800")
EDGE = 59  # 5 mm in whole pixels.
VIEWS = (
    ("posterior", ("--show", "site,territory")),
    ("posterior-oblique-left", ("--body", "woman")),
    ("anterior", ("--show", "skin", "--text-size", "150")),
)


def said(*command):
    done = subprocess.run([*map(str, command)], capture_output=True, timeout=60)
    assert done.returncode == 0 and not done.stderr, (command, done.stderr)
    return done.stdout.decode("utf-8")


def flowing(text):
    return " ".join(text.split())


def pixels(path):
    return numpy.asarray(Image.open(path).convert("RGB")).astype(int)


def english_names():
    """{id without side: what a label says} of all that labels can name."""
    names = {}
    for files in ("structures", "landmarks", "nerves/*", "sites", "territories"):
        for path in (ASSETS / "atlas").glob(f"{files}.json"):
            for entry in json.loads(path.read_text())[files.split("/")[0]]:
                names[entry["id"]] = entry["names"].get("short", entry["names"]["english"])
    return names


def off_by(there, here, window, reach=2):
    """By how many pixels `here` must be moved to look most like `there` within a window of (left, top, right, bottom)."""
    left, top, right, bottom = window
    part = there[top:bottom, left:right]
    offs = [(dy, dx) for dy in range(-reach, reach + 1) for dx in range(-reach, reach + 1)]
    return min(offs, key=lambda o: numpy.abs(part - here[top + o[0] : bottom + o[0], left + o[1] : right + o[1]]).sum())


class FigurePages(InFolder):
    @classmethod
    def setUpClass(cls):
        # Drawing takes seconds: each view once as each kind, and what the labels on it are.
        cls.holder = tempfile.TemporaryDirectory()
        cls.shared = Path(cls.holder.name)
        for view, call in VIEWS:
            for kind in ("png", "pdf", "svg"):
                seen = ("--seen", cls.shared / f"{view}.json") if kind == "png" else ()
                done = run("render", "-o", cls.shared / f"{view}.{kind}", *SIZE, "--view", view, *call, *seen)
                assert done.returncode == 0, done.stderr

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    def render(self, name, *arguments):
        path = self.folder / name
        size = () if "--size" in arguments else SIZE
        done = run("render", "-o", path, *size, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return path

    def drawn(self, page):
        """What another program draws of it at the picture's own resolution."""
        if page.suffix == ".svg":
            said("rsvg-convert", "-d", DPI, "-p", DPI, page, "-o", self.folder / "drawn.png")
            return pixels(self.folder / "drawn.png")
        # It sets letters on whole pixels: on those of a finer picture, from which this one is made.
        said("pdftocairo", "-r", 3 * DPI, "-png", "-singlefile", page, self.folder / "drawn")
        return numpy.asarray(Image.open(self.folder / "drawn.png").convert("RGB").reduce(3)).astype(int)

    def text(self, pdf):
        return flowing(said("pdftotext", "-raw", pdf, "-"))

    def test_every_label_is_found_by_its_words(self):
        names = english_names()
        for view, _ in VIEWS:
            labels = json.loads((self.shared / f"{view}.json").read_text())["labels"]
            self.assertGreater(len(labels), 8)
            text = self.text(self.shared / f"{view}.pdf").lower()
            for label in labels:
                # The side is said once, over the columns or below them.
                name = names[re.sub(r"\.(left|right)$", "", label)]
                self.assertIn(name.lower(), text, label)
            for mark in (" cm ", "Teaching model, not a medical device"):
                self.assertIn(mark.lower(), text)
        off = self.text(self.render("b.pdf", "--view", "posterior", "--labels", "off"))
        self.assertNotIn("Sacrum", off)

    def test_letters_and_lines_stand_where_the_png_has_them(self):
        for view, _ in VIEWS:
            png = pixels(self.shared / f"{view}.png")
            drawn = {}
            for kind in ("pdf", "svg"):
                here = drawn[kind] = self.drawn(self.shared / f"{view}.{kind}")[EDGE : EDGE + 800, EDGE : EDGE + 1200]
                # Letters are edged by other programs than ours; no more than that differs.
                self.assertLess(numpy.abs(png - here).mean(), 3, kind)
                self.assertLess((numpy.abs(png - here).max(axis=2) > 90).mean(), 0.006, kind)
            boxes = said("pdftotext", "-bbox", self.shared / f"{view}.pdf", "-")
            count = 0
            for box in re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">', boxes):
                left, top, right, bottom = (round(float(v) * DPI / 72) - EDGE for v in box)
                if left < 4 or top < 4 or right > 1196 or bottom > 796:
                    continue
                count += 1
                for kind, here in drawn.items():
                    self.assertEqual(off_by(png, here, (left, top, right, bottom)), (0, 0), (view, kind, box))
            self.assertGreater(count, 30)

    def test_the_raster_is_that_of_the_png_without_what_lies_over_it(self):
        call = ("--view", "posterior", "--labels", "off")
        png = pixels(self.render("a.png", *call))
        said("pdfimages", "-png", self.render("a.pdf", *call), self.folder / "stored")
        stored = pixels(self.folder / "stored-000.png")
        self.assertEqual(stored.shape, png.shape)
        differ = numpy.abs(stored - png).max(axis=2) > 0
        self.assertLess(differ.mean(), 0.03)
        # The letters of the sides, the bar and the notes are lines now.
        self.assertGreater(differ.sum(), 500)
        self.assertFalse(differ[300:500, 400:800].any())

    def test_the_caption_says_what_is_shown_and_where_it_is_known_from(self):
        text = self.text(self.render("a.pdf", "--body", "woman", "--view", "left", "--show", "site"))
        for words in ("Superior, middle and inferior cluneal nerves", "Typical woman, seen from the left.", "A and P are", "Sources of what is shown: ",
                      "the entrapment sites of the nerves", "Drawn by Cluneal Atlas"):
            self.assertIn(words, text)
        self.assertRegex(text, r"[A-Z][a-z]+ et al\. (19|20)\d\d, [A-Z]")
        self.assertNotIn("..", text)
        references = {r["key"]: r for r in json.loads((ASSETS / "atlas/references.json").read_text())["references"]}
        files = (ASSETS / "atlas/nerves").glob("*.json")
        nerves = [nerve for file in files for nerve in json.loads(file.read_text())["nerves"]]
        scn = [references[key] for nerve in nerves if nerve["id"] == "nerve.scn.medial" for key in nerve["references"]]
        self.assertTrue(any(r.get("doi", "-") in text.replace(" ", "") for r in scn))
        bone = self.text(self.render("b.pdf", "--only", "bone.hip", "--labels", "off"))
        self.assertIn("Hip bone. Typical man, seen from behind.", bone)
        self.assertNotIn("cluneal nerves", bone)
        self.assertNotIn("only the", text + bone)
        state = self.folder / "left.json"
        state.write_text(json.dumps({"version": 1, "scene": {"sides": "left", "labels": False}}))
        left = self.text(self.render("c.pdf", "--state", state))
        self.assertIn("Of the nerves only the left ones are shown.", left)

    def test_pictures_side_by_side_say_what_they_show_and_what_their_patterns_mean(self):
        text = self.text(self.render("a.pdf", "--beside", "dermatome.s2,territory.icn", "--size", "1600x900"))
        text = " ".join(text.split())
        self.assertIn("Side by side: S2 dermatome and territories on the skin: inferior cluneal nerves", text)
        # Of the picture that shows dermatomes, though its neighbour has the other notes; and in the caption.
        self.assertEqual(text.count("hatched where maps differ"), 2)
        self.assertEqual(text.count("Teaching model"), 2)

    def test_what_a_topic_tells_in_numbers_is_drawn_below_the_picture(self):
        for topic, told in (("procedure.block_ischium", ("not for guiding a needle", "Sciatic nerve:", " mm")),
                            ("treatment.radiofrequency", ("Numbers, study by study", "78.3 %", "The trouble came back"))):
            text = flowing(self.text(self.render("numbers.pdf", "--topic", topic)))
            for words in told:
                self.assertIn(words, text, topic)

    def test_a_posture_is_drawn_below_the_picture_beside_its_words(self):
        for topic, is_posture in (("posture.sitting", True), ("treatment.radiofrequency", False)):
            pdf = self.render(f"{topic}.pdf", "--topic", topic)
            below = self.drawn(pdf)[EDGE + 800 :]
            # The colour in which nothing else is printed: where it hurts.
            marked = (numpy.abs(below - (181, 69, 10)).max(axis=2) < 30).sum()
            if is_posture:
                self.assertIn("Sitting. Can bring the pain on.", self.text(pdf))
                self.assertGreater(marked, 100)
            else:
                self.assertEqual(marked, 0)

    def test_a_japanese_caption_has_the_signs_of_its_language(self):
        text = self.text(self.render("a.pdf", "--language", "ja", "--size", "640x480", "--labels", "off"))
        caption = text[text.index("上殿皮神経") :].replace("\n", "").replace(" ", "")
        self.assertIn("「右」と「左」は患者の右と左です。", caption)
        self.assertRegex(caption, r"。.+。表示内容の出典：[A-Z]")
        self.assertRegex(caption, r"\d；[A-Z]")
        for sign in ("。. ", "; ", "神経. "):
            self.assertNotIn(sign, text)

    def test_the_pdf_says_what_it_is_and_carries_its_fonts(self):
        pdf = self.shared / "posterior.pdf"
        info = said("pdfinfo", pdf)
        self.assertRegex(info, r"Title: +Superior, middle and inferior cluneal nerves with neighbouring nerves")
        self.assertRegex(info, r"Author: +Cluneal Atlas \d")
        self.assertRegex(info, r"Tagged: +yes")
        self.assertRegex(info, r"Pages: +1\n")
        for row in said("pdffonts", pdf).splitlines()[2:]:
            self.assertRegex(row, r" yes yes yes +\d")
        self.assertIn("Figure", said("pdfinfo", "-struct-text", pdf))
        # 1200 pixels and the edges at 144 dots an inch.
        wide = said("pdfinfo", self.render("b.pdf", "--size", "640x64", "--dpi", "144"))
        width = float(re.search(r"Page size: +([\d.]+) x", wide).group(1))
        self.assertAlmostEqual(width, (640 + 2 * round(5 / 25.4 * 144)) / 2, delta=0.1)

    def test_the_svg_says_its_words_and_is_white_unless_asked_otherwise(self):
        root = ElementTree.parse(self.shared / "posterior.svg").getroot()
        space = "{http://www.w3.org/2000/svg}"
        self.assertIn("Superior, middle and inferior cluneal nerves", root.find(space + "title").text)
        for words in ("sacrotuberous ligament", "Typical man, seen from behind", "Sources of what is shown"):
            self.assertIn(words, root.find(space + "desc").text)
        self.render("a.svg", "--transparent")
        for svg, least in ((self.shared / "posterior.svg", 255), (self.folder / "a.svg", 0)):
            said("rsvg-convert", svg, "-o", self.folder / "drawn.png")
            alpha = numpy.asarray(Image.open(self.folder / "drawn.png").convert("RGBA"))[:, :, 3]
            # The last row and column are parts of a pixel.
            self.assertEqual(alpha[:-1, :-1].min(), least)

    def test_the_same_call_writes_the_same_file(self):
        for kind in ("pdf", "svg"):
            a, b = (self.render(f"{name}.{kind}", "--size", "320x240").read_bytes() for name in "ab")
            self.assertEqual(a, b)

    def test_the_kind_is_that_of_the_ending_or_what_is_asked_for(self):
        for name, begins in (("a.PDF", b"%PDF-1.4"), ("a.svg", b"<?xml"), ("a.Png", b"\x89PNG")):
            self.assertTrue(self.render(name, "--size", "64x48").read_bytes().startswith(begins), name)
        self.assertTrue(self.render("figure", "--size", "64x48", "--format", "pdf").read_bytes().startswith(b"%PDF-1.4"))

    def test_what_cannot_be_written_is_refused_before_anything_is_drawn(self):
        self.assert_wrong(run("render", "-o", self.folder / "a.jpg"), ".png, .pdf or .svg", "a.jpg")
        self.assert_wrong(run("render", "-o", self.folder / "a"), ".png, .pdf or .svg")
        self.assert_wrong(run("render", "-o", self.folder / "a.svg", "--format", "pdf"), "--format pdf", "a.svg")
        self.assert_wrong(run("render", "-o", self.folder / "a.pdf", "--format", "eps"), "png, pdf, svg")
        self.assert_wrong(run("render", "-o", self.folder / "none" / "a.pdf"), "none", "folder")
        self.assert_wrong(run("render", "-o", self.folder / "none" / "a", "--format", "svg"), "none", "folder")
        (self.folder / "folder.pdf").mkdir()
        self.assert_wrong(run("render", "-o", self.folder / "folder.pdf"), "is a folder")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["folder.pdf"])


if __name__ == "__main__":
    unittest.main(verbosity=int(os.environ.get("VERBOSITY", "1")))
