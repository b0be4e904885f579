"""The texts of the knowledge files as messages. Every string of every file is either named here as a text, or as none:
one that is neither is a mistake, so that a new field is decided on and not forgotten.
"""

import json
import re

from po_file import Message

# What is not translated: ids, keys, links to other things, words of an enumeration (the program has them as messages of
# its own), Latin, numbers of Terminologia Anatomica, papers' authors, titles and journals, notes of who keeps the files.
NO_TEXT = set(
    """id key prefix format note[] fibres[] latin ta2 doi pmid pmcid authors title journal reference references[] claims[]
    places[] beside[] place toward passes nerve group parent leaves joins waypoint after territory topic of_nerve answer
    diameter_claim spread_kind from to root finding relation ramus tissue station crest[] confidence basis checked
    effect_on_nerve goes_on[] sex shows[] hides[] upper lower passage_present[] constricted_in_cadavers[]
    to[] between[] pooled[] pooled[][] press pain
    clinical_share[] frames[] feels[] worse[] eases[] first[] later[] caught_at pattern marker roles[] crossed_by part side""".split()
)

NAME = "A name, as a heading or a label; keep it short."
PLAIN = "For a patient: everyday words, short sentences, no Latin, nothing that frightens."
SHORT = "What stands on a picture beside many others: as short as it is understood."
SYNONYMS = "Other names, found by search; as many as your language has, parted by a semicolon."


class Rule:
    """Which fields of the entries of a list are texts, by their path in the entry."""

    def __init__(self, subject, texts, shared=None, names="names", also=(), of_kind="{}"):
        self.subject, self.texts, self.shared = subject, set(texts.split()), dict(shared or {})
        self.names, self.also, self.of_kind = names, set(also), of_kind


RULES = {
    "structures": Rule("body", "summary"),
    "landmarks": Rule("body", "summary", also=["on"]),
    "places": Rule("body", ""),
    "headings": Rule("body", ""),
    "groups": Rule("body", "short summary comparison[].text", {"comparison[].aspect": "comparison/aspect"}),
    "sites": Rule("body", "mechanism palpation block_target"),
    "persons": Rule("names", "title", also=["sex"], of_kind="person.{}"),
    "variants": Rule("body", "share summary", also=["of"]),
    "territories": Rule("body", "summary note"),
    "areas": Rule("body", "note"),
    "nerves": Rule(
        "nerves",
        "summary uncertain",
        {
            "course[].step": "nerve/step",
            "course[].note": "nerve/step note",
            "roots[].of": "nerve/root of",
            "roots[].note": "nerve/root note",
            "twigs.note": "nerve/twigs note",
        },
    ),
    "claims": Rule(
        "claims",
        "note",
        {
            "quantity": "claim/quantity",
            "unit": "claim/unit",
            "counted": "claim/counted",
            "metric": "claim/metric",
            "material": "claim/material",
        },
        of_kind="claim.{}",
    ),
    "references": Rule("references", "", {"note": "reference/note"}, of_kind="reference.{}"),
    "handouts": Rule("handouts", "short plain", also=["of"]),
    "questions": Rule("bedside", "ask", also=["of", "urgency"]),
    "rungs": Rule("bedside", "like", also=["treatment", "sure"]),
    "asks": Rule("bedside", "ask"),
    "asked_claims": Rule("quiz", "ask", also=["claim"], of_kind="quiz.{}"),
    "topic_kinds": Rule("kinds", "title summary sections[].title", of_kind="kind.{}"),
}
# Lists that hold no texts for readers, but what checks ask and say, drawings, or colours.
NO_READERS = {"asked_walks", "not_told_apart", "skin_apart", "other_answers", "nerve_traits", "bodies", "furniture", "pictograms", "root_colours"}
# All kinds of clinical knowledge are alike.
TOPICS = Rule(
    "",
    "text plain areas[].words",
    {name: f"study/{name}" for name in ("counted", "design", "follow_up")},
    names="own",
)
SHARED_SUBJECT = {"study": "studies", "nerve": "nerves", "claim": "claims", "comparison": "body", "reference": "references"}
ABOUT = {
    "nerve/step": "A step of a nerve's course; the nerve is the subject: \"pierces iliocostalis\".",
    "study/counted": "What was counted, after a number: \"24 patients\".",
    "claim/counted": "What was counted, after a number: \"24 cadavers\".",
    "study/design": "The design of a study.",
    "study/follow_up": "How long people were followed.",
    "nerve/root of": "Of how many a share is: \"40 % of 37 dissections\".",
    "reference/note": "What there is to say of a paper, and of how much of it was read.",
    "claim/metric": "Along which direction something was measured.",
}


class Collector:
    """Messages by subject, each once, with all places that it is found at."""

    def __init__(self):
        self.subjects, self.mistakes = {}, []

    def add(self, subject, context, text, place, notes=()):
        if not text:
            return
        messages = self.subjects.setdefault(subject, {})
        message = messages.setdefault((context, text), Message(context, text))
        for kept, given in ((message.places, [place]), (message.notes, notes)):
            kept += [one for one in given if one and one not in kept]


