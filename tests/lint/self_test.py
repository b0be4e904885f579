"""The checks must be able to fail: each fault is planted in a copy of the tree and has to be found, with its place."""

import subprocess
import sys
import unittest
from pathlib import Path
from xml.etree import ElementTree

import check_layers
import check_layout
import draw_layers
from planted import PARTS, Planted, problems

HERE = Path(__file__).resolve().parent


class Layers(Planted):
    def check(self, name, line, *words):
        self.expect("check_layers.py", lambda: self.append(name, f"\n{line}\n"), *words)

    def test_upward(self):
        self.check("src/base/id.cpp", '#include "session/scene.h"', "src/base/id.cpp", "session/scene.h")

    def test_domain_knows_no_shapes(self):
        self.check("src/anatomy/atlas.h", '#include "geometry/mesh.h"', "anatomy may not include geometry/mesh.h")

    def test_sideways(self):
        self.check("src/render/frame.h", '#include "anatomy/atlas.h"', "render may not include anatomy/atlas.h")

    def test_app_sees_the_panels_model_only(self):
        self.check("src/app/application.h", '#include "ui/panels.h"', "app may not include ui/panels.h")
        self.expect_silence("check_layers.py", lambda: self.append("src/app/application.h", '\n#include "ui/model/model.h"\n'))

    def test_foreign_headers(self):
        for name, header in (
            ("src/session/scene.h", "nlohmann/json.hpp"),
            ("src/view/view.h", "epoxy/gl.h"),
            ("src/render/renderer.h", "epoxy/gl.h"),
            ("src/app/application.h", "imgui.h"),
            ("src/ui/panels.h", "GLFW/glfw3.h"),
            ("src/ui/panels.h", "backends/imgui_impl_glfw.h"),
            ("src/body/core/body.h", "assimp/scene.h"),
            ("src/desktop/desktop.h", "CLI/CLI.hpp"),
            ("src/view/view.h", "png.h"),
            ("src/anatomy/atlas.h", "glm/vec3.hpp"),
            ("src/session/scene.h", "unistd.h"),
            ("src/base/id.h", "boost/any.hpp"),
        ):
            with self.subTest(header):
                self.check(name, f"#include <{header}>", name, f"<{header}>")

    def test_the_standard_library_is_everybodys(self):
        self.expect_silence("check_layers.py", lambda: self.append("src/base/id.h", "\n#include <vector>\n#include <cmath>\n"))

    def test_through_others(self):
        # session may use geometry, and geometry is what brings the fault: the chain is named.
        self.check("src/geometry/bounds.h", "#include <GLFW/glfw3.h>", "session must never see <GLFW/glfw3.h>", " -> geometry/bounds.h")

    def test_relative_and_missing_paths(self):
        self.check("src/base/id.cpp", '#include "file.h"', 'write "base/file.h"')
        self.check("src/base/id.cpp", '#include "base/none.h"', "base/none.h")

    def test_folders_within_a_part_keep_their_order(self):
        self.check("src/body/core/body.h", '#include "body/nerves/course.h"', "body/core may not include body/nerves/course.h")
        self.check("src/body/nerves/course.h", '#include "body/build_body.h"', "body/nerves may not include body/build_body.h")
        # `body/*` in the table: whoever uses a part so may use all of it.
        self.expect_silence("check_layers.py", lambda: self.append("src/view/view.h", '\n#include "body/nerves/course.h"\n'))

    def test_tests_keep_the_layers(self):
        self.check("tests/unit/base/id_test.cpp", '#include "geometry/mesh.h"', "a test of base may not include geometry/mesh.h")

    def test_new_folder(self):
        self.check("src/extra/extra.cpp", "int extra();", "src/extra/extra.cpp", "no row")

    def test_cmake(self):
        cmake = "src/anatomy/CMakeLists.txt"
        self.expect("check_layers.py", lambda: self.replace(cmake, "USES base", "USES base geometry"), cmake, "USES geometry")
        self.expect("check_layers.py", lambda: self.replace(cmake, "USES base geometry", "USES"), "one of them is wrong")
        self.expect(
            "check_layers.py",
            lambda: self.replace(cmake, "SOURCES", "LIBRARIES nlohmann_json::nlohmann_json SOURCES"),
            cmake,
            "nlohmann_json",
        )

    def test_programs(self):
        self.expect(
            "check_layers.py",
            lambda: self.replace("src/CMakeLists.txt", "target_link_libraries(cluneal_bake PRIVATE", "target_link_libraries(cluneal_bake PRIVATE cluneal_view"),
            "cluneal_bake links view",
        )

    def test_table(self):
        self.expect(
            "check_layers.py",
            lambda: self.replace("src/README.md", "| 1 | `anatomy` | base, language |", "| 1 | `anatomy` | base, language, body |"),
            "higher level",
        )

    def test_circle(self):
        self.replace("src/README.md", "| 1 | `anatomy` | base, language |", "| 1 | `anatomy` | base, language, geometry |")
        self.expect(
            "check_layers.py",
            lambda: self.replace("src/README.md", "| 1 | `geometry` | base |", "| 1 | `geometry` | base, anatomy |"),
            "uses itself",
        )


