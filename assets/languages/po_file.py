"""Translators' files in the gettext format (.po, .pot): reading, writing, and merging with a newer template.

A message is known by its context and its English text. What is merged keeps every translation; where the English text
has changed, the translation of the old one is kept and marked fuzzy, and so is not used until a translator has looked.
"""

import difflib
import re
from dataclasses import dataclass, field

WIDTH = 79
LIKE_ENOUGH = 0.6  # Of difflib's ratio: below it, an old translation helps nobody.


@dataclass
class Message:
    context: str
    text: str  # English
    plural: str = ""
    translations: list = field(default_factory=list)  # One, or one for each plural form.
    notes: list = field(default_factory=list)  # "#. ", for the translator.
    places: list = field(default_factory=list)  # "#: ", where the text comes from.
    flags: list = field(default_factory=list)  # "#, "
    remarks: list = field(default_factory=list)  # "# ", the translator's own.
    previous: str = ""  # "#| msgid", the English text that a fuzzy translation was made of.
    obsolete: bool = False

    @property
    def key(self):
        return self.context, self.text

    @property
    def fuzzy(self):
        return "fuzzy" in self.flags

    @property
    def done(self):
        return bool(self.translations) and all(self.translations) and not self.fuzzy


class PoError(Exception):
    """A file that is not in the format; says where."""


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_WORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr\[(\d+)\]|msgstr)\s*"')


def unquoted(line, where):
    match = re.fullmatch(r'\s*"((?:\\.|[^"\\])*)"\s*', line)
    if not match:
        raise PoError(f"{where}: a text stands in double quotes, with \\\" for a quote within")

    def plain(escape):
        if escape.group(1) not in _ESCAPES:
            raise PoError(f"{where}: \\{escape.group(1)} is not known")
        return _ESCAPES[escape.group(1)]

    return re.sub(r"\\(.)", plain, match.group(1))


class _Reader:
    def __init__(self, name):
        self.name, self.header, self.messages = name, None, []
        self.clear()

    def clear(self):
        self.message, self.texts, self.last = Message("", ""), {}, None

    def flush(self, where):
        if not self.texts:
            return
        if "msgid" not in self.texts or not any(word.startswith("msgstr") for word in self.texts):
            raise PoError(f"{where}: the message before has no msgid or no msgstr")
        message = self.message
        message.context = self.texts.get("msgctxt", "")
        message.text, message.plural = self.texts["msgid"], self.texts.get("msgid_plural", "")
        message.translations = [self.texts[word] for word in sorted(self.texts) if word.startswith("msgstr")]
        if not message.text and not message.context:
            self.header = message
        else:
            self.messages.append(message)
        self.clear()

    def comment(self, line):
        kind, rest = line[1:2], line[2:].strip()
        if kind == ".":
            self.message.notes.append(rest)
        elif kind == ":":
            self.message.places += rest.split()
        elif kind == ",":
            self.message.flags += [flag.strip() for flag in rest.split(",")]
        elif kind == "|":
            if rest.startswith("msgid "):
                self.message.previous = unquoted(rest[5:], self.name)
            elif rest.startswith('"'):
                self.message.previous += unquoted(rest, self.name)
        else:
            self.message.remarks.append(line[1:].strip())

    def line(self, number, line):
        where = f"{self.name}:{number}"
        line = line.strip()
        if not line:
            return self.flush(where)
        if line.startswith("#~"):
            line = line[2:].strip()
            if line.startswith("|"):
                return self.comment("#" + line)
            self.start(where, line)
            self.message.obsolete = True
            return self.word(where, line)
        if line.startswith("#"):
            if "msgid" in self.texts:
                self.flush(where)
            return self.comment(line)
        self.start(where, line)
        return self.word(where, line)

    def start(self, where, line):
        first = line.startswith("msgctxt") or (line.startswith("msgid ") and "msgctxt" not in self.texts)
        if self.texts and (first or (line.startswith("msgid ") and "msgid" in self.texts)):
            self.flush(where)

    def word(self, where, line):
        match = _WORD.match(line)
        if match:
            self.last = match.group(1)
            if self.last in self.texts:
                raise PoError(f"{where}: {self.last} is there twice")
            self.texts[self.last] = unquoted(line[match.end() - 1 :], where)
        elif line.startswith('"') and self.last:
            self.texts[self.last] += unquoted(line, where)
        else:
            raise PoError(f"{where}: neither a comment nor msgctxt, msgid, msgid_plural, msgstr or a text")


