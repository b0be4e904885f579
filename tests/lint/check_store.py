"""check_store.py [ROOT]: nothing of a patient can enter the store. What its headers take and give, what its tables hold
and who may hand it anything stands on the lists below; to keep something new is to add it here, with a reason."""

import re
import sys

import tree

# Texts that may be kept, each a type of its own with one member `text`; and whether the user must have agreed, since a
# patient's name may stand on a path.
TEXTS = {
    "BookmarkName": False,  # As the user calls a view.
    "SceneText": False,  # What the atlas shows: ids of the atlas, numbers, a camera.
    "SceneWithModels": True,  # The same with the paths of the user's own models.
    "RecentPath": True,  # Where files were opened and saved.
    "LearnerName": False,  # As somebody who learns calls themselves.
    "SchedulerText": False,  # A version and numbers.
    "CardKey": False,  # The id of a question of the atlas's own.
}
# Numbers that may be kept, each a type of its own.
NUMBERS = {
    "BookmarkId": "long long number",
    "Moment": "long long seconds",
    "LearnerId": "long long number",
    "AnswerId": "long long number",
    "GradeNumber": "long long number",  # How an answer went.
    "NewADay": "long long number",  # Of questions.
    "Spent": "long long milliseconds",  # On an answer.
    "Miss": "long long micrometres",  # Of a place on the atlas's own body.
}
# What is made of those, and what says how to keep them.
MADE_OF = {"NewBookmark", "Bookmark", "RecentKind", "NewLearner", "Learner", "NewAnswer", "Answer", "Store", "Database"}
GIVEN = {"base::Status", "base::Result", "std::vector", "std::optional", "std::unique_ptr"}
PLAIN = {"bool", "void", "std::filesystem::path"}  # The path: of the store's own file.
# What each column of its tables holds, and whether that needs consent.
COLUMNS = {
    "consent.only_row": False,
    "consent.paths": False,
    "recent.kind": True,
    "recent.path": True,
    "recent.used": True,
    "bookmark.id": False,
    "bookmark.name": False,
    "bookmark.scene": False,
    "bookmark.scene_with_models": True,
    "bookmark.made": False,
    "learner.id": False,
    "learner.name": False,
    "learner.scheduler": False,
    "learner.made": False,
    "learner.new_a_day": False,
    "answer.id": False,
    "answer.learner": False,
    "answer.card": False,
    "answer.grade": False,
    "answer.given": False,
    "answer.spent": False,
    "answer.miss": False,
}
# Headers that only this folder's own sources include.
PRIVATE = {"src/store/cells.h", "src/store/database.h", "src/store/migrations.h"}
# The places above that hand anything over.
GATE = re.compile(r"src/app/files/(kept|learning)\.(h|cpp)")
# What speaks of a patient: the types of pain drawings and of what is painted, and words for people.
PATIENT = re.compile(r"\b(\w*PainDrawing\w*|\w*Painting\w*|Painted\w*|\w*Stroke\w*|pain_drawing\w*|painting\w*|patient_\w+)\b")


def code_of(path):
    return tree.without_comments_and_strings(path.read_text(encoding="utf-8"))


def check_structs(place, code):
    """Each struct of a header is on a list and holds what that says."""
    for name, body in re.findall(r"\bstruct (\w+)[^;{]*\{([^}]*)\};", code):
        members = [" ".join(m.split("=")[0].split()) for m in body.split(";") if m.strip() and "operator" not in m]
        if name in TEXTS:
            wanted = ["std::string text"]
        elif name in NUMBERS:
            wanted = [NUMBERS[name]]
        elif name in MADE_OF:
            wanted = None
            for member in members:
                kind = re.sub(r"^std::optional<(.*)>$", r"\1", member.rsplit(" ", 1)[0])
                if kind not in TEXTS and kind not in NUMBERS:
                    yield f"{place}: {name} holds {member}: a type that is on no list of tests/lint/check_store.py"
        else:
            yield f"{place}: the struct {name} is on no list of tests/lint/check_store.py"
            continue
        if wanted is not None and members != wanted:
            yield f"{place}: {name} holds {', '.join(members)}, not {wanted[0]}"


def types_in(words):
    """The names of types in a parameter without its own name, or in what a function gives."""
    words = re.sub(r"\[\[\w+\]\]|\b(static|explicit|inline|const|class|friend|constexpr)\b", " ", words)
    return [kind for kind in re.findall(r"[\w:]+", words) if kind not in PLAIN]


