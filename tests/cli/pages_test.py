"""The page that turns in a browser: what it says and shows, in each language, what is left out, and a browser's clicks."""

import json
import os
import re
import struct
import unittest
from pathlib import Path

from browser import Browser
from program import InFolder, run

MOST_BYTES = 6_000_000
SAID = {"en": ("YOUR LEFT", "Your left side", "Go to a hospital at once"), "de": ("IHRE LINKE SEITE", "Ihre linke Seite", "sofort"),
        "es": ("SU IZQUIERDA", "Su lado izquierdo", "hospital"), "ja": ("あなたの左", "あなたの左側", "病院")}
VIEWER = Path(os.environ["CLUNEAL_ASSETS"]).parent / "build" / "viewer" / "model-viewer.min.js"


def part(page, name):
    return re.search(rf'<script type="[^"]*" id="{name}">(.*?)</script>', page, re.DOTALL).group(1)


class Page(InFolder):
    def page(self, *arguments):
        out = self.folder / "page.html"
        done = run("export", out, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return out, out.read_text(encoding="utf-8")

    def test_each_language_says_side_and_warnings(self):
        for language, (mark, side, hospital) in SAID.items():
            with self.subTest(language):
                out, page = self.page("--language", language, "--side", "left", "--nerve", "nerve.scn")
                self.assertLessEqual(out.stat().st_size, MOST_BYTES)
                self.assertIn(f'<html lang="{language}">', page)
                content = json.loads(part(page, "content"))
                self.assertEqual(content["side"], side)
                self.assertIn(mark, [spot["name"] for spot in content["spots"] if spot["kind"] == "left"])
                self.assertTrue(content["sections"][0]["urgent"])
                self.assertIn(hospital, content["sections"][0]["title"])
                self.assertTrue(all(item["text"] for section in content["sections"] for item in section["items"]))
                self.assertTrue(all(each["name"] for each in content["switches"] + content["spots"]))
                if language != "en":
                    english = json.loads(part(self.page("--side", "left", "--nerve", "nerve.scn")[1], "content"))
                    for mine, theirs in zip(content["switches"], english["switches"]):
                        self.assertNotEqual(mine["name"], theirs["name"])

    def test_what_was_talked_about_is_on_and_on_its_side(self):
        _, page = self.page("--side", "right", "--nerve", "nerve.mcn")
        content = json.loads(part(page, "content"))
        on = {each["id"]: each["on"] for each in content["switches"]}
        self.assertEqual([on[f"nerve.{group}"] for group in ("scn", "mcn", "icn")], [False, True, False])
        self.assertTrue(on["site"] and on["territory"])
        for spot in content["spots"]:
            if spot["kind"] in ("site", "nerve"):
                self.assertLess(spot["at"][0], 0, spot["name"])  # +x is the patient's left
        left, right = (next(s for s in content["spots"] if s["kind"] == side) for side in ("left", "right"))
        self.assertGreater(left["at"][0], right["at"][0])
        self.assertTrue(right["own"] and not left["own"])

    def test_all_nerves_where_nothing_was_talked_about(self):
        _, page = self.page()
        content = json.loads(part(page, "content"))
        on = {each["id"]: each["on"] for each in content["switches"]}
        self.assertTrue(on["nerve.scn"] and on["nerve.mcn"] and on["nerve.icn"])
        self.assertEqual(content["side"], "")

    def test_it_holds_all_that_it_needs_and_may_ask_nobody(self):
        _, page = self.page()
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page).group(1)
        self.assertIn("default-src 'none'", policy)
        self.assertNotIn("http", policy)
        ours = page.replace(VIEWER.read_text(encoding="utf-8").replace("<!--", "<\\!--"), "")
        self.assertLess(len(ours), len(page) - 1_000_000)
        self.assertNotRegex(ours, r"https?:|src=\"|href=|@import|url\(")

    def test_the_model_is_compressed_gltf_named_by_switches(self):
        import base64

        _, page = self.page()
        data = base64.b64decode(part(page, "model"))
        magic, version, length = struct.unpack_from("<4sII", data)
        self.assertEqual((magic, version, length), (b"glTF", 2, len(data)))
        (size,) = struct.unpack_from("<I", data, 12)
        scene = json.loads(data[20 : 20 + size])
        self.assertEqual(sorted(scene["extensionsRequired"]), ["EXT_meshopt_compression", "KHR_mesh_quantization"])
        names = {material["name"].split(" ")[0] for material in scene["materials"]}
        self.assertLessEqual({"nerve.scn", "nerve.mcn", "nerve.icn", "territory", "skin", "body"}, names)
        triangles = sum(a["count"] for a in scene["accessors"] if a["type"] == "SCALAR") / 3
        self.assertGreater(triangles, 50_000)
        self.assertLess(len(data) / triangles, 8)  # bytes; 40 and more without compression

    def test_nothing_of_a_patients_model_goes_with_it(self):
        state = self.folder / "scene.json"
        saved = json.loads((Path(__file__).parent / "earlier" / "scene.json").read_text(encoding="utf-8"))
        saved["scene"]["models"] = [{"path": "/home/x/Jane Doe.stl", "hash": "0" * 32, "name": "Jane Doe", "millimetres_per_unit": 1,
                                     "transform": [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]}]
        state.write_text(json.dumps(saved), encoding="utf-8")
        _, page = self.page("--state", state)
        self.assertNotIn("Jane", page)
        self.assertNotIn("/home/", page)

    def test_what_is_wrong_is_said(self):
        self.assert_wrong(run("export", self.folder / "a.html", "--nerve", "nerve.moon"), "nerve.moon", "nerve.icn")
        self.assert_wrong(run("export", self.folder / "a.glb", "--side", "left"), "--side", ".html")
        (self.folder / "assets").symlink_to(Path(os.environ["CLUNEAL_ASSETS"]))
        refused = run("export", self.folder / "a.html", CLUNEAL_ASSETS=str(self.folder / "assets"))
        self.assert_wrong(refused, "install_viewer.sh", "npm")
        self.assertFalse((self.folder / "a.html").exists())

    def test_a_browser_turns_switches_and_names(self):
        out, _ = self.page("--side", "right", "--nerve", "nerve.scn")
        with Browser(self.folder, 420, 860) as browser:  # a phone's
            browser.open(out)
            browser.wait("document.body.dataset.ready")
            with_nerves = browser.settled("model-viewer")
            self.assertGreater(with_nerves.std(), 6)
            blue = lambda picture: int(((picture[..., 2] - picture[..., 1] > 60) & (picture[..., 0] < 90)).sum())
            self.assertGreater(blue(with_nerves), 150)
            browser.click('button[data-id="nerve.scn"]')
            self.assertEqual(browser.run("return document.querySelector('[data-id=\"nerve.scn\"]').ariaPressed"), "false")
            self.assertLess(blue(browser.settled("model-viewer")), 0.2 * blue(with_nerves))
            self.assertEqual(browser.run("return [...document.querySelectorAll('.spot.nerve')].filter(s => !s.hidden).length"), 0)
            browser.click('button[data-id="nerve.scn"]')
            browser.settled("model-viewer")
            shown = "[...document.querySelectorAll('.spot.site')].find(s => !s.hidden && 'visible' in s.dataset)"
            browser.run(f"{shown}.click()")
            name = browser.run("return document.getElementById('name').textContent")
            self.assertEqual(name, browser.run(f"return {shown}.ariaLabel"))
            browser.click('button[data-view="left"]')
            turned = browser.settled("model-viewer")
            self.assertGreater((abs(turned - with_nerves) > 40).mean(), 0.05)
            asked = browser.run("return performance.getEntriesByType('resource').map(e => e.name)")
            self.assertEqual([name for name in asked if not name.startswith(("blob:", "data:"))], [])
            small = browser.run("return [...document.querySelectorAll('button')].filter(b => !b.hidden && b.getBoundingClientRect().height"
                                " > 0 && Math.min(b.getBoundingClientRect().height, b.getBoundingClientRect().width) < 43.9).length")
            self.assertEqual(small, 0)
            wide = browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            self.assertLessEqual(wide, 0)


if __name__ == "__main__":
    unittest.main()
