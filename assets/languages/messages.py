"""messages.py update|check|status [ROOT]: the texts of program and atlas for translators, and back.

update   writes the templates (templates/<subject>.pot) and brings each language's files up to them
check    fails where a file is not up to date, or a translation lost a placeholder, a number or a key of a reference
status   says how much of each file is translated
"""

import argparse
import json
import re
import sys
from pathlib import Path

import atlas_messages
import interface_messages
import po_file
from po_file import Message

HERE = Path(__file__).resolve().parent
# How many plural forms a language has, and which is taken for n.
PLURALS = {"de": (2, "(n != 1)"), "es": (2, "(n != 1)"), "ja": (1, "0")}


def header(language):
    fields = ["Project-Id-Version: Cluneal Atlas", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8"]
    fields.append("Content-Transfer-Encoding: 8bit")
    if language:
        forms, rule = PLURALS[language]
        fields.append(f"Language: {language}")
        fields.append(f"Plural-Forms: nplurals={forms}; plural={rule};")
    return Message("", "", translations=["".join(field + "\n" for field in fields)])


def messages_of(root):
    """Every message by subject; ends the program where a text is not accounted for."""
    subjects, mistakes = atlas_messages.collect(root)
    phrases, wrong = interface_messages.collect(root)
    mistakes += wrong
    if phrases:
        subjects["interface"] = phrases
    if mistakes:
        sys.exit("\n".join(mistakes))
    return subjects


def folder_of(root):
    return root / "assets/languages"


def read_old(path):
    return po_file.read(path.read_text(encoding="utf-8"), path.name) if path.is_file() else (None, [])


def wanted_files(root):
    """Each file's path and the text that it should have."""
    subjects, files = messages_of(root), {}
    folder = folder_of(root)
    for subject, messages in subjects.items():
        files[folder / "templates" / f"{subject}.pot"] = po_file.write(header(""), messages)
        for language, (forms, _) in PLURALS.items():
            path = folder / language / f"{subject}.po"
            old_header, old = read_old(path)
            head = header(language)
            head.remarks = old_header.remarks if old_header else []
            files[path] = po_file.write(head, po_file.merged(messages, old), forms)
    return files


def update(root):
    files = wanted_files(root)
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for path in sorted(folder_of(root).rglob("*.po*")):
        if path not in files:
            print(f"{path.relative_to(root)} belongs to no subject any more; take it away if nothing of it is wanted")
    return 0


PLACEHOLDER = re.compile(r"\{[a-z_]*\}")
NUMBER = re.compile(r"\d+")


def references_of(root):
    path = root / "assets/atlas/references.json"
    return {entry["key"] for entry in json.loads(path.read_text(encoding="utf-8"))["references"]}


def faults_of(message, references):
    """What a translation has lost of the English text."""
    if not all(message.translations):
        yield "a plural form is empty"
        return
    english = {True: message.plural or message.text, False: message.text}
    word = re.compile(r"[A-Za-z][\w-]*\w")
    for form, text in enumerate(message.translations):
        source = english[form > 0 or len(message.translations) == 1]
        keys = set(word.findall(source)) & references
        yield from (f"the reference {key} is not in it" for key in sorted(keys) if key not in text)
        for key in keys:
            source = source.replace(key, "")
        for what, pattern in (("placeholder", PLACEHOLDER), ("number", NUMBER)):
            lost = sorted(set(pattern.findall(source)) - set(pattern.findall(text)))
            if what == "number" and message.plural:
                lost = []
            for one in lost:
                yield f"the {what} {one} is not in it"
        for one in sorted(set(PLACEHOLDER.findall(text)) - set(PLACEHOLDER.findall(message.text + message.plural))):
            yield f"the placeholder {one} is not in the English text"
        if text != text.strip() and source == source.strip():
            yield "it begins or ends with a space"


def check(root):
    references, faults = references_of(root), []
    for path, text in wanted_files(root).items():
        name = path.relative_to(root)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            faults.append(f"{name} is not up to date: run assets/languages/messages.py update")
            continue
        if path.suffix != ".po":
            continue
        for message in po_file.read(text, name)[1]:
            if any(message.translations) and not message.fuzzy and not message.obsolete:
                faults += [f'{name}: {message.context}: "{message.text[:50]}": {fault}' for fault in faults_of(message, references)]
    print("\n".join(faults) if faults else "All translators' files are up to date; no translation lost anything.")
    return 1 if faults else 0


def words(messages):
    return sum(len(message.text.split()) for message in messages)


def status(root):
    for subject, messages in messages_of(root).items():
        line = f"{subject + '.po':22} {len(messages):5} messages {words(messages):6} words"
        for language in PLURALS:
            found = [m for m in read_old(folder_of(root) / language / f"{subject}.po")[1] if not m.obsolete]
            fuzzy = sum(m.fuzzy for m in found)
            line += f"   {language} {sum(m.done for m in found)} done" + (f", {fuzzy} fuzzy" if fuzzy else "")
        print(line)
    return 0


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["update", "check", "status"])
    parser.add_argument("root", nargs="?", default=HERE.parents[1], type=Path)
    given = parser.parse_args(argv)
    try:
        return {"update": update, "check": check, "status": status}[given.what](given.root.resolve())
    except po_file.PoError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
