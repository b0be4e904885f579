"""How hard the words for patients are to read, in each language: sentences, grades, and words that are not to be used.

English by Flesch-Kincaid (Kincaid and others 1975), German by the first Wiener Sachtextformel (Bamberger and Vanecek 1984),
Spanish by the scale of Szigriszt-Pazos with INFLESZ's levels (Barrio-Cantalejo and others 2008). Of Japanese, in whose
texts words are not parted, a stated substitute: how long sentences are and what share of the characters are Chinese ones.
"""

import json
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "assets/languages"))
sys.path.insert(0, str(ROOT / "tests/cli"))

import po_file  # noqa: E402

MOST_WORDS = 15
ROOM = re.compile(r"^(ui\.bedside_|app\.handout_|question\.|rung\.|ask\.)")
# Of the room, what the clinician alone reads before the talk.
NOT_READ = {"ui.bedside_hint"}
JARGON = {
    "en": "cluneal, entrapment, neuropathy, iliac, sacrum, sacral, lumbar, anterior, posterior, ligament, syndrome, "
          "nerve block, needle, decompression, neurolysis, perineum, percent, %",
    "de": "cluneal, Einklemmung, Neuropathie, iliaca, Sakrum, lumbal, anterior, posterior, Syndrom, Blockade, Nadel, "
          "Dekompression, Neurolyse, Perineum, Prozent, %",
    "es": "cluneal, neuropatía, ilíaca, sacro, lumbar, síndrome, bloqueo, aguja, descompresión, neurólisis, perineo, "
          "por ciento, %",
    "ja": "殿皮神経, 絞扼, 神経障害, 腸骨, 仙骨, 症候群, ブロック, 針, 減圧, 会陰, パーセント, %, ％",
}


def topics():
    """The plain texts of topics that the room shows, with what it says itself: (context, English)."""
    atlas = ROOT / "assets/atlas"
    bedside = json.loads((atlas / "bedside.json").read_text(encoding="utf-8"))
    handouts = json.loads((atlas / "handouts.json").read_text(encoding="utf-8"))
    shown = {q["of"] for q in bedside["questions"]}
    for handout in handouts["handouts"]:
        for key in ("feels", "first", "later"):
            shown.update(handout[key])
    plain = {f"{one}/plain" for one in shown} | {f"{h['id']}/{key}" for h in handouts["handouts"] for key in ("plain", "short")}
    treatments = {one for one in shown if one.startswith("treatment.")}
    postures = {one for h in handouts["handouts"] for key in ("worse", "eases") for one in h[key]}
    return plain | {f"{one}/plain name" for one in treatments | postures}


def texts(language):
    """Every text of the room in that language, by its context."""
    wanted, found = topics(), {}
    for path in sorted((ROOT / "assets/languages/de").glob("*.po")):
        for message in po_file.read((ROOT / "assets/languages" / language / path.name).read_text(encoding="utf-8")
                                    if language != "en" else path.read_text(encoding="utf-8"), path.name)[1]:
            own = ROOM.match(message.context) and message.context not in NOT_READ
            if message.obsolete or not (own or message.context in wanted):
                continue
            found[message.context] = message.text if language == "en" else message.translations[0]
    return found


def sentences(text, stops=".!?"):
    return [s for s in re.split(rf"(?<=[{stops}])\s*", text) if s.strip()]


def words(text):
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)


def syllables_en(word):
    word = word.lower()
    count = len(re.findall(r"[aeiouy]+", word))
    return max(1, count - (word.endswith("e") and not word.endswith("le") and count > 1))


def syllables_de(word):
    return max(1, len(re.findall(r"äu|eu|ei|ai|au|ie|aa|ee|oo|[aeiouäöüy]", word.lower())))


def syllables_es(word):
    word = word.lower()
    strong, weak = "aeoáéíóú", "iuü"
    groups = re.findall(rf"[{strong}{weak}y]+", re.sub(r"qu(?=[eiéí])|gu(?=[eiéí])|y(?=[aeiouáéíóú])", "q", word))
    return max(1, sum(max(1, sum(letter in strong for letter in group)) for group in groups))


