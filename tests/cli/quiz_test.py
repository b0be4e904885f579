"""cluneal quiz: what it asks is right by the knowledge files themselves, read here on their own. Nothing of the program's
own rules is used: each kind's answer, and each wrong answer beside it, is looked up anew.
"""

import json
import re
import tempfile
import unittest
from collections import Counter, defaultdict
from pathlib import Path

import program

ROOT = Path(__file__).resolve().parents[2]
ATLAS = ROOT / "assets/atlas"
KINDS = """name_this find_it trace_the_nerve which_root paint_the_territory which_condition examine_next which_layer
    what_the_study_says left_or_right what_is_wrong""".split()


def entries(name):
    data = json.loads((ATLAS / name).read_text(encoding="utf-8"))
    return next(v for k, v in data.items() if isinstance(v, list) and k != "note")


def quiz(*arguments):
    done = program.run("quiz", "--json", *arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["questions"]


class Knowledge:
    def __init__(self):
        self.nerves = {n["id"]: n for path in sorted((ATLAS / "nerves").glob("*.json"))
                       for n in json.loads(path.read_text(encoding="utf-8"))["nerves"]}
        self.claims = {c["key"]: c for c in entries("claims.json")}
        self.references = {r["key"] for r in entries("references.json")}
        self.topics, self.kind_of = {}, {}
        for path in sorted((ATLAS / "clinical").glob("*.json")):
            if path.stem != "kinds":
                for topic in entries(f"clinical/{path.name}"):
                    self.topics[topic["id"]] = topic
                    self.kind_of[topic["id"]] = path.stem
        self.names = defaultdict(set)
        for found in (self.nerves.values(), self.topics.values(), *(entries(f"{name}.json") for name in
                      ("structures", "places", "landmarks", "sites", "territories", "areas", "groups"))):
            for one in found:
                self.names[one["names"]["english"]].add(one["id"])
        self.sites = {s["id"]: s for s in entries("sites.json")}
        self.territories = {t["id"]: t for t in entries("territories.json")}
        self.walks = json.loads((ATLAS / "quiz.json").read_text(encoding="utf-8"))["asked_walks"]
        asked = json.loads((ATLAS / "quiz.json").read_text(encoding="utf-8"))
        self.not_told_apart = set(asked["not_told_apart"])
        self.structures = {s["id"]: s for s in entries("structures.json")}
        # What stands in the files for a program to read and in no sentence for a person.
        self.keys = self.references | set(self.claims) | set(self.nerves) | set(self.topics) | set(self.sites_and_more())
        self.other_answers = {o["of"]: set(o["true_too"])
                              for o in json.loads((ATLAS / "quiz.json").read_text(encoding="utf-8"))["other_answers"]}

    def sites_and_more(self):
        return [one["id"] for name in ("structures", "places", "landmarks", "sites", "territories", "areas", "groups")
                for one in entries(f"{name}.json")]

    def shown_by_itself(self, id):
        bare = re.sub(r"\.(left|right)$", "", id)
        return (self.structures.get(bare) or self.nerves.get(bare) or {"shown": False}).get("shown", True)

    def wholes(self, nerve):
        """All that a nerve is part of: by its id and by what the files call its parent."""
        found, left = set(), [nerve]
        while left:
            one = left.pop()
            if one in found or one == "nerve" or not one:
                continue
            found.add(one)
            left += [one.rpartition(".")[0], self.nerves.get(one, {}).get("parent")]
        return found

    def kin(self, nerve):
        """Nerves that are part of it, of which it is part, or that share a part with it."""
        parts = [n for n in self.nerves if nerve in self.wholes(n)]
        return {m for m in self.nerves if any(nerve in self.wholes(p) and m in self.wholes(p) for p in parts)}

    def way(self, nerve):
        """All by which the fibres of a nerve come: what it and its parts leave."""
        met, left = set(), [n for n in self.nerves if nerve in self.wholes(n)]
        while left:
            one = left.pop()
            if one not in met and one in self.nerves:
                met.add(one)
                left.append(self.nerves[one].get("leaves"))
        return met

    def tied(self, a, b):
        return b in self.kin(a) or any(k in self.way(b) for k in self.kin(a)) or any(k in self.way(a) for k in self.kin(b))


KNOWN = Knowledge()


class Questions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # The whole pool several times over, so that nearly every wrong answer comes up.
        cls.questions = [q for kind in KINDS for q in quiz("--seed", 3, "--count", 1200, "--kind", kind)]
        cls.first = [q for q in cls.questions if q["turn"] == 0]
        cls.of_kind = defaultdict(list)
        for question in cls.questions:
            cls.of_kind[question["kind"]].append(question)

    def wrong(self, question):
        return [choice for choice in question["choices"] if choice != question["answer"]]

    def test_the_pool_is_large_and_every_kind_is_in_it(self):
        self.assertGreaterEqual(len(self.first), 500)
        self.assertEqual(set(self.of_kind), set(KINDS))
        self.assertEqual(len({q["id"] for q in self.first}), len(self.first))

    def test_each_has_a_known_source_and_its_answer_once(self):
        for question in self.questions:
            with self.subTest(question["id"]):
                self.assertTrue(question["references"])
                self.assertLessEqual(set(question["references"]), KNOWN.references)
                if "choices" in question:
                    self.assertEqual(Counter(question["choices"])[question["answer"]], 1)
                    self.assertEqual(len(set(question["choices"])), len(question["choices"]))

    def test_every_nerve_site_territory_and_root_is_asked_in_500(self):
        wanted = set(KNOWN.nerves) | set(KNOWN.sites) | set(KNOWN.territories)
        wanted |= {cell["root"] for n in KNOWN.nerves.values() for cell in n.get("roots", [])}
        wanted -= KNOWN.not_told_apart
        for seed in (7, 11):
            asked = {one for q in quiz("--seed", seed, "--count", 500) for one in q["subjects"] + q["roots"]}
            self.assertEqual(wanted - asked, set())

    def test_names_are_of_the_thing_and_no_other_name_fits_it(self):
        for question in self.of_kind["name_this"]:
            with self.subTest(question["id"]):
                subject = question["subjects"][0]
                if subject in KNOWN.territories:
                    subject = KNOWN.territories[subject]["nerve"]
                    others_tied = KNOWN.tied
                else:
                    others_tied = lambda a, b: b in KNOWN.kin(a)
                self.assertIn(subject, KNOWN.names[question["answer"]])
                for name in self.wrong(question):
                    for other in KNOWN.names[name]:
                        self.assertNotEqual(other, subject)
                        if subject in KNOWN.nerves and other in KNOWN.nerves:
                            self.assertFalse(others_tied(subject, other), f"{subject} is {other} too")

    def test_a_course_is_in_the_order_of_its_file(self):
        for question in self.of_kind["trace_the_nerve"]:
            with self.subTest(question["id"]):
                course = {w["step"]: w for w in KNOWN.nerves[question["subjects"][0]]["course"]}
                steps = list(course)
                places = [steps.index(step) for step in question["answer"]]
                self.assertEqual(places, sorted(set(places)))
                # Each has a source, all of which are told, and none could as well stand before the one before it: along
                # the same thing, or at the same place.
                asked = [course[step] for step in question["answer"]]
                self.assertEqual({key for w in asked for key in w.get("references", [])}, set(question["references"]))
                for before, after in zip(asked, asked[1:]):
                    self.assertTrue(after.get("references"))
                    if after["relation"] in ("ends_in", "goes_on"):
                        continue
                    said = lambda w: (w["relation"], w.get("passes"))
                    laid = lambda w: (w["place"], w.get("toward"), w.get("share"), w.get("passes"))
                    self.assertFalse(after.get("passes") and said(before) == said(after), after["step"])
                    self.assertNotEqual(laid(before), laid(after))
                self.assertTrue(asked[0].get("references"))
                self.assertGreaterEqual(len(asked), 3)
                self.assertEqual(sorted(question["steps_out_of_order"]), sorted(question["answer"]))
                self.assertNotEqual(question["steps_out_of_order"], question["answer"])

    def test_no_wrong_root_is_that_of_the_study_that_is_asked_by(self):
        traits = entries("nerve_traits.json")
        order = [f"T{i}" for i in range(1, 13)] + [f"L{i}" for i in range(1, 6)] + [f"S{i}" for i in range(1, 6)]
        for question in self.of_kind["which_root"]:
            subject = question["subjects"][0]
            with self.subTest(question["id"]):
                if subject.startswith("area."):
                    area = next(a for a in entries("areas.json") if a["id"] == subject)
                    self.assertEqual(area["dermatome"], {"root": question["answer"], "part": "test_point"})
                    continue
                cells = KNOWN.nerves[subject]["roots"]
                if question["id"].endswith("/reviews"):
                    only = {c["root"] for c in cells if c["finding"] == "range in reviews"}
                    counted = {c["root"] for c in cells if c["finding"] in ("share", "present")}
                    self.assertEqual(only - counted, {question["answer"]})
                    self.assertLessEqual(set(self.wrong(question)), counted)
                    continue
                study = question["references"][0]
                self.assertTrue([c for c in cells if c["reference"] == study and c["root"] == question["answer"]
                                 and c["finding"] in ("share", "present") and c.get("percent", 1) > 0])
                named, by_study = set(), set()
                related = [n for n in KNOWN.nerves if subject in KNOWN.wholes(n) or n in KNOWN.wholes(subject)]
                for other in related:
                    named |= {c["root"] for c in KNOWN.nerves[other].get("roots", []) if c["finding"] != "absent"}
                    by_study |= {c["root"] for c in KNOWN.nerves[other].get("roots", [])
                                 if c["finding"] != "absent" and c["reference"] == study}
                    for trait in traits:
                        if "origin" in trait and not trait["origin"].get("own_root") and any(other == i or other.startswith(i + ".") for i in trait["ids"]):
                            first, last = (order.index(trait["origin"][end]) for end in ("first", "last"))
                            named |= set(order[first:last + 1])
                self.assertEqual(by_study & set(self.wrong(question)), set())
                # None is so far away that nobody would take it for the answer.
                far = max(abs(order.index(one) - order.index(question["answer"])) for one in self.wrong(question))
                self.assertLessEqual(far, 8)
                # All that the explanation lists is so, and the name gives nothing away.
                listed = re.search(r"Roots that any study or review names: (.*)\.", question["explanation"]).group(1)
                self.assertEqual(set(listed.split(", ")), named)
                self.assertNotIn(question["answer"], question["text"].split("?")[1])

    def test_what_could_explain_a_case_too_is_not_offered(self):
        caught = re.compile(r"A caught nerve: (.*)")
        group = {t: KNOWN.nerves[s["nerve"]]["group"] for t, s in KNOWN.sites.items()}
        for question in self.of_kind["which_condition"]:
            with self.subTest(question["id"]):
                case = question["subjects"][0]
                answer = KNOWN.topics[case]["answer"]
                said = lambda choice: KNOWN.names[caught.sub(r"\1", choice)]
                self.assertIn(answer, said(question["answer"]))
                for choice in self.wrong(question):
                    for other in said(choice):
                        self.assertNotEqual(other.rpartition(".")[2], answer.rpartition(".")[2])
                        self.assertNotIn(other, KNOWN.other_answers.get(case, ()))
                        if other in group and answer in group:
                            self.assertNotEqual(group[other], group[answer])

    def test_what_comes_next_is_the_next_step_and_no_other_examination_fits(self):
        order = list(KNOWN.topics)
        for question in self.of_kind["examine_next"]:
            with self.subTest(question["id"]):
                subject = question["subjects"][0]
                if subject in KNOWN.sites:
                    (right,) = [t for t in question["subjects"][1:] if t.startswith("examination.")]
                    self.assertEqual(KNOWN.topics[right]["names"]["english"], question["answer"])
                    self.assertIn(subject, KNOWN.topics[right]["places"])
                    for name in self.wrong(question):
                        for other in KNOWN.names[name]:
                            places = KNOWN.topics[other]["places"]
                            self.assertNotIn(subject, places)
                            self.assertNotIn(KNOWN.sites[subject]["nerve"], places)
                    continue
                walk = subject.rpartition(".")[0]
                self.assertIn(walk, KNOWN.walks)
                steps = [t for t in order if t.rpartition(".")[0] == walk]
                titles = [KNOWN.topics[t]["names"]["english"] for t in steps]
                self.assertEqual(len(set(titles)), len(titles))
                at = steps.index(subject)
                self.assertEqual(titles[at], question["answer"])
                if at:
                    self.assertTrue(question["text"].endswith(titles[at - 1]))
                    self.assertNotIn(titles[at - 1], question["choices"])

    def test_a_nerve_meets_none_of_the_wrong_layers(self):
        for question in self.of_kind["which_layer"]:
            with self.subTest(question["id"]):
                nerve, thing = question["subjects"]
                relation = question["id"].split("/")[2]
                self.assertIn(thing, KNOWN.names[question["answer"]])
                self.assertTrue([w for w in KNOWN.nerves[nerve]["course"]
                                 if w["relation"] == relation and w.get("passes") == thing])
                met = {one for k in KNOWN.kin(nerve) | KNOWN.way(nerve) for w in KNOWN.nerves[k].get("course", [])
                       for one in (w.get("passes"), w.get("place"))}
                for name in self.wrong(question):
                    self.assertEqual(KNOWN.names[name] & met, set())

    def test_a_number_is_the_studys_and_the_wrong_ones_are_nobodys(self):
        value = lambda text: float(re.match(r"[\d.]+", text).group())
        for question in self.of_kind["what_the_study_says"]:
            with self.subTest(question["id"]):
                claim = KNOWN.claims[question["id"].split("/")[1]]
                self.assertEqual(question["references"], [claim["reference"]])
                self.assertAlmostEqual(value(question["answer"]), abs(claim["value"]))
                self.assertTrue(question["number"]["low"] <= abs(claim["value"]) <= question["number"]["high"])
                others = [c for c in KNOWN.claims.values() if c["unit"] == claim["unit"]
                          and c["quantity"] == claim["quantity"] and c.get("from") == claim.get("from")
                          and c.get("to") == claim.get("to") and c.get("sex") == claim.get("sex")
                          and ("from" in claim or c["reference"] == claim["reference"])]
                self.assertIn(claim, others)
                for choice in self.wrong(question):
                    wrong = value(choice)
                    self.assertFalse(question["number"]["low"] <= wrong <= question["number"]["high"])
                    for other in others:
                        middle = abs(other["value"])
                        spread = other["spread"] if other.get("spread_kind") == "sd" else 0
                        self.assertFalse(middle - spread <= wrong <= middle + spread, f"{choice}: {other['key']}")
                # The number itself, or what gives it away, is not in the question.
                self.assertNotIn(question["answer"], question["text"])

    def test_sides_are_the_patients(self):
        seen = set()
        for question in self.of_kind["left_or_right"]:
            with self.subTest(question["id"]):
                (pointed,) = question["picture"]["pointed"]
                self.assertEqual(pointed.rpartition(".")[2], question["answer"].lower())
                seen.add(question["answer"])
        self.assertEqual(seen, {"Left", "Right"})

    def test_what_is_wrong_is_the_one_thing_that_is(self):
        for question in self.of_kind["what_is_wrong"]:
            with self.subTest(question["id"]):
                picture, subject = question["picture"], question["subjects"][0]
                if question["id"].endswith("/missing"):
                    (missing,) = picture["hidden"]
                    self.assertNotIn(missing, picture["shown"])
                    side = missing.rpartition(".")[2]
                    title = f"{KNOWN.nerves[subject]['names']['english']}, {side}"
                    self.assertEqual((missing, title), (f"{subject}.{side}", question["answer"]))
                    for name in self.wrong(question):
                        bare, _, side = name.rpartition(", ")
                        self.assertTrue(any(f"{one}.{side}" in picture["shown"] for one in KNOWN.names[bare]))
                    continue
                (skin,) = [i for i in picture["shown"] if i.startswith("territory.")]
                nerves = [i for i in picture["shown"] if i.startswith("nerve.")]
                bare, side = skin.rpartition(".")[0], skin.rpartition(".")[2]
                same_side = all(n.endswith("." + side) for n in nerves)
                served = KNOWN.territories[bare]["nerve"]
                own = all(served in KNOWN.wholes(n.rpartition(".")[0]) for n in nerves)
                right = {(True, True): "Nothing: the nerve serves this skin",
                         (True, False): "Nerve and skin lie on different sides",
                         (False, True): "A nerve of another name serves this skin"}[(own, same_side)]
                self.assertEqual(question["answer"], right)

    def test_of_skin_each_answer_is_as_likely_as_another(self):
        answers = Counter(q["answer"] for q in self.first if q["id"].startswith("what_is_wrong/territory."))
        self.assertEqual(len(answers), 3)
        # One piece of skin lies beside all others: of it there is no third question.
        self.assertLessEqual(max(answers.values()) - min(answers.values()), 1, answers)

    def test_strands_that_no_study_tells_apart_are_told_apart_by_no_question(self):
        names = {KNOWN.nerves[n]["names"]["english"] for n in KNOWN.not_told_apart}
        self.assertGreaterEqual(len(names), 8)
        for question in self.questions:
            with self.subTest(question["id"]):
                if question["kind"] == "left_or_right":
                    continue  # Which of them it is does not matter.
                self.assertEqual(set(question["subjects"][:1]) & KNOWN.not_told_apart, set())
                said = question.get("choices", []) + [question["answer"]] if "choices" in question else []
                for choice in said:
                    self.assertNotIn(re.sub(", (left|right)$", "", choice), names)

    def test_what_is_asked_about_is_shown(self):
        hidden = 0
        for question in self.questions:
            with self.subTest(question["id"]):
                picture = question.get("picture", {})
                wanted = list(picture.get("pointed", []))
                if question["answering"] == "place":
                    wanted.append(question["target"])
                for id in wanted:
                    if id.split(".")[0] in ("landmark", "site", "territory", "area") and id not in picture["pointed"]:
                        continue  # A place on what is shown.
                    if not KNOWN.shown_by_itself(id):
                        hidden += 1
                        self.assertTrue(any(id == s or id.startswith(s + ".") for s in picture["shown"]), id)
                # Beside it stands what it could be taken for.
                bare = re.sub(r"\.(left|right)$", "", question.get("target", ""))
                if bare in KNOWN.structures and not KNOWN.shown_by_itself(bare):
                    alike = [s for s in KNOWN.structures.values()
                             if s["tissue"] == KNOWN.structures[bare]["tissue"] and not s.get("shown", True)]
                    for one in alike:
                        self.assertTrue(any(s.startswith(one["id"]) for s in picture["shown"]), one["id"])
        self.assertGreater(hidden, 20)

    def test_what_counts_as_found_is_told(self):
        for question in self.of_kind["find_it"]:
            with self.subTest(question["id"]):
                told = question["explanation"]
                if question["subjects"][0].split(".")[0] not in ("landmark", "site"):
                    self.assertIn("It counts as found where it is itself pointed at.", told)
                    continue
                spread = question.get("spread_mm")
                ring = re.search(r"Up to (\d+) mm from it", told)
                self.assertTrue(ring, told)
                self.assertEqual(int(ring.group(1)), round(max(15, spread or 0)))
                if spread is None:
                    self.assertIn("no study says", told)
                else:
                    self.assertIn(f"{round(spread)} mm", told)
                    self.assertRegex(told, r"standard deviation .*\(.*\d{4}.*\)")

    def test_finding_a_landmark_on_the_way_is_no_wrong_step(self):
        kinds = lambda topic: {place.split(".")[0] for place in topic["places"]}
        on_the_way = {t["names"]["english"] for t in KNOWN.topics.values()
                      if t["id"].split(".")[0] in ("walk", "examination")
                      and "landmark" in kinds(t) and kinds(t) <= {"landmark", "bone"}}
        self.assertIn("Finding the posterior superior iliac spine", on_the_way)
        self.assertIn("Find the posterior superior iliac spine", on_the_way)
        for question in self.of_kind["examine_next"]:
            with self.subTest(question["id"]):
                self.assertEqual(set(self.wrong(question)) & on_the_way, set())
                self.assertGreaterEqual(len(question["choices"]), 4)

    def test_a_case_shows_what_its_patient_drew(self):
        for question in self.of_kind["which_condition"]:
            with self.subTest(question["id"]):
                self.assertTrue(KNOWN.topics[question["subjects"][0]]["painted"])
                self.assertEqual(question["picture"]["drawing"], question["subjects"][0])
                self.assertEqual(question["picture"]["pointed"], [])

    def test_a_layer_is_explained_by_the_step_that_passes_it(self):
        for question in self.of_kind["which_layer"]:
            with self.subTest(question["id"]):
                nerve, thing = question["subjects"]
                relation = question["id"].split("/")[2]
                steps = [w for w in KNOWN.nerves[nerve]["course"] if w["relation"] == relation and w.get("passes") == thing]
                self.assertTrue(any(w["step"] in question["explanation"] and w.get("note", "") in question["explanation"]
                                    for w in steps))

    def test_no_key_of_the_files_is_told_to_anybody(self):
        # "L1" and the like are names too.
        keys = [key for key in KNOWN.keys if re.search(r"[._0-9-]", key) and len(key) > 3]
        told = re.compile(r"(?<![\w.-])(" + "|".join(map(re.escape, sorted(keys, key=len, reverse=True))) + r")(?![\w-])")
        # Ids and keys have a form of their own, those of no file too.
        shaped = re.compile(r"\b[a-z]+_[a-z_]+\b|\b[a-z]{3,}\.[a-z]\w+")
        for language in ("en", "de", "ja"):
            for question in quiz("--seed", 4, "--count", 1500, "--language", language):
                with self.subTest(question["id"], language=language):
                    answer = question["answer"]
                    texts = [question["text"], question["explanation"], *question.get("choices", []),
                             *question.get("accepted", []), *question.get("steps_out_of_order", []),
                             *(answer if isinstance(answer, list) else [answer])]
                    for text in texts:
                        self.assertIsNone(told.search(text), text)
                        self.assertIsNone(shaped.search(text), text)

    def test_targets_and_spreads(self):
        for question in self.of_kind["find_it"]:
            with self.subTest(question["id"]):
                self.assertTrue(question["target"].startswith(question["subjects"][0]))
                if "spread_mm" in question:
                    spreads = [KNOWN.claims[key]["spread"] for key in question["spread_from"]]
                    self.assertGreaterEqual(question["spread_mm"], min(spreads) - 1e-9)


class Calls(program.InFolder):
    def test_a_seed_gives_the_same_questions_and_another_one_others(self):
        call = ("quiz", "--json", "--count", 500, "--seed")
        first = program.run(*call, 7).stdout
        self.assertEqual(first, program.run(*call, 7).stdout)
        self.assertNotEqual(first, program.run(*call, 8).stdout)
        questions = json.loads(first)["questions"]
        self.assertEqual(len(questions), 500)
        self.assertEqual({q["kind"] for q in questions}, set(KINDS))

    def test_more_than_there_are_come_again_otherwise(self):
        questions = quiz("--kind", "which_condition", "--count", 60)
        self.assertEqual(len(questions), 60)
        by_id = defaultdict(list)
        for question in questions:
            by_id[question["id"]].append(json.dumps({**question, "turn": 0}))
        for same in by_id.values():
            self.assertEqual(len(set(same)), len(same))

    def test_languages_ask_the_same(self):
        english = quiz("--seed", 5, "--count", 300)
        for language in ("de", "es", "ja"):
            other = quiz("--seed", 5, "--count", 300, "--language", language)
            self.assertEqual([q["id"] for q in other], [q["id"] for q in english])
            self.assertNotEqual([q["text"] for q in other], [q["text"] for q in english])

    def test_for_people_answers_come_last_with_their_sources(self):
        told = program.run("quiz", "--count", 3, "--seed", 2, "--kind", "which_root").stdout
        asked, _, answers = told.partition("Answers\n")
        self.assertEqual(len(re.findall(r"^\d+\. ", asked, re.M)), 3)
        self.assertEqual(len(re.findall(r"^   [a-d]\) ", asked, re.M)), 12)
        self.assertEqual(len(re.findall(r"\(.*\d{4}.*\)$", answers, re.M)), 3)

    def test_an_exam_asks_what_it_was_made_of(self):
        text = program.run("quiz", "--as-exam", "--count", 14, "--seed", 9).stdout
        exam = json.loads(text)
        self.assertEqual(exam["format"], "cluneal-exam/1")
        self.assertEqual(exam["minutes"], 14)
        own = {"text": "Which of these is a bone?", "choices": ["Sacrum", "Piriformis"], "answer": "Sacrum"}
        exam["questions"] += [own, "find_it/landmark.gone"]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "class.cluneal-exam"
            path.write_text(json.dumps(exam), encoding="utf-8")
            done = program.run("quiz", "--exam", path, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("find_it/landmark.gone", done.stderr)
        asked = json.loads(done.stdout)["questions"]
        self.assertEqual([q["id"] for q in asked], exam["questions"][:14] + ["own/15"])
        self.assertEqual(len({q["id"] for q in asked}), 15)
        self.assertEqual(asked[-1]["choices"], own["choices"])

    def test_wrong_calls_are_refused(self):
        self.assert_wrong(program.run("quiz", "--exam", "none.cluneal-exam"), "none.cluneal-exam")
        self.assert_wrong(program.run("quiz", "--exam", "a.cluneal-exam", "--seed", "2"), "--seed")
        self.assert_wrong(program.run("quiz", "--kind", "riddle"), "riddle", "name_this")
        self.assert_wrong(program.run("quiz", "--count", "0"), "count")


if __name__ == "__main__":
    unittest.main()
