"""Each number that the atlas says is traced to a row with a source: a claim, a published statement, or a root's share.

A published statement is a row by itself: it cites. All other texts (summaries, words for patients, what is reasoned
here, steps of a nerve, slides and what is said with them, the table of groups, words at the bedside and on the page
to take home) may repeat a number only where a row of the same entry has it, or a row of a paper that the entry cites.
The texts are those of `cluneal list KIND --json`; what that does not list is read from the knowledge files, and what
the program says by itself from its phrases.
"""

import json
import os
import re
import sys
import unittest
from pathlib import Path

from program import run

ASSETS = Path(os.environ.get("CLUNEAL_ASSETS", "assets"))
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "assets" / "languages"))
import interface_messages  # noqa: E402

# Phrases of the program that hold a number, each of which says nothing of anybody: what it is instead.
PHRASES_WITH_NUMBERS = {
    "app.a_figure_needs_at_least": "pixels",
    "app.model_is_aligned_to_bone": "a share of a surface",
    "app.pooled_mean_unit_95_low": "the level of an interval",
    "app.pooled_of_all_studies_those": "the year of a method's paper",
    "app.pooled_share_low_to_high": "the level of an interval",
    "io.file_is_too_large": "bytes",
    "render.picture_too_large": "pixels",
    "ui.diamond_all_studies_together_with": "the level of an interval",
    "ui.keys_1_to_8_give": "keys",
    "ui.thick_line_95_interval_low": "the level of an interval",
    "ui.with_1920_x_1080": "pixels",
    "ui.with_2480_x_3508_a4_300": "pixels",
    "ui.with_3840_x_2160_4k": "pixels",
    "ui.with_7680_x_4320_8k": "pixels",
}
# The kinds whose shares are drawn study by study; those of history and postures are told in passing.
DRAWN_KINDS = ("red_flags", "symptoms", "examinations", "criteria", "blocks", "imaging", "differentials", "treatments")
SHARE = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?) %")