class Phrases(Planted):
    def test_a_sentence_in_code_is_found(self):
        self.append("src/ui/bars.cpp", '\nconst char* said = "A sentence that nobody "\n                   "translates.";\n')
        found = problems("check_phrases.py", self.root)
        self.assertEqual(len(found), 1)
        self.assertIn('"A sentence that nobody translates." is read by people', found.pop())

    def test_a_sentence_of_an_error_is_found_in_every_folder(self):
        for folder in ("store", "base", "io", "body/places", "documents/inner"):
            with self.subTest(folder):
                path = f"src/{folder}/said.cpp"
                (self.root / path).parent.mkdir(parents=True, exist_ok=True)
                (self.root / path).write_text('const char* said = "A bookmark needs a name.";\n')
                found = problems("check_phrases.py", self.root)
                self.assertEqual({problem.split(":")[0] for problem in found}, {path})
                (self.root / path).unlink()

    def test_what_a_database_reads_is_no_sentence(self):
        self.append("src/store/store.cpp", '\nconst char* sql = "SELECT name FROM bookmark";\n')
        self.assertEqual(problems("check_phrases.py", self.root), set())

    def test_comments_ids_and_phrases_are_no_sentences(self):
        self.append("src/ui/bars.cpp", '\n// "A sentence in a comment."\nconst char* id = "tool_bar";\n')
        self.append("src/ui/base/phrases.h", '\nconst char* said = "A sentence for translators.";\n')
        self.assertEqual(problems("check_phrases.py", self.root), set())

    def test_a_file_that_is_excused_must_be_there(self):
        (self.root / "src/app/cards/card_types.cpp").unlink()
        self.assertEqual(
            problems("check_phrases.py", self.root), {"tests/lint/check_phrases.py: src/app/cards/card_types.cpp is not there any more"}
        )


class Sizes(Planted):
    def test_long_file(self):
        self.expect("check_sizes.py", lambda: self.append("src/base/long.h", "//\n" * 501), "src/base/long.h", "501")

    def test_long_function(self):
        body = "".join(f"  x += {i};\n" for i in range(79))
        for name, opening, closing in (
            ("plain", "int plain(int x) {\n", "}\n"),
            ("Some::made", "Some::made(int x) : a_{x}, b_(x) {\n", "}\n"),
            ("inner", "namespace {\nstruct A {\n int inner(int x) const noexcept {\n", "}\n};\n}\n"),
            ("late", "template <class T>\nauto late(T x)\n    -> T {\n", "}\n"),
        ):
            with self.subTest(name):
                text = opening + body + closing
                self.expect("check_sizes.py", lambda: self.append(f"src/base/{name[:4]}.cpp", text), name, "lines")

    def test_short_enough(self):
        text = "int f(int x) {\n" + "  x += 1;\n" * 78 + "}\n" + "const int table[] = {\n" + "  1,\n" * 200 + "};\n"
        self.expect_silence("check_sizes.py", lambda: self.append("src/base/short.cpp", text))


