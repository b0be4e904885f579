"""Other people's files, each made here: every kind that public reports and hostile input found to go wrong. A file opens
with the volume, area and place that its numbers say, or is refused in one sentence; a wrong shape is never silent."""

import gzip
import os
import struct
import unittest

import numpy

from foreign_file import FACES, POINTS, ForeignCase, lines, obj, ply, stl_binary, stl_text
from program import info, run


class ForeignFiles(ForeignCase):
    def test_space_and_unit_that_a_header_states(self):
        ras = {"low": (-40, -50, 0), "high": (0, 0, 60)}
        self.assert_tetrahedron("ras-binary.stl", stl_binary(b"SLA File SPACE=RAS"), **ras)
        self.assert_tetrahedron("ras.stl", stl_text(name="bone SPACE=RAS"), **ras)
        self.assert_tetrahedron("ras.ply", ply(comment="comment SPACE=RAS\n"), **ras)
        self.assert_tetrahedron("ras.obj", obj(before="# SPACE=RAS\n"), **ras)
        self.assert_tetrahedron("lps.obj", obj(before="# SPACE=LPS\n"))
        self.assert_tetrahedron("cm.obj", obj(points=POINTS / 10, before="# UNITS=cm\n"))
        self.assert_tetrahedron("inch.stl", stl_text(points=POINTS / 25.4, name="a UNITS=inches"))

    def test_declarations_however_they_are_written(self):
        ras = {"low": (-40, -50, 0), "high": (0, 0, 60)}
        centimetres = POINTS / 10
        self.assert_tetrahedron("glued.obj", obj(before="#SPACE=RAS\n"), **ras)
        self.assert_tetrahedron("glued-unit.obj", obj(points=centimetres, before="##units=cm\n"))
        self.assert_tetrahedron("hyphens.obj", obj(before="# SPACE: R-A-S\n"), **ras)
        self.assert_tetrahedron("system.ply", ply(comment="comment Coordinate system: RAS\n"), **ras)
        self.assert_tetrahedron("behind.obj", obj().replace("0.0\n", "0.0 # SPACE=RAS\n", 1), **ras)
        maya = "# This file uses centimeters as units for non-parametric coordinates.\n\n"
        self.assert_tetrahedron("maya.obj", obj(points=centimetres, before=maya))
        for number, header in enumerate(("UNITS cm", "Units in centimetres", "1 unit = 1 cm", "units = 0.01 m",
                                         "scale=0.01 units=metre")):
            self.assert_tetrahedron(f"{number}.obj", obj(points=centimetres, before=f"# {header}\n"))
            self.assert_tetrahedron(f"{number}.ply", ply(points=centimetres, comment=f"comment {header}\n"))
            self.assert_tetrahedron(f"{number}.stl", stl_text(points=centimetres, name=header))
        self.assert_tetrahedron("micrometres.ply", ply(points=POINTS * 1000, comment='comment unit="µm"\n'))
        # So small that metres would be guessed.
        (model,) = info(self.file("small.obj", obj(points=POINTS / 100, before="# All units in millimeters\n")))["models"]
        self.assertAlmostEqual(model["bounds_mm"]["high"][2], 0.6, places=4)

    def test_units_in_words_that_are_not_understood_are_told(self):
        for number, header in enumerate(("units: mm, cm or m", "The units are not millimetres", "unit scale 10")):
            model = self.assert_tetrahedron(f"{number}.obj", obj(before=f"# {header}\n"))
            self.assertIn("not understood", " ".join(model["left_out"]))
            self.assertFalse(model["unit_declared"])

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
            ("package.usdz", b"PK\3\4" + bytes(200), "USD"),
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

    def test_a_unit_that_is_asked_for(self):
        path = self.file("cm.stl", stl_text(points=POINTS / 10))
        (model,) = info("--unit", "cm", path)["models"]
        self.assertAlmostEqual(model["bounds_mm"]["high"][2], 60, places=3)
        self.assertIn("centimetres, as asked", model["unit"])
        # Far off too, where the points are kept about an origin of their own.
        (model,) = info("--unit", "in", self.file("far.stl", stl_text(points=POINTS + 1e6)))["models"]
        self.assertAlmostEqual(model["bounds_mm"]["high"][0], 1000040 * 25.4, places=2)
        declared = self.file("declared.stl", stl_text(name="UNITS=mm"))
        (model,) = info("--unit", "cm", declared)["models"]
        self.assertAlmostEqual(model["bounds_mm"]["high"][2], 60, places=3)
        self.assertIn("declares stands", " ".join(model["left_out"]))
        self.assert_wrong(run("info", "--unit", "ell", path), "mm, cm, m, in")
        done = run("render", "-o", self.folder / "a.png", "--size", "64x48", "--quality", "draft", "--unit", "cm", "--model", path)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("centimetres, as asked", done.stderr)

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

    def test_obj_drops_nothing_in_silence(self):
        (self.folder / "rest.obj").write_text("f 1 4 3\n")
        model = self.assert_tetrahedron("call.obj", obj() + "call rest.obj\n")
        self.assertIn("calls for something else in line 9", " ".join(model["left_out"]))
        model = self.assert_tetrahedron("odd.obj", obj(between="V 1 2 3\nfacet 1\n"))
        self.assertIn("2 lines of a kind", " ".join(model["left_out"]))
        model = self.assert_tetrahedron("patch.obj", obj(between="bzp 1 2 3 4\n"))
        self.assertIn("left out 1", " ".join(model["left_out"]))
        for number in (1, 5, 8):
            rows = obj().split("\n")
            rows[number - 1] = "\0" + rows[number - 1]
            self.assert_refused("zero.obj", "\n".join(rows), f"in line {number} bytes")
        self.assert_tetrahedron("joined.obj", obj(between="\ufeff# the second file\n\ufeff"))

    def test_gigabytes_of_zeros_are_refused_at_once(self):
        path = self.folder / "unfilled.obj"
        with open(path, "wb") as file:
            file.truncate(3_000_000_000)
        done = run("info", path, timeout=30)
        self.assertEqual(done.returncode, 2)
        self.assertIn("no text", done.stderr)

    def test_obj_that_is_cut_off(self):
        for cut in ("f 2 3", "f 2", "f"):
            self.assert_refused("cut.obj", obj()[: obj().rindex("f")] + cut, "cut off")
        self.assert_refused("cut-point.obj", "v 0 0 0\nv 0 1", "cut off")
        self.assert_tetrahedron("unended.obj", obj()[:-1])
        model = self.assert_tetrahedron("edge.obj", obj() + "f 1 2\n")
        self.assertIn("left out 1", " ".join(model["left_out"]))

    def test_numbers_that_are_nearly_zero(self):
        for number, tiny in enumerate(("1e-400", "-1e-350", "0." + "0" * 400 + "7", "123456e-99999999999999999999")):
            self.assert_tetrahedron(f"{number}.obj", obj().replace("v 0.0", "v " + tiny, 1))
            self.assert_tetrahedron(f"{number}.ply", ply(kind="double").replace("0.0 0.0 0.0", f"{tiny} 0 0", 1))
        self.assert_refused("large.obj", obj().replace("v 0.0", "v 1e400", 1), "endlessly")
        self.assert_refused("long.obj", obj().replace("v 0.0", "v 1" + "0" * 400, 1), "endlessly")

    def test_what_is_too_small_to_be_seen_is_told(self):
        path = self.file("nanometres.obj", obj(points=POINTS * 1e-9))
        (model,) = info(path)["models"]
        self.assertIn("so small that nothing", " ".join(model["left_out"]))
        done = run("render", "-o", self.folder / "a.png", "--size", "64x48", "--quality", "draft", "--model", path)
        self.assertIn("so small that nothing", done.stderr)

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
        self.assert_tetrahedron("zeros.stl", stl_text(name="bone\0\0\0"))
        self.assert_tetrahedron("zeros-end.stl", stl_text() + "\0" * 100)
        model = self.assert_tetrahedron("odd.stl", stl_text().replace("endfacet", "endfacet\nwhatever", 1))
        self.assertIn("1 word that an STL", " ".join(model["left_out"]))
        (model,) = info(self.file("zero.stl", stl_text().replace("vertex", "\0vertex", 1)))["models"]
        self.assertIn("1 word that an STL", " ".join(model["left_out"]))
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


if __name__ == "__main__":
    unittest.main()
