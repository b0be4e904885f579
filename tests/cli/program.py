"""Runs the program under test and reads what it writes, with nothing of its own code."""

import json
import os
import struct
import subprocess
import tempfile
import unittest
from pathlib import Path

import numpy

PROGRAM = os.environ.get("CLUNEAL_PROGRAM", "cluneal")
SHARED = Path(os.environ.get("CLUNEAL_SHARED_DIR", "../shared"))


def run(*arguments, timeout=120, **environment):
    """The finished process, its text decoded. No display: none of the commands may need one."""
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.update(environment)
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=timeout, env=env)


def info(*arguments):
    done = run("info", "--json", *arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class InFolder(unittest.TestCase):
    """Each test in a new folder of its own."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)

    def leave_out(self, why):
        """Skips this test alone, and says so to tests/read_report.py: ctest only sees the file as a whole."""
        print(f"skipped: {self.id()}: {why}", flush=True)
        self.skipTest(why)

    def assert_wrong(self, done, *words):
        """Refused with code 2 and one sentence on stderr that has these words."""
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertTrue(done.stderr.startswith("cluneal: "), done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        for word in words:
            self.assertIn(word, done.stderr)


def read_glb(path):
    """{node's name: (positions n x 3, triangles m x 3)} of a binary glTF, placed as the file says (no transforms)."""
    data = Path(path).read_bytes()
    magic, version, length = struct.unpack_from("<4sII", data)
    assert magic == b"glTF" and version == 2 and length == len(data)
    size, kind = struct.unpack_from("<I4s", data, 12)
    assert kind == b"JSON"
    scene = json.loads(data[20 : 20 + size])
    at = 20 + size
    binary_size, kind = struct.unpack_from("<I4s", data, at)
    assert kind == b"BIN\0"
    binary = data[at + 8 : at + 8 + binary_size]

    def accessor(index):
        a = scene["accessors"][index]
        view = scene["bufferViews"][a["bufferView"]]
        assert "byteStride" not in view
        kinds = {5126: "<f4", 5125: "<u4", 5123: "<u2"}
        width = {"SCALAR": 1, "VEC3": 3}[a["type"]]
        start = view.get("byteOffset", 0) + a.get("byteOffset", 0)
        values = numpy.frombuffer(binary, kinds[a["componentType"]], a["count"] * width, start)
        return values.reshape(-1, width)

    meshes = {}
    for node in scene["nodes"]:
        if "mesh" not in node:
            continue
        assert not any(key in node for key in ("matrix", "translation", "rotation", "scale"))
        (primitive,) = scene["meshes"][node["mesh"]]["primitives"]
        meshes[node["name"]] = (
            accessor(primitive["attributes"]["POSITION"]).astype(float),
            accessor(primitive["indices"]).reshape(-1, 3).astype(numpy.int64),
        )
    return meshes


def read_ply(path):
    """Positions and triangles of a binary little-endian PLY whose vertices are floats."""
    data = Path(path).read_bytes()
    end = data.index(b"end_header\n") + len(b"end_header\n")
    counts, floats, element = {}, 0, None
    for line in data[:end].decode().splitlines():
        words = line.split()
        if words[0] == "element":
            element = words[1]
            counts[element] = int(words[2])
        elif words[0] == "property" and element == "vertex":
            assert words[1] == "float", line
            floats += 1
    vertices = numpy.frombuffer(data, "<f4", counts["vertex"] * floats, end).reshape(-1, floats)
    faces = numpy.frombuffer(
        data, numpy.dtype([("n", "u1"), ("v", "<u4", 3)]), counts["face"], end + vertices.nbytes
    )
    assert (faces["n"] == 3).all()
    return vertices[:, :3].astype(float), faces["v"].astype(numpy.int64)


def read_stl(path):
    """Corners (m x 3 x 3) of a binary STL."""
    data = Path(path).read_bytes()
    (count,) = struct.unpack_from("<I", data, 80)
    assert len(data) == 84 + 50 * count
    record = numpy.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("extra", "<u2")])
    return numpy.frombuffer(data, record, count, 84)["corners"].astype(float)


def read_obj(path):
    """{group: triangles m x 3} into the positions of the whole file, which come second."""
    positions, groups, current = [], {}, None
    for line in Path(path).read_text().splitlines():
        words = line.split()
        if not words:
            continue
        if words[0] == "v":
            positions.append([float(w) for w in words[1:4]])
        elif words[0] == "g":
            current = groups.setdefault(words[1], [])
        elif words[0] == "f":
            current.append([int(w.split("/")[0]) - 1 for w in words[1:]])
    return {name: numpy.array(faces) for name, faces in groups.items()}, numpy.array(positions)


def topology(triangles):
    """(closed, Euler number, components) of an indexed triangle mesh."""
    edges = numpy.sort(numpy.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]]), axis=1)
    unique, counts = numpy.unique(edges, axis=0, return_counts=True)
    vertices = numpy.unique(triangles)
    label = {int(v): int(v) for v in vertices}

    def root(v):
        while label[v] != v:
            label[v] = label[label[v]]
            v = label[v]
        return v

    for a, b in unique:
        label[root(int(a))] = root(int(b))
    components = len({root(int(v)) for v in vertices})
    return bool((counts == 2).all()), len(vertices) - len(unique) + len(triangles), components


def volume_and_area(positions, triangles):
    a, b, c = (positions[triangles[:, i]] for i in range(3))
    cross = numpy.cross(b - a, c - a)
    centre = positions.mean(axis=0)
    return float((numpy.cross(a - centre, b - centre) * (c - centre)).sum() / 6), float(
        numpy.linalg.norm(cross, axis=1).sum() / 2
    )
