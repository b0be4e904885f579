"""One shape in every kind of file that a test wants, and what the program must make of it."""

import base64
import json
import struct

import numpy

from program import InFolder, info, run

# One irregular tetrahedron: volume a sixth of 40 x 50 x 60, and no two faces alike.
POINTS = numpy.array([(0, 0, 0), (40, 0, 0), (0, 50, 0), (0, 0, 60)], float)
FACES = [(0, 2, 1), (0, 1, 3), (0, 3, 2), (1, 2, 3)]
VOLUME, AREA = 20000, 5865.640782770772


def lines(rows):
    return "".join(" ".join(map(str, row)) + "\n" for row in rows)


def obj(points=POINTS, before="", between="", faces=None):
    rows = [("f", *(i + 1 for i in face)) for face in FACES] if faces is None else faces
    text = rows if isinstance(rows, str) else lines(rows)
    return before + lines(("v", *p) for p in points.tolist()) + between + text


def ply(points=POINTS, comment="", kind="float", faces=None):
    rows = lines((3, *face) for face in FACES) if faces is None else faces
    return (
        f"ply\nformat ascii 1.0\n{comment}element vertex {len(points)}\n"
        + "".join(f"property {kind} {axis}\n" for axis in "xyz")
        + f"element face {len(FACES)}\nproperty list uchar int vertex_indices\nend_header\n"
        + lines(points.tolist())
        + rows
    )


def stl_text(points=POINTS, name="bone"):
    facets = "".join(
        "facet normal 0 0 0\nouter loop\n" + lines(("vertex", *points[i].tolist()) for i in face) + "endloop\nendfacet\n"
        for face in FACES
    )
    return f"solid {name}\n{facets}endsolid {name}\n"


def stl_binary(header=b"made by a test"):
    triangles = b"".join(struct.pack("<12fH", 0, 0, 0, *POINTS[list(face)].ravel(), 0) for face in FACES)
    return header.ljust(80, b"\0") + struct.pack("<I", len(FACES)) + triangles


def gltf(points=POINTS / 1000, uri=None, **more):
    """A glTF's JSON and its buffer, y up; `more` is laid over the JSON's top level."""
    positions = numpy.asarray(points, "<f4").tobytes()
    indices = numpy.array(FACES, "<u2").tobytes()
    data = positions + indices
    scene = {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}],
        "accessors": [
            {"bufferView": 0, "componentType": 5126, "count": 4, "type": "VEC3",
             "min": points.min(axis=0).tolist(), "max": points.max(axis=0).tolist()},
            {"bufferView": 1, "componentType": 5123, "count": 12, "type": "SCALAR"},
        ],
        "bufferViews": [
            {"buffer": 0, "byteOffset": 0, "byteLength": len(positions)},
            {"buffer": 0, "byteOffset": len(positions), "byteLength": len(indices)},
        ],
        "buffers": [{"byteLength": len(data),
                     "uri": uri or "data:application/octet-stream;base64," + base64.b64encode(data).decode()}],
    }
    scene.update(more)
    return json.dumps(scene), data


# Where it stands then: glTF is in metres, y up, z forward.
STANDS = {"low": (0, -60, 0), "high": (40, 0, 50)}


class Scene:
    """The tetrahedron's glTF, whose parts can be changed."""

    def __init__(self):
        self.json = json.loads(gltf()[0])

    def view(self, array, **more):
        data = numpy.ascontiguousarray(array).tobytes()
        self.json["buffers"].append({"byteLength": len(data), "uri": "data:;base64," + base64.b64encode(data).decode()})
        self.json["bufferViews"].append({"buffer": len(self.json["buffers"]) - 1, "byteLength": len(data), **more})
        return len(self.json["bufferViews"]) - 1

    def accessor(self, array, component, kind, put=None, stride=False, **more):
        """A new accessor's index; `put`: in place of that one. `stride`: one number an element is there in vain."""
        array = array.astype("<f4") if component == 5126 else array
        count = array.size if kind == "SCALAR" else len(array)
        view = self.view(array, **({"byteStride": array.strides[0]} if stride else {}))
        accessor = {"bufferView": view, "componentType": component, "count": count, "type": kind, **more}
        if put is not None:
            self.json["accessors"][put] = accessor
            return put
        self.json["accessors"].append(accessor)
        return len(self.json["accessors"]) - 1

    def text(self):
        return json.dumps(self.json)


class ForeignCase(InFolder):
    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def assert_tetrahedron(self, name, content, low=(0, 0, 0), high=(40, 50, 60), places=3):
        """Opens as the tetrahedron, standing between `low` and `high` in LPS millimetres."""
        with self.subTest(name):
            (model,) = info(self.file(name, content))["models"]
            self.assertEqual(model["triangles"], 4)
            self.assertTrue(model["closed"] and model["oriented"])
            self.assertAlmostEqual(model["volume_mm3"], VOLUME, delta=VOLUME * 1e-5)
            self.assertAlmostEqual(model["area_mm2"], AREA, delta=AREA * 1e-5)
            for found, wanted in ((model["bounds_mm"]["low"], low), (model["bounds_mm"]["high"], high)):
                for a, b in zip(found, wanted):
                    self.assertAlmostEqual(a, b, places=places)
            return model

    def assert_refused(self, name, content, *words):
        with self.subTest(name):
            done = run("info", self.file(name, content))
            self.assertEqual(done.returncode, 2, done.stdout)
            self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
            for word in words:
                self.assertIn(word, done.stderr)