def strings(value, path=""):
    """(path, text) of each string of an entry; a list adds [] to the path and no index."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, path + "[]")
    elif isinstance(value, str):
        yield path, value


def add_names(out, subject, thing, entry, place):
    names = entry.get("names", {})
    latin = f"Latin: {names['latin']}" if names.get("latin") else ""
    english = names.get("english", "")
    out.add(subject, f"{thing}/name", english, place, [NAME, latin])
    out.add(subject, f"{thing}/plain name", names.get("plain", ""), place, [PLAIN, f"Of: {english}"])
    out.add(subject, f"{thing}/short name", names.get("short", ""), place, [SHORT, f"Of: {english}"])
    out.add(subject, f"{thing}/synonyms", "; ".join(names.get("synonyms", [])), place, [SYNONYMS, f"Of: {english}"])


def field_of(path):
    """The field of a context: "sections.results[].text" is the section "results"; "areas[].words" is "areas"."""
    section = re.fullmatch(r"sections\.(\w+)\[\]\.text", path)
    return section.group(1) if section else re.sub(r"\[\]\.\w+$|\[\]", "", path).replace("_", " ")


def add_entry(out, rule, subject, entry, place):
    thing = rule.of_kind.format(entry.get("id") or entry.get("key") or entry.get("claim"))
    add_names(out, "names" if rule.names == "names" else subject, thing, entry, place)
    about = f"Of: {entry['names']['english']}" if "names" in entry else ""
    for path, text in strings({key: value for key, value in entry.items() if key != "names"}):
        last = path.rsplit(".", 1)[-1]
        shared = rule.shared.get(path) or (rule is TOPICS and path.startswith("sections.") and rule.shared.get(last))
        if shared:
            out.add(SHARED_SUBJECT[shared.split("/")[0]], shared, text, place, [ABOUT.get(shared, "")])
        elif path in rule.texts or (rule is TOPICS and re.fullmatch(r"sections\.\w+\[\]\.text", path)):
            plain = PLAIN if path == "plain" or rule.subject == "bedside" else ""
            out.add(subject, f"{thing}/{field_of(path)}", text, place, [plain, about])
        elif last not in NO_TEXT and last not in rule.also:
            out.mistakes.append(f"{place}: {thing}: whether \"{path}\" is translated is not said in atlas_messages.py")


def add_section_titles(out, entry, place):
    for section in entry["sections"]:
        out.add("kinds", f"kind.{entry['key']}/section {section['key']}", section["title"], place, [NAME])


def add_words_by_sex(out, entry, place):
    """The words of either sex are replaced in texts, so they must read there as they do here."""
    notes = ["Exactly as it stands in the texts of your files, where it is replaced on a body of one sex.", "Keep Latin."]
    for key in ("either", "woman", "man"):
        context = "words by sex" if key == "either" else f"words by sex: {entry['either']}/{key}"
        out.add("names", context, entry[key], place, notes)


def add_tour(out, tour, place):
    """A file is one tour; its steps have keys."""
    known = {"slide", "notes", "question"}
    add_names(out, "tours", tour["id"], tour, place)
    out.add("tours", f"{tour['id']}/summary", tour["summary"], place)
    for step in tour["steps"]:
        told = {**step, **step.get("question", {})}
        for field, about in (
            ("slide", "On a slide that a hall reads: at most 15 words."),
            ("notes", "What the lecturer says with it."),
            ("ask", "A question to the class."),
            ("answer", "Its answer."),
        ):
            out.add("tours", f"{tour['id']}/{step['key']} {field}", told.get(field, ""), place, [about])
        for path, text in strings({key: value for key, value in step.items() if key not in known}):
            if " " in text:
                out.mistakes.append(f"{place}: {step['key']}: whether \"{path}\" is translated is not said in atlas_messages.py")


def add_file(out, path, place):
    data = json.loads(path.read_text(encoding="utf-8"))
    if path.parent.name == "tours":
        add_tour(out, data, place)
        return
    for key, entries in data.items():
        if not isinstance(entries, list) or key == "note" or key in NO_READERS:
            continue
        if key == "words_by_sex":
            for entry in entries:
                add_words_by_sex(out, entry, place)
            continue
        topics = key not in RULES and path.parent.name == "clinical"
        rule = TOPICS if topics else RULES.get(key)
        if rule is None:
            out.mistakes.append(f"{place}: what is translated of \"{key}\" is not said in atlas_messages.py")
            continue
        for entry in entries:
            if key == "topic_kinds":
                add_section_titles(out, entry, place)
                entry = {name: entry[name] for name in ("key", "title", "summary") if name in entry}
            add_entry(out, rule, rule.subject or key, entry, place)


def collect(root):
    """Messages of each subject, in the order of the files, and what is wrong."""
    out = Collector()
    for path in sorted((root / "assets/atlas").rglob("*.json")):
        if "schema" not in path.parts:
            add_file(out, path, path.relative_to(root).as_posix())
    return {subject: list(found.values()) for subject, found in sorted(out.subjects.items())}, out.mistakes
