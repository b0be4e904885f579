"""run.sh and what it calls, with apt, cmake and ninja played by stand-ins that write down how they were called."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What the scripts may call of a system; everything else is a stand-in or missing.
SYSTEM = "sh env sed grep awk tail mkdir touch rm find dirname mktemp cat basename".split()


class Scripts(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        base = Path(self.folder.name).resolve()
        self.root, self.bin, self.calls = base / "a checkout", base / "bin", base / "calls"
        (self.root / "third_party").mkdir(parents=True)
        self.bin.mkdir()
        for name in ("run.sh", "CMakePresets.json", "third_party/install.sh"):
            shutil.copy(ROOT / name, self.root / name)
        (self.root / "third_party/packages.txt").write_text("# tools\ncmake # why\nliba-dev   # why\n\nlibb-dev\n")
        for name in SYSTEM:
            (self.bin / name).symlink_to(shutil.which(name))
        self.stand_in("id", "echo 0")
        self.stand_in("nproc", "echo 2")
        self.stand_in("dpkg-query", 'case "$*" in *libb-dev*) exit 1 ;; *) printf installed ;; esac')
        self.stand_in("apt-get", f'echo "apt-get $*" >>"{self.calls}"')
        self.stand_in("cmake", f'echo "cmake $*" >>"{self.calls}"; mkdir -p build/release; touch build/release/build.ninja')
        self.stand_in("ninja", f'echo "ninja $*" >>"{self.calls}"; echo "[1/2] Building a.cpp"')
        self.stand_in("cluneal", 'pwd; printf "<%s>" "$@"; exit 7', self.root / "build/release")

    def tearDown(self):
        self.folder.cleanup()

    def stand_in(self, name, script, folder=None):
        path = (folder or self.bin) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def run_script(self, script, *arguments, cwd=None, **variables):
        return subprocess.run(
            [self.root / script, *arguments],
            cwd=cwd or self.root,
            env={"PATH": str(self.bin), "LC_ALL": "C.UTF-8", **variables},
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    def install(self):
        return self.run_script("third_party/install.sh", self.root / "third_party/packages.txt")

    def called(self):
        return self.calls.read_text().splitlines() if self.calls.exists() else []

    def test_installs_what_is_missing(self):
        run = self.install()
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(run.stderr, "Installing with apt: libb-dev\n")
        install = [call for call in self.called() if " install " in call]
        self.assertEqual(len(install), 1)
        self.assertTrue(install[0].endswith("install --no-install-recommends libb-dev"), install)

    def test_silent_where_nothing_is_missing(self):
        self.stand_in("dpkg-query", "printf installed")
        run = self.install()
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""))
        self.assertEqual(self.called(), [])

    def test_shows_why_apt_failed(self):
        self.stand_in("apt-get", "echo 'E: no network'; exit 100")
        run = self.install()
        self.assertEqual(run.returncode, 1)
        self.assertIn("E: no network", run.stderr)

    def test_says_what_root_should_do(self):
        self.stand_in("id", "echo 1000")
        run = self.install()
        self.assertEqual(run.returncode, 1)
        self.assertIn("apt-get install --no-install-recommends libb-dev", run.stderr)

    def test_goes_on_without_apt(self):
        (self.bin / "apt-get").unlink()
        (self.bin / "dpkg-query").unlink()
        run = self.install()
        self.assertEqual(run.returncode, 0)
        self.assertEqual(len(run.stderr.splitlines()), 1)
        self.assertIn("has no apt", run.stderr)

    def test_runs_where_it_was_called(self):
        elsewhere = Path(self.folder.name).resolve() / "else where"
        elsewhere.mkdir()
        run = self.run_script("run.sh", "render", "-o", "a b.png", cwd=elsewhere)
        self.assertEqual(run.returncode, 7, run.stderr)
        self.assertEqual(run.stdout, f"{elsewhere}\n<render><-o><a b.png>")

    def test_draws_without_a_display(self):
        run = self.run_script("run.sh")
        self.assertEqual(run.stdout, f"{self.root}\n<render><-o><cluneal.png>")
        self.assertIn("no display", run.stderr)
        for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
            run = self.run_script("run.sh", **{variable: ":0"})
            self.assertEqual(run.stdout, f"{self.root}\n<>")

    def test_configures_once_and_builds_the_program_alone(self):
        self.run_script("run.sh", "info")
        self.run_script("run.sh", "info")
        self.assertEqual([call for call in self.called() if call.startswith("cmake")], ["cmake --preset release -DCLUNEAL_TESTS=OFF"])
        builds = [call for call in self.called() if call.startswith("ninja")]
        self.assertEqual(len(builds), 2)
        self.assertTrue(all(call.endswith(" program") for call in builds), builds)

    def test_forgets_a_cache_from_elsewhere(self):
        self.run_script("run.sh", "info")
        cache = self.root / "build/release/CMakeCache.txt"
        cache.write_text("CMAKE_HOME_DIRECTORY:INTERNAL=/home/ann/old\n")
        self.run_script("run.sh", "info")
        self.assertFalse(cache.exists())
        self.assertEqual(len([call for call in self.called() if call.startswith("cmake")]), 2)

    def test_shows_why_the_build_failed(self):
        self.stand_in("ninja", "echo '[1/2] Building'; echo 'a.cpp:1: error: no'; exit 1")
        run = self.run_script("run.sh", "info")
        self.assertEqual(run.returncode, 1)
        self.assertIn("a.cpp:1: error: no", run.stderr)
        self.assertEqual(run.stdout, "")

    def test_shows_why_the_configuration_failed(self):
        self.stand_in("cmake", "echo 'Could not find glm' >&2; exit 1")
        run = self.run_script("run.sh", "info")
        self.assertEqual(run.returncode, 1)
        self.assertIn("Could not find glm", run.stderr)


class Report(unittest.TestCase):
    def test_counts(self):
        with tempfile.NamedTemporaryFile("w", suffix=".xml") as file:
            file.write(
                '<testsuite><testcase name="a" status="run"/><testcase name="b" status="fail"><failure/></testcase>'
                '<testcase name="c" status="notrun"><skipped message="SKIP_RETURN_CODE=77"/></testcase>'
                '<testcase name="f" status="notrun"><skipped message="Unable to find executable"/></testcase><testcase name="d" status="disabled"/>'
                '<testcase name="e" status="run"/>'
                '<testcase name="g" status="notrun"><skipped message="SKIP_REGULAR_EXPRESSION_MATCHED"/><system-out>warning:'
                '\n  skipped: no folder\n</system-out></testcase>'
                '<testcase name="h" status="run"><system-out>..\nskipped: test_a: no models\nskipped: test_b: no man\n'
                'not skipped: this\nOK\n</system-out></testcase></testsuite>'
            )
            file.flush()
            run = subprocess.run(
                [sys.executable, ROOT / "tests/read_report.py", file.name], capture_output=True, text=True, check=True
            )
        self.assertEqual(run.stdout.split(), ["3", "2", "5"])
        self.assertEqual(
            run.stderr.splitlines(),
            [
                "skipped: c",
                "skipped: d",
                "skipped in g: no folder",
                "skipped in h: test_a: no models",
                "skipped in h: test_b: no man",
            ],
        )


if __name__ == "__main__":
    os.umask(0o022)
    unittest.main()