def flesch_kincaid(text):
    all_words = words(text)
    return 0.39 * len(all_words) / len(sentences(text)) + 11.8 * sum(map(syllables_en, all_words)) / len(all_words) - 15.59


def wiener(text):
    """The first Wiener Sachtextformel: a school year."""
    all_words = words(text)
    count = len(all_words)
    three = sum(syllables_de(w) >= 3 for w in all_words) * 100 / count
    long = sum(len(w) > 6 for w in all_words) * 100 / count
    one = sum(syllables_de(w) == 1 for w in all_words) * 100 / count
    return 0.1935 * three + 0.1672 * count / len(sentences(text)) + 0.1297 * long - 0.0327 * one - 0.875


def inflesz(text):
    all_words = words(text)
    return 206.835 - 62.3 * sum(map(syllables_es, all_words)) / len(all_words) - len(all_words) / len(sentences(text))


def said(language):
    """All of the room that is a sentence, as one text."""
    return " ".join(text for text in texts(language).values() if re.search(r"[.!?。]$", text.strip()))


class Reading(unittest.TestCase):
    def test_the_formulas_are_the_published_ones(self):
        # By hand: 6 words, 1 sentence, 6 syllables; 5 words, 1 sentence, 3 of one syllable, none long.
        self.assertAlmostEqual(flesch_kincaid("The cat sat on the mat."), 0.39 * 6 + 11.8 - 15.59)
        self.assertAlmostEqual(wiener("Das ist ein rotes Haus."), 0.1672 * 5 - 0.0327 * 80 - 0.875)
        self.assertAlmostEqual(inflesz("La casa es roja."), 206.835 - 62.3 * 6 / 4 - 4)

    def test_there_is_something_in_every_language(self):
        counts = {language: len(texts(language)) for language in ("en", "de", "es", "ja")}
        self.assertGreater(counts["en"], 90)
        self.assertEqual(len(set(counts.values())), 1, counts)

    def test_no_sentence_is_long(self):
        for language in ("en", "de", "es"):
            for context, text in texts(language).items():
                for sentence in sentences(text):
                    # German and Spanish put into more words what English says in fifteen.
                    most = MOST_WORDS + (0 if language == "en" else 3)
                    self.assertLessEqual(len(words(sentence)), most, f"{language} {context}: {sentence}")

    def test_it_reads_as_six_years_of_school_do(self):
        found = {"en": flesch_kincaid(said("en")), "de": wiener(said("de")), "es": inflesz(said("es"))}
        print("Flesch-Kincaid %.1f, Wiener Sachtextformel %.1f, INFLESZ %.1f" % tuple(found.values()))
        self.assertLessEqual(found["en"], 6)
        self.assertLessEqual(found["de"], 6)
        self.assertGreaterEqual(found["es"], 65)

    def test_no_text_is_hard_by_itself(self):
        for language, hard in (("en", lambda text: flesch_kincaid(text) > 6), ("de", lambda text: wiener(text) > 6),
                               ("es", lambda text: inflesz(text) < 65)):
            for context, text in texts(language).items():
                # Of a few words, and of a name, a formula says nothing.
                if len(words(text)) >= 8 and not context.endswith("name"):
                    self.assertFalse(hard(text), f"{language} {context}: {text}")

    def test_japanese_is_short_and_not_dense(self):
        for context, text in texts("ja").items():
            for sentence in sentences(text, "。"):
                self.assertLessEqual(len(sentence), 45, f"{context}: {sentence}")
        text = said("ja")
        chinese = len(re.findall(r"[\u4e00-\u9fff]", text)) / len(re.sub(r"\s", "", text))
        print(f"Japanese: {chinese:.0%} Chinese characters")
        self.assertLessEqual(chinese, 0.35)

    def test_no_jargon(self):
        for language, banned in JARGON.items():
            for context, text in texts(language).items():
                for word in banned.split(", "):
                    pattern = re.escape(word) if language == "ja" or word == "%" else rf"\b{re.escape(word)}\b"
                    self.assertIsNone(re.search(pattern, text, re.IGNORECASE), f"{language} {context}: {text}")


if __name__ == "__main__":
    unittest.main()
