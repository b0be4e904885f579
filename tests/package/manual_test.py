#!/usr/bin/env python3
"""The manual page and the completions of the shells say what --help says, no more and no less.

    manual_test.py PROGRAM
"""
import os
import re
import shutil
import subprocess
import sys
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else ''
OPTION = re.compile(r'(?<![\w-])--?[a-z][\w-]*')


def said(*words):
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=True, timeout=60).stdout


def options_of_help(*command):
    """The options that stand at the beginning of help's lines."""
    found = set()
    for line in said(*command, '--help').splitlines():
        if re.match(r'  -', line):
            found |= set(OPTION.findall(re.split(r'\s{2,}|(?<=\w) (?=[A-Z])', line.strip())[0]))
    return found


def words_of_help(*command):
    """Options that take one of a few words, with those words."""
    found = {}
    text = ' '.join(said(*command, '--help').split())
    for option, words in re.findall(r'(--[\w-]+) [A-Z]+:((?:[\w-]+, )+[\w-]+)', text):
        found[option] = words.split(', ')
    return found


def commands():
    text = said('--help').split('Subcommands:')[1]
    return re.findall(r'^  (\w+) ', text, re.MULTILINE)


class ManualPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.page = said('manual', '--man')

    def sections(self):
        """The page's options, command by command; '' those of the program itself."""
        own = self.page.split('.SH OPTIONS\n')[1].split('.SH COMMANDS\n')
        parts = {'': own[0]}
        for part in own[1].split('.SH NOTES')[0].split('.SS cluneal ')[1:]:
            name, rest = part.split('\n', 1)
            parts[name] = rest
        return parts

    def test_the_same_commands(self):
        self.assertEqual(set(self.sections()) - {''}, set(commands()))
        self.assertNotIn('manual', self.sections())

    def test_the_same_options(self):
        for command, text in self.sections().items():
            with self.subTest(command):
                names = {name.replace('\\-', '-') for name in re.findall(r'\\fB(\S+?)\\fR', text)}
                self.assertEqual(names, options_of_help(*filter(None, [command])))

    def test_the_same_words(self):
        for command, text in self.sections().items():
            plain = text.replace('\\-', '-')
            for option, words in words_of_help(*filter(None, [command])).items():
                with self.subTest(f'{command} {option}'):
                    self.assertIn('One of: ' + ', '.join(words) + '.', plain)

    def test_it_is_well_formed(self):
        self.assertTrue(shutil.which('man'), 'man is not installed (man-db in third_party/packages-test.txt)')
        run = subprocess.run(['man', '--warnings', '-E', 'UTF-8', '-l', '-Tutf8', '-'], input=self.page,
                             capture_output=True, text=True, check=True, env=dict(os.environ, MANWIDTH='80', LC_ALL='C.UTF-8'))
        self.assertEqual(run.stderr, '')
        self.assertIn('cluneal render', re.sub('.\x08', '', run.stdout))


class Bash(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.script = said('manual', '--completions', 'bash')

    def completed(self, *words):
        """What bash offers after these words, the last of which is being typed."""
        line = ' '.join(f"'{word}'" for word in ('cluneal', *words))
        script = (f'{self.script}\nCOMP_WORDS=({line}); COMP_CWORD={len(words)}; _cluneal; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        run = subprocess.run(['bash', '--norc', '-c', script], capture_output=True, text=True, cwd='/proc/self/fdinfo')
        self.assertEqual(run.stderr, '')
        return set(run.stdout.split())

    def test_commands(self):
        self.assertLessEqual(set(commands()), self.completed(''))
        self.assertEqual(self.completed('ren'), {'render'})

    def test_the_same_options(self):
        for command in ('', *commands()):
            with self.subTest(command):
                words = [*filter(None, [command]), '-']
                self.assertEqual(self.completed(*words), options_of_help(*filter(None, [command])))

    def test_the_same_words(self):
        for command in commands():
            for option, words in words_of_help(command).items():
                with self.subTest(f'{command} {option}'):
                    self.assertEqual(self.completed(command, option, ''), set(words))


class OtherShells(unittest.TestCase):
    def options_in(self, text, pattern):
        return set(re.findall(pattern, text))

    def test_zsh(self):
        script = said('manual', '--completions', 'zsh')
        self.assertTrue(script.startswith('#compdef cluneal\n'))
        parts = dict(re.findall(r'^        (\w+)\)\n(.*?);;', script, re.MULTILINE | re.DOTALL))
        self.assertEqual(set(parts), set(commands()))
        for command, text in parts.items():
            with self.subTest(command):
                self.assertEqual(self.options_in(text, r"'(--?[a-z][\w-]*)\["), options_of_help(command))
        if shutil.which('zsh'):
            subprocess.run(['zsh', '-n'], input=script, text=True, check=True)

    def test_fish(self):
        script = said('manual', '--completions', 'fish')
        for command in commands():
            with self.subTest(command):
                lines = '\n'.join(l for l in script.splitlines() if f"'__fish_seen_subcommand_from {command}'" in l)
                names = {'-' + s for s in re.findall(r' -s (\S+)', lines)} | {'--' + s for s in re.findall(r' -l (\S+)', lines)}
                self.assertEqual(names, options_of_help(command))
        if shutil.which('fish'):
            subprocess.run(['fish', '-n', '/dev/stdin'], input=script, text=True, check=True)

    def test_another_shell_is_refused(self):
        run = subprocess.run([PROGRAM, 'manual', '--completions', 'tcsh'], capture_output=True, text=True)
        self.assertEqual(run.returncode, 2)
        self.assertIn('bash, zsh, fish', run.stderr)


if __name__ == '__main__':
    unittest.main()
