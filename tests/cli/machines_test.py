"""Machines that are short of something: room, memory, OpenGL, somebody who listens. The answer is always a sentence and
an exit code, never a crash and never an endless wait."""

import os
import resource
import struct
import subprocess
import threading
import unittest
from pathlib import Path

from program import PROGRAM, InFolder, info, run

DRAFT = ("--size", "64x48", "--quality", "draft")


def limited(kind, amount, *arguments):
    """The finished process under one limit of the system's."""
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=120,
                          preexec_fn=lambda: resource.setrlimit(kind, (amount, amount)))


class Machines(InFolder):
    def assert_sentence(self, done, *words):
        self.assertEqual(done.returncode, 2, done.stderr)
        for word in ("cluneal: ", *words):
            self.assertIn(word, done.stderr)

    def test_an_output_that_is_full(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, "--help"], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
        self.assert_sentence(done, "could not be written")
        (self.folder / "full.png").symlink_to("/dev/full")
        self.assert_sentence(run("render", "-o", self.folder / "full.png", *DRAFT), "No space left")

    def test_streams_that_are_closed(self):
        out = self.folder / "a.png"
        done = subprocess.run(["sh", "-c", f'"{PROGRAM}" render -o "{out}" {" ".join(DRAFT)} <&- >&- 2>&-'], timeout=120)
        self.assertEqual(done.returncode, 0)
        self.assertTrue(out.is_file())

    def test_an_answer_that_cannot_be_given_is_told(self):
        for output in (">&-", "<&- >&-"):
            done = subprocess.run(["sh", "-c", f'"{PROGRAM}" list nerves {output}'], stderr=subprocess.PIPE, text=True, timeout=60)
            self.assert_sentence(done, "could not be written")
        done = subprocess.run(["sh", "-c", f'"{PROGRAM}" render -o /dev/stdout {" ".join(DRAFT)} >&-'],
                              stderr=subprocess.PIPE, text=True, timeout=120)
        self.assert_sentence(done)

    def test_a_log_that_cannot_be_written(self):
        pipe = self.folder / "log"
        os.mkfifo(pipe)
        self.assert_sentence(run("--event-log", pipe, timeout=60), "nobody reads")
        self.assert_sentence(run("--event-log", self.folder / "none" / "log", timeout=60), "none/log")

    def test_a_pipe_without_a_reader_is_not_waited_for(self):
        pipe = self.folder / "pipe.png"
        os.mkfifo(pipe)
        self.assert_sentence(run("render", "-o", pipe, *DRAFT, timeout=60), "nobody reads")
        os.rename(pipe, self.folder / "pipe.stl")
        self.assert_sentence(run("export", self.folder / "pipe.stl", "--only", "bone.sacrum", timeout=60), "nobody reads")
        self.assert_sentence(run("info", self.folder / "pipe.stl", timeout=60), "is no file")

    def test_a_pipe_with_a_reader_is_written_to(self):
        pipe, read = self.folder / "pipe.png", []
        os.mkfifo(pipe)
        reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
        reader.start()
        done = run("render", "-o", pipe, *DRAFT)
        reader.join(timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(read[0][:8], b"\x89PNG\r\n\x1a\n")

    def test_folders_where_files_should_be(self):
        folder = self.folder / "a.png"
        folder.mkdir()
        self.assert_sentence(run("render", "-o", folder, *DRAFT), "is a folder")
        self.assert_sentence(run("render", "-o", self.folder / "b.png", "--state", folder, *DRAFT), "is a folder")
        self.assert_sentence(run("render", "-o", self.folder / "b.png", "--model", folder, *DRAFT), "is no file")

    def test_little_memory(self):
        # Which call is denied, the program's own or the driver's, differs from one amount to the next.
        for kilobytes in range(100_000, 700_000, 50_000):
            with self.subTest(kilobytes):
                done = limited(resource.RLIMIT_AS, kilobytes * 1024, "render", "-o", self.folder / "a.png", *DRAFT)
                if done.returncode != 0:
                    self.assert_sentence(done)

    def test_small_files_only(self):
        done = limited(resource.RLIMIT_FSIZE, 1024, "render", "-o", self.folder / "a.png", *DRAFT)
        self.assert_sentence(done, "too large")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_folders_of_the_user_that_are_not_there(self):
        # Asked of what needs no body: that would be built anew.
        box = self.folder / "box.obj"
        box.write_text("v 0 0 0\nv 300 0 0\nv 0 200 0\nf 1 3 2\n")
        nowhere = {name: "/proc/nowhere" for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
        done = run("info", box, **nowhere)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_a_kept_body_whose_finest_meshes_are_damaged(self):
        info("--body", "man")  # Kept from here on, if it was not.
        kept = Path(os.environ["XDG_CACHE_HOME"]) / "cluneal-atlas" / "bodies"
        # Others may lie there, of another make: which of them is his now shows by which is taken away.
        damaged = {}
        for path in kept.glob("man-*.body"):
            body = bytearray(path.read_bytes())
            (late,) = struct.unpack_from("<Q", body, 104)  # Where they begin (src/body/baked_layout.h): they end the file.
            if late < len(body):
                body[late:] = bytes(len(body) - late)
                damaged[self.folder / "cluneal-atlas" / "bodies" / path.name] = body
        self.assertTrue(damaged)
        next(iter(damaged)).parent.mkdir(parents=True)

        def damage():
            for path, body in damaged.items():
                path.write_bytes(body)

        def left():
            return sum(path.exists() for path in damaged)

        own = {"XDG_CACHE_HOME": str(self.folder)}
        large = ("--size", "200x1600", "--only", "bone.sacrum")

        damage()
        done = run("render", "-o", self.folder / "a.png", "--body", "man", *DRAFT, **own)
        self.assertEqual((done.returncode, done.stderr), (0, ""), "who does not need them does not notice")
        self.assertEqual(left(), len(damaged))
        # So large that all is drawn from them.
        done = run("render", "-o", self.folder / "b.png", "--body", "man", *large, **own)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("is damaged: the checksum of a finest mesh does not match its contents", done.stderr)
        self.assertIn("built again at the next start", done.stderr)
        self.assertTrue((self.folder / "b.png").exists())
        self.assertEqual(left(), len(damaged) - 1)

        damage()
        done = run("export", self.folder / "a.ply", "--only", "bone.sacrum", "--body", "man", "--lod", "finest", **own)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("cannot be used: a finest mesh cannot be read", done.stderr)
        built = [path for path, body in damaged.items() if path.read_bytes() != bytes(body)]
        self.assertEqual(len(built), 1, "an exported mesh is never a coarser one: it was built again")

    def test_old_opengl_or_none(self):
        out = self.folder / "a.png"
        for environment in ({"MESA_GL_VERSION_OVERRIDE": "2.1"}, {"LIBGL_DRIVERS_PATH": "/nowhere"},
                            {"__EGL_VENDOR_LIBRARY_DIRS": "/nowhere"}, {"GALLIUM_DRIVER": "nonsense"}):
            with self.subTest(environment):
                self.assert_sentence(run("render", "-o", out, *DRAFT, **environment), "OpenGL 3.3")
        # A cache of shaders that cannot be kept hinders nothing.
        done = run("render", "-o", out, *DRAFT, MESA_SHADER_CACHE_DIR="/proc/nowhere")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_few_files_may_be_open(self):
        box = self.folder / "box.obj"
        box.write_text("v 0 0 0\nv 300 0 0\nv 0 200 0\nf 1 3 2\n")
        self.assert_sentence(limited(resource.RLIMIT_NOFILE, 4, "info", box), "open files")
        self.assertEqual(info(box)["models"][0]["triangles"], 1)


if __name__ == "__main__":
    unittest.main()
