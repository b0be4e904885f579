"""cluneal cards: the package is opened as Anki opens it: the archive by Python's own reader, the collection by SQLite, its
tables and settings held against the schema 11 that Anki's source defines (rslib/src/storage/schema11.sql). Where Anki's
own library is installed, it imports the package too.
"""

import csv
import hashlib
import io
import json
import re
import sqlite3
import unittest
import zipfile

import program

COLUMNS = {
    "col": "id crt mod scm ver dty usn ls conf models decks dconf tags",
    "notes": "id guid mid mod usn tags flds sfld csum flags data",
    "cards": "id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data",
    "revlog": "id cid usn ease ivl lastIvl factor time type",
    "graves": "usn oid type",
}
INDICES = {"ix_notes_usn", "ix_cards_usn", "ix_revlog_usn", "ix_cards_nid", "ix_cards_sched", "ix_revlog_cid", "ix_notes_csum"}
KINDS = 11


class Package:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            self.names = archive.namelist()
            self.files = {name: archive.read(name) for name in self.names}
        self.media = json.loads(self.files["media"])
        self.base = sqlite3.connect(":memory:")
        self.base.deserialize(self.files["collection.anki2"])

    def rows(self, sql):
        return self.base.execute(sql).fetchall()

    def col(self, name):
        return json.loads(self.rows(f"select {name} from col")[0][0])


def note_fields(package):
    """Each note's fields by their names, by its guid."""
    models = package.col("models")
    notes = {}
    for guid, mid, fields in package.rows("select guid, mid, flds from notes"):
        names = [field["name"] for field in models[str(mid)]["flds"]]
        values = fields.split("\x1f")
        assert len(names) == len(values)
        notes[guid] = dict(zip(names, values), type=models[str(mid)]["name"])
    return notes


