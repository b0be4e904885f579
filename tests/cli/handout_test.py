"""The page that a patient takes home: sides, languages, warnings, sentences, and what of the patient is in it."""

import json
import re
import subprocess
import unittest

from program import InFolder, run

PAGES = (("en", "left", "nerve.scn"), ("de", "right", "nerve.mcn"), ("es", "left", "nerve.icn.lateral"), ("ja", "right", "nerve.scn"))
HEADINGS = ("What can bring the pain on", "What can ease it", "What you can try first", "What else there is, from the gentlest up",
            "See a doctor the same day", "Ask to be checked again")
SYLLABLE = re.compile(r"[aeiouy]+")


def syllables(word):
    """About as many as it is spoken with: groups of vowels, a silent e at the end left out."""
    word = word.lower()
    count = len(SYLLABLE.findall(word))
    return max(1, count - (word.endswith("e") and not word.endswith("le") and count > 1))


def grade(text):
    """Flesch-Kincaid (Kincaid and others 1975), of sentences that end in a stop."""
    sentences = [s for s in re.split(r"(?<=[.!?])\s+", text) if s.strip()]
    words = re.findall(r"[A-Za-z']+", text)
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


class Handout(InFolder):
    def page(self, language, side, nerve, *more):
        out = self.folder / f"{language}-{side}.pdf"
        done = run("handout", "-o", out, "--language", language, "--side", side, "--nerve", nerve, *more)
        self.assertEqual(done.returncode, 0, done.stderr)
        text = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True).stdout
        return out, text, done

    def test_each_language_says_its_side_and_when_to_go_to_a_hospital_on_every_page(self):
        said = {"en": ("YOUR LEFT", "Your left side", "Go to a hospital at once"),
                "de": ("IHRE RECHTE SEITE", "Ihre rechte Seite", "Sofort ins Krankenhaus"),
                "es": ("SU IZQUIERDA", "Su lado izquierdo", "Vaya enseguida a un hospital"),
                "ja": ("あなたの右", "あなたの右側", "すぐに病院へ")}
        first = {"en": "Go to a hospital at once", "de": "Gehen Sie sofort in ein Krankenhaus", "es": "Vaya enseguida a un hospital",
                 "ja": "すぐに病院へ行ってください"}
        for language, side, nerve in PAGES:
            with self.subTest(language):
                out, text, _ = self.page(language, side, nerve)
                pages = text.rstrip("\f").split("\f")
                self.assertLessEqual(len(pages), 2)
                for words in said[language][:2]:
                    self.assertIn(words, text)
                self.assertLess(out.stat().st_size, 1_000_000)  # What goes by mail.
                for page in pages:
                    self.assertIn(said[language][2], page)
                # And before all else, not at the foot alone.
                self.assertLess(pages[0].index(first[language]), pages[0].index(said[language][1]))
                fonts = subprocess.run(["pdffonts", out], capture_output=True, text=True, check=True).stdout
                self.assertNotRegex(fonts, r" no +(yes|no) +(yes|no) +\d+ +\d+$")

    def test_the_longest_text_takes_two_sides_of_paper(self):
        for nerve in ("nerve.scn", "nerve.mcn"):
            with self.subTest(nerve):
                _, text, _ = self.page("de", "left", nerve)
                self.assertEqual(text.count("\f"), 2)

    def test_the_other_side_is_never_named(self):
        _, text, _ = self.page("en", "left", "nerve.mcn")
        self.assertNotRegex(text.lower(), r"your right|right (side|buttock|hip)")

    def test_it_reads_as_the_sixth_grade_does(self):
        for nerve in ("nerve.scn", "nerve.mcn", "nerve.icn"):
            with self.subTest(nerve):
                out = self.page("en", "left", nerve)[0]
                text = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True, check=True).stdout
                body = text[text.index("What we talked about") : text.index("Notes from your clinician")]
                # Headings end in no stop; the foot stands between the pages.
                for words in ("What we talked about", *HEADINGS):
                    self.assertIn(words + "\n", body)
                    body = body.replace(words + "\n", "")
                body = re.sub(r"Numb between your legs\?[^.]*\.\s*1 ?/ ?2", "", re.sub(r"[\u2022\f]", "", body))
                self.assertLessEqual(grade(body), 6.0)

    def test_two_languages_stand_side_by_side(self):
        _, text, _ = self.page("en,ja", "left", "nerve.mcn")
        self.assertRegex(text, r"What you can try first +まず自分でできること")
        self.assertLessEqual(text.count("\f"), 4)

    def test_nothing_of_a_drawing_is_kept_but_the_patch(self):
        drawing = self.folder / "drawing-of-somebody.json"
        points = [[60, 95, z] for z in range(-20, 30, 5)]
        drawing.write_text(json.dumps({"format": "cluneal-drawing/1", "body": "man", "strokes": [{"radius": 15, "points": points}]}))
        before = {path for path in self.folder.iterdir()}
        out, text, _ = self.page("en", "left", "nerve.scn", "--drawing", drawing)
        self.assertEqual({path for path in self.folder.iterdir()} - before, {out})
        self.assertIn("The red patch is where you say it hurts.", " ".join(text.split()))
        self.assertNotIn(b"drawing-of-somebody", out.read_bytes())
        # A patch where the nerves of the page have no skin is no riddle.
        words = "The nerves on this page do not feel for the skin under it."
        self.assertNotIn(words, " ".join(text.split()))
        self.assertIn(words, " ".join(self.page("en", "left", "nerve.icn", "--drawing", drawing)[1].split()))
        wrong = run("handout", "-o", self.folder / "x.pdf", "--side", "right", "--nerve", "nerve.scn", "--drawing", drawing)
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("left side", wrong.stderr)

    def test_wrong_calls_say_what_to_do(self):
        for arguments, words in (
            (("--side", "left", "--nerve", "nerve.sciatic"), "pages about nerve.icn, nerve.mcn, nerve.scn"),
            (("--side", "left", "--nerve", "procedure.block_middle"), "pages about nerve.icn, nerve.mcn, nerve.scn"),
            (("--side", "both", "--nerve", "nerve.scn"), "left, right"),
            (("--side", "left", "--nerve", "nerve.scn", "--language", "en,de,es"), "no more"),
            (("--side", "left", "--nerve", "nerve.scn", "--language", "tlh"), "no language"),
        ):
            with self.subTest(words):
                done = run("handout", "-o", self.folder / "x.pdf", *arguments)
                self.assertEqual(done.returncode, 2)
                self.assertIn(words, done.stderr)
        self.assertIn(".pdf", run("handout", "-o", self.folder / "x.doc", "--side", "left", "--nerve", "nerve.scn").stderr)


if __name__ == "__main__":
    unittest.main()
