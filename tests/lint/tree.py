"""What the checks share: the files of the tree, includes, and C++ text without comments and strings."""

import functools
import re
import subprocess
from pathlib import Path

CODE = {".cpp", ".h"}


def source_files(root, *folders):
    """The C++ files below the folders, sorted."""
    files = []
    for folder in folders:
        base = root / folder
        if base.is_dir():
            files += [f for f in base.rglob("*") if f.suffix in CODE and f.is_file()]
    return sorted(files)


def tracked_files(root):
    """Paths that git tracks, relative to the root; every file outside build/ where there is no git."""
    try:
        out = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-z"], check=True, capture_output=True, text=True
        ).stdout
        return [name for name in out.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        every = (p.relative_to(root) for p in root.rglob("*") if p.is_file())
        return sorted(str(p) for p in every if p.parts[0] not in ("build", ".git"))


_TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(?P<tag>[^\s()\\]{0,16})\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'""",
    re.DOTALL,
)


@functools.cache  # A run of all faults reads the same texts again and again.
def without_comments_and_strings(text):
    """The same text, line by line, with comments blanked and strings emptied."""

    def blank(match):
        token = match.group()
        lines = "\n" * token.count("\n")
        if token.startswith(("//", "/*")):
            return " " + lines
        return ('""' if token[0] in 'R"' else "' '") + lines

    return _TOKEN.sub(blank, text)


_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def includes(text):
    """(line, quoted, name) of each #include."""
    for match in _INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1) == '"', match.group(2)


class Block:
    """A pair of braces outside functions. `head` is the text before it since the last statement."""

    def __init__(self, head, line):
        self.head = head
        self.line = line
        self.kind = classify(head)


def classify(head):
    """'scope' (namespace, class, enum, linkage), 'function', or 'value' (an initialiser)."""
    words = re.sub(r"\[\[.*?\]\]|\btemplate\s*<[^{}]*?>\s*(?=\w)|alignas\s*\([^)]*\)", " ", head).split()
    if not words:
        return "value"
    if words[0] in ("namespace", "extern", "inline") and re.match(r"(inline\s+)?namespace\b|extern\s*\"\"$", head.strip()):
        return "scope"
    flat = " ".join(words)
    if re.match(r"(typedef\s+)?(class|struct|union|enum)\b", flat) and "(" not in flat.split(":")[0]:
        return "scope"
    # An initialiser follows '=' or a name; a function's body follows its parameters.
    before_parameters = flat.split("(")[0]
    if "(" in flat and not re.search(r"(?<![=!<>])=(?!=)", before_parameters.replace("operator=", "operator")):
        return "function"
    return "value"


class Outline:
    """Functions and namespace-scope statements of a C++ text, found by its braces. A heuristic: it knows how this
    project is laid out, not the language."""

    def __init__(self, text):
        self.functions = []  # (name, first line, lines)
        self.statements = []  # (line, text) at namespace scope
        code = without_comments_and_strings(text)
        code = re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", lambda m: "\n" * m.group().count("\n"), code, flags=re.MULTILINE)
        self._walk(code)

    def _walk(self, code):
        stack = []  # open blocks outside functions
        start, line, i = 0, 1, 0
        start_line = 1
        in_class = 0
        while i < len(code):
            c = code[i]
            if c == "\n":
                line += 1
            elif c == "{":
                head = code[start:i].strip()
                block = Block(head, start_line)
                if block.kind == "scope":
                    stack.append(block)
                    in_class += not re.search(r"\bnamespace\b|^extern", head)
                    start, start_line = i + 1, line
                else:
                    end = closing(code, i)
                    body_lines = code.count("\n", i, end)
                    if block.kind == "function":
                        # A constructor's list may hold braces: the body is what the text after them does not go on from.
                        following = code[end + 1 : end + 200].lstrip()
                        if not following.startswith((",", "{")):
                            first = head_line(code, start, start_line)
                            self.functions.append((name_of(head), first, line + body_lines - first + 1))
                            start, start_line = end + 1, line + body_lines
                    i = end
                    line += body_lines
            elif c == "}":
                if stack:
                    block = stack.pop()
                    in_class -= not re.search(r"\bnamespace\b|^extern", block.head)
                start, start_line = i + 1, line
            elif c == ";":
                statement = " ".join(code[start:i].split())
                if statement and not in_class:
                    self.statements.append((head_line(code, start, start_line), statement))
                start, start_line = i + 1, line
            elif c == "(":
                end = closing(code, i)
                line += code.count("\n", i, end)
                i = end
            elif c == ":" and code[i - 6 : i] in ("public", "ivate",) or code[i - 9 : i + 1] == "protected:":
                start, start_line = i + 1, line
            i += 1


@functools.cache
def outline(text):
    """The Outline of a text; not to be changed."""
    return Outline(text)


def head_line(code, start, line):
    """The line where the first word after `start` stands."""
    skipped = re.match(r"\s*", code[start:]).group()
    return line + skipped.count("\n")


def name_of(head):
    match = re.search(r"([~\w:]+|operator\s*[^\s(]+)\s*\(", head)
    return match.group(1) if match else head[:40]


def closing(code, i):
    """The index of the bracket that closes the one at `i`; the end where none does."""
    pairs = {"(": ")", "{": "}"}
    opening, end = code[i], pairs[code[i]]
    depth = 0
    for k in range(i, len(code)):
        if code[k] == opening:
            depth += 1
        elif code[k] == end:
            depth -= 1
            if depth == 0:
                return k
    return len(code) - 1


def finish(problems, what):
    """Prints the problems; the exit code."""
    for problem in problems:
        print(problem)
    print(f"{what}: {len(problems)} problems" if problems else f"{what}: right")
    return 1 if problems else 0


def root_argument(argv):
    return Path(argv[1]).resolve() if len(argv) > 1 else Path(__file__).resolve().parents[2]
