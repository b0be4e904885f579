"""check_sizes.py [ROOT]: no file of ours is longer than 500 lines, no function in src/ longer than 80."""

import sys

import tree

MOST_LINES = 500
MOST_FUNCTION_LINES = 80
TEXT = (".cpp", ".h", ".py", ".sh", ".cmake", ".glsl", ".txt")


def main(argv):
    root = tree.root_argument(argv)
    problems = []
    for name in tree.tracked_files(root):
        path = root / name
        if name.startswith(("src/", "tests/", "shaders/")) and name.endswith(TEXT) and path.is_file():
            lines = path.read_text(encoding="utf-8").count("\n")
            if lines > MOST_LINES:
                problems.append(f"{name}: {lines} lines; at most {MOST_LINES}: one idea a file")
    for path in tree.source_files(root, "src"):
        for function, line, lines in tree.outline(path.read_text(encoding="utf-8")).functions:
            if lines > MOST_FUNCTION_LINES:
                place = f"{path.relative_to(root)}:{line}"
                problems.append(f"{place}: {function} has {lines} lines; at most {MOST_FUNCTION_LINES}")
    return tree.finish(problems, "sizes")


if __name__ == "__main__":
    sys.exit(main(sys.argv))