class WithoutPictures(program.InFolder):
    def package(self, *arguments):
        path = self.folder / "cards.apkg"
        done = program.run("cards", "-o", path, "--no-pictures", *arguments)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return Package(path)

    def test_the_collection_is_of_ankis_schema(self):
        package = self.package()
        self.assertEqual(package.rows("pragma integrity_check"), [("ok",)])
        for table, columns in COLUMNS.items():
            self.assertEqual([row[1] for row in package.rows(f"pragma table_info({table})")], columns.split())
        self.assertEqual({n for (n,) in package.rows("select name from sqlite_master where type='index'")}, INDICES)
        self.assertEqual(package.rows("select count(*), max(ver) from col"), [(1, 11)])
        for name in ("conf", "models", "decks", "dconf", "tags"):
            self.assertIsInstance(package.col(name), dict)

    def test_notes_cards_types_and_decks_belong_together(self):
        package = self.package()
        models, decks = package.col("models"), package.col("decks")
        notes = package.rows("select id, guid, mid, flds, sfld, csum from notes")
        self.assertGreaterEqual(len(notes), 300)
        self.assertEqual(len({n[1] for n in notes}), len(notes))
        for _, _, mid, fields, first, csum in notes:
            self.assertIn(str(mid), models)
            self.assertEqual(fields.split("\x1f")[0], first)
            self.assertEqual(csum, int(hashlib.sha1(first.encode()).hexdigest()[:8], 16))
        cards = package.rows("select nid, did, ord, queue, type from cards")
        self.assertEqual(sorted(c[0] for c in cards), sorted(n[0] for n in notes))
        self.assertEqual({c[2:] for c in cards}, {(0, 0, 0)})
        used = {str(c[1]) for c in cards}
        self.assertLessEqual(used, set(decks))
        self.assertEqual(len(used), KINDS)
        self.assertEqual(decks["1"]["name"], "Default")
        for key, deck in decks.items():
            self.assertEqual(str(deck["id"]), key)
        for key, model in models.items():
            self.assertEqual(str(model["id"]), key)
            asked = model["tmpls"][0]["qfmt"] + model["tmpls"][0]["afmt"]
            names = {re.sub(r"^(type:|[#/^])", "", n) for n in re.findall(r"\{\{([^}]*)\}\}", asked)} - {"FrontSide"}
            self.assertLessEqual(names, {field["name"] for field in model["flds"]})

    def test_every_type_is_used_and_each_note_has_its_answer_and_sources(self):
        notes = note_fields(self.package())
        self.assertEqual(len({n["type"] for n in notes.values()}), 5)
        for guid, note in notes.items():
            with self.subTest(guid):
                self.assertTrue(note["Question"] and note["Answer"] and note["Sources"])
                self.assertNotIn("<img", note["Picture"])
                if note["type"].endswith("choice"):
                    self.assertEqual(note["Choices"].count(f"<li>{note['Answer']}</li>"), 1)
                if note["type"].endswith("order"):
                    items = lambda text: re.findall(r"<li>(.*?)</li>", text)
                    self.assertEqual(sorted(items(note["Choices"])), sorted(items(note["Answer"])))
                if note["type"].endswith("number"):
                    self.assertTrue(note["Answer"].startswith(note["Typed"]))

    def test_a_second_export_finds_the_first_in_another_language_it_is_its_own(self):
        first, again, german = self.package(), self.package(), self.package("--language", "de")
        ids = "select n.id, n.guid, n.mid, c.did from notes n join cards c on c.nid = n.id order by n.id"
        self.assertEqual(first.rows(ids), again.rows(ids))
        self.assertEqual(set(first.col("models")), set(german.col("models")))
        self.assertEqual(set(first.col("decks")) & set(german.col("decks")), {"1"})
        self.assertFalse({g for _, g, _, _ in first.rows(ids)} & {g for _, g, _, _ in german.rows(ids)})

    def test_ankis_own_library_imports_it(self):
        try:
            from anki.collection import Collection
            from anki.importing.apkg import AnkiPackageImporter
        except ImportError:
            self.leave_out("Anki's library is not installed; its schema was held against the package instead")
        self.package()
        collection = Collection(str(self.folder / "own.anki2"))
        AnkiPackageImporter(collection, str(self.folder / "cards.apkg")).run()
        self.assertGreaterEqual(collection.db.scalar("select count() from notes"), 300)
        collection.close()

    def test_the_table_has_every_question(self):
        path = self.folder / "cards.csv"
        self.assertEqual(program.run("cards", "-o", path).returncode, 0)
        rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))
        notes = note_fields(self.package())
        self.assertEqual({f"cluneal/en/{row['id']}" for row in rows}, set(notes))
        for row in rows:
            self.assertTrue(row["question"] and row["answer"] and row["sources"])

    def test_wrong_calls_are_refused(self):
        self.assert_wrong(program.run("cards", "-o", self.folder / "cards.txt"), ".apkg", ".csv")
        self.assert_wrong(program.run("cards", "-o", self.folder / "none/cards.apkg"), "none")
        self.assert_wrong(program.run("cards", "-o", self.folder / "cards.apkg", "--only", "riddle"), "riddle")


class WithPictures(program.InFolder):
    def test_each_picture_that_a_note_shows_is_in_the_package(self):
        path = self.folder / "cards.apkg"
        done = program.run("cards", "-o", path, "--only", "paint_the_territory", timeout=280)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        package = Package(path)
        shown = set()
        for note in note_fields(package).values():
            in_front, behind = (re.findall(r'<img src="([^"]+)">', note[f]) for f in ("Picture", "Shown"))
            self.assertEqual((len(in_front), len(behind)), (1, 1))
            self.assertNotEqual(in_front, behind)
            shown |= {*in_front, *behind}
        self.assertEqual(set(package.media.values()), shown)
        contents = {package.files[entry] for entry in package.media}
        self.assertEqual(len(contents), len(shown))  # No two are one picture.
        for content in contents:
            self.assertEqual(content[:3], b"\xff\xd8\xff")
            self.assertLess(len(content), 120_000)


if __name__ == "__main__":
    unittest.main()