@unittest.skipUnless(check_layout.formatter(), "clang-format of version 14 is not installed")
class Layout(Planted):
    parts = (".clang-format", "src/base", "tests/lint")

    def test_other_layout(self):
        text = "int wide( int x );\n"
        self.expect("check_layout.py", lambda: self.append("src/base/wide.h", text), "src/base/wide.h:1")

    def test_same_layout(self):
        text = "int narrow(int x);\n"
        self.expect_silence("check_layout.py", lambda: self.append("src/base/narrow.h", text))


class Sources(Planted):
    def check(self, name, text, *words):
        self.expect("check_sources.py", lambda: self.append(name, text), *words)

    def test_not_built(self):
        self.check("src/base/forgotten.cpp", "int f();\n", "src/base/forgotten.cpp", "nothing builds it")

    def test_shader_nobody_uses(self):
        self.check("shaders/forgotten.frag.glsl", "void main() {}\n", "shaders/forgotten.frag.glsl")

    def test_globals(self):
        for text in (
            "int counter = 0;",
            "static double* cache;",
            "std::vector<int> all;",
            "thread_local int mine{3};",
            "inline bool on = false;",
            "const char* name = nullptr;",
        ):
            with self.subTest(text):
                self.check("src/base/id.cpp", f"\n{text}\n", "src/base/id.cpp", text.split(" =")[0].split("{")[0].rstrip(";"))

    def test_statics(self):
        self.check("src/base/id.cpp", "\nint f() {\n  static int calls = 0;\n  return ++calls;\n}\n", "static int calls")

    def test_constants_are_fine(self):
        text = "\nnamespace {\nconstexpr int a = 1;\nconst char* const b = nullptr;\nconst std::string c(\"x\");\nint f(int x);\n}\n"
        self.expect_silence("check_sources.py", lambda: self.append("src/base/id.cpp", text))

    def test_loose_ends(self):
        self.check("src/base/id.cpp", "\n// TO" "DO later\n", "src/base/id.cpp", "TO" "DO")
        self.expect_silence("check_sources.py", lambda: self.append("src/base/id.cpp", "\n// TO" "DO(#7) later\n"))


class Store(Planted):
    parts = ("src/store", "src/app", "tests/lint")

    def check(self, name, old, new, *words):
        self.expect("check_store.py", lambda: self.replace(name, old, new), *words)

    def test_a_bare_text(self):
        self.check("src/store/store.h", "const BookmarkName& name", "const std::string& name", "rename takes or gives std::string")
        self.check("src/store/store.h", "base::Result<BookmarkId> add", "base::Result<std::string> add", "gives std::string")

    def test_types_of_a_patient(self):
        drawing = "  base::Status keep(const body::PainDrawing& drawing);\n"
        self.check("src/store/store.h", "  base::Status keep_paths", drawing + "  base::Status keep_paths", "PainDrawing")
        model = "  base::Status open(const session::ImportedModel& model);\n"
        self.check("src/store/store.h", "  base::Status keep_paths", model + "  base::Status keep_paths", "session::ImportedModel")
        self.check("src/app/files/kept.cpp", "namespace {", "namespace { void f(const Painting& p);", "src/app/files/kept.cpp", "Painting")

    def test_a_new_member(self):
        self.check("src/store/kept.h", "SceneText scene;", "SceneText scene; std::string remarks;", "std::string remarks")
        self.check("src/store/kept.h", "struct NewBookmark", "struct Visit {\n  std::string text;\n};\nstruct NewBookmark", "struct Visit")
        self.check("src/store/kept.h", "long long seconds = 0;", "long long seconds = 0; std::string who;", "Moment holds")

    def test_a_new_column(self):
        self.check("src/store/migrations.cpp", "  made INTEGER", "  remarks TEXT,\n  made INTEGER", "bookmark.remarks")

    def test_paths_that_are_not_wiped(self):
        self.check("src/store/store.cpp", "DELETE FROM recent; ", "", "wipe leaves recent.path")
        self.check("src/store/store.cpp", "SET scene_with_models = NULL", "SET scene = scene", "wipe leaves bookmark.scene_with_models")

    def test_paths_without_consent(self):
        self.check("src/store/migrations.cpp", "ON recent WHEN (SELECT paths FROM consent) = 0", "ON recent WHEN 0", "out of recent")

    def test_the_gate(self):
        for name in ("src/app/painting.cpp", "src/app/application_state.h"):
            self.expect("check_store.py", lambda n=name: self.append(n, '\n#include "store/store.h"\n'), name, "only src/app/files/kept")
        self.expect("check_store.py", lambda: self.append("src/app/files/kept.cpp", '\n#include "store/database.h"\n'), "private to src/store")


