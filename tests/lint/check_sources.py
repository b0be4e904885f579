"""check_sources.py [ROOT]: every source is built, every shader used, nothing global changes, no loose ends are left."""

import re
import sys

import tree

# A statement at namespace scope that makes no variable, or a constant one.
NO_VARIABLE = re.compile(
    r"^(\[\[[^\]]*\]\]\s*)*(using|typedef|namespace|friend|static_assert|template|class|struct|enum|union|extern template|"
    r"(inline |static |thread_local )*(constexpr|constinit const|const)\b|asm)\b"
)
CONSTANT_POINTER = re.compile(r"\*\s*const\b")
CHANGING_STATIC = re.compile(r"\bstatic\s+(?!constexpr\b|const\b|_)(?:thread_local\s+)?[\w:<>,\s*&]+?\b\w+\s*(=|\{|;)")
LOOSE_END = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))")


def variables(path):
    """(line, statement) of each variable at namespace scope that can change."""
    text = path.read_text(encoding="utf-8")
    for line, statement in tree.outline(text).statements:
        declared = re.split(r"(?<!operator)=|\{", statement)[0]
        if NO_VARIABLE.match(statement):
            # `const char* name`: the text is constant, the pointer is not.
            pointer = re.match(r"^(inline |static )*const\b[^=({]*\*\s*\w+\s*(=|$|\[)", declared + "=")
            if pointer and "constexpr" not in declared and not CONSTANT_POINTER.search(declared):
                yield line, statement
            continue
        if "(" in declared or not re.search(r"[\w>*&]\s+[*&]?\s*\w+", declared):
            continue  # A function's declaration, or no declaration at all.
        yield line, statement


def changing_statics(path):
    """(line, text) of each static inside a function that can change."""
    code = tree.without_comments_and_strings(path.read_text(encoding="utf-8"))
    for match in CHANGING_STATIC.finditer(code):
        if "(" not in match.group() and "operator" not in match.group():
            # Members of classes are declarations; what is inside functions is indented and has a value or none.
            yield code.count("\n", 0, match.start()) + 1, " ".join(match.group().split())


def check_built(root):
    for path in tree.source_files(root, "src", "tests"):
        if path.suffix != ".cpp":
            continue
        lists = [folder / "CMakeLists.txt" for folder in path.parents if folder.is_relative_to(root)]
        if not any(names(file, path) for file in lists if file.is_file()):
            yield f"{path.relative_to(root)}: stands in no CMakeLists.txt, so nothing builds it"


def names(cmake_list, path):
    words = re.sub(r"#[^\n]*", "", cmake_list.read_text(encoding="utf-8"))
    relative = re.escape(str(path.relative_to(cmake_list.parent)))
    return re.search(rf"(?<![\w/.-]){relative}(?![\w/.-])", words) is not None


def check_shaders(root):
    """Each shader is named by the renderer or included by another shader."""
    shaders = sorted((root / "shaders").rglob("*.glsl")) if (root / "shaders").is_dir() else []
    users = [*tree.source_files(root, "src/render"), *shaders]
    texts = {user: user.read_text(encoding="utf-8") for user in users}
    for shader in shaders:
        name = shader.name
        stem = name.removesuffix(".glsl")
        program = stem.rsplit(".", 1)[0]
        wanted = re.compile(rf'["</]({re.escape(name)}|{re.escape(stem)}|{re.escape(program)})[">]')
        if not any(wanted.search(text) for user, text in texts.items() if user != shader):
            yield f"{shader.relative_to(root)}: nothing names it"


def check_words(root):
    for name in tree.tracked_files(root):
        path = root / name
        if not name.startswith(("src/", "shaders/", "tests/")) or name.startswith("tests/lint/") or not path.is_file():
            continue
        if path.suffix not in (".cpp", ".h", ".glsl", ".py", ".sh", ".cmake", ".txt"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if match := LOOSE_END.search(line):
                yield f"{name}:{number}: {match.group(1)} without the number of an issue, as in {match.group(1)}(#12)"


def main(argv):
    root = tree.root_argument(argv)
    problems = [*check_built(root), *check_shaders(root), *check_words(root)]
    for path in tree.source_files(root, "src"):
        place = path.relative_to(root)
        problems += [f"{place}:{line}: a variable that everybody can change: {text}" for line, text in variables(path)]
        if path.suffix == ".cpp":
            problems += [f"{place}:{line}: a static that can change: {text}" for line, text in changing_statics(path)]
    return tree.finish(problems, "sources")


if __name__ == "__main__":
    sys.exit(main(sys.argv))
