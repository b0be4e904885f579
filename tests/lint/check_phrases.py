"""check_phrases.py [ROOT]: what people read in the window stands in headers of phrases, from which translators get it, and
not as sentences in the code (src/language/README.md)."""

import fnmatch
import re
import sys
from pathlib import Path

import tree

FOLDERS = ("src",)
FILE, CHECK, BROKEN = (
    "what is wrong in a file, with its place: the window says in the user's language which file, and this as a detail",
    "reports of `cluneal check`, and mistakes in the project's own tables, for who keeps them",
    "what a bug, a driver or a damaged installation looks like: for who mends it",
)
CLI = "the command line alone: options, help and complaints of a tool that scripts call"
# What stays English, and why; patterns of paths. A file leaves this list when its sentences become phrases.
ENGLISH = {
    "src/*.cpp": CLI,
    "src/app/cli/*": CLI,
    "src/app/cards/card_types.cpp": "HTML, and names by which another program keeps types of notes in every language",
    "src/app/drawing/read_drawing.cpp": FILE,
    "src/app/present/bibliography.cpp": "a format of other programs",
    "src/app/present/topic_numbers.cpp": "a quantity as claims name it",
    "src/app/desk/exam_file.cpp": FILE,
    "src/app/desk/progress_file.cpp": FILE,
    "src/app/files/places.cpp": "names of folders",
    "src/session/scene_json.cpp": FILE,
    "src/session/type_name.h": "what a compiler writes",
    "src/desktop/preferences.cpp": FILE,
    "src/desktop/settings.cpp": FILE,
    "src/desktop/desktop.cpp": "before there is a window",
    "src/desktop/window.cpp": "before there is a window",
    "src/desktop/start.cpp": "before there is a window",
    "src/desktop/event_log.cpp": "for the log",
    "src/base/json_*.cpp": FILE,
    "src/base/id.cpp": BROKEN,
    "src/base/process.cpp": "where memory runs out nothing can be looked up",
    "src/base/fed_process.cpp": CLI,
    "src/language/*.cpp": "what is wrong in a translators' file, with its place; and before there is a language",
    "src/anatomy/*.cpp": CHECK,
    "src/anatomy/check/*": CHECK,
    "src/anatomy/read/*": CHECK,
    "src/anatomy/claim.h": "a heading of the reference list that is no name",
    "src/geometry/*": "what a mesh lacks: the project's own, which `cluneal check` looks at",
    "src/body/*.cpp": BROKEN,
    "src/body/bones/*": CHECK,
    "src/body/check/*": CHECK,
    "src/body/core/*": CHECK,
    "src/body/nerves/*": CHECK,
    "src/body/soft/*": CHECK,
    "src/body/tables/*": CHECK,
    "src/body/typical/*": CHECK,
    "src/body/places/places.cpp": CHECK,
    "src/body/places/sites.cpp": CHECK,
    "src/body/places/territories.cpp": CHECK,
    "src/io/*_reader.cpp": FILE,
    "src/io/*_precheck.cpp": FILE,
    "src/io/assimp_flatten.cpp": FILE,
    "src/io/declaration.cpp": FILE,
    "src/io/declared_unit.cpp": FILE,
    "src/io/file_content.cpp": FILE,
    "src/io/gltf_*.cpp": FILE,
    "src/io/header_words.cpp": FILE,
    "src/io/import_child.cpp": FILE,
    "src/io/import_reply.cpp": FILE,
    "src/io/package_unit.cpp": FILE,
    "src/io/ply_header.cpp": FILE,
    "src/io/raw_surface.cpp": FILE,
    "src/io/import.cpp": CLI,
    "src/io/import_units.cpp": CLI,
    "src/io/image_file.cpp": "what is wrong in a PNG, as its library says it",
    "src/io/anki_package.cpp": CLI,
    "src/io/export.cpp": CLI,
    "src/io/zip_writer.cpp": CLI,
    "src/documents/*.cpp": "what is wrong with a document that the program itself makes, as its library says it",
    "src/render/gl/*": BROKEN,
    "src/text/fonts.cpp": "before there is a window",
}
LITERAL = re.compile(r'//[^\n]*|#\s*include[^\n]*|((?:"(?:\\.|[^"\\\n])*"\s*)+)|\'(?:\\.|[^\'\\\n])\'')
CITED = ("et al", "Cluneal Atlas ", "Cluneal Atlas", "The memory of this program", "nothing can be read")  # As papers are cited in every language; the name of the program.
# Two words of letters with a space between, or one that begins a label with a capital and ends a sentence.
# What another program reads.
CODE = re.compile(r"##|(SELECT|INSERT|UPDATE|DELETE|PRAGMA|BEGIN|CREATE|ALTER) ")
SENTENCE = re.compile(r"[A-Za-z]{2,}[,.:;]? [A-Za-z]{2,}|^[A-Z][a-z]+[.!?]$")


def sentences(text):
    """(line, text) of each literal that people would read."""
    for match in LITERAL.finditer(text):
        if match.group(1) is None:
            continue
        said = "".join(re.findall(r'"((?:\\.|[^"\\\n])*)"', match.group(1)))
        said = re.sub(r"\\[nt]", " ", said)
        if SENTENCE.search(said) and not CODE.match(said) and said not in CITED:
            yield text.count("\n", 0, match.start()) + 1, said


def is_english(name):
    """A pattern without a folder's star stands for that folder alone, as in a shell."""
    return any(
        fnmatch.fnmatch(name, left) and (left.endswith("/*") or name.count("/") == left.count("/")) for left in ENGLISH
    )


def main(argv):
    root = Path(argv[1]) if len(argv) > 1 else Path(__file__).resolve().parents[2]
    problems = []
    for path in tree.source_files(root, *FOLDERS):
        name = path.relative_to(root).as_posix()
        if name.endswith("phrases.h") or is_english(name):
            continue
        for line, said in sentences(path.read_text(encoding="utf-8")):
            problems.append(f'{name}:{line}: "{said[:60]}" is read by people: make it a phrase (src/language/README.md)')
    paths = [path.relative_to(root).as_posix() for path in tree.source_files(root, *FOLDERS)]
    for left in sorted(ENGLISH):
        if not fnmatch.filter(paths, left):
            problems.append(f"tests/lint/check_phrases.py: {left} is not there any more")
    print("\n".join(problems + [f"phrases: {len(problems)} problems" if problems else "phrases: right"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
