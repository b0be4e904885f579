"""Other people's files, each made here: every kind that public reports and hostile input found to go wrong. A file opens
with the volume, area and place that its numbers say, or is refused in one sentence; a wrong shape is never silent."""

import base64
import gzip
import json
import os
import struct
import unittest
from urllib.parse import quote

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


class ForeignFiles(InFolder):
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

    def test_space_and_unit_that_a_header_states(self):
        ras = {"low": (-40, -50, 0), "high": (0, 0, 60)}
        self.assert_tetrahedron("ras-binary.stl", stl_binary(b"SLA File SPACE=RAS"), **ras)
        self.assert_tetrahedron("ras.stl", stl_text(name="bone SPACE=RAS"), **ras)
        self.assert_tetrahedron("ras.ply", ply(comment="comment SPACE=RAS\n"), **ras)
        self.assert_tetrahedron("ras.obj", obj(before="# SPACE=RAS\n"), **ras)
        self.assert_tetrahedron("lps.obj", obj(before="# SPACE=LPS\n"))
        self.assert_tetrahedron("cm.obj", obj(points=POINTS / 10, before="# UNITS=cm\n"))
        self.assert_tetrahedron("inch.stl", stl_text(points=POINTS / 25.4, name="a UNITS=inches"))

    def test_a_space_or_unit_that_is_not_understood_is_told(self):
        for name, content, word in (("rai.stl", stl_text(name="SPACE=RAI"), "rai"),
                                    ("las.obj", obj(before="# space: left-anterior-superior\n"), "left-anterior"),
                                    ("furlongs.ply", ply(comment="comment UNITS=furlongs\n"), "furlongs")):
            model = self.assert_tetrahedron(name, content)
            self.assertIn(word, " ".join(model["left_out"]))

    def test_text_however_it_is_written(self):
        for name, content in (("a.obj", obj()), ("a.stl", stl_text()), ("a.ply", ply())):
            self.assert_tetrahedron("returns." + name, content.replace("\n", "\r"))
            for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
                self.assert_tetrahedron(f"{encoding}.{name}", content.encode(encoding))

    def test_what_is_no_model_is_named(self):
        for name, content, word in (
            ("packed.stl", gzip.compress(stl_binary()), "gzip"),
            ("packed.obj.gz", gzip.compress(obj().encode()), "gzip"),
            ("zip.stl", b"PK\3\4" + bytes(200), "ZIP"),
            ("page.obj", "<!DOCTYPE html>\n<html></html>\n", "web page"),
            ("pointer.stl", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n" + "x" * 80, "git lfs"),
            ("dicom.stl", bytes(128) + b"DICM" + bytes(100), "DICOM"),
            ("obj.stl", obj() + obj(), "another kind"),
            ("uncounted.stl", stl_binary()[:80] + bytes(4) + stl_binary()[84:], "no triangle"),
            ("empty.stl", "", "empty"),
        ):
            self.assert_refused(name, content, word)
        os.symlink("nowhere.stl", self.folder / "dangling.stl")
        self.assertIn("is not there", run("info", self.folder / "dangling.stl").stderr)

    def test_names_that_end_wrongly(self):
        self.assert_tetrahedron("stl.obj", stl_text())
        self.assert_tetrahedron("ply.stl", ply())

    def test_small_bones_keep_their_size(self):
        (model,) = info(self.file("coccyx.stl", stl_text(points=POINTS / 2)))["models"]
        self.assertAlmostEqual(model["bounds_mm"]["high"][2], 30, places=4)

    def test_obj_lines(self):
        face = "f 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n"
        self.assert_tetrahedron("indented.obj", obj(faces="  " + face))
        self.assert_tetrahedron("all-indented.obj", "\t" + obj().replace("\n", "\n  "))
        self.assert_tetrahedron("mark.obj", b"\xef\xbb\xbf" + obj().encode())
        self.assert_tetrahedron("comment.obj", obj(faces=face.replace("2\n", "2 # base\n", 1)))
        self.assert_tetrahedron("comment-backslash.obj", obj(between="# a path C:\\\n"))
        self.assert_tetrahedron("name-backslash.obj", obj(between="usemtl bone\\\n"))
        self.assert_tetrahedron("continued.obj", obj(faces=face.replace(" 3 2", " 3 \\\n 2", 1)))
        self.assert_tetrahedron("lod.obj", obj(between="lod 1\n"))
        self.assert_tetrahedron("curves.obj", obj(between="cstype bezier\ndeg 3\ncurv 0 1 1 2 3 4\nparm u 0 1\nend\n"))
        self.assert_tetrahedron("colours.obj", obj(points=numpy.hstack([POINTS, numpy.ones((4, 4))])))
        self.assert_refused("qnan.obj", obj().replace("v 0.0", "v 1.#QNAN", 1), "no numbers")
        self.assert_refused("beyond.obj", obj(faces=face + "f 1 2 9\n"), "does not have")

    def test_ply_text(self):
        rows = lines((3, *face) for face in FACES)
        self.assert_tetrahedron("blank.ply", ply(faces="\n\n" + rows))
        self.assert_tetrahedron("wrapped.ply", ply(faces=rows.replace(" ", "\n")))
        self.assert_tetrahedron("remarks.ply", ply(comment="comment again\n" * 1200))
        self.assert_refused("missing.ply", ply(faces=lines((3, *face) for face in FACES[:3])), "ends after 3", "cut off")
        self.assert_refused("surplus.ply", ply(faces=rows + "1 2 3\n"), "more numbers")

    def test_ply_elements(self):
        header = "ply\nformat ascii 1.0\nelement vertex 4\n" + "".join(f"property float {a}\n" for a in "xyz")
        points = lines(POINTS.tolist())
        strips = header + "element tristrips 1\nproperty list int int vertex_indices\nend_header\n" + points
        (model,) = info(self.file("strip.ply", strips + "4 0 1 2 3\n"))["models"]
        self.assertEqual(model["triangles"], 2)
        empty = header + "element face 5\nproperty list uchar int vertex_indices\nend_header\n" + points
        self.assert_tetrahedron("empty.ply", empty + "0\n" + lines((3, *face) for face in FACES))

    def test_ply_lists_of_every_type_and_order(self):
        kinds = {"char": "b", "uchar": "B", "short": "h", "ushort": "H", "int": "i", "uint": "I", "float": "f", "double": "d"}
        for order, sign in (("little", "<"), ("big", ">")):
            for count in kinds:
                for index in kinds:
                    head = ply(kind="double").split("end_header")[0].replace("ascii", f"binary_{order}_endian")
                    head = head.replace("uchar int", f"{count} {index}") + "end_header\n"
                    data = struct.pack(sign + "12d", *POINTS.ravel())
                    for face in FACES:
                        data += struct.pack(sign + kinds[count], 3) + struct.pack(sign + "3" + kinds[index], *face)
                    self.assert_tetrahedron(f"{order}.{count}.{index}.ply", head.encode() + data)

    def test_ply_names(self):
        self.assert_tetrahedron("capitals.ply", ply().replace("ply", "PLY", 1).replace("float x", "float X"))
        self.assert_tetrahedron("list.ply", ply().replace("vertex_indices", "corners"))
        rows = "3 0 2 1.5\n" + lines((3, *face) for face in FACES[1:])
        self.assert_refused("part.ply", ply(faces=rows).replace("uchar int", "uchar float"), "does not have")

    def test_ply_binary(self):
        header = ply(kind="float").split("end_header")[0].replace("ascii", "binary_little_endian") + "end_header\n"
        # About one file in 256 begins with 0x0A, a line feed: here by the first number, 0A 00 00 42.
        first = struct.unpack("<f", b"\x0a\0\0\x42")[0]
        points = POINTS + (first, 0, 0)
        data = numpy.asarray(points, "<f4").tobytes() + b"".join(struct.pack("<B3i", 3, *face) for face in FACES)
        self.assert_tetrahedron("feed.ply", header.encode() + data, (first, 0, 0), (first + 40, 50, 60))
        self.assert_refused("cut.ply", header.encode() + data[:-1], "cut off")

    def test_stl(self):
        self.assert_tetrahedron("capitals.stl", stl_text().upper())
        self.assert_tetrahedron("mark.stl", b"\xef\xbb\xbf" + stl_text().encode())
        self.assert_tetrahedron("blank.stl", "\n " + stl_text())
        self.assert_tetrahedron("long.stl", stl_text(name="word " * 100))
        self.assert_tetrahedron("headless.stl", stl_text().split("\n", 1)[1])
        self.assert_tetrahedron("solid-binary.stl", stl_binary(b"solid but binary"))
        model = self.assert_tetrahedron("tail.stl", stl_binary() + b"tail")
        self.assertIn("4 bytes behind", " ".join(model["left_out"]))
        self.assert_refused("cut.stl", stl_binary()[:-1], "cannot hold")
        self.assert_refused("cut-text.stl", stl_text().rsplit("endloop", 1)[0], "cut off")

    def test_names(self):
        self.assert_tetrahedron("scan\\bone.stl", stl_text())
        self.assert_tetrahedron("a 100% bone é.stl", stl_text())

    def test_far_from_the_origin(self):
        off = numpy.array((412345.678, 5712345.678, 123.456))
        for name, content in (
            ("far.obj", obj(points=POINTS + off)),
            ("far.ply", ply(points=POINTS + off, kind="double")),
            ("far.stl", stl_text(points=POINTS + off)),
        ):
            self.assert_tetrahedron(name, content, off, POINTS.max(axis=0) + off)
        done = run("render", "-o", self.folder / "far.png", "--size", "320x240", "--quality", "draft",
                   "--model", self.folder / "far.obj")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("too far for one picture", done.stderr)

    def test_gltf_is_right_or_refused(self):
        self.assert_tetrahedron("plain.gltf", gltf()[0], **STANDS)
        text, data = gltf(uri=quote("my bone é.bin"))
        self.file("my bone é.bin", data)
        self.assert_tetrahedron("percent.gltf", text, **STANDS)
        self.assert_refused("unknown.gltf", gltf(extensionsRequired=["ACME_folded"], extensionsUsed=["ACME_folded"])[0],
                            "ACME_folded")
        self.assert_refused("draco.gltf", gltf(extensionsRequired=["KHR_draco_mesh_compression"])[0], "draco")
        for harmless in ("KHR_materials_unlit", "KHR_texture_transform", "KHR_technique_webgl"):
            self.assert_tetrahedron("harmless.gltf", gltf(extensionsRequired=[harmless])[0], **STANDS)
        model = self.assert_tetrahedron("used.gltf", gltf(extensionsUsed=["ACME_folded"])[0], **STANDS)
        self.assertIn("ACME_folded", " ".join(model["left_out"]))
        far = gltf(nodes=[{"mesh": 0, "translation": [57000, 0, 0]}])[0]
        self.assert_tetrahedron("far.gltf", far, (57e6, -60, 0), (57e6 + 40, 0, 50), places=2)
        self.assert_refused("later.gltf", gltf(asset={"version": "2.0", "minVersion": "2.1"})[0], "version 2.1")
        self.assert_refused("cut.gltf", gltf()[0][:300], "cannot be read")
        self.assert_refused("absent.gltf", gltf(uri="absent.bin")[0], "absent.bin", "not there")
        self.assert_refused("outside.gltf", gltf(uri="../absent.bin")[0], "absent.bin")
        for encoding in ("utf-8-sig", "utf-16"):
            self.assert_tetrahedron(encoding + ".gltf", gltf()[0].encode(encoding), **STANDS)

    def test_gltf_binary(self):
        scene = json.loads(gltf()[0])
        del scene["buffers"][0]["uri"]
        text, data = json.dumps(scene).encode(), gltf()[1]
        text += b" " * (-len(text) % 4)
        whole = struct.pack("<4sII", b"glTF", 2, 28 + len(text) + len(data)) + struct.pack("<I", len(text)) + b"JSON"
        whole += text + struct.pack("<I", len(data)) + b"BIN\0" + data
        self.assert_tetrahedron("whole.glb", whole, **STANDS)
        self.assert_tetrahedron("glb.stl", whole, **STANDS)
        self.assert_refused("cut.glb", whole[:-10], "cut off")
        self.assert_refused("header.glb", whole[:14], "cut off")
        self.assert_refused("later.glb", whole[:4] + b"\3" + whole[5:], "version")

    def test_gltf_embedded_buffers(self):
        data = base64.b64encode(gltf()[1]).decode()
        for name, uri in (("space", "data:application/octet-stream; base64," + data),
                          ("inner", f"data:application/octet-stream;base64,{data[:20]} \n{data[20:]}"),
                          ("bare", "data:;base64," + data),
                          ("percent", "data:application/octet-stream," + "".join(f"%{b:02X}" for b in gltf()[1])),
                          ("quoted", "data:application/octet-stream;base64," + quote(data, safe=""))):
            self.assert_tetrahedron(name + ".gltf", gltf(uri=uri)[0], **STANDS)
        self.assert_refused("no64.gltf", gltf(uri="data:;base64,!!!!")[0], "cannot be decoded")

    def test_gltf_numbers_of_every_type(self):
        # Whole millimetres, brought to metres by the node; and parts of 127 and so on, brought to their size.
        for kind, component, most in (("i1", 5120, 127), ("u1", 5121, 255), ("<i2", 5122, 32767), ("<u2", 5123, 65535)):
            for parts in (False, True):
                scene = Scene()
                points = POINTS / 60 * most if parts else POINTS
                scene.accessor(numpy.pad(points, ((0, 0), (0, 1))).round().astype(kind), component, "VEC3", put=0,
                               stride=True, **({"normalized": True} if parts else {}))
                size = 0.06 if parts else 0.001
                scene.json.update(nodes=[{"mesh": 0, "scale": [size] * 3}],
                                  extensionsRequired=["KHR_mesh_quantization"])
                with self.subTest(kind=kind, parts=parts):
                    (model,) = info(self.file("quantised.gltf", scene.text()))["models"]
                    self.assertTrue(model["closed"])
                    self.assertAlmostEqual(model["volume_mm3"], VOLUME, delta=VOLUME * (0.02 if parts else 1e-5))
        for kind, component in (("u1", 5121), ("<u4", 5125)):
            scene = Scene()
            scene.accessor(numpy.array(FACES, kind), component, "SCALAR", put=1)
            self.assert_tetrahedron("indices.gltf", scene.text(), **STANDS)

    def test_gltf_sparse(self):
        for stored in (True, False):
            scene = Scene()
            indices = scene.view(numpy.array([1, 2, 3], "<u2"))
            values = scene.view(POINTS[1:].astype("<f4") / 1000)
            place = scene.json["accessors"][0]
            place["sparse"] = {"count": 3, "indices": {"bufferView": indices, "componentType": 5123},
                               "values": {"bufferView": values}}
            if stored:
                place["bufferView"] = scene.view(numpy.zeros((4, 3), "<f4"))
            else:
                del place["bufferView"]
            self.assert_tetrahedron(f"sparse-{stored}.gltf", scene.text(), **STANDS)

    def test_gltf_faces(self):
        scene = Scene()
        del scene.json["meshes"][0]["primitives"][0]["indices"]
        scene.accessor(POINTS[numpy.array(FACES).ravel()] / 1000, 5126, "VEC3", put=0)
        self.assert_tetrahedron("unindexed.gltf", scene.text(), **STANDS)
        for mode in (5, 6):
            strip = Scene()
            # A strip 0 2 1 3 has the faces 0 2 1 and 2 3 1; a fan 0 2 1 3 has 0 2 1 and 0 1 3.
            strip.accessor(numpy.array([0, 2, 1, 3], "<u2"), 5123, "SCALAR", put=1)
            strip.json["meshes"][0]["primitives"][0]["mode"] = mode
            (model,) = info(self.file(f"mode{mode}.gltf", strip.text()))["models"]
            faces = [(0, 2, 1), (2, 3, 1)] if mode == 5 else [(0, 2, 1), (0, 1, 3)]
            wanted = sum(numpy.linalg.norm(numpy.cross(POINTS[b] - POINTS[a], POINTS[c] - POINTS[a])) / 2 for a, b, c in faces)
            self.assertEqual(model["triangles"], 2)
            self.assertAlmostEqual(model["area_mm2"], wanted, delta=0.1)
        scene = Scene()
        scene.accessor(numpy.array([0, 2, 9], "<u2"), 5123, "SCALAR", put=1)
        self.assert_refused("beyond.gltf", scene.text(), "does not have")
        scene = Scene()
        scene.json["meshes"][0]["primitives"][0]["mode"] = 1
        self.assert_refused("lines.gltf", scene.text(), "points or lines")

    def test_gltf_places(self):
        scene = Scene()
        scene.json["nodes"] = [{"mesh": 0, "scale": [-1, 1, 1]}]
        self.assert_tetrahedron("mirrored.gltf", scene.text(), (-40, -60, 0), (0, 0, 50))
        scene.json["nodes"] = [{"children": [1], "translation": [1, 0, 0]}, {"mesh": 0, "translation": [0, 0, 1]}]
        self.assert_tetrahedron("tree.gltf", scene.text(), (1000, -1060, 0), (1040, -1000, 50))
        scene.json["scenes"], scene.json["scene"] = [{"nodes": []}, {"nodes": [2]}], 1
        scene.json["nodes"].append({"mesh": 0})
        self.assert_tetrahedron("second.gltf", scene.text(), **STANDS)
        scene.json["nodes"][2]["children"] = [2]
        self.assert_refused("ring.gltf", scene.text(), "hang on themselves")

    def test_gltf_copies(self):
        scene = Scene()
        moves = scene.accessor(numpy.array([(0, 0, 0), (1, 0, 0), (2, 0, 0)]), 5126, "VEC3")
        scene.json.update(nodes=[{"mesh": 0, "extensions": {"EXT_mesh_gpu_instancing": {
            "attributes": {"TRANSLATION": moves}}}}], extensionsRequired=["EXT_mesh_gpu_instancing"])
        (model,) = info(self.file("copies.gltf", scene.text()))["models"]
        self.assertEqual((model["triangles"], model["components"]), (12, 3))
        self.assertAlmostEqual(model["bounds_mm"]["high"][0], 2040, places=2)

    def test_gltf_hidden_nodes(self):
        scene = Scene()
        hidden = {"extensions": {"KHR_node_visibility": {"visible": False}}}
        scene.json.update(nodes=[{"mesh": 0}, {"mesh": 0, "translation": [1, 0, 0], **hidden}], scenes=[{"nodes": [0, 1]}])
        model = self.assert_tetrahedron("hidden.gltf", scene.text(), **STANDS)
        self.assertIn("hidden", " ".join(model["left_out"]))

    def test_a_morph_targets_weight_is_obeyed(self):
        for name, weights, volume in (("whole", {"mesh": [1]}, VOLUME / 60 * 100), ("half", {"mesh": [0.5]}, VOLUME / 60 * 80),
                                      ("none", {}, VOLUME), ("node", {"mesh": [0], "node": [1]}, VOLUME / 60 * 100)):
            scene = Scene()
            target = numpy.zeros((4, 3))
            target[3, 2] = 0.04  # The tip moves from 60 to 100 mm.
            accessor = scene.accessor(target, 5126, "VEC3")
            scene.json["meshes"][0]["primitives"][0]["targets"] = [{"POSITION": accessor}]
            if "mesh" in weights:
                scene.json["meshes"][0]["weights"] = weights["mesh"]
            if "node" in weights:
                scene.json["nodes"][0]["weights"] = weights["node"]
            (model,) = info(self.file("morph.gltf", scene.text()))["models"]
            self.assertAlmostEqual(model["volume_mm3"], volume, delta=1, msg=name)

    def skinned(self, kind="<f4", names=("a", "b"), matrices=True, set_of_weights=0):
        """All held by the second of two joints, which stands at x = 0.2 m."""
        scene = Scene()
        attributes = scene.json["meshes"][0]["primitives"][0]["attributes"]
        component, most = {"<f4": (5126, 1), "u1": (5121, 255), "<u2": (5123, 65535)}[kind]
        for each in range(set_of_weights + 1):
            held = numpy.tile([0, most if each == set_of_weights else 0, 0, 0], (4, 1)).astype(kind)
            attributes[f"JOINTS_{each}"] = scene.accessor(numpy.tile([0, 1, 0, 0], (4, 1)).astype("u1"), 5121, "VEC4")
            attributes[f"WEIGHTS_{each}"] = scene.accessor(held, component, "VEC4", normalized=True)
        skin = {"joints": [1, 2]}
        if matrices:
            skin["inverseBindMatrices"] = scene.accessor(numpy.stack([numpy.eye(4)] * 2), 5126, "MAT4")
        # The node's own transform does not count; the joint's does.
        scene.json.update(skins=[skin], scenes=[{"nodes": [0, 1, 2]}], nodes=[
            {"mesh": 0, "skin": 0, "translation": [0, 0.5, 0]},
            {"name": names[0], "translation": [0.1, 0, 0]}, {"name": names[1], "translation": [0.2, 0, 0]}])
        return scene.text()

    def test_a_skin_stands_where_its_bones_hold_it(self):
        for name, text in (("floats", self.skinned()), ("bytes", self.skinned("u1")), ("shorts", self.skinned("<u2")),
                           ("twins", self.skinned(names=("j", "j"))), ("bare", self.skinned(matrices=False)),
                           ("second", self.skinned(set_of_weights=1))):
            self.assert_tetrahedron(f"skin-{name}.gltf", text, (200, -60, 0), (240, 0, 50))


if __name__ == "__main__":
    unittest.main()
