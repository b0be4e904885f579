"""Other people's files of the kinds that Assimp reads, and OFF: right, told, or refused."""

import unittest
import zipfile

import numpy

from foreign_file import FACES, POINTS, STANDS, ForeignCase, lines
from program import info, run


class OtherKinds(ForeignCase):
    def package(self, name, unit="", build='<item objectid="1"/>', more="", **options):
        """A 3MF, packed unless `compression` says otherwise."""
        vertices = "".join(f'<vertex x="{x}" y="{y}" z="{z}"/>' for x, y, z in POINTS)
        triangles = "".join(f'<triangle v1="{a}" v2="{b}" v3="{c}"/>' for a, b, c in FACES)
        core = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"
        kind = "http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"
        path = self.folder / name
        with zipfile.ZipFile(path, "w", options.get("compression", zipfile.ZIP_DEFLATED)) as archive:
            archive.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types/>')
            archive.writestr("_rels/.rels", '<?xml version="1.0"?><Relationships><Relationship '
                             f'Target="/3D/3dmodel.model" Id="r" Type="{kind}"/></Relationships>')
            archive.writestr("3D/3dmodel.model", f'<?xml version="1.0"?><model {unit} xmlns="{core}"><resources>'
                             f'<object id="1" type="model"><mesh><vertices>{vertices}</vertices><triangles>{triangles}'
                             f'</triangles></mesh></object>{more}</resources><build>{build}</build></model>')
        return path.read_bytes()

    def size_of(self, name, content):
        (model,) = info(self.file(name, content))["models"]
        self.assertTrue(model["unit_declared"], name)
        return model["bounds_mm"]["high"][2]

    def test_3mf(self):
        self.assert_tetrahedron("plain.3mf", self.package("plain.3mf"))
        for unit, millimetres in (("inch", 25.4), ("micron", 0.001), ("meter", 1000), ("foot", 304.8)):
            for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                content = self.package("unit.3mf", f'unit="{unit}"', compression=compression)
                self.assertAlmostEqual(self.size_of("unit.3mf", content) / (60 * millimetres), 1, places=5)
        moved = '<item objectid="1" transform="1 0 0 0 1 0 0 0 1 100 0 0"/>'
        self.assert_tetrahedron("moved.3mf", self.package("moved.3mf", build=moved), (100, 0, 0), (140, 50, 60))
        lattice = 'requiredextensions="b" xmlns:b="http://schemas.microsoft.com/3dmanufacturing/beamlattice/2017/02"'
        self.assert_refused("lattice.3mf", self.package("lattice.3mf", lattice), "beamlattice")
        materials = lattice.replace("beamlattice/2017", "material/2015")
        self.assert_tetrahedron("materials.3mf", self.package("materials.3mf", materials))

    def test_3mf_whose_shapes_lie_elsewhere(self):
        # Not said to be required, and dropped in silence by who does not know it.
        space = 'xmlns:p="http://schemas.microsoft.com/3dmanufacturing/production/2015/06"'
        away = '<object id="2" type="model"><components><component p:path="/3D/other.model" objectid="1"/></components></object>'
        for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            # Behind so many triangles that it is not seen at the first look.
            far = '<object id="3" type="model">' + "<!-- filled -->" * 20000 + "</object>" + away
            for name, more in (("away.3mf", away), ("far.3mf", far)):
                content = self.package(name, space, '<item objectid="1"/><item objectid="2"/>', more, compression=compression)
                self.assert_refused(name, content, "3dmanufacturing/production")
        wrapped = away.replace(" p:path", "\n\tp:path")
        content = self.package("wrapped.3mf", space.replace('"', "'"), '<item objectid="1"/>', wrapped)
        self.assert_refused("wrapped.3mf", content, "3dmanufacturing/production")
        self.assert_tetrahedron("unused.3mf", self.package("unused.3mf", space, '<item p:UUID="a" objectid="1"/>'))
        lattice = 'xmlns:b="http://schemas.microsoft.com/3dmanufacturing/beamlattice/2017/02"'
        beams = '<object id="2" type="model"><mesh><b:beamlattice radius="1"/></mesh></object>'
        self.assert_refused("beams.3mf", self.package("beams.3mf", lattice, more=beams), "beamlattice")

    def test_3mf_that_is_damaged(self):
        whole = self.package("whole.3mf")
        for name, content, word in (
            ("cut.3mf", whole[: len(whole) // 2], "cut off"),
            ("no-archive.3mf", b"hello", "does not begin as a 3MF"),
            ("page.3mf", b"<!DOCTYPE html><html></html>", "web page"),
            ("beyond.3mf", self.package("beyond.3mf", compression=zipfile.ZIP_STORED).replace(b'v1="1"', b'v1="7"'), "damaged"),
        ):
            self.assert_refused(name, content, word)
            self.assertNotIn("unpack", run("info", self.folder / name).stderr)

    def test_amf(self):
        vertices = "".join(f"<vertex><coordinates><x>{x}</x><y>{y}</y><z>{z}</z></coordinates></vertex>" for x, y, z in POINTS)
        triangles = "".join(f"<triangle><v1>{a}</v1><v2>{b}</v2><v3>{c}</v3></triangle>" for a, b, c in FACES)
        for unit, millimetres in (("inch", 25.4), ("millimeter", 1), ("meter", 1000), ("feet", 304.8)):
            text = (f'<?xml version="1.0"?>\n<amf unit="{unit}"><object id="0"><mesh><vertices>{vertices}</vertices>'
                    f"<volume>{triangles}</volume></mesh></object></amf>")
            self.assertAlmostEqual(self.size_of("unit.amf", text) / (60 * millimetres), 1, places=5)

    def collada(self, points=POINTS, unit='<unit meter="0.001"/>', up="Z_UP", node="", more=""):
        numbers = " ".join(str(x) for point in points for x in point)
        indices = " ".join(str(i) for face in FACES for i in face)
        axes = "".join(f'<param name="{axis}" type="float"/>' for axis in "XYZ")
        return (
            '<?xml version="1.0"?><COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema" version="1.4.1"><asset>'
            f'{unit}<up_axis>{up}</up_axis></asset><library_geometries><geometry id="g"><mesh><source id="p"><float_array '
            f'id="a" count="12">{numbers}</float_array><technique_common><accessor source="#a" count="4" stride="3">{axes}'
            '</accessor></technique_common></source><vertices id="v"><input semantic="POSITION" source="#p"/></vertices>'
            f'<triangles count="4"><input semantic="VERTEX" source="#v" offset="0"/><p>{indices}</p></triangles></mesh>'
            f'</geometry></library_geometries>{more}<library_visual_scenes><visual_scene id="s"><node id="n">{node}'
            '<instance_geometry url="#g"/></node></visual_scene></library_visual_scenes><scene><instance_visual_scene '
            'url="#s"/></scene></COLLADA>'
        )

    def test_collada(self):
        self.assert_tetrahedron("z.dae", self.collada())
        self.assert_tetrahedron("y.dae", self.collada(up="Y_UP"), **STANDS)
        self.assert_tetrahedron("inch.dae", self.collada(POINTS / 25.4, '<unit meter="0.0254"/>'))
        self.assert_tetrahedron("metres.dae", self.collada(POINTS / 1000, ""))
        self.assert_refused("below.dae", self.collada().replace("<p>0 2 1", "<p>0 2 -1"), "does not have")
        self.assert_refused("skew.dae", self.collada(node="<skew>45 1 0 0 0 0 1</skew>"), "skews")
        morph = '<library_controllers><controller id="c"><morph source="#g"/></controller></library_controllers>'
        self.assert_refused("morph.dae", self.collada(more=morph), "morph targets")

    def test_what_a_reader_rounds_is_told(self):
        (model,) = info(self.file("far.dae", self.collada(POINTS + (412345.678, 5712345.678, 0))))["models"]
        self.assertIn("rounded by up to", " ".join(model["left_out"]))

    def fbx(self, percent=None, inherits=1, scale=None):
        """An FBX in text; the tip moves to 100 mm by a blend shape of `percent`, below a node of `scale`."""
        numbers = ",".join(str(x) for point in POINTS for x in point)
        corners = ",".join(f"{a},{b},{-c - 1}" for a, b, c in FACES)
        axes = {"UpAxis": 2, "UpAxisSign": 1, "FrontAxis": 1, "FrontAxisSign": -1, "CoordAxis": 0, "CoordAxisSign": 1}
        settings = "".join(f'P: "{name}", "int", "Integer", "",{value}\n' for name, value in axes.items())
        settings += 'P: "UnitScaleFactor", "double", "Number", "",0.1\n'
        objects = (
            f'Geometry: 100, "Geometry::g", "Mesh" {{\nVertices: *12 {{\na: {numbers}\n}}\nPolygonVertexIndex: *12 {{\n'
            f'a: {corners}\n}}\nGeometryVersion: 124\n}}\nModel: 200, "Model::m", "Mesh" {{\nVersion: 232\nProperties70:  '
            f'{{\nP: "InheritType", "enum", "", "",{inherits}\n}}\n}}\n'
        )
        ties = [(100, 200), (200, 0 if scale is None else 201)]
        if scale is not None:
            objects += ('Model: 201, "Model::up", "Null" {\nVersion: 232\nProperties70:  {\nP: "Lcl Scaling", "Lcl Scaling", '
                        f'"", "A",{scale},{scale},{scale}\n}}\n}}\n')
            ties.append((201, 0))
        if percent is not None:
            objects += (
                'Geometry: 101, "Geometry::s", "Shape" {\nVersion: 100\nIndexes: *1 {\na: 3\n}\nVertices: *3 {\na: 0,0,40\n}'
                '\nNormals: *3 {\na: 0,0,0\n}\n}\nDeformer: 300, "Deformer::b", "BlendShape" {\nVersion: 100\n}\n'
                f'Deformer: 301, "SubDeformer::c", "BlendShapeChannel" {{\nVersion: 100\nDeformPercent: {percent}\n'
                "FullWeights: *1 {\na: 100\n}\n}\n"
            )
            ties += [(101, 301), (301, 300), (300, 100)]
        connections = "".join(f'C: "OO",{below},{above}\n' for below, above in ties)
        return (
            "; FBX 7.4.0 project file\nFBXHeaderExtension:  {\nFBXVersion: 7400\n}\nGlobalSettings:  {\nVersion: 1000\n"
            f"Properties70:  {{\n{settings}}}\n}}\nObjects:  {{\n{objects}}}\nConnections:  {{\n{connections}}}\n"
        )

    def test_fbx(self):
        self.assert_tetrahedron("plain.fbx", self.fbx())
        self.assert_tetrahedron("rest.fbx", self.fbx(percent=0))
        self.assert_refused("half.fbx", self.fbx(percent=50), "blend shapes")
        self.assert_tetrahedron("unscaled.fbx", self.fbx(inherits=2, scale=1))
        self.assert_refused("scaled.fbx", self.fbx(inherits=2, scale=2), "InheritType 2")

    def test_off(self):
        faces = lines((3, *face) for face in FACES)
        text = "OFF\n4 4 6\n" + lines(POINTS.tolist()) + faces
        self.assert_tetrahedron("plain.off", text)
        self.assert_tetrahedron("remarks.off", text.replace("OFF\n", "OFF # a remark\n# another\n\n"))
        self.assert_tetrahedron("line.off", text.replace("OFF\n", "OFF "))
        self.assert_tetrahedron("headless.off", text.replace("OFF\n", ""))
        self.assert_tetrahedron("mark.off", "\ufeff" + text)
        self.assert_tetrahedron("returns.off", text.replace("\n", "\r"))
        colours = "COFF\n4 4 6\n" + lines((*p, 255, 0, 0, 255) for p in POINTS.tolist()) + lines((3, *f, 9, 9, 9) for f in FACES)
        self.assert_tetrahedron("colours.off", colours)
        off = numpy.array((412345.678, 5712345.678, 0))
        far = "OFF\n4 4 6\n" + lines((POINTS + off).tolist()) + faces
        self.assert_tetrahedron("far.off", far, off, POINTS.max(axis=0) + off)
        ras = text.replace("OFF\n", "OFF\n# SPACE=RAS\n#units=mm\n")
        self.assert_tetrahedron("ras.off", ras, (-40, -50, 0), (0, 0, 60))
        self.assert_refused("surplus.off", text.replace("4 4 6", "4 3 6"), "more lines")
        self.assert_refused("cut.off", text[: text.rindex("3 1")], "ends after 3")
        self.assert_refused("beyond.off", text.replace("3 1 2 3", "3 1 2 9"), "does not have")
        self.assert_refused("counts.off", text.replace("4 4 6", "999999999999 4 6"), "points")
        self.assert_refused("binary.off", "OFF BINARY\n" + "x" * 100, "binary")


if __name__ == "__main__":
    unittest.main()
