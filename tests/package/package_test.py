#!/usr/bin/env python3
"""The Debian package: built from the build folder, held against Debian's rules, installed into a root of its own, run
there without the source tree, and removed again without a trace.

    package_test.py BUILD_FOLDER
"""
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

BUILD = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else Path()


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, **more)


def needs(test, *tools):
    for tool in tools:
        if not shutil.which(tool):
            test.fail(f'{tool} is not installed (third_party/packages-test.txt)')


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.folder = Path(cls.temporary.name)
        # Bodies that the tests have baked serve here too: a cached one is named by its inputs alone.
        for body in (BUILD / 'test-home/cache').glob('cluneal-atlas/bodies/*.body'):
            kept = BUILD / 'packaging/baked/cluneal-atlas/bodies' / body.name
            kept.parent.mkdir(parents=True, exist_ok=True)
            if not kept.exists():
                shutil.copyfile(body, kept)
        # Packed the quick way: what is in it is the same.
        made = run('cpack', '-G', 'DEB', '-D', 'CPACK_DEBIAN_COMPRESSION_TYPE=gzip', '--config', BUILD / 'CPackConfig.cmake', '-B', cls.folder)
        packages = list(cls.folder.glob('*.deb'))
        if made.returncode != 0 or len(packages) != 1:
            raise AssertionError(f'cpack gave {made.returncode} and {packages}:\n{made.stdout}\n{made.stderr}')
        cls.package = packages[0]
        cls.files = cls.folder / 'files'
        assert run('dpkg-deb', '-x', cls.package, cls.files).returncode == 0
        shutil.rmtree(cls.folder / '_CPack_Packages', ignore_errors=True)

    def field(self, name):
        return run('dpkg-deb', '-f', self.package, name).stdout.strip()

    def test_what_it_holds(self):
        for name in ('bin/cluneal', 'share/applications/org.cluneal.Atlas.desktop', 'share/man/man1/cluneal.1.gz',
                     'share/metainfo/org.cluneal.Atlas.metainfo.xml', 'share/mime/packages/cluneal-atlas.xml',
                     'share/icons/hicolor/scalable/apps/cluneal-atlas.svg', 'share/cluneal-atlas/assets/atlas/nerves/middle.json',
                     'share/icons/hicolor/16x16/apps/cluneal-atlas.png', 'share/icons/hicolor/512x512/apps/cluneal-atlas.png',
                     'share/bash-completion/completions/cluneal', 'share/zsh/vendor-completions/_cluneal',
                     'share/fish/vendor_completions.d/cluneal.fish', 'share/doc/cluneal-atlas/copyright'):
            self.assertTrue((self.files / 'usr' / name).is_file(), name)
        self.assertEqual(set(p.name for p in self.files.iterdir()), {'usr'})

    def test_what_it_depends_on(self):
        depends = self.field('Depends')
        for package in ('libsqlite3-0', 'libassimp5', 'libepoxy0', 'libglfw3', 'fonts-inter', 'libgl1-mesa-dri'):
            self.assertIn(package, depends)

    def test_version(self):
        said = run(self.files / 'usr/bin/cluneal', '--version').stdout
        self.assertEqual(said, f'cluneal {self.field("Version")}\n')

    def test_manual_page_and_completions_are_those_of_this_program(self):
        program = self.files / 'usr/bin/cluneal'
        with gzip.open(self.files / 'usr/share/man/man1/cluneal.1.gz', 'rt') as page:
            self.assertEqual(page.read(), run(program, 'manual', '--man').stdout)
        for shell, name in (('bash', 'bash-completion/completions/cluneal'), ('zsh', 'zsh/vendor-completions/_cluneal'),
                            ('fish', 'fish/vendor_completions.d/cluneal.fish')):
            kept = (self.files / 'usr/share' / name).read_text()
            self.assertEqual(kept, run(program, 'manual', '--completions', shell).stdout)
        needs(self, 'man')
        said = run('man', '--warnings', '-l', self.files / 'usr/share/man/man1/cluneal.1.gz', env=dict(os.environ, LC_ALL='C.UTF-8'))
        self.assertEqual((said.returncode, said.stderr), (0, ''))

    def draws_by_itself(self, files, home):
        """Without a display, from its own baked body, in a home where nothing is yet."""
        home.mkdir()
        clean = {'PATH': os.environ['PATH'], 'HOME': str(home)}
        figure = home / 'figure.png'
        drawn = run(files / 'bin/cluneal', 'render', '-o', figure, '--size', '320x200', '--quality', 'draft', env=clean)
        self.assertEqual((drawn.returncode, drawn.stderr), (0, ''))
        self.assertEqual(figure.read_bytes()[:8], b'\x89PNG\r\n\x1a\n')
        self.assertEqual(list(home.rglob('*.body')), [], 'the body was built again')

    def test_runs_where_it_lies(self):
        """From its own assets and its own baked body."""
        home = self.folder / 'home'
        self.draws_by_itself(self.files / 'usr', home)
        clean = {'PATH': os.environ['PATH'], 'HOME': str(home)}
        figure = home / 'figure.png'
        # It is these assets that it reads.
        away = self.files / 'usr/share/cluneal-atlas/assets/atlas'
        away.rename(away.with_name('away'))
        try:
            lost = run(self.files / 'usr/bin/cluneal', 'render', '-o', figure, '--size', '320x200', env=clean)
        finally:
            away.with_name('away').rename(away)
        self.assertEqual(lost.returncode, 2)
        self.assertIn(str(away), lost.stderr)

    def test_a_scene_and_models_open_with_it(self):
        entry = (self.files / 'usr/share/applications/org.cluneal.Atlas.desktop').read_text()
        types = re.search(r'^MimeType=(.*)$', entry, re.MULTILINE).group(1).split(';')
        own = (self.files / 'usr/share/mime/packages/cluneal-atlas.xml').read_text()
        self.assertIn('pattern="*.cluneal"', own)
        for kind in ('application/x-cluneal-scene+json', 'application/x-cluneal-tour+json', 'application/x-cluneal-exam+json', 'model/obj', 'model/stl', 'model/gltf+json', 'model/gltf-binary'):
            self.assertIn(kind, types)
        self.assertEqual(ElementTree.fromstring(own.encode()).tag, '{http://www.freedesktop.org/standards/shared-mime-info}mime-info')

    def test_lintian(self):
        needs(self, 'lintian')
        said = run('lintian', '--fail-on', 'error', '--allow-root', '--tag-display-limit', '0', self.package)
        errors = [line for line in said.stdout.splitlines() if line.startswith('E:')]
        self.assertEqual(errors, [], said.stdout + said.stderr)
        self.assertEqual(said.returncode, 0, said.stdout + said.stderr)

    def test_appstream(self):
        needs(self, 'appstreamcli')
        said = run('appstreamcli', 'validate', '--no-net', self.files / 'usr/share/metainfo/org.cluneal.Atlas.metainfo.xml')
        self.assertEqual(said.returncode, 0, said.stdout)

    def test_desktop_entry(self):
        needs(self, 'desktop-file-validate')
        said = run('desktop-file-validate', self.files / 'usr/share/applications/org.cluneal.Atlas.desktop')
        self.assertEqual((said.returncode, said.stdout), (0, ''))

    def test_installed_and_removed_without_a_trace(self):
        needs(self, 'dpkg', *(() if os.getuid() == 0 else ('fakeroot',)))
        root = self.folder / 'root'
        database = root / 'var/lib/dpkg'
        for name in ('info', 'updates', 'triggers'):
            (database / name).mkdir(parents=True)
        for name in ('status', 'available'):
            (database / name).touch()
        before = {p for p in root.rglob('*') if not p.is_relative_to(database)}
        # Dependencies are of the machine outside this root.
        as_root = [] if os.getuid() == 0 else ['fakeroot']
        dpkg = [*as_root, 'dpkg', f'--root={root}', f'--log={self.folder}/dpkg.log', '--force-depends', '--force-not-root',
                '--force-bad-path']
        done = run(*dpkg, '-i', self.package)
        self.assertEqual(done.returncode, 0, done.stderr)
        said = run(root / 'usr/bin/cluneal', '--version')
        self.assertEqual(said.stdout, f'cluneal {self.field("Version")}\n')
        self.draws_by_itself(root / 'usr', self.folder / 'home_of_installed')
        done = run(*dpkg, '-P', 'cluneal-atlas')
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual({p for p in root.rglob('*') if not p.is_relative_to(database)} - before, set())


if __name__ == '__main__':
    unittest.main()
