"""check_readmes.py [ROOT]: every folder of sources tells in a short README.md what it is for, and what the documents of
src/ name in `code` is there: files, functions, types, options."""

import functools
import re
import sys
from functools import partial

import check_layers
import tree

MOST_LINES = 40
CODE_SPAN = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)\)")
# A file of the tree by its name, or several at once: `net_*.h`, `bvh.{h,cpp}`.
FILE = re.compile(r"[\w./*{},+-]*[\w*}]\.(\{[\w,]+\}|cpp|h|glsl|json|py|md|txt|cmake|sh|svg|png)")
FOLDERS = ("assets", "shaders", "src", "tests", "third_party")
PATH = re.compile(rf"({'|'.join(FOLDERS)})(/[\w.*{{}},-]+)*/?")
# A name of the code: with an underscore, a scope, brackets, or a capital inside.
NAME = re.compile(r"(?=\w*(_|::|[a-z][A-Z])|[\w:]+\(\))[A-Za-z_][\w]*(::\w+)*(\(\))?")
OPTION = re.compile(r"--[a-z][\w-]+")
# What words of the code are looked for in.
TEXTS = (".cpp", ".h", ".glsl", ".py", ".sh", ".txt", ".cmake", ".json")
PROGRAMS = (".cpp", ".h", ".py", ".sh")
# Where a document of src/ itself may find a file without its folder's name, beside every folder of src/.
DATA = ("assets/atlas", "assets/atlas/clinical", "assets/body", "assets/check", "tests/lint")


@functools.cache
def words_in(text):
    return frozenset(re.findall(r"\w+", text))


@functools.cache
def options_in(text):
    return frozenset(OPTION.findall(text))


def texts_of(root, folders, suffixes):
    """What the files say, but for these checks themselves, which name faults."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file() and path.parent != root / "tests/lint":
                yield path.read_text(encoding="utf-8", errors="replace")


def words_of(root):
    """Every word that stands in a source, a test, a shader or a table, and the programs that CMake names after theirs."""
    words = set()
    for text in texts_of(root, FOLDERS, TEXTS):
        words.update(words_in(text))
        words.update(f"{name}_tests" for name in re.findall(r"\bcluneal_tests\(\s*(\w+)", text))
        words.update(f"fuzz_{name}" for name in re.findall(r"\bcluneal_fuzz\(\s*(\w+)", text))
    return words


def options_of(root):
    """Every option of the programs, the scripts and the tools that they call."""
    return {option for text in texts_of(root, ("src", "tests"), PROGRAMS) for option in options_in(text)}


def unfolded(pattern):
    """`a.{h,cpp}` as `a.h` and `a.cpp`."""
    found = re.search(r"\{([^{}]*)\}", pattern)
    if not found:
        return [pattern]
    return [p for part in found.group(1).split(",") for p in unfolded(pattern[: found.start()] + part + pattern[found.end() :])]


def is_there(folders, name):
    return all(any(any(folder.glob(one)) if "*" in one else (folder / one).exists() for folder in folders) for one in unfolded(name))


def spans_of(text):
    """(line, words) of each piece of code: in a line of text, or a line of a block."""
    for match in FENCE.finditer(text):
        first = text.count("\n", 0, match.start()) + 1
        for i, line in enumerate(match.group().splitlines()[1:-1], 1):
            yield first + i, line.split("#")[0].split()
    prose = FENCE.sub(lambda m: "\n" * m.group().count("\n"), text)
    for match in CODE_SPAN.finditer(prose):
        yield prose.count("\n", 0, match.start()) + 1, match.group(1).split()


def check_names(root, path, known_words, known_options):
    place = path.relative_to(root)
    text = path.read_text(encoding="utf-8")
    folders = [path.parent, root / "src", root, root / "tests/unit" / path.parent.relative_to(root / "src")]
    if path.parent == root / "src":
        folders += [root / folder for folder in DATA] + sorted(f for f in path.parent.rglob("*") if f.is_dir())
    for match in LINK.finditer(text):
        if not (path.parent / match.group(1)).exists():
            yield f"{place}:{text.count(chr(10), 0, match.start()) + 1}: links to {match.group(1)}, which is not there"
    for line, words in spans_of(text):
        for word in words:
            word = word.strip(",;")
            if PATH.fullmatch(word) or (len(words) == 1 and FILE.fullmatch(word)):
                if check_layers.third_party_word(word) is None and not is_there(folders, word.rstrip("/")):
                    yield f"{place}:{line}: names {word}, which is not there"
            elif OPTION.fullmatch(word):
                if word not in known_options:
                    yield f"{place}:{line}: names the option {word}, which nothing has"
            elif len(words) == 1 and NAME.fullmatch(word):
                missing = [part for part in re.findall(r"\w+", word) if part not in known_words]
                if missing:
                    yield f"{place}:{line}: names {word}, but {', '.join(missing)} stands nowhere in the code"


def check_folders(root):
    """A folder that holds sources, or is a part of the table, has a README.md of at most MOST_LINES lines."""
    folders = {path.parent for path in tree.source_files(root, "src")} - {root / "src"}
    parts = check_layers.read_table((root / "src/README.md").read_text(encoding="utf-8"))
    folders |= {root / "src" / name for name in parts if (root / "src" / name).is_dir()}
    for folder in sorted(folders):
        readme = folder / "README.md"
        place = readme.relative_to(root)
        if not readme.is_file():
            yield f"{place}: is missing: what is the folder for, how does one read it, add to it, test it?"
            continue
        lines = readme.read_text(encoding="utf-8").count("\n")
        if lines > MOST_LINES:
            yield f"{place}: {lines} lines; at most {MOST_LINES}: what is longer belongs beside the code"


def main(argv):
    root = tree.root_argument(argv)
    check = partial(check_names, root, known_words=words_of(root), known_options=options_of(root))
    documents = sorted((root / "src").rglob("*.md"))
    return tree.finish([*check_folders(root), *(p for path in documents for p in check(path))], "readmes")


if __name__ == "__main__":
    sys.exit(main(sys.argv))
