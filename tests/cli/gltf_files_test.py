"""glTF as others write it: each file opens with the volume, area and place that its numbers say, or is refused in one
sentence that names what cannot be read."""

import base64
import json
import struct
import unittest
from urllib.parse import quote

import numpy

from foreign_file import FACES, POINTS, STANDS, VOLUME, ForeignCase, Scene, gltf, lines
from program import info


class Gltf(ForeignCase):
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

    def test_what_the_scene_does_not_show_is_told(self):
        two = gltf(nodes=[{"mesh": 0}, {"mesh": 0, "translation": [1, 0, 0]}], scenes=[{"nodes": [0]}, {"nodes": [1]}])[0]
        model = self.assert_tetrahedron("scenes.gltf", two, **STANDS)
        self.assertIn("holds 2 scenes, and only one is read: 1 node is left out", " ".join(model["left_out"]))
        loose = gltf(nodes=[{"mesh": 0}, {"mesh": 0}])[0]
        model = self.assert_tetrahedron("loose.gltf", loose, **STANDS)
        self.assertIn("outside of its scene", " ".join(model["left_out"]))
        # A camera's place, for instance, is nothing to tell of.
        bare = gltf(nodes=[{"mesh": 0}, {}], scenes=[{"nodes": [0]}, {"nodes": [1]}])[0]
        self.assertEqual(self.assert_tetrahedron("bare.gltf", bare, **STANDS)["left_out"], [])

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
