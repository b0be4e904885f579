"""What `info` says of each shape, recomputed from what `export` writes."""

import json
import os
import struct
import unittest
from pathlib import Path

import numpy
from program import InFolder, info, read_glb, read_obj, read_ply, read_stl, run, topology, volume_and_area


def read_asset(name):
    """A table of the program's own; its folder is where the program looks, too."""
    return json.loads((Path(os.environ["CLUNEAL_ASSETS"]) / name).read_text())


def read_nerves():
    files = sorted((Path(os.environ["CLUNEAL_ASSETS"]) / "atlas/nerves").glob("*.json"))
    return [nerve for file in files for nerve in json.loads(file.read_text())["nerves"]]


def from_gltf(positions):
    """Metres, +y up, +z forward to LPS millimetres."""
    x, y, z = positions.T
    return 1000 * numpy.stack([x, -z, y], axis=1)


class Shapes(InFolder):
    @classmethod
    def setUpClass(cls):
        cls.info = info()
        cls.said = {s["id"]: s for s in cls.info["structures"]}

    def export(self, name, *arguments):
        path = self.folder / name
        done = run("export", path, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return path

    def test_the_bones_and_the_nerve_are_there(self):
        for wanted in ("bone.hip.left", "bone.hip.right", "nerve.scn.medial.left", "nerve.scn.medial.right"):
            self.assertIn(wanted, self.said)

    def test_glb_agrees_with_info(self):
        meshes = read_glb(self.export("all.glb"))
        self.assertEqual(set(meshes), set(self.said))
        for name, (positions, triangles) in meshes.items():
            with self.subTest(name):
                said = self.said[name]
                closed, euler, components = topology(triangles)
                self.assertEqual(
                    (closed, euler, components, len(triangles)),
                    (said["closed"], said["euler"], said["components"], said["triangles"]),
                )
                placed = from_gltf(positions)
                volume, area = volume_and_area(placed, triangles)
                self.assertAlmostEqual(volume / said["volume_mm3"], 1, delta=1e-3)
                self.assertAlmostEqual(area / said["area_mm2"], 1, delta=1e-3)
                numpy.testing.assert_allclose(placed[numpy.unique(triangles)].min(axis=0), said["bounds_mm"]["low"], atol=2e-3)
                numpy.testing.assert_allclose(placed[numpy.unique(triangles)].max(axis=0), said["bounds_mm"]["high"], atol=2e-3)

    def test_a_site_lies_on_its_nerve(self):
        meshes = read_glb(self.export("nerves.glb"))
        self.assertGreaterEqual(len(self.info["sites"]), 18)
        for site in self.info["sites"]:
            with self.subTest(site["id"]):
                self.assertEqual(site["id"].rsplit(".", 1)[1], site["nerve"].rsplit(".", 1)[1])
                self.assertGreater(site["place_mm"][0] * (1 if site["id"].endswith(".left") else -1), 0)
                if ".sacrotuberous." in site["id"]:
                    continue  # It has a spot of its own.
                placed = from_gltf(meshes[site["nerve"]][0])
                # The tube's rings stand 6 mm apart at most and are 2 mm thick at most.
                self.assertLess(numpy.linalg.norm(placed - site["place_mm"], axis=1).min(), 5)

    def test_every_shape_is_of_closed_pieces_turned_outward(self):
        # One piece, but for ligaments of several bands, for nerves that break up into twigs, and for the coccyx: its first
        # and second vertebra stand apart, the third and fourth are one. Each is closed by itself.
        bands = {l["id"]: len(l["bands"]) for l in read_asset("body/ligaments.json")["ligaments"]}
        twigs = {n["id"]: n["twigs"]["count"] for n in read_nerves() if "twigs" in n}
        apart = {**bands, "bone.coccyx": 3}
        for name, said in self.said.items():
            with self.subTest(name):
                self.assertTrue(said["closed"] and said["oriented"])
                unsided = name.removesuffix(".left").removesuffix(".right")
                self.assertEqual(said["components"], apart.get(unsided, 1 + twigs.get(unsided, 0)))
                self.assertEqual(said["degenerate"], 0)
                self.assertGreater(said["volume_mm3"], 0)

    def test_a_hip_bone_has_one_hole(self):
        # The obturator foramen makes the closed surface a torus: V - E + F = 0.
        for side in ("left", "right"):
            self.assertEqual(self.said[f"bone.hip.{side}"]["euler"], 0)

    def test_left_is_positive_x(self):
        for name, said in self.said.items():
            middle = (said["bounds_mm"]["low"][0] + said["bounds_mm"]["high"][0]) / 2
            if name.endswith(".left"):
                self.assertGreater(middle, 0, name)
            if name.endswith(".right"):
                self.assertLess(middle, 0, name)

    def test_landmarks(self):
        landmarks = self.info["landmarks"]
        left, right = numpy.array(landmarks["landmark.asis.left"]), numpy.array(landmarks["landmark.asis.right"])
        numpy.testing.assert_allclose((left + right) / 2, 0, atol=0.01)  # The origin, by definition of the frame.
        self.assertGreater(left[0], 0)

    def test_ply_and_stl_and_obj_agree_with_glb(self):
        only = ("--only", "bone.hip.left")
        said = self.said["bone.hip.left"]
        positions, triangles = read_ply(self.export("a.ply", *only))
        self.assertEqual(topology(triangles), (said["closed"], said["euler"], said["components"]))
        numpy.testing.assert_allclose(positions.min(axis=0), said["bounds_mm"]["low"], atol=1e-3)
        corners = read_stl(self.export("a.stl", *only))
        _, welded = numpy.unique(corners.reshape(-1, 3), axis=0, return_inverse=True)
        self.assertEqual(topology(welded.reshape(-1, 3)), (said["closed"], said["euler"], said["components"]))
        groups, positions = read_obj(self.export("a.obj", *only))
        self.assertEqual(list(groups), ["bone.hip.left"])
        self.assertEqual(topology(groups["bone.hip.left"]), (said["closed"], said["euler"], said["components"]))
        numpy.testing.assert_allclose(positions.max(axis=0), said["bounds_mm"]["high"], atol=1e-3)

    def test_only_takes_all_below_an_id(self):
        meshes = read_glb(self.export("nerves.glb", "--only", "nerve.scn"))
        self.assertEqual(set(meshes), {name for name in self.said if name.startswith("nerve.scn.")})

    def test_colours_are_those_of_the_picture(self):
        data = self.export("all.glb").read_bytes()
        scene = json.loads(data[20 : 20 + struct.unpack_from("<I", data, 12)[0]])
        colours = {m["name"]: m["pbrMetallicRoughness"]["baseColorFactor"][:3] for m in scene["materials"]}
        for group in read_asset("atlas/groups.json")["groups"]:
            for name in (n for n in colours if n.startswith(group["id"] + ".")):
                numpy.testing.assert_allclose(colours[name], group["colour"], atol=1e-3, err_msg=name)
        # Bone is yellowish, and both sides of a pair are alike.
        self.assertEqual(colours["bone.hip.left"], colours["bone.hip.right"])
        self.assertGreater(colours["bone.hip.left"][0], 1.2 * colours["bone.hip.left"][2])

    def test_levels_of_detail(self):
        counts = {}
        for lod in ("finest", "still", "moving"):
            (mesh,) = read_glb(self.export("a.glb", "--only", "bone.hip.left", "--lod", lod)).values()
            counts[lod] = len(mesh[1])
            self.assertEqual(topology(mesh[1])[:2], (True, 0))
        self.assertGreaterEqual(counts["finest"], counts["still"])
        self.assertGreater(counts["still"], counts["moving"])

    def test_the_written_model_is_read_back(self):
        path = self.export("a.glb", "--only", "bone.hip.left")
        (model,) = info(path)["models"]
        self.assertEqual(model["triangles"], self.said["bone.hip.left"]["triangles"])
        self.assertTrue(model["unit_declared"])
        numpy.testing.assert_allclose(model["bounds_mm"]["low"], self.said["bone.hip.left"]["bounds_mm"]["low"], atol=0.01)

    def test_other_kinds_and_ids_are_refused(self):
        self.assert_wrong(run("export", self.folder / "a.doc"), ".glb")
        self.assert_wrong(run("export", self.folder / "a.glb", "--only", "bone.hipp"), "bone.hip")
        self.assert_wrong(run("export", self.folder / "none" / "a.glb", "--only", "bone.hip"))
        self.assertEqual(list(self.folder.iterdir()), [])


if __name__ == "__main__":
    unittest.main(verbosity=int(os.environ.get("VERBOSITY", "1")))
