"""What the atlas knows, listed: names say what is recorded of Terminologia Anatomica 2 and no more."""

import json
import unittest

from program import run


def entries(kind, *more):
    done = run("list", kind, "--json", *more)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["entries"]


class Names(unittest.TestCase):
    def test_a_latin_name_without_a_number_is_not_said_to_be_missing_from_ta2(self):
        for kind in ("structures", "nerves", "roots"):
            told = {entry["id"]: entry["names"] for entry in entries(kind)}
            for key, names in told.items():
                if names["latin"]:
                    self.assertNotEqual(names["ta2"], "not in TA2", key)
                else:
                    self.assertEqual(names["ta2"], "not in TA2", key)
        structures = {entry["id"]: entry["names"] for entry in entries("structures")}
        self.assertEqual(structures["bone.sacrum"]["latin"], "Os sacrum")
        nerves = {entry["id"]: entry["names"] for entry in entries("nerves")}
        self.assertEqual(nerves["nerve.mcn"]["latin"], "Nervi clunium medii")
        # Terminologia Anatomica has no entry for the three superior branches.
        self.assertEqual(nerves["nerve.scn.medial"]["ta2"], "not in TA2")

    def test_other_words_for_a_thing_are_among_its_synonyms(self):
        known = [(entry["id"], [word.lower() for word in entry["names"]["synonyms"]])
                 for kind in ("nerves", "sites", "landmarks", "territories") for entry in entries(kind)]
        for word, where in (("nce", "site.scn.crest_tunnel"), ("nce", "site.mcn.long_ligament"),
                            ("nce", "site.icn.ischium"), ("medial cluneal nerves", "nerve.mcn"),
                            ("superior clunial nerves", "nerve.scn"), ("dimple of the back", "landmark.psis")):
            self.assertIn(where, [key for key, words in known if word in words], word)


if __name__ == "__main__":
    unittest.main()