# Names with a digit in them, which are no numbers: roots, vertebrae and discs ("L4/5", "T12-L1"), classes of evidence.
NAMES = re.compile(r"\b[TLSC]\d{1,2}(?:/\d|/[LS]\d)?\b|\bDN4\b|\b[A-Z][A-Za-z]*-\d+\b|\bTA2\b|\brib \d+\b")
NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*")
ON_BODY = re.compile(r"\b(?:man|woman)\b")
UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = {word: 10 * i for i, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SMALL = "(?:(?:{t})(?:-(?:{u}))?|{u})".format(u="|".join(sorted(UNITS, key=len, reverse=True)), t="|".join(TENS))
WORD = re.compile(
    rf"\b(?:{SMALL} thousand(?: and)? )?(?:{SMALL} hundred(?: and)? )?{SMALL}(?: hundred)?\b", re.IGNORECASE
)


def of_words(words):
    """ "one thousand one hundred and nine" -> 1109."""
    total = thousands = 0
    for word in re.split(r"[ -]", words.lower()):
        if word == "thousand":
            thousands, total = 1000 * total, 0
        elif word == "hundred":
            total *= 100
        elif word in TENS:
            total += TENS[word]
        elif word in UNITS:
            total += UNITS.index(word)
    return thousands + total


def numbers(text, spoken=False):
    """The numbers in a text, as floats; those of a spoken one in words too, from eleven up: "four in ten" counts nothing."""
    text = NAMES.sub(" ", text)
    found = {float(match.replace(",", "")) for match in NUMBER.findall(text)}
    if spoken:
        found |= {float(n) for n in map(of_words, WORD.findall(text)) if n > 10}
    return found


class Row:
    """What a source says: its numbers, and whose they are."""

    def __init__(self, texts, values, references):
        self.numbers = set().union(*(numbers(text, spoken=True) for text in texts), {float(v) for v in values})
        self.references = set(references)


def is_statement(thing):
    return isinstance(thing, dict) and "text" in thing and "basis" in thing


def statements(entry):
    return [thing for part in entry.values() if isinstance(part, list) for thing in part if is_statement(thing)]


def row_of_statement(said):
    texts = [said.get(key, "") for key in ("text", "counted", "design", "follow_up")]
    return Row(texts, [said["n"]] if "n" in said else [], said["references"])


def row_of_claim(claim):
    values = [claim[key] for key in ("value", "spread", "low", "high", "n") if key in claim]
    return Row([claim["text"], claim.get("note", ""), claim.get("counted", "")], values, claim["references"])


def row_of_root(root):
    return Row([root["text"], root.get("of", "")], [root["percent"]] if "percent" in root else [], root["references"])


def listed(kind):
    done = run("list", kind, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["entries"]


class Knowledge:
    """All that is listed, and the rows of each paper."""

    def __init__(self):
        kinds = run("list").stdout.split()
        self.entries = {kind: listed(kind) for kind in kinds}
        self.years = {entry["key"]: float(entry["year"]) for entry in self.entries["references"]}
        self.rows = [row_of_claim(claim) for claim in self.entries["claims"]]
        self.rows += [row_of_root(root) for root in self.entries["roots"]]
        self.rows += [Row([paper.get("note", "")], [], [paper["key"]]) for paper in self.entries["references"]]
        for entries in self.entries.values():
            for entry in entries:
                self.rows += [row_of_statement(s) for s in statements(entry) if s["basis"] == "published"]
        self.of_paper = {}
        for row in self.rows:
            for key in row.references:
                self.of_paper.setdefault(key, set()).update(row.numbers)

    def untraced(self, text, references, own=(), spoken=False):
        """The numbers of `text` that stand in no row in `own` and in none of a paper of `references`."""
        known = {self.years[key] for key in references if key in self.years}
        known = known.union(*(self.of_paper.get(key, set()) for key in references), *(row.numbers for row in own))
        # A voice rounds: 28.5 is said as "twenty-eight and a half", 88.6 as "eighty-nine".
        near = 1 if spoken else 0
        return sorted(n for n in numbers(text, spoken) if not any(n == k or abs(n - k) < near for k in known))


def texts_of(entry):
    """The texts of an entry beside its statements, each with the references that it may lean on."""
    for key in ("text", "plain", "palpation", "block_target", "share", "uncertain", "note"):
        if isinstance(entry.get(key), str):
            yield key, entry[key]
    for area in entry.get("areas", []):
        if area["basis"] == "published":
            yield "areas", area["words"]


def drawn(entry):
    """The sizes of the areas that were drawn here after a paper's words, and say so: they are nobody's measures."""
    return [Row([area["words"]], [], []) for area in entry.get("areas", []) if area["basis"] == "drawn"]


class Numbers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.known = Knowledge()

    def assert_none(self, found):
        self.assertFalse(found, "\n" + "\n".join(f"{where}: {left} in: {text}" for where, left, text in found))

    def test_numbers_are_read_in_figures_and_in_words(self):
        self.assertEqual(numbers("L4/5 to S1, T12-L1: 1 of 1,172, 2.5 %"), {1, 1172, 2.5})
        self.assertEqual(numbers("one hundred and nine, four in ten, eighteen hundred", spoken=True), {109, 1800})
        self.assertEqual(numbers("One thousand one hundred seventy-two", spoken=True), {1172})

    def test_a_number_that_no_row_has_is_found(self):
        self.assertEqual(self.known.untraced("A tunnel in 61 of 109.", ["KUN13"]), [])
        self.assertEqual(self.known.untraced("A tunnel in 61 of 107.", ["KUN13"]), [107])
        self.assertEqual(self.known.untraced("A tunnel in 61 of 109.", ["LU98"]), [61, 109])
        self.assertEqual(self.known.untraced("In one hundred and seven", ["KUN13"], spoken=True), [107])

    def test_whatever_is_published_cites_a_paper_that_is_listed(self):
        found = []
        for kind, entries in self.known.entries.items():
            for entry in entries:
                for said in statements(entry):
                    unknown = [key for key in said.get("references", []) if key not in self.known.years]
                    bare = said["basis"] == "published" and not said.get("references")
                    if unknown or bare:
                        found.append((entry["id"], unknown, said["text"]))
        self.assert_none(found)

    def test_a_claim_has_a_paper_and_says_in_how_many_or_why_not(self):
        found = []
        for claim in self.known.entries["claims"]:
            if not claim["references"] or not ("n" in claim or "; " in claim["counted"]):
                found.append((claim["id"], claim.get("counted", ""), claim["text"]))
        self.assert_none(found)

    def test_a_text_repeats_only_numbers_of_its_rows(self):
        found = []
        topics = {entry["id"]: entry for entries in self.known.entries.values() for entry in entries}
        for kind, entries in self.known.entries.items():
            if kind in ("claims", "references", "roots", "tours", "cases"):
                continue  # Rows themselves; tours have a test of their own; a case tells of a made-up person.
            for entry in entries:
                own = [row_of_statement(s) for s in statements(entry) if s["basis"] == "published"]
                own += drawn(topics.get(entry.get("topic"), {}))
                for key, text in texts_of(entry):
                    left = self.known.untraced(text, entry["references"], own)
                    left = [n for n in left if n != entry.get("year")]
                    if left:
                        found.append((f"{entry['id']} {key}", left, text))
        self.assert_none(found)

    def test_what_is_reasoned_brings_no_number_of_its_own(self):
        found = []
        for kind, entries in self.known.entries.items():
            for entry in entries:
                own = [row_of_statement(s) for s in statements(entry) if s["basis"] == "published"]
                for said in statements(entry):
                    if said["basis"] in ("published", "made_up"):
                        continue
                    left = self.known.untraced(said["text"], said["references"], own)
                    if left:
                        found.append((f"{entry['id']} ({said['basis']})", left, said["text"]))
        self.assert_none(found)

    def test_a_tour_says_only_numbers_of_the_papers_of_its_step(self):
        found = []
        for tour in self.known.entries["tours"]:
            for step in tour["steps"]:
                said = " ".join(step.get(key, "") for key in ("text", "notes", "question", "answer"))
                left = self.known.untraced(said, step["references"], spoken=True)
                if left:
                    found.append((f"{tour['id']}/{step['id']}", left, said))
        self.assert_none(found)

    def test_a_step_of_a_nerve_says_only_numbers_of_its_claims_and_papers(self):
        found = []
        claims = {claim["id"]: row_of_claim(claim) for claim in self.known.entries["claims"]}
        for path in sorted((ASSETS / "atlas" / "nerves").glob("*.json")):
            for nerve in json.loads(path.read_text(encoding="utf-8"))["nerves"]:
                for step in nerve.get("course", []):
                    references = nerve.get("references", []) + step.get("references", [])
                    own = [claims[key] for key in step.get("claims", []) if key in claims]
                    for key in ("step", "note"):
                        # What is measured on the two bodies that are drawn is the atlas's own, and says so.
                        said = [s for s in re.split(r"(?<=[.;:]) ", step.get(key, "")) if not ON_BODY.search(s)]
                        left = self.known.untraced(" ".join(said), references, own)
                        if left:
                            found.append((f"{nerve['id']} {step['step']}", left, step[key]))
        self.assert_none(found)

    def read(self, name):
        return json.loads((ASSETS / "atlas" / name).read_text(encoding="utf-8"))

    def test_the_table_of_groups_says_only_numbers_of_its_papers(self):
        found = []
        for group in self.read("groups.json")["groups"]:
            rows = group.get("comparison", [])
            cited = [key for row in rows for key in row["references"]]
            for row in rows:
                left = self.known.untraced(row["text"], row["references"])
                if left or not row["references"]:
                    found.append((f"{group['id']} {row['aspect']}", left, row["text"]))
            for text in (group.get("summary", ""), group["names"].get("plain", "")):
                if left := self.known.untraced(text, cited):
                    found.append((group["id"], left, text))
        self.assert_none(found)

    def test_what_is_said_at_the_bedside_and_taken_home_brings_no_number_of_its_own(self):
        found = []
        bedside = self.read("bedside.json")
        topics = {entry["id"]: entry for entries in self.known.entries.values() for entry in entries}
        told = [(e["id"], e["ask"], topics[e["of"]]["references"]) for e in bedside["questions"]]
        told += [(e["id"], e["like"], e["references"]) for e in bedside["rungs"]]
        told += [(e["id"], e["ask"], []) for e in bedside["asks"]]
        told += [(e["id"], e["plain"], e["references"]) for e in self.read("handouts.json")["handouts"]]
        for where, text, references in told:
            # Counted in words too: a patient hears "eleven".
            if left := [n for n in self.known.untraced(text, references) + sorted(numbers(text, spoken=True) - numbers(text)) if n]:
                found.append((where, left, text))
        self.assert_none(found)

    def test_what_the_program_says_by_itself_holds_no_number_about_anybody(self):
        messages, mistakes = interface_messages.collect(ROOT)
        self.assertFalse(mistakes)
        self.assertGreater(len(messages), 1000)
        holding = {message.context for message in messages if numbers(message.text) | numbers(message.plural)}
        self.assertEqual(sorted(holding - set(PHRASES_WITH_NUMBERS)), [], "a number in a phrase: trace it, or say what it is")
        self.assertEqual(sorted(set(PHRASES_WITH_NUMBERS) - holding), [], "no phrase holds these any more")

    def test_a_share_that_a_claim_has_is_drawn_with_its_topic(self):
        """What a topic states as a share is a row of its forest plot wherever there is a claim of that paper."""
        found = []
        shares = {}
        for claim in self.known.entries["claims"]:
            if claim["unit"] == "percent":
                shares.setdefault((claim["references"][0], claim["value"]), set()).add(claim["id"])
        for kind in DRAWN_KINDS:
            for entry in self.known.entries[kind]:
                drawn_here = set(entry.get("claims", []))
                for said in statements(entry):
                    if said["basis"] != "published":
                        continue
                    for key in said["references"]:
                        for share in map(float, SHARE.findall(said["text"])):
                            claims = shares.get((key, share), set())
                            if claims and not claims & drawn_here:
                                found.append((entry["id"], sorted(claims), said["text"]))
        self.assert_none(found)


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=2))
