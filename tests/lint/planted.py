"""Faults planted in a copy of the tree, and what a check says of it then."""

import contextlib
import importlib
import io
import os
import shutil
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("src", "tests", "shaders", "third_party", "LICENSE", "assets/pictures/layers.svg")


def problems(check, root):
    """What a check says of a tree, one line each, without its verdict. In this process, so that what it makes of a text is
    made once for all the copies that hold it."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = importlib.import_module(check.removesuffix(".py")).main([check, str(root)])
    lines = said.getvalue().splitlines()[:-1]
    if code not in (0, 1) or (code == 1) != bool(lines):
        raise AssertionError(f"{check}: exit code {code} with {len(lines)} problems")
    return set(lines)


class Copy:
    """A copy of parts of the tree that faults are planted in, and that is as it was after each: copying anew costs more
    than what is tested."""

    def __init__(self, parts):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)
        for part in parts:
            source = ROOT / part
            if source.is_dir():
                shutil.copytree(
                    source, self.root / part, ignore=shutil.ignore_patterns("__pycache__", "corpus"), dirs_exist_ok=True
                )
            elif source.exists():
                (self.root / part).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, self.root / part)
        self.unharmed = self.files()

    def files(self):
        """When each was written and how large it is, by its path."""
        found = {}
        for folder, _, names in os.walk(self.root):
            for name in names:
                path = os.path.join(folder, name)
                status = os.stat(path)
                found[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
        return found

    def mend(self):
        now = self.files()
        for path in now.keys() - self.unharmed.keys():
            os.unlink(path)
            folder = Path(path).parent
            if not any(folder.iterdir()):
                folder.rmdir()
        for path, as_it_was in self.unharmed.items():
            if now.get(path) != as_it_was:
                shutil.copy2(ROOT / Path(path).relative_to(self.root), path)
        self.unharmed = self.files()


class Planted(unittest.TestCase):
    parts = PARTS
    copies = {}  # One for all tests of the same parts,
    unharmed = {}  # and what a check says of it while nothing is planted, by check and parts.

    def setUp(self):
        self.planted = False
        if self.parts not in self.copies:
            self.copies[self.parts] = Copy(self.parts)
        self.copy = self.copies[self.parts]
        self.root = self.copy.root

    def tearDown(self):
        self.copy.mend()

    def before(self, check):
        """What a check says before the next fault; from then on the copy may be harmed."""
        if self.planted:
            return problems(check, self.root)
        self.planted = True
        key = (check, self.parts)
        if key not in self.unharmed:
            self.unharmed[key] = problems(check, self.root)
        return self.unharmed[key]

    def append(self, name, text):
        self.planted = True
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(text)

    def replace(self, name, old, new):
        self.planted = True
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def expect(self, check, plant, *words):
        """`plant` adds a problem that no line had before, and that names all of `words`."""
        before = self.before(check)
        plant()
        fresh = problems(check, self.root) - before
        self.assertTrue(
            any(all(word in line for word in words) for line in fresh), f"{check} did not say {words}, but {sorted(fresh)}"
        )

    def expect_silence(self, check, plant):
        before = self.before(check)
        plant()
        self.assertEqual(problems(check, self.root) - before, set())
