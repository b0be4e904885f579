"""A copy of the assets that faults are planted in, and ways to plant them that fail when they change nothing."""

import json
import pathlib
import shutil


class Copy:
    def __init__(self, assets, folder):
        self.folder = pathlib.Path(folder)
        for part in ("atlas", "body", "check"):
            shutil.copytree(pathlib.Path(assets) / part, self.folder / part)

    def path(self, name):
        return self.folder / name

    def edit(self, name, change):
        """Runs change(document) on a JSON file and writes it back."""
        path = self.path(name)
        before = json.loads(path.read_text(encoding="utf-8"))
        after = json.loads(path.read_text(encoding="utf-8"))
        change(after)
        if after == before:
            raise AssertionError(f"the fault changed nothing in {name}")
        path.write_text(json.dumps(after, ensure_ascii=False, indent=1), encoding="utf-8")

    def write(self, name, text):
        self.path(name).write_text(text, encoding="utf-8")

    def entry(self, name, key, change, kind=None):
        """The same for the one entry of a file of the atlas whose key or id is `key`; its list is called as the file."""
        kind = kind or pathlib.Path(name).stem

        def change_entry(document):
            found = [entry for entry in document[kind] if key in (entry.get("key"), entry.get("id"), entry.get("claim"))]
            if len(found) != 1:
                raise AssertionError(f"{name} has {len(found)} entries {key}")
            change(found[0])

        self.edit(f"atlas/{name}", change_entry)

    def claim(self, key, **values):
        self.entry("claims.json", key, lambda entry: entry.update(values))

    def nerve(self, key, change):
        """The same for a nerve, in whichever of the files it stands."""
        holding = [
            path.name
            for path in sorted(self.path("atlas/nerves").glob("*.json"))
            if any(entry["id"] == key for entry in json.loads(path.read_text(encoding="utf-8"))["nerves"])
        ]
        if len(holding) != 1:
            raise AssertionError(f"{key} stands in {holding}")
        self.entry(f"nerves/{holding[0]}", key, change, kind="nerves")

    def topic(self, kind, key, change):
        """Changes an entry of the clinical knowledge."""
        self.entry(f"clinical/{kind}.json", key, change)

    def statement(self, kind, key, section, **values):
        """Changes the first statement of one of its sections."""
        self.topic(kind, key, lambda topic: topic["sections"][section][0].update(values))

    def step(self, nerve, step, **values):
        """Changes one step of a nerve's course; a value of None removes the key."""

        def change(entry):
            found = [waypoint for waypoint in entry["course"] if waypoint["step"] == step]
            if len(found) != 1:
                raise AssertionError(f"{nerve} has {len(found)} steps {step!r}")
            for key, value in values.items():
                if value is None:
                    del found[0][key]
                else:
                    found[0][key] = value

        self.nerve(nerve, change)

    def drop(self, name, key):
        """Takes an entry of a file of the atlas away."""
        kind = pathlib.Path(name).stem

        def change(document):
            document[kind] = [entry for entry in document[kind] if key not in (entry.get("key"), entry.get("id"))]

        self.edit(f"atlas/{name}", change)

    def move_landmark(self, landmark, person, by):
        """Moves a landmark of the hip bone's net for one measured person, millimetres in the bone's frame."""

        def change(document):
            found = [entry for entry in document["landmarks"] if entry["id"] == landmark]
            if len(found) != 1:
                raise AssertionError(f"the hip bone has {len(found)} landmarks {landmark}")
            found[0][person] = [a + b for a, b in zip(found[0][person], by)]

        self.edit("body/hip_bone.json", change)