def read(text, name):
    """The header (or None) and the messages, those no longer used among them."""
    reader = _Reader(name)
    lines = text.lstrip("\ufeff").splitlines()
    for number, line in enumerate(lines, 1):
        reader.line(number, line)
    reader.flush(f"{name}:{len(lines)}")
    seen = set()
    for message in reader.messages:
        if (message.key, message.obsolete) in seen:
            raise PoError(f'{name}: "{message.text[:60]}" of {message.context} is there twice')
        seen.add((message.key, message.obsolete))
    return reader.header, reader.messages


def quoted(word, text, mark=""):
    """`word` and the text as lines of at most WIDTH columns."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
    if len(mark) + len(word) + len(escaped) + 3 <= WIDTH and "\\n" not in escaped[:-2]:
        return [f'{mark}{word} "{escaped}"']
    lines, line = [f'{mark}{word} ""'], ""
    for piece in re.findall(r"(?:\\.|[^\\ ])*?\\n|(?:\\.|[^\\ ])+ *| +", escaped):
        if line and (len(mark) + len(line) + len(piece) + 2 > WIDTH or line.endswith("\\n")):
            lines.append(f'{mark}"{line}"')
            line = ""
        line += piece
    return lines + ([f'{mark}"{line}"'] if line else [])


def written(message, forms=1):
    """The message as lines; `forms` is how many plural forms the language has."""
    lines = [f"# {remark}".rstrip() for remark in message.remarks]
    if not message.obsolete:
        lines += [f"#. {note}" for note in message.notes]
        lines += [f"#: {place}" for place in message.places]
    if message.flags:
        lines.append("#, " + ", ".join(message.flags))
    mark = "#~ " if message.obsolete else ""
    if message.previous:
        lines += quoted("msgid", message.previous, "#~| " if message.obsolete else "#| ")
    if message.context:
        lines += quoted("msgctxt", message.context, mark)
    lines += quoted("msgid", message.text, mark)
    if not message.plural:
        return lines + quoted("msgstr", (message.translations or [""])[0], mark)
    lines += quoted("msgid_plural", message.plural, mark)
    for form in range(forms):
        given = message.translations[form] if form < len(message.translations) else ""
        lines += quoted(f"msgstr[{form}]", given, mark)
    return lines


def write(header, messages, forms=1):
    """The file's text."""
    parts = [written(header, forms)] + [written(message, forms) for message in messages]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _likest(message, candidates):
    """Of the candidates the one whose English text is most like the message's, or None."""
    best, most = None, LIKE_ENOUGH
    for old in candidates:
        matcher = difflib.SequenceMatcher(None, old.text, message.text, autojunk=False)
        if matcher.real_quick_ratio() > most and matcher.quick_ratio() > most and matcher.ratio() > most:
            best, most = old, matcher.ratio()
    return best


def merged(template, old):
    """The template's messages with the translations of `old`, then those of `old` that are used no more."""
    known = {message.key: message for message in old if not message.obsolete}
    known = {**{message.key: message for message in old if message.obsolete}, **known}
    wanted = {message.key for message in template}
    left = {key: message for key, message in known.items() if key not in wanted and any(message.translations)}
    by_context, by_text = {}, {}
    for message in known.values():
        if any(message.translations):
            by_text.setdefault(message.text, message)
    for message in left.values():
        by_context.setdefault(message.context, []).append(message)
    result = []
    for message in template:
        new = Message(**{**vars(message), "flags": list(message.flags), "translations": [""]})
        same = known.get(message.key)
        if same is not None:
            new.translations, new.remarks, new.previous = list(same.translations), list(same.remarks), same.previous
            if same.fuzzy and not new.fuzzy:
                new.flags.append("fuzzy")
            if bool(same.plural) != bool(new.plural):
                new.translations = same.translations[:1]
                new.flags += [] if new.fuzzy or not any(same.translations) else ["fuzzy"]
        else:
            near = by_text.get(message.text) or _likest(message, by_context.get(message.context, []))
            if near is not None:
                new.translations, new.remarks, new.previous = list(near.translations), list(near.remarks), near.text
                new.flags.append("fuzzy")
                left.pop(near.key, None)
        result.append(new)
    for message in left.values():
        message.obsolete, message.notes, message.places = True, [], []
        result.append(message)
    return result
