"""check_ids.py [ROOT]: no source of src/ knows a structure, a nerve, a place or a person by name. What differs from one to
the next is a column of a table in assets/; a kind of thing ("bone.") may be named, one thing ("bone.hip") may not.

A string fails that is an id of the assets, the beginning of one, or a part that only ids of nerves have.
"""

import json
import re
import sys

import tree

KINDS = "area bone curve disc fascia landmark ligament muscle nerve root site skin territory variant vertebra".split()
ID = re.compile(rf"^({'|'.join(KINDS)})(\.[a-z0-9_]+)+$")
# Comments first, so that what they say is passed over.
TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|"((?:[^"\\\n]|\\.)*)"', re.DOTALL)
SIDES = (".left", ".right")
# Files that may name one, and why.
ALLOWED = {
    "src/anatomy/person.h": "the columns by sex, which all tables have",
    "src/anatomy/words_by_sex.cpp": "the columns by sex",
    "src/body/tables/": "the columns by sex, as keys that a table may have",
    "src/body/check/check_body.cpp": "both ASIS: the origin of every body is midway between them",
    "src/body/check/check_skin.cpp": "where papers measured how thick the fat is",
    "src/body/measure/": "what is measured is that bone",
    "src/session/scene.h": "the person of a scene file that names none",
}


def ids_in(value):
    """Every id that the assets tell of, with or without its side."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from ids_in(key)
            yield from ids_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from ids_in(inner)
    elif isinstance(value, str) and ID.match(value):
        yield value


def known(root):
    ids, persons = set(), set()
    for path in sorted((root / "assets").rglob("*.json")):
        if path.parent.name == "schema":
            continue
        document = json.loads(path.read_text(encoding="utf-8"))
        ids.update(ids_in(document))
        if path.name == "persons.json":
            persons.update(person["id"] for person in document["persons"])
    return ids, persons


def telling_parts(ids):
    """Parts that stand in ids of nerves alone and are no plain word: "branch_lateral"."""
    of_nerves, others = set(), set()
    for one in ids:
        kind, *parts = one.split(".")
        (of_nerves if kind == "nerve" else others).update(part for part in parts if "_" in part)
    return of_nerves - others


def is_named(text, ids, persons, parts):
    if text in persons:
        return True
    bare = next((text[: -len(side)] for side in SIDES if text.endswith(side)), text)
    if bare.strip(".") in parts:
        return True
    kind, _, rest = bare.partition(".")
    return kind in KINDS and rest != "" and any(one.startswith(bare) for one in ids)


def check(root):
    ids, persons = known(root)
    parts = telling_parts(ids)
    problems = []
    for path in tree.source_files(root, "src"):
        place = path.relative_to(root).as_posix()
        if any(place == name or (name.endswith("/") and place.startswith(name)) for name in ALLOWED):
            continue
        text = path.read_text(encoding="utf-8")
        for match in TOKEN.finditer(text):
            if match.group(1) and is_named(match.group(1), ids, persons, parts):
                line = text.count("\n", 0, match.start()) + 1
                problems.append(f'{place}:{line}: "{match.group(1)}" is one thing of the atlas; what differs is a column of its table')
    return problems


def main(argv):
    root = tree.root_argument(argv)
    problems = check(root)
    problems += [f"tests/lint/check_ids.py: allows {name}, which is not there" for name in ALLOWED if not (root / name).exists()]
    return tree.finish(problems, "names of single things")


if __name__ == "__main__":
    sys.exit(main(sys.argv))