def check_functions(place, code):
    """What functions take and give is of the types on the lists."""
    known = {*TEXTS, *NUMBERS, *MADE_OF, *GIVEN}
    for given, name, taken in re.findall(r"([\w:<>&*, \]\[]+?)[ &*](\w+)\(([^()]*)\)(?: const)?(?: noexcept)?;", code):
        kinds = types_in(given)
        for parameter in filter(None, (p.split("=")[0].strip() for p in taken.split(","))):
            # The last word is its name, unless a type stands alone.
            kinds += types_in(re.sub(r"(?<=[\s&*>])\w+$", "", parameter))
        for kind in kinds:
            if kind not in known:
                yield f"{place}: {name} takes or gives {kind}, which is on no list of tests/lint/check_store.py"


def tables_of(text):
    """"table.column" of each table that the migrations make or widen."""
    for table, body in re.findall(r"CREATE TABLE (\w+) \(\n(.*?)\n\)", text, re.DOTALL):
        for line in body.splitlines():
            word = line.split()[0]
            if word not in ("PRIMARY", "FOREIGN", "UNIQUE", "CHECK"):
                yield f"{table}.{word}"
    for table, column in re.findall(r"ALTER TABLE (\w+)\s+ADD(?: COLUMN)? (\w+)", text):
        yield f"{table}.{column}"


def check_tables(root):
    migrations = root / "src/store/migrations.cpp"
    columns = list(tables_of(migrations.read_text(encoding="utf-8")))
    place = migrations.relative_to(root)
    for column in columns:
        if column not in COLUMNS:
            yield f"{place}: the column {column} is on no list of tests/lint/check_store.py"
    for column in COLUMNS.keys() - set(columns):
        yield f"{place}: makes no column {column}, which tests/lint/check_store.py lists"
    # Whatever needs consent is wiped where it is taken back: the row as a whole, or the column.
    store = root / "src/store/store.cpp"
    found = re.search(r"base::Status Store::wipe\(\) \{.*?\n\}", store.read_text(encoding="utf-8"), re.DOTALL)
    wiped = " ".join(found.group().replace('"', " ").split()) if found else ""
    for column, with_consent in COLUMNS.items():
        table, name = column.split(".")
        if with_consent and f"DELETE FROM {table};" not in wiped and f"UPDATE {table} SET {name} = NULL" not in wiped:
            yield f"{store.relative_to(root)}: wipe leaves {column}, which is kept with consent alone"
    # Nor does it enter without: a condition of the table itself.
    text = migrations.read_text(encoding="utf-8")
    for table in sorted({column.split(".")[0] for column, with_consent in COLUMNS.items() if with_consent}):
        guards = re.findall(rf"CREATE TRIGGER \w+ BEFORE INSERT ON {table}\b([^;]*)", text)
        if not any("(SELECT paths FROM consent) = 0" in guard for guard in guards):
            yield f"{place}: nothing keeps rows out of {table} where the user has not agreed"


def check_words(root):
    for path in [*tree.source_files(root, "src/store"), *(p for p in tree.source_files(root, "src/app") if is_gate(root, p))]:
        code = code_of(path)
        for match in PATIENT.finditer(code):
            line = code.count("\n", 0, match.start()) + 1
            yield f"{path.relative_to(root)}:{line}: {match.group()} speaks of a patient, of whom nothing is kept"


def is_gate(root, path):
    return GATE.fullmatch(str(path.relative_to(root))) is not None


def check_gate(root):
    for path in tree.source_files(root, "src"):
        place = path.relative_to(root)
        if place.is_relative_to("src/store"):
            continue
        for line, _, header in tree.includes(path.read_text(encoding="utf-8")):
            if not header.startswith("store/"):
                continue
            if f"src/{header}" in PRIVATE:
                yield f"{place}:{line}: {header} is private to src/store"
            elif not is_gate(root, path):
                yield f"{place}:{line}: only src/app/files/kept and learning hand anything to the store"


def main(argv):
    root = tree.root_argument(argv)
    problems = [*check_tables(root), *check_words(root), *check_gate(root)]
    for path in tree.source_files(root, "src/store"):
        place = path.relative_to(root)
        if path.suffix != ".h" or str(place) in PRIVATE:
            continue
        code = code_of(path)
        problems += [*check_structs(place, code), *check_functions(place, code)]
    return tree.finish(problems, "store")


if __name__ == "__main__":
    sys.exit(main(sys.argv))