class Ids(Planted):
    parts = ("src", "assets/atlas", "assets/body", "assets/check", "tests/lint")

    def named(self, file, literal):
        line = f'\nconst char* planted = "{literal}";\n'
        self.expect("check_ids.py", lambda: self.append(file, line), file, f'"{literal}" is one thing of the atlas')

    def test_one_thing(self):
        self.named("src/view/materials.cpp", "nerve.scn")
        self.named("src/body/build_body.cpp", "bone.sacrum")
        self.named("src/session/groups.cpp", "landmark.psis.left")

    def test_the_beginning_of_several(self):
        self.named("src/body/check/check_form.cpp", "nerve.ramus_dorsal.s")
        self.named("src/app/present/panel.cpp", "bone.vertebra.")

    def test_a_part(self):
        self.named("src/ui/find/find.cpp", ".branch_lateral")

    def test_a_person(self):
        self.named("src/ui/bars.cpp", "visible-woman")
        self.named("src/ui/bars.cpp", "man")

    def test_kinds_and_words_are_fine(self):
        text = '\n// "nerve.scn" in words\nconst char* kinds[] = {"nerve.", "skin.next", "nerve.course", "left"};\n'
        self.append("src/view/shown.cpp", text)
        self.assertEqual(problems("check_ids.py", self.root), set())

    def test_allowed_and_gone(self):
        gone = lambda: (self.root / "src/body/check/check_skin.cpp").unlink()
        self.expect("check_ids.py", gone, "src/body/check/check_skin.cpp, which is not there")


class Licences(Planted):
    def test_package_without_a_row(self):
        self.expect("check_licences.py", lambda: self.append("third_party/packages.txt", "libnew-dev\n"), "libnew-dev", "no row")

    def test_viewer_without_a_row(self):
        self.expect("check_licences.py", lambda: self.append("third_party/viewer.txt", "three 0.1 0f file.js\n"), "three", "no row")

    def test_row_without_a_licence(self):
        self.expect(
            "check_licences.py",
            lambda: self.replace("third_party/README.md", "| `catch2` | 2.13.10 | BSL-1.0 |", "| `catch2` | 2.13.10 | |"),
            "catch2",
            "licence",
        )

    def test_row_without_a_package(self):
        self.expect(
            "check_licences.py", lambda: self.append("third_party/README.md", "| `libold` | 1 | MIT | why | where |\n"), "libold"
        )

    def test_models(self):
        for name in ("assets/pelvis.STL", "tests/data/a.ply", "assets/scan.nii.gz"):
            with self.subTest(name):
                self.expect("check_licences.py", lambda: self.append(name, "x"), name)


class LayerPicture(Planted):
    def test_stale(self):
        for old, new in (
            ("| 1 | `text` | base |", "| 1 | `text` | base, geometry |"),
            ("| 3 | `io` |", "| 4 | `io` |"),
            ("fonts, shaped and measured lines", "fonts"),
        ):
            with self.subTest(new):
                self.expect("check_layer_picture.py", lambda: self.replace("src/README.md", old, new), "layers.svg")
                self.replace("src/README.md", new, old)

    def test_missing(self):
        picture = self.root / "assets/pictures/layers.svg"
        self.expect("check_layer_picture.py", picture.unlink, "layers.svg")

    def test_drawn_again(self):
        self.replace("src/README.md", "| 1 | `text` | base |", "| 1 | `text` | base, geometry |")
        picture = self.root / "assets/pictures/layers.svg"
        subprocess.run([sys.executable, HERE / "draw_layers.py", picture, self.root], check=True)
        self.assertEqual(problems("check_layer_picture.py", self.root), set())

    def test_well_formed(self):
        table = check_layers.read_table((self.root / "src/README.md").read_text(encoding="utf-8"))
        svg = ElementTree.fromstring(draw_layers.picture(table))
        shown = {text.text for text in svg.iter("{http://www.w3.org/2000/svg}text")}
        self.assertLessEqual(set(draw_layers.folded(table)), shown)


