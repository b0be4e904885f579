"""The extraction of texts into translators' files, and the merging of translations with newer texts."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "assets/languages"))

import atlas_messages  # noqa: E402
import interface_messages  # noqa: E402
import messages  # noqa: E402
import po_file  # noqa: E402
from po_file import Message  # noqa: E402


def translated(context, text, translation, **more):
    return Message(context, text, translations=[translation], **more)


class Format(unittest.TestCase):
    def test_what_is_written_is_read_again(self):
        tricky = 'A "quoted" word, a \\ and a tab\t in a line that is long enough to be broken over several of them.\nNext.\n'
        given = [
            Message("a/text", tricky, translations=["Ü 上殿皮神経"], notes=["For you"], places=["a.json"], remarks=["mine"]),
            Message("n", "{count} nerve", plural="{count} nerves", translations=["{count} Nerv", "{count} Nerven"]),
            Message("old", "Gone", translations=["Weg"], obsolete=True),
            Message("f", "New", translations=["Alt"], flags=["fuzzy"], previous='An "old" text'),
        ]
        header, read = po_file.read(po_file.write(messages.header("de"), given, 2), "x.po")
        self.assertEqual(read, given)
        self.assertIn("Language: de\n", header.translations[0])

    def test_no_line_that_can_be_broken_is_too_long(self):
        written = po_file.write(messages.header(""), [Message("c", "word " * 100)])
        self.assertLessEqual(max(map(len, written.splitlines())), 80)

    def test_a_fault_is_named_with_its_line(self):
        for text, said in (
            ('msgid "a\nmsgstr ""', "x.po:1: a text stands in double quotes"),
            ('msgid "a"\n\n', "x.po:2: the message before has no msgid or no msgstr"),
            ('msgid "a"\nmsgstr ""\nhello', "x.po:3: neither a comment nor"),
            ('msgid "\\q"\nmsgstr ""', "x.po:1: \\q is not known"),
            ('msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr ""', "is there twice"),
        ):
            with self.assertRaises(po_file.PoError) as caught:
                po_file.read(text, "x.po")
            self.assertIn(said, str(caught.exception))


class Merging(unittest.TestCase):
    def test_a_translation_is_kept(self):
        old = [translated("a/text", "One.", "Eins.", remarks=["sure"])]
        (new,) = po_file.merged([Message("a/text", "One.", notes=["now with a note"])], old)
        self.assertEqual((new.translations, new.remarks, new.notes), (["Eins."], ["sure"], ["now with a note"]))
        self.assertTrue(new.done)

    def test_a_changed_text_keeps_its_translation_as_fuzzy(self):
        old = [translated("a/text", "The nerve crosses the crest.", "Der Nerv kreuzt den Kamm.")]
        (new,) = po_file.merged([Message("a/text", "The nerve crosses the iliac crest.")], old)
        self.assertEqual(new.translations, ["Der Nerv kreuzt den Kamm."])
        self.assertEqual(new.previous, "The nerve crosses the crest.")
        self.assertTrue(new.fuzzy and not new.done)

    def test_the_likest_of_a_context_is_taken_and_each_once(self):
        old = [translated("a", "It bends to the left.", "L"), translated("a", "It bends to the right here.", "R")]
        new = po_file.merged([Message("a", "It bends to the right."), Message("a", "It bends to the left, twice.")], old)
        self.assertEqual([message.translations for message in new], [["R"], ["L"]])

    def test_another_text_is_not_taken_for_a_changed_one(self):
        old = [translated("a/text", "The nerve crosses the crest.", "Der Nerv kreuzt den Kamm.")]
        new, kept = po_file.merged([Message("a/text", "Blue")], old)
        self.assertEqual(new.translations, [""])
        self.assertTrue(kept.obsolete and kept.translations == ["Der Nerv kreuzt den Kamm."])

    def test_what_comes_back_has_its_translation_again(self):
        gone = po_file.merged([], [translated("a", "One.", "Eins.")])
        back = po_file.merged([Message("a", "One.")], gone)
        self.assertEqual([(m.translations, m.obsolete, m.fuzzy) for m in back], [(["Eins."], False, False)])

    def test_the_same_text_of_another_thing_is_proposed(self):
        template = [Message("a", "Skin"), Message("b", "Skin")]
        new = po_file.merged(template, [translated("a", "Skin", "Haut")])
        self.assertEqual([(m.translations, m.fuzzy) for m in new], [(["Haut"], False), (["Haut"], True)])

    def test_a_fuzzy_mark_stays_until_a_translator_takes_it_away(self):
        (new,) = po_file.merged([Message("a", "One.")], [translated("a", "One.", "Ein", flags=["fuzzy"], previous="On")])
        self.assertTrue(new.fuzzy and new.previous == "On")

    def test_merging_twice_changes_nothing_more(self):
        old = [translated("a/text", "The nerve crosses the crest.", "K"), translated("b", "Gone", "Weg")]
        once = po_file.merged([Message("a/text", "The nerve crosses a crest.")], old)
        text = po_file.write(messages.header("de"), once)
        again = po_file.merged([Message("a/text", "The nerve crosses a crest.")], po_file.read(text, "x")[1])
        self.assertEqual(po_file.write(messages.header("de"), again), text)


class Extraction(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def given(self, path, key, *entries):
        path = self.root / "assets/atlas" / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"format": f"cluneal-atlas/{key}/1", "note": "no text", key: list(entries)}))

    def found(self):
        subjects, mistakes = atlas_messages.collect(self.root)
        self.assertEqual(mistakes, [])
        return {subject: {(m.context, m.text) for m in found} for subject, found in subjects.items()}

    def test_texts_are_known_by_ids_and_not_by_places_in_lists(self):
        section = {"results": [{"text": "It helped.", "counted": "patients", "basis": "published", "references": ["A"]}]}
        entry = {"id": "block.x", "names": {"english": "X", "latin": "Ix", "synonyms": ["y", "z"]}, "sections": section}
        self.given("clinical/blocks.json", "blocks", {"id": "block.w", "text": "W."}, entry)
        self.given("structures.json", "structures", {"id": "bone.x", "names": {"english": "Bone"}, "summary": "Hard."})
        self.assertEqual(
            self.found(),
            {
                "blocks": {
                    ("block.w/text", "W."),
                    ("block.x/name", "X"),
                    ("block.x/synonyms", "y; z"),
                    ("block.x/results", "It helped."),
                },
                "studies": {("study/counted", "patients")},
                "names": {("bone.x/name", "Bone")},
                "body": {("bone.x/summary", "Hard.")},
            },
        )

    def test_files_may_be_split(self):
        self.given("nerves/scn.json", "nerves", {"id": "nerve.a", "course": [{"step": "bends"}]})
        self.given("nerves/mcn.json", "nerves", {"id": "nerve.b", "course": [{"step": "bends"}]})
        self.assertEqual(self.found(), {"nerves": {("nerve/step", "bends")}})

    def test_a_new_field_must_be_decided_on(self):
        self.given("structures.json", "structures", {"id": "bone.x", "story": "Once upon a time."})
        self.given("songs.json", "songs", {"id": "song.x"})
        mistakes = "\n".join(atlas_messages.collect(self.root)[1])
        self.assertIn('bone.x: whether "story" is translated is not said', mistakes)
        self.assertIn('what is translated of "songs" is not said', mistakes)

    def test_every_text_of_the_atlas_is_accounted_for(self):
        subjects, mistakes = atlas_messages.collect(ROOT)
        self.assertEqual(mistakes, [])
        self.assertGreater(sum(map(len, subjects.values())), 3000)

    def test_update_writes_files_that_the_check_takes_and_misses_when_a_text_changes(self):
        self.given("references.json", "references", {"key": "KUN13", "title": "A title"})
        self.given("structures.json", "structures", {"id": "bone.x", "summary": "Of 37 in KUN13."})
        messages.update(self.root)
        self.assertEqual(messages.check(self.root), 0)
        self.given("structures.json", "structures", {"id": "bone.x", "summary": "Of 38 in KUN13."})
        self.assertEqual(messages.check(self.root), 1)
        messages.update(self.root)
        self.assertEqual(messages.check(self.root), 0)


class Interface(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def collected(self, text, name="phrases.h"):
        path = self.root / "src/ui" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        found, mistakes = interface_messages.collect(self.root)
        return [(m.context, m.text, m.plural) for m in found], mistakes

    def test_constants_are_read_as_a_compiler_reads_them(self):
        found, mistakes = self.collected(
            'inline constexpr Phrase undo{"ui.undo", "Undo"};\n'
            'inline constexpr Phrase area{\n    "ui.area",\n    "{area} cm\\xC2\\xB2 \\"of\\" "\n    "skin\\nKey K"};\n'
            'inline constexpr Phrase found{"ui.found", "{count} thing", "{count} things"};\n'
        )
        self.assertEqual(mistakes, [])
        self.assertEqual(
            found,
            [
                ("ui.undo", "Undo", ""),
                ("ui.area", '{area} cm² "of" skin\nKey K', ""),
                ("ui.found", "{count} thing", "{count} things"),
            ],
        )

    def test_an_id_that_is_not_the_constants_name_is_found(self):
        (mistake,) = self.collected('inline constexpr Phrase undo{"ui.redo", "Undo"};\n')[1]
        self.assertIn("the phrase undo has the id ui.redo, not ui.undo", mistake)

    def test_a_phrase_that_is_written_otherwise_is_found(self):
        (mistake,) = self.collected('inline constexpr Phrase undo = {"ui.undo", "Undo"};\n')[1]
        self.assertIn("a phrase is not written as", mistake)

    def test_every_phrase_of_the_program_is_read(self):
        found, mistakes = interface_messages.collect(ROOT)
        self.assertEqual(mistakes, [])
        self.assertGreater(len(found), 500)


    def test_the_interface_is_translated_whole(self):
        for language in messages.PLURALS:
            path = ROOT / f"assets/languages/{language}/interface.po"
            _, found = po_file.read(path.read_text(encoding="utf-8"), path.name)
            left = [message.context for message in found if not message.obsolete and not message.done]
            self.assertEqual(left, [], language)


class Losses(unittest.TestCase):
    def faults(self, text, translation, **more):
        return list(messages.faults_of(Message("c", text, translations=translation, **more), {"KUN13"}))

    def test_numbers_placeholders_and_references_must_be_kept(self):
        self.assertEqual(self.faults("2.5 of {all} in KUN13", ["2,5 von {all} bei KUN13"]), [])
        self.assertEqual(self.faults("From 19 patients", ["Von 91 Kranken"]), ["the number 19 is not in it"])
        self.assertEqual(
            self.faults("{count} in KUN13", ["{zahl} bei KUN31"]),
            [
                "the reference KUN13 is not in it",
                "the placeholder {count} is not in it",
                "the placeholder {zahl} is not in the English text",
            ],
        )

    def test_a_plural_form_may_say_one_in_words(self):
        self.assertEqual(self.faults("1 nerve", ["ein Nerv", "{n} Nerven"], plural="{n} nerves"), [])

    def test_an_empty_plural_form_is_found(self):
        self.assertEqual(self.faults("1 nerve", ["ein Nerv", ""], plural="{n} nerves"), ["a plural form is empty"])

    def test_spaces_at_the_ends_are_found(self):
        self.assertEqual(self.faults("Skin", ["Haut "]), ["it begins or ends with a space"])


if __name__ == "__main__":
    unittest.main()
