"""check_phrases.py [ROOT]: what people read in the window stands in headers of phrases, from which translators get it, and
not as sentences in the code (src/language/README.md)."""

import re
import sys
from pathlib import Path

import tree

FOLDERS = ("src/session", "src/study", "src/view", "src/ui", "src/desktop", "src/app")
# What stays English, and why. A file leaves this list when its sentences become phrases.
ENGLISH = {
    "src/app/cli": "the command line: options, help and complaints of a tool that scripts call",
    "src/app/cards/card_types.cpp": "HTML, and names by which another program keeps types of notes in every language",
    "src/app/drawing/read_drawing.cpp": "what is wrong in a file, with its place",
    "src/session/scene_json.cpp": "what is wrong in a file, with its place",
    "src/session/type_name.h": "what a compiler writes",
    "src/desktop/preferences.cpp": "what is wrong in a file, with its place",
    "src/desktop/settings.cpp": "what is wrong in a file, with its place",
    "src/desktop/desktop.cpp": "before there is a window",
    "src/desktop/window.cpp": "before there is a window",
    "src/desktop/start.cpp": "before there is a window",
    "src/desktop/event_log.cpp": "for the log",
    "src/app/present/bibliography.cpp": "a format of other programs",
    "src/app/figures/figure_path.cpp": "of the command line too",
    "src/app/files/file_browser.cpp": "errors of files",
    "src/app/desk/progress_file.cpp": "errors of files",
    "src/app/files/kept.cpp": "errors of files",
    "src/app/files/learning.cpp": "errors of files",
    "src/app/files/places.cpp": "names of folders",
    "src/app/files/saved_scene.cpp": "errors of files",
    "src/app/models/load.cpp": "of the command line too",
    "src/app/tours/find_tour.cpp": "of the command line too",
}
LITERAL = re.compile(r'//[^\n]*|#\s*include[^\n]*|((?:"(?:\\.|[^"\\\n])*"\s*)+)|\'(?:\\.|[^\'\\\n])\'')
CITED = ("et al", "Cluneal Atlas ")  # As papers are cited in every language; the name of the program.
# Two words of letters with a space between, or one that begins a label with a capital and ends a sentence.
SENTENCE = re.compile(r"[A-Za-z]{2,}[,.:;]? [A-Za-z]{2,}|^[A-Z][a-z]+[.!?]$")


def sentences(text):
    """(line, text) of each literal that people would read."""
    for match in LITERAL.finditer(text):
        if match.group(1) is None:
            continue
        said = "".join(re.findall(r'"((?:\\.|[^"\\\n])*)"', match.group(1)))
        said = re.sub(r"\\[nt]", " ", said)
        if SENTENCE.search(said) and not said.startswith("##") and said not in CITED:
            yield text.count("\n", 0, match.start()) + 1, said


def is_english(name):
    return any(name == left or name.startswith(left + "/") for left in ENGLISH)


def main(argv):
    root = Path(argv[1]) if len(argv) > 1 else Path(__file__).resolve().parents[2]
    problems = []
    for path in tree.source_files(root, *FOLDERS):
        name = path.relative_to(root).as_posix()
        if name.endswith("phrases.h") or is_english(name):
            continue
        for line, said in sentences(path.read_text(encoding="utf-8")):
            problems.append(f'{name}:{line}: "{said[:60]}" is read by people: make it a phrase (src/language/README.md)')
    for left in sorted(ENGLISH):
        if not (root / left).exists():
            problems.append(f"tests/lint/check_phrases.py: {left} is not there any more")
    print("\n".join(problems + [f"phrases: {len(problems)} problems" if problems else "phrases: right"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