class Readmes(Planted):
    parts = (*PARTS, "assets/atlas", "assets/body", "assets/check")

    def check(self, name, faults, *words):
        """Each of `faults`, planted on a line of its own, is found and named, and `words` with it."""
        before = problems("check_readmes.py", self.root)
        self.append(name, "\n" + "".join(f"See `{fault}`.\n" for fault in faults))
        fresh = problems("check_readmes.py", self.root) - before
        for fault in faults:
            with self.subTest(fault):
                self.assertTrue(any(all(w in line for w in (name, fault.split()[-1], *words)) for line in fresh), fresh)

    def test_missing(self):
        before = problems("check_readmes.py", self.root)
        folders = ("src/base", "src/render/gl", "src/app/figures", "src/extra")
        for folder in folders:
            (self.root / folder / "README.md").unlink(missing_ok=True)
        self.append("src/extra/extra.cpp", "int extra();\n")
        fresh = problems("check_readmes.py", self.root) - before
        self.assertEqual({line.split(":")[0] for line in fresh}, {f"{folder}/README.md" for folder in folders})

    def test_too_long(self):
        self.expect("check_readmes.py", lambda: self.append("src/base/README.md", "\n" * 40), "src/base/README.md", "at most 40")

    def test_file_that_is_not_there(self):
        faults = ("none.h", "body/none.cpp", "none_*.h", "id.{h,none}", "assets/none.json", "tests/unit/none/", "bvh.h")
        self.check("src/base/README.md", faults, "not there")

    def test_file_that_was_renamed(self):
        self.expect(
            "check_readmes.py",
            lambda: (self.root / "src/base/jobs.h").rename(self.root / "src/base/workers.h"),
            "src/base/README.md",
            "jobs.h",
        )

    def test_files_in_commands(self):
        text = "\n```\ncluneal export out.ply\nls tests/none\n```\n`cluneal export other.ply`\n"
        self.expect("check_readmes.py", lambda: self.append("src/DEBUGGING.md", text), "src/DEBUGGING.md", "tests/none")
        self.assertFalse([line for line in problems("check_readmes.py", self.root) if ".ply" in line])

    def test_names_that_stand_nowhere(self):
        faults = ("lay_nothing", "NoSuchThing", "Id::reads_minds", "flies_off()", "nothing_tests", "cluneal check --fly-off")
        self.check("src/GLOSSARY.md", faults)

    def test_links(self):
        self.expect("check_readmes.py", lambda: self.append("src/STYLE.md", "[there](../none.md)\n"), "src/STYLE.md", "none.md")

    def test_what_is_there(self):
        text = (
            "`id.h`, `base/id.{h,cpp}`, `json_*.cpp`, `../README.md`, `Id::parse`, `read_text()`, `unistd.h`, `posix`, "
            "`base_tests`, `cluneal check --all`, `id_test.cpp`, [the map](../README.md)"
        )
        self.expect_silence("check_readmes.py", lambda: self.append("src/base/README.md", f"{text}\n"))


class ModellerSources(Planted):
    """What names a body in the cache: another code of the modeller, another name."""

    parts = ("src",)

    def hash(self):
        out = self.root / "modeller_sources.h"
        script = self.root / "src/body/hash_sources.cmake"
        subprocess.run(["cmake", f"-DROOT={self.root / 'src'}", f"-DOUT={out}", "-P", script], check=True, capture_output=True)
        return out.read_text(encoding="utf-8")

    def test_what_makes_a_body_counts(self):
        for name in ("src/body/build_body.cpp", "src/body/nerves/course.cpp", "src/geometry/tube.h", "src/body/soft/new.cpp"):
            with self.subTest(name):
                before = self.hash()
                self.append(name, "// another\n")
                self.assertNotEqual(before, self.hash())

    def test_what_looks_at_it_does_not(self):
        before = self.hash()
        self.append("src/body/check/check_body.cpp", "// another\n")
        self.append("src/body/README.md", "more\n")
        self.append("src/view/view.h", "// another\n")
        self.assertEqual(before, self.hash())


if __name__ == "__main__":
    unittest.main()
