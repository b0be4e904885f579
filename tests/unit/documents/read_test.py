"""read_test.py SAMPLES: documents as other people's programs find them: poppler reads and draws the PDF, librsvg the
SVG."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy
from PIL import Image

SAMPLES = Path(sys.argv.pop(1))
SENTENCE = "pierce the thoracolumbar fascia above the iliac crest"


def said(*command):
    done = subprocess.run([*map(str, command)], capture_output=True, timeout=60)
    assert done.returncode == 0 and not done.stderr, (command, done.stderr)
    return done.stdout.decode("utf-8")


class Documents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.holder.name)
        subprocess.run([SAMPLES, cls.folder], check=True, timeout=60)

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    def info(self, name):
        return dict(line.split(":", 1) for line in said("pdfinfo", self.folder / name).splitlines())

    def structure(self, name):
        return said("pdfinfo", "-struct-text", self.folder / name)

    def drawn(self, name, dpi):
        said("pdftocairo", "-r", dpi, "-png", "-singlefile", self.folder / name, self.folder / "drawn")
        return numpy.asarray(Image.open(self.folder / "drawn.png").convert("RGB")).astype(int)

    def test_the_file_says_what_it_is(self):
        info = self.info("book.pdf")
        self.assertEqual(info["Title"].strip(), "Cluneal nerves: a page")
        self.assertEqual(info["Author"].strip(), "Cluneal Atlas")
        self.assertEqual(info["Keywords"].strip(), "nerve, buttock")
        self.assertEqual(info["Tagged"].strip(), "yes")
        self.assertIn("(A4)", info["Page size"])
        self.assertIn("(letter)", self.info("ja.pdf")["Page size"])
        self.assertEqual(self.info("ja.pdf")["Title"].strip(), "中殿皮神経")
        self.assertNotIn("CreationDate", info)

    def test_all_fonts_are_embedded_and_searchable(self):
        for name in ("book.pdf", "ja.pdf", "drawing.pdf"):
            rows = said("pdffonts", self.folder / name).splitlines()[2:]
            self.assertTrue(rows)
            for row in rows:
                self.assertRegex(row, r" yes yes yes +\d", name)

    def test_text_is_found_and_in_order(self):
        text = said("pdftotext", self.folder / "book.pdf", "-")
        foot = r"Cluneal Atlas · teaching model, not a medical device \d ?/ ?\d "
        flowing = re.sub(foot, "", " ".join(text.split()) + " ")
        self.assertEqual(flowing.count(SENTENCE), 2 + 1 + 30)
        self.assertLess(flowing.index("The cluneal nerves"), flowing.index("What is known"))
        self.assertLess(flowing.index("What is known"), flowing.index("Measured distances"))
        for i in range(1, 41):
            self.assertIn(f"Study {i} ", flowing)
        japanese = "".join(said("pdftotext", self.folder / "ja.pdf", "-").split())
        self.assertEqual(japanese.count("長後仙腸靱帯の下または中を通る。"), 6)

    def test_every_page_has_its_foot_and_a_broken_table_its_heads(self):
        pages = said("pdftotext", "-layout", self.folder / "book.pdf", "-").split("\f")[:-1]
        self.assertGreater(len(pages), 3)
        for i, page in enumerate(pages, 1):
            self.assertIn("teaching model, not a medical device", page)
            self.assertRegex(page, rf"{i} ?/ ?{len(pages)}\n")
            if re.search(r"Study \d", page):
                self.assertIn("Distance from the midline (mm)", page)

    def test_the_structure_is_that_of_the_document(self):
        structure = self.structure("book.pdf")
        self.assertTrue(structure.startswith("Document\n"), structure[:80])
        for tag, count in (("H1", 1), ("H2", 2), ("L", 2), ("LI", 5), ("Table", 1), ("TR", 41), ("TH", 4), ("Figure", 1), ("TD", 160)):
            self.assertEqual(len(re.findall(rf"^ *{tag}( \(\w+\))?$", structure, re.MULTILINE)), count, tag)
        # Feet and repeated heads are no content, and where a line was broken there is a blank.
        self.assertNotIn("medical device", structure)
        self.assertEqual(structure.count("Distance from the midline"), 1)
        self.assertIn("lumbar nerves, pierce", structure)
        self.assertIn("Link", structure)

    def test_the_outline_and_the_links(self):
        data = (self.folder / "book.pdf").read_bytes()
        self.assertIn(b"/URI (https://doi.org/10.1007/s00276-018-2047-6)", data)
        titles = re.findall(rb"/Title (\(.*?\))\n   /Parent", data)
        self.assertEqual(titles, [b"(The cluneal nerves)", b"(What is known)", b"(Measured distances)"])

    def test_marks_stand_where_they_are_told_to(self):
        # The picture begins 10 pixels from the corner at its own resolution.
        for name, image in (("drawing.pdf", self.drawn("drawing.pdf", 100)), ("drawing.svg", self.drawn_svg("drawing.svg", 100))):
            def at(x, y):
                return tuple(image[10 + y, 10 + x])

            self.assertEqual(at(100, 250), (255, 0, 0), name)
            self.assertNotEqual(at(100, 246), (255, 0, 0), name)
            self.assertNotEqual(at(100, 253), (255, 0, 0), name)
            self.assertEqual(at(301, 21), (0, 0, 255), name)
            self.assertEqual(at(378, 58), (0, 0, 255), name)
            self.assertEqual(at(298, 40), (255, 255, 255), name)
            self.assertEqual(at(25, 25), (0, 128, 0), name)
            self.assertEqual(at(60, 60), (255, 255, 255), name)
            words = numpy.argwhere((image[:, :, 0] < 10) & (image[:, :, 1] < 10) & (image[:, :, 2] < 10))
            halo = numpy.argwhere((image[:, :, 0] > 250) & (image[:, :, 1] > 250) & (image[:, :, 2] < 5))
            # H begins near 120, its foot stands on the baseline; the halo reaches 4 further.
            self.assertAlmostEqual(words[:, 1].min() - 10, 122, delta=2)
            self.assertAlmostEqual(words[:, 0].max() - 10, 160, delta=1)
            self.assertAlmostEqual(words[:, 1].min() - halo[:, 1].min(), 4, delta=1)
        self.assertEqual(said("pdftotext", self.folder / "drawing.pdf", "-").split(), ["Haloed", "words"])

    def drawn_svg(self, name, dpi):
        said("rsvg-convert", "-d", dpi, "-p", dpi, self.folder / name, "-o", self.folder / "svg.png")
        image = Image.open(self.folder / "svg.png")
        self.assertEqual(numpy.asarray(image.convert("RGBA"))[:, :, 3].min(), 255, "the page is white under all")
        return numpy.asarray(image.convert("RGB")).astype(int)

    def test_pictures_are_stored_pixel_by_pixel_or_small(self):
        said("pdfimages", "-png", self.folder / "drawing.pdf", self.folder / "stored")
        stored = numpy.asarray(Image.open(self.folder / "stored-000.png").convert("RGB")).astype(int)
        self.assertEqual(stored.shape, (300, 400, 3))
        y, x = 150, 260  # As samples.cpp computes it.
        u, v = (x + 0.5) / 400 - 0.5, (y + 0.5) / 300 - 0.5
        numpy.testing.assert_allclose(stored[y, x], [255 * (0.6 + 0.4 * u), 255 * (0.5 + v), 255 * 0.3], atol=0.51)
        self.assertLessEqual((self.folder / "small.pdf").stat().st_size, 150000)
        for row in said("pdfimages", "-list", self.folder / "small.pdf").splitlines()[2:]:
            self.assertEqual(row.split()[8], "jpeg", row)

    def test_what_is_seen_through_stays_so(self):
        rows = said("pdfimages", "-list", self.folder / "see-through.pdf").splitlines()[2:]
        self.assertEqual([row.split()[2] for row in rows], ["image", "smask"])

    def test_the_svg_is_well_formed_and_says_its_words(self):
        root = ElementTree.parse(self.folder / "ja.svg").getroot()
        space = "{http://www.w3.org/2000/svg}"
        self.assertEqual(root.find(space + "title").text, "中殿皮神経")
        self.assertIn("下殿皮神経", root.find(space + "desc").text)
        self.assertEqual(root.get("{http://www.w3.org/XML/1998/namespace}lang"), "ja")


if __name__ == "__main__":
    unittest.main(verbosity=int(os.environ.get("VERBOSITY", "1")))
