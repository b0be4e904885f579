"""The phrases of the program as messages: the constants of the headers <folder>/*phrases.h below src (src/language/README.md)."""

import re

from po_file import Message

STRING = r'"(?:\\.|[^"\\])*"'
PHRASE = re.compile(rf"inline constexpr Phrase (\w+)\{{\s*((?:{STRING}\s*)+)(?:,\s*((?:{STRING}\s*)+))(?:,\s*((?:{STRING}\s*)+))?\}};")
SEARCH = "Words by which something is found, in any order and number."
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def plain(literals):
    """The text of C++ literals that stand side by side."""
    text = "".join(literal[1:-1] for literal in re.findall(STRING, literals or ""))
    raw = re.sub(r"(?:\\x[0-9A-Fa-f]{2})+", lambda m: bytes.fromhex(m.group().replace("\\x", "")).decode("utf-8"), text)
    raw = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda m: chr(int(m.group(1), 16)), raw)
    return re.sub(r"\\(.)", lambda m: ESCAPES[m.group(1)], raw)


def collect(root):
    """The messages, by folder and name, and what is wrong."""
    messages, mistakes, ids = [], [], set()
    for path in sorted((root / "src").rglob("*phrases.h")):
        place, folder = path.relative_to(root).as_posix(), path.relative_to(root).parts[1]
        text = path.read_text(encoding="utf-8")
        found = PHRASE.findall(text)
        if len(found) != text.count("inline constexpr Phrase "):
            mistakes.append(f"{place}: a phrase is not written as inline constexpr Phrase name{{\"id\", \"text\"}};")
        for name, told, english, plural in found:
            phrase = plain(told)
            if phrase != f"{folder}.{name}":
                mistakes.append(f"{place}: the phrase {name} has the id {phrase}, not {folder}.{name}")
            if phrase in ids:
                mistakes.append(f"{place}: there are two phrases {phrase}")
            ids.add(phrase)
            notes = [SEARCH] if path.name.startswith("search") else []
            messages.append(Message(phrase, plain(english), plain(plural), notes=notes, places=[place]))
    return messages, mistakes
